// @ts-check
/** The page's way to the checker: starts it when somebody means to write, queues what is to be checked, survives failures. */

import { diagnose, examine } from "./diagnosis.js";
import { Failure, fill, steps } from "./failures.js";
import { Watchdog } from "./watchdog.js";

/**
 * @typedef {{state: "idle" | "loading" | "ready" | "checking" | "failed", progress: number, step: string,
 *   failure?: {code: string, message: string}}} State
 * @typedef {{silence: number, python: number, whole: number, check: number}} Limits in seconds: without a byte,
 *   for Python to start, for everything together, for one text
 * @typedef {{key: number, request: string, exercise: string, tries: number, resolve: (assessment: any) => void,
 *   reject: (failure: Failure) => void}} Check
 */

/** @type {Limits} */
const LIMITS = { silence: 20, python: 60, whole: 600, check: 15 };
const SCRIPTS = ["checker-worker.js", "loader.js", "fetching.js", "digest.js", "failures.js"].map(
  (name) => new URL(name, import.meta.url),
);

/**
 * @param {{archive: () => string, base?: string, limits?: () => Partial<Limits>}} options *archive* names the file that
 *   the page was built with
 */
export function createChecker({ archive, base = new URL("../runtime/", import.meta.url).href, limits = () => ({}) }) {
  return new Checker(archive, base, limits);
}

class Checker {
  /** @type {State} */
  #state = { state: "idle", progress: 0, step: "" };
  /** @type {Set<(state: State) => void>} */
  #listeners = new Set();
  /** @type {Map<number, Check>} */
  #checks = new Map();
  /** @type {Check | undefined} */
  #current;
  /** @type {Worker | undefined} */
  #worker;
  /** @type {string[]} */
  #suspects = [];
  /** @type {string[]} */
  #waiting = [];
  #limits = LIMITS;
  #keys = 0;
  #silence = new Watchdog();
  #whole = new Watchdog();

  /**
   * @param {() => string} archive
   * @param {string} base
   * @param {() => Partial<Limits>} limits
   */
  constructor(archive, base, limits) {
    this.archive = archive;
    this.base = base;
    this.limits = limits;
  }

