// @ts-check
/** The page's way to the checker: starts it when somebody means to write, queues what is to be checked, survives failures. */

import { inWords } from "./failure-words.js";
import { say, strings } from "./strings.js";
import { WorkerLink } from "./worker-link.js";

/**
 * @typedef {import("./worker-link.js").Limits} Limits
 * @typedef {import("./failures.js").Failure} Failure
 * @typedef {{state: "idle" | "loading" | "ready" | "checking" | "failed", progress: number, step: string,
 *   failure?: {code: string, message: string}}} State
 * @typedef {{request: string, exercise: string, tries: number, resolve: (assessment: any) => void,
 *   reject: (failure: Failure) => void}} Check
 */

/** @type {Limits} */
const LIMITS = { silence: 20, python: 60, whole: 600, check: 15 };

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
  /** @type {Check[]} the first is being checked, once the worker is ready */
  #checks = [];
  /** @type {WorkerLink | undefined} */
  #worker;
  /** @type {string[]} the files that were wrong, which the browser's cache may still hold */
  #suspects = [];

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
      this.#checks.push({ request: JSON.stringify(request), exercise, tries: 0, resolve, reject });
      const { state } = this.#state;
      if (state === "idle" || state === "failed") this.#launch();
      else if (state === "ready") this.#next();
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
        if (state === "idle" || state === "loading") return;
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

  #launch() {
    this.#become({ state: "loading", progress: 0, step: say(strings.steps.fetching, { percent: 0 }) });
    const order = { base: this.base, archive: this.archive(), suspects: this.#suspects };
    this.#worker = new WorkerLink(order, { ...LIMITS, ...this.limits() }, {
      progress: (progress, step) => this.#become({ state: "loading", progress, step }),
      ready: () => {
        this.#suspects = [];
        this.#next();
      },
      failed: (failure) => this.#fail(failure),
      answered: (assessment) => {
        this.#checks.shift()?.resolve(assessment);
        this.#next();
      },
      broken: (failure) => this.#startAnew(failure),
    });
  }

  #next() {
    const [check] = this.#checks;
    this.#become({ state: check ? "checking" : "ready", progress: 1, step: "" });
    if (check) this.#worker?.check(check.request, check.exercise);
  }

  /**
   * The checker broke on a text: try it once more, unless it took too long, and keep the others in the queue.
   * @param {Failure} failure
   */
  #startAnew(failure) {
    const [check] = this.#checks;
    check.tries++;
    if (check.tries > 1 || failure.code === "check-slow") {
      this.#checks.shift();
      check.reject(inWords(failure));
    }
    this.#launch();
  }

  /** @param {Failure} failure */
  #fail(failure) {
    const { code, message, facts } = inWords(failure);
    this.#suspects = [...this.#suspects, String(facts.file ?? "")];
    const checks = this.#checks;
    this.#checks = [];
    this.#become({ state: "failed", progress: 0, step: "", failure: { code, message } });
    for (const check of checks) check.reject(failure);
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
