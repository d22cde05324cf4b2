// @ts-check
/** What a learner would say of an attempt instead of the checker. */

import { isLevel, isMoment } from "./assessment.js";
import { momentAfter, newest } from "./work.js";

/** @typedef {import("./assessment.js").Attempt} Attempt */
/** @typedef {import("./work.js").Answer} Answer */
/** @typedef {{personalisation: number, reason: number}} Levels */
/** @typedef {{at: number, levels: Partial<Levels> | null, words: string}} Disagreement *levels*: empty where none were
 *   given, as to an answer; null: taken back, which has to be kept, or another tab would bring it back */
/** @typedef {{at: number, levels: Levels | null, words: string}} Said *levels*: null where none were given */

/** @type {(keyof Levels)[]} */
export const JUDGED = ["personalisation", "reason"];
/** How much the learner can say of the why, as a text box counts. */
export const MOST_WORDS = 500;

/**
 * Give what the learner says of an attempt, unless that was taken back.
 * @param {Attempt | Answer | undefined} attempt
 * @returns {Said | null}
 */
export function disagreementOf(attempt) {
  const { at, levels, words } = attempt?.disagreement ?? { at: 0, levels: null, words: "" };
  return levels && { at, levels: areLevels(levels) ? levels : null, words };
}

/**
 * Give the attempt with what the learner says of it now.
 * @template {Attempt | Answer} Kind
 * @param {Kind} attempt
 * @param {Partial<Levels> | null} levels
 * @param {string} words
 * @returns {Kind}
 */
export function disagreeing(attempt, levels, words) {
  return { ...attempt, disagreement: { at: momentAfter(attempt.disagreement), levels, words } };
}

/**
 * Make one of two records of an attempt or answer, which differ in nothing but what the learner said when.
 * @template {Attempt | Answer} Kind
 * @param {Kind} one
 * @param {Kind | undefined} other
 * @returns {Kind}
 */
export function newerDisagreement(one, other) {
  if (!other) return one;
  const said = [one.disagreement, other.disagreement].filter((disagreement) => disagreement !== undefined);
  const record = newest(withoutDisagreement(one), withoutDisagreement(other));
  return said.length === 0 ? record : { ...record, disagreement: said.reduce(newest) };
}

/**
 * @template {Attempt | Answer} Kind
 * @param {Kind} record
 * @returns {Kind}
 */
function withoutDisagreement({ disagreement, ...record }) {
  return /** @type {Kind} */ (record);
}

/**
 * @param {any} value
 * @returns {value is Disagreement}
 */
export function isDisagreement(value) {
  return isMoment(value?.at) && typeof value.words === "string" && (value.levels === null || isNothing(value.levels) || areLevels(value.levels));
}

/** @param {any} value */
function isNothing(value) {
  return typeof value === "object" && !Array.isArray(value) && Object.keys(value).length === 0;
}

/**
 * @param {any} value
 * @returns {value is Levels}
 */
function areLevels(value) {
  return JUDGED.every((criterion) => isLevel(value?.[criterion]));
}