  /** Start, unless that was done. */
  start() {
    if (this.#state.state === "idle") this.#launch();
  }

  /**
   * Grade one text, as soon as the checker is ready; rejects with a `Failure`.
   * @param {object} request as checker.wire takes it
   * @param {string} [exercise] the JSON block of the exercise that the request may name
   * @returns {Promise<any>} the assessment
   */
  check(request, exercise = "") {
    return new Promise((resolve, reject) => {
      const key = this.#keys++;
      this.#checks.set(key, { key, request: JSON.stringify(request), exercise, tries: 0, resolve, reject });
      if (this.#state.state === "idle" || this.#state.state === "failed") this.#launch();
      else if (this.#state.state === "ready") this.#next();
    });
  }

  /**
   * Start again after a failure.
   * @returns {Promise<boolean>} whether the checker is ready now
   */
  retry() {
    if (this.#state.state === "failed") this.#launch();
    return new Promise((resolve) => {
      const leave = this.subscribe(({ state }) => {
        if (state !== "ready" && state !== "checking" && state !== "failed") return;
        resolve(state !== "failed");
        queueMicrotask(() => leave());
      });
    });
  }

  /**
   * @param {(state: State) => void} listener called now and at every change
   * @returns {() => void} ends it
   */
  subscribe(listener) {
    this.#listeners.add(listener);
    listener(this.#state);
    return () => this.#listeners.delete(listener);
  }

  /** @param {State} state */
  #become(state) {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }

  async #launch() {
    this.#limits = { ...LIMITS, ...this.limits() };
    this.#become({ state: "loading", progress: 0, step: fill(steps.fetching, { percent: 0 }) });
    this.#waiting = [];
    const stale = SCRIPTS.filter((url) => this.#suspects.some((name) => url.pathname.endsWith(`/${name}`)));
    await Promise.all(stale.map((url) => examine(url, this.#limits.silence)));
    try {
      this.#worker = new Worker(SCRIPTS[0], { type: "module", name: "checker" });
    } catch {
      this.#fail(new Failure("worker-refused", { file: "checker-worker.js" }));
      return;
    }
    this.#worker.addEventListener("message", ({ data }) => this.#receive(data));
    this.#worker.addEventListener("error", (event) => this.#stumble(event));
    this.#silence.guard(this.#limits.silence, () => this.#giveUpWaiting());
    this.#whole.guard(this.#limits.whole, () => this.#fail(new Failure("slow", { seconds: this.#limits.whole })));
  }

  /** @param {any} message */
  #receive(message) {
    this.#silence.feed();
    if (message.kind === "alive") this.#order();
    else if (message.kind === "progress") this.#progress(message);
    else if (message.kind === "ready") this.#arrive();
    else if (message.kind === "failed") this.#fail(new Failure(message.code, message.facts));
    else if (message.kind === "answer") this.#answer(message);
    else this.#breakDown(new Failure(message.code));
  }

  #order() {
    this.#waiting = ["manifest.json"];
    const order = { base: this.base, archive: this.archive(), suspects: this.#suspects };
    this.#worker?.postMessage({ kind: "start", order });
  }

  /** @param {{phase: string, progress: number, waiting: string[]}} message */
  #progress({ phase, progress, waiting }) {
    this.#waiting = waiting;
    if (phase === "starting") this.#silence.guard(this.#limits.python, () => this.#giveUpWaiting());
    const percent = Math.floor((progress / 0.8) * 100);
    this.#become({ state: "loading", progress, step: fill(steps[phase], { percent }) });
  }

  #arrive() {
    this.#silence.stop();
    this.#whole.stop();
    this.#suspects = [];
    this.#next();
  }

  #next() {
    const [check] = this.#checks.values();
    this.#current = check;
    this.#become({ state: check ? "checking" : "ready", progress: 1, step: "" });
    if (!check) return;
    const seconds = this.#limits.check;
    this.#silence.guard(seconds, () => this.#breakDown(new Failure("check-slow", { seconds })));
    this.#worker?.postMessage({ kind: "check", key: check.key, request: check.request, exercise: check.exercise });
  }

  /** @param {{key: number, answer: string}} message */
  #answer({ key, answer }) {
    this.#silence.stop();
    this.#checks.get(key)?.resolve(JSON.parse(answer));
    this.#checks.delete(key);
    this.#next();
  }

  /** @param {ErrorEvent} event */
  #stumble(event) {
    event.preventDefault();
    if (this.#current) this.#breakDown(new Failure("crashed"));
    else if (this.#waiting.length) this.#fail(new Failure("python", { detail: event.message ?? "" }));
    else this.#explain();
  }

  #giveUpWaiting() {
    const [file] = this.#waiting;
    if (this.#state.progress >= 0.8) this.#fail(new Failure("python-slow", { seconds: this.#limits.python }));
    else if (file) this.#fail(new Failure("stalled", { file, seconds: this.#limits.silence }));
    else this.#explain();
  }

  /** The worker never came to life: ask its files why. */
  async #explain() {
    this.#end();
    this.#fail(await diagnose(SCRIPTS, this.#limits.silence));
  }

  /**
   * Python broke on a text: start anew, try the text once more, and leave the others in the queue.
   * @param {Failure} failure
   */
  #breakDown(failure) {
    const check = /** @type {Check} */ (this.#current);
    this.#end();
    check.tries++;
    if (check.tries > 1 || failure.code === "check-slow") {
      this.#checks.delete(check.key);
      check.reject(failure);
    }
    this.#launch();
  }

  /** @param {Failure} failure */
  #fail(failure) {
    this.#end();
    this.#suspects = [...this.#suspects, String(failure.facts.file ?? "")];
    const checks = [...this.#checks.values()];
    this.#checks.clear();
    const { code, message } = failure;
    this.#become({ state: "failed", progress: 0, step: "", failure: { code, message } });
    for (const check of checks) check.reject(failure);
  }

  #end() {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#current = undefined;
    this.#silence.stop();
    this.#whole.stop();
  }
}

/** The one that the exercises of a page share. */
export const checker = createChecker({
  archive: () => document.querySelector("[data-checker]")?.getAttribute("data-checker") ?? "",
  limits: () => {
    const seconds = Number(document.documentElement.dataset.checkerSilence);
    return seconds ? { silence: seconds } : {};
  },
});
