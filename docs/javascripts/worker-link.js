// @ts-check
/** One life of the worker: brings it up, watches over it, hands it one text at a time, and says how it ended. */

import { diagnose, examine } from "./diagnosis.js";
import { Failure } from "./failures.js";
import { say, strings } from "./strings.js";
import { Watchdog } from "./watchdog.js";

/**
 * @typedef {{silence: number, python: number, whole: number, check: number}} Limits in seconds: without a byte,
 *   for Python to start, for everything together, for one text
 * @typedef {{progress: (progress: number, step: string) => void, ready: () => void, failed: (failure: Failure) => void,
 *   answered: (answer: any) => void, broken: (failure: Failure) => void}} Events *failed*: it did not start;
 *   *broken*: it ended over the text it was given
 */

const SCRIPTS = ["checker-worker.js", "loader.js", "python.js", "fetching.js", "digest.js", "failures.js"].map(
  (name) => new URL(name, import.meta.url),
);

export class WorkerLink {
  /** @type {Worker | undefined} */
  #worker;
  /** @type {string[] | undefined} the files it waits for; undefined until the worker has spoken */
  #waiting;
  #busy = false;
  #ended = false;
  #silence = new Watchdog();
  #whole = new Watchdog();

  /**
   * @param {import("./loader.js").Order} order
   * @param {Limits} limits
   * @param {Events} events
   */
  constructor(order, limits, events) {
    this.order = order;
    this.limits = limits;
    this.events = events;
    this.#begin();
  }

  /**
   * @param {string} request
   * @param {string} exercise
   */
  check(request, exercise) {
    this.#busy = true;
    const seconds = this.limits.check;
    this.#silence.guard(seconds, () => this.#break(new Failure("check-slow", { seconds })));
    this.#worker?.postMessage({ kind: "check", request, exercise });
  }

  end() {
    this.#ended = true;
    this.#worker?.terminate();
    this.#silence.stop();
    this.#whole.stop();
  }

  async #begin() {
    const { silence, whole } = this.limits;
    const stale = SCRIPTS.filter((url) => this.order.suspects.some((name) => url.pathname.endsWith(`/${name}`)));
    await Promise.all(stale.map((url) => examine(url, silence)));
    if (this.#ended) return;
    try {
      this.#worker = new Worker(SCRIPTS[0], { type: "module", name: "checker" });
    } catch {
      this.#fail(new Failure("worker-refused", { file: "checker-worker.js" }));
      return;
    }
    this.#worker.addEventListener("message", ({ data }) => this.#receive(data));
    this.#worker.addEventListener("error", (event) => this.#stumble(event));
    this.#silence.guard(silence, () => this.#giveUp());
    this.#whole.guard(whole, () => this.#fail(new Failure("slow", { seconds: whole })));
  }

  /** @param {any} message */
  #receive(message) {
    this.#silence.feed();
    if (message.kind === "alive") this.#send();
    else if (message.kind === "progress") this.#progress(message);
    else if (message.kind === "ready") this.#arrive();
    else if (message.kind === "failed") this.#fail(new Failure(message.code, message.facts));
    else if (message.kind === "answer") this.#answer(message.answer);
    else this.#break(new Failure(message.code));
  }

  #send() {
    this.#waiting = ["manifest.json"];
    this.#worker?.postMessage({ kind: "start", order: this.order });
  }

  /** @param {{phase: keyof typeof strings.steps, progress: number, waiting: string[]}} message */
  #progress({ phase, progress, waiting }) {
    this.#waiting = waiting;
    if (!waiting.length) this.#silence.guard(this.limits.python, () => this.#giveUp());
    const percent = Math.floor((progress / 0.8) * 100);
    this.events.progress(progress, say(strings.steps[phase], { percent }));
  }

  #arrive() {
    this.#silence.stop();
    this.#whole.stop();
    this.events.ready();
  }

  /** @param {string} answer */
  #answer(answer) {
    this.#silence.stop();
    this.#busy = false;
    this.events.answered(JSON.parse(answer));
  }

  /** @param {ErrorEvent} event */
  #stumble(event) {
    event.preventDefault();
    if (this.#busy) this.#break(new Failure("crashed"));
    else if (this.#waiting) this.#fail(new Failure("python", { detail: event.message ?? "" }));
    else this.#explain();
  }

  #giveUp() {
    const { silence, python } = this.limits;
    if (!this.#waiting) this.#explain();
    else if (this.#waiting.length) this.#fail(new Failure("stalled", { file: this.#waiting[0], seconds: silence }));
    else this.#fail(new Failure("python-slow", { seconds: python }));
  }

  /** The worker never came to life: ask its files why. */
  async #explain() {
    this.#worker?.terminate();
    this.#silence.stop();
    this.#fail(await diagnose(SCRIPTS, this.limits.silence));
  }

  /** @param {Failure} failure */
  #fail(failure) {
    if (this.#ended) return;
    this.end();
    this.events.failed(failure);
  }

  /** @param {Failure} failure */
  #break(failure) {
    this.end();
    this.events.broken(failure);
  }
}
