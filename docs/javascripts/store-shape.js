// @ts-check
/** What is kept of a learner's work, how it is read from somewhere unsure, and how two tabs' work becomes one. */

import { isAssessment, isMoment } from "./assessment.js";
import { isDisagreement, newerDisagreement } from "./disagreement.js";

/** @typedef {import("./assessment.js").Attempt} Attempt */
/** @typedef {{text: string, at: number}} Draft */
/** @typedef {{draft: Draft | null, attempts: Attempt[], hints: number}} Work */
/** @typedef {{version: number, exercises: Record<string, Work>}} Kept */

/** 2 since a learner can disagree; what 1 kept is read as it is. */
export const VERSION = 2;

/** @returns {Kept} */
export function nothingKept() {
  return { version: VERSION, exercises: {} };
}

/**
 * Give what is kept of one exercise.
 * @param {Kept} kept
 * @param {string} exercise
 * @returns {Work}
 */
export function workOf({ exercises }, exercise) {
  return Object.hasOwn(exercises, exercise) ? exercises[exercise] : { draft: null, attempts: [], hints: 0 };
}

/**
 * @param {string} text
 * @param {import("./assessment.js").Assessment} assessment
 * @returns {Attempt}
 */
export function newAttempt(text, assessment) {
  const at = Date.now();
  return { id: `${at.toString(36)}-${Math.random().toString(36).slice(2, 10)}`, at, text, assessment };
}

/**
 * Read what was kept by this version or an earlier one; throws when it is no JSON object of ours. Single records that are broken are left out.
 * @param {string | null} json
 * @returns {Kept}
 */
export function readKept(json) {
  if (json === null) return nothingKept();
  const value = JSON.parse(json);
  if (typeof value?.exercises !== "object" || value.exercises === null || !Number.isInteger(value.version)) {
    throw new SyntaxError("not what this course keeps");
  }
  const entries = Object.entries(value.exercises).map(([id, work]) => [id, readWork(work)]);
  return { version: value.version, exercises: Object.fromEntries(entries) };
}

/**
 * Make one of two: attempts are a union in the order of time, the newest draft wins.
 * @param {Kept} one
 * @param {Kept} other
 * @returns {Kept}
 */
export function merge(one, other) {
  const ids = new Set([...Object.keys(one.exercises), ...Object.keys(other.exercises)]);
  const entries = [...ids].map((id) => [id, mergeWork(workOf(one, id), workOf(other, id))]);
  return { version: VERSION, exercises: Object.fromEntries(entries) };
}

/**
 * @param {Work} one
 * @param {Work} other
 * @returns {Work}
 */
function mergeWork(one, other) {
  /** @type {Map<string, Attempt>} */
  const attempts = new Map();
  for (const attempt of [...one.attempts, ...other.attempts]) {
    attempts.set(attempt.id, newerDisagreement(attempt, attempts.get(attempt.id)));
  }
  return {
    draft: (other.draft?.at ?? -1) > (one.draft?.at ?? -1) ? other.draft : one.draft,
    attempts: [...attempts.values()].sort((first, second) => first.at - second.at),
    hints: Math.max(one.hints, other.hints),
  };
}

/**
 * @param {any} value
 * @returns {Work}
 */
function readWork(value) {
  const { draft, attempts, hints } = value ?? {};
  return {
    draft: isDraft(draft) ? { text: draft.text, at: draft.at } : null,
    attempts: Array.isArray(attempts) ? attempts.filter(isAttempt).map(readAttempt) : [],
    hints: Number.isInteger(hints) ? hints : 0,
  };
}

/** @param {any} value */
function isDraft(value) {
  return typeof value?.text === "string" && isMoment(value.at);
}

/** @param {any} value */
function isAttempt(value) {
  return typeof value?.id === "string" && isDraft(value) && isAssessment(value.assessment);
}

/**
 * @param {Attempt} attempt
 * @returns {Attempt}
 */
function readAttempt({ disagreement, ...attempt }) {
  return isDisagreement(disagreement) ? { ...attempt, disagreement } : attempt;
}
