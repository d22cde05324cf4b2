// @ts-check
/** What is kept of a final assessment: which exercises were drawn, what was given for each, and when. */

import { isMoment } from "./assessment.js";
import { newerDisagreement } from "./disagreement.js";
import { isAnswer, isAttempt, isRecord, newest, readAnswer, readAttempt } from "./work.js";

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
  return exercises.filter((exercise) => isReady(givenFor({ given }, exercise))).length;
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
  const ids = [...new Set([...Object.keys(one.given), ...Object.keys(other.given)])].sort();
  const given = Object.fromEntries(ids.map((exercise) => [exercise, first(givenFor(one, exercise), givenFor(other, exercise))]));
  const { id, at, exercises } = newest(drawOf(one), drawOf(other));
  const finished = [one.finished, other.finished].filter((moment) => moment !== null);
  return { id, at, exercises, given, finished: finished.length ? Math.min(...finished) : null };
}

/** @param {Final} final */
function drawOf({ id, at, exercises }) {
  return { id, at, exercises };
}

/**
 * Give what was handed in for an exercise.
 * @param {Pick<Final, "given">} final
 * @param {string} exercise
 * @returns {Attempt | Answer | undefined}
 */
export function givenFor({ given }, exercise) {
  return Object.hasOwn(given, exercise) ? given[exercise] : undefined;
}

/**
 * @param {Attempt | Answer | undefined} one
 * @param {Attempt | Answer | undefined} other
 * @returns {Attempt | Answer}
 */
function first(one, other) {
  if (!one || !other) return /** @type {Attempt | Answer} */ (one ?? other);
  if (one.id === other.id) return newerDisagreement(one, other);
  return newest(one, other) === one ? other : one;
}

/**
 * Take what this course keeps of an assessment, and nothing else.
 * @param {Final} final
 * @returns {Final}
 */
export function readFinal({ id, at, exercises, given, finished }) {
  const entries = Object.entries(given).map(([exercise, one]) => [exercise, "assessment" in one ? readAttempt(one) : readAnswer(one)]);
  return { id, at, exercises, given: Object.fromEntries(entries), finished };
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
    new Set(value.exercises).size === value.exercises.length &&
    isRecord(value.given) &&
    Object.values(value.given).every((given) => isAttempt(given) || isAnswer(given))
  );
}
