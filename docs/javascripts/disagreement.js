// @ts-check
/** What a learner would say of an attempt instead of the checker. */

import { isLevel, isMoment } from "./assessment.js";

/** @typedef {import("./assessment.js").Attempt} Attempt */
/** @typedef {{personalisation: number, reason: number}} Levels */
/** @typedef {{at: number, levels: Levels | null, words: string}} Disagreement no levels: taken back, which has to be
 *   kept, or another tab would bring it back */

/** @type {(keyof Levels)[]} */
export const JUDGED = ["personalisation", "reason"];
/** How much the learner can say of the why, as a text box counts. */
export const MOST_WORDS = 500;

/**
 * Give what the learner says of an attempt, unless that was taken back.
 * @param {Attempt | undefined} attempt
 * @returns {{at: number, levels: Levels, words: string} | null}
 */
export function disagreementOf(attempt) {
  const { at, levels, words } = attempt?.disagreement ?? { at: 0, levels: null, words: "" };
  return levels && { at, levels, words };
}

/**
 * Give the attempt with what the learner says of it now.
 * @param {Attempt} attempt
 * @param {Levels | null} levels
 * @param {string} words
 * @returns {Attempt}
 */
export function disagreeing(attempt, levels, words) {
  // The newest wins, even if the clock was put back in between.
  const at = Math.max(Date.now(), (attempt.disagreement?.at ?? 0) + 1);
  return { ...attempt, disagreement: { at, levels, words } };
}

/**
 * Make one of two records of an attempt, which differ in nothing but what the learner said when.
 * @param {Attempt} attempt
 * @param {Attempt | undefined} other
 */
export function newerDisagreement(attempt, other) {
  if (!other) return attempt;
  return (attempt.disagreement?.at ?? -1) > (other.disagreement?.at ?? -1) ? attempt : other;
}

/**
 * @param {any} value
 * @returns {value is Disagreement}
 */
export function isDisagreement(value) {
  return isMoment(value?.at) && typeof value.words === "string" && (value.levels === null || areLevels(value.levels));
}

/** @param {any} value */
function areLevels(value) {
  return JUDGED.every((criterion) => isLevel(value?.[criterion]));
}
