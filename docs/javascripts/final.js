// @ts-check
/** What is kept of a final assessment: which exercises were drawn, what was given for each, and when. */

import { isMoment } from "./assessment.js";
import { isAnswer, isAttempt, isRecord } from "./work.js";

/** @typedef {import("./work.js").Answer} Answer */
/** @typedef {import("./assessment.js").Attempt} Attempt */
/** @typedef {{id: string, at: number, exercises: string[], given: Record<string, Attempt | Answer>, finished: number | null}} Final */

/** How many of the exercises have to be ready. */
export const PASS = 6;

/** @param {Attempt | Answer | undefined} given */
export function isReady(given) {
  return given !== undefined && ("assessment" in given ? given.assessment.ready : given.ready);
}

/** @param {Final} final */
export function scoreOf({ exercises, given }) {
  return exercises.filter((exercise) => Object.hasOwn(given, exercise) && isReady(given[exercise])).length;
}

/** @param {Final} final */
export function isPassed(final) {
  return final.finished !== null && scoreOf(final) >= PASS;
}

/**
 * Make one of two records of the same assessment: there is one attempt at each exercise, the first.
 * @param {Final} one
 * @param {Final | undefined} other
 * @returns {Final}
 */
export function mergeFinal(one, other) {
  if (!other) return one;
  const given = { ...one.given };
  for (const [exercise, late] of Object.entries(other.given)) {
    if (!Object.hasOwn(given, exercise) || late.at < given[exercise].at) given[exercise] = late;
  }
  const finished = [one.finished, other.finished].filter((moment) => moment !== null);
  return { ...one, given, finished: finished.length ? Math.min(...finished) : null };
}

/**
 * @param {any} value
 * @returns {value is Final}
 */
export function isFinal(value) {
  return (
    typeof value?.id === "string" &&
    isMoment(value.at) &&
    (value.finished === null || isMoment(value.finished)) &&
    Array.isArray(value.exercises) &&
    value.exercises.every((/** @type {unknown} */ id) => typeof id === "string") &&
    isRecord(value.given) &&
    Object.values(value.given).every((given) => isAttempt(given) || isAnswer(given))
  );
}
