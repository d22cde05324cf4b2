// @ts-check
/** Runs the checker off the page's thread: is told to start, says how far it is, then answers one text at a time. */

import { Failure } from "./failures.js";
import { startChecker } from "./loader.js";
import { isOutOfMemory, lastLine } from "./python.js";

/** At most one message in so many milliseconds while files arrive. */
const PAUSE = 50;

/** @type {((request: string, exercise: string) => string) | undefined} */
let assess;
let reported = { at: -PAUSE, waiting: -1 };

globalThis.addEventListener("message", ({ data }) => {
  if (data.kind === "start") start(data.order);
  else answer(data.request, data.exercise);
});
globalThis.postMessage({ kind: "alive" });

/** @param {import("./loader.js").Order} order */
async function start(order) {
  try {
    assess = await startChecker(order, report);
    globalThis.postMessage({ kind: "ready" });
  } catch (error) {
    const failure = error instanceof Failure ? error : new Failure("python", { detail: lastLine(error) });
    globalThis.postMessage({ kind: "failed", code: failure.code, facts: failure.facts });
  }
}

/** @type {import("./loader.js").Report} */
function report(phase, progress, waiting) {
  const at = performance.now();
  if (phase === "fetching" && waiting.length === reported.waiting && at - reported.at < PAUSE) return;
  reported = { at, waiting: waiting.length };
  globalThis.postMessage({ kind: "progress", phase, progress, waiting });
}

/**
 * @param {string} request
 * @param {string} exercise
 */
function answer(request, exercise) {
  try {
    globalThis.postMessage({ kind: "answer", answer: assess?.(request, exercise) });
  } catch (error) {
    globalThis.postMessage({ kind: "broken", code: isOutOfMemory(error) ? "memory" : "crashed" });
  }
}
