// @ts-check
/** Ends a wait that gets nowhere. Time in which the device slept or the tab was frozen does not count. */

const TICK = 200;

export class Watchdog {
  #limit = 0;
  #passed = 0;
  #last = 0;
  #timer = 0;
  #expire = () => {};

  /**
   * @param {number} seconds without `feed` until *expire* is called, once
   * @param {() => void} expire
   */
  guard(seconds, expire) {
    this.stop();
    this.#limit = seconds * 1000;
    this.#expire = expire;
    this.feed();
    this.#last = performance.now();
    this.#timer = setInterval(() => this.#tick(), TICK);
  }

  feed() {
    this.#passed = 0;
  }

  stop() {
    clearInterval(this.#timer);
  }

  #tick() {
    const now = performance.now();
    this.#passed += Math.min(now - this.#last, 5 * TICK);
    this.#last = now;
    if (this.#passed < this.#limit) return;
    this.stop();
    this.#expire();
  }
}
