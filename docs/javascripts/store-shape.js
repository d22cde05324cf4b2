// @ts-check
/** What is kept of a learner, how it is read from somewhere unsure, and how two tabs' work becomes one. */

import { isMoment } from "./assessment.js";
import { isFinal, mergeFinal, readFinal } from "./final.js";
import { isOwnRequest, mergeRequest, readRequest } from "./own-request.js";
import { isRecord, mergeWork, newest, nothingDone, readWork, union } from "./work.js";

/** @typedef {import("./work.js").Work} Work */
/** @typedef {import("./final.js").Final} Final */
/** @typedef {import("./own-request.js").OwnRequest} OwnRequest */
/** @typedef {{text: string, at: number}} Name as the learner wants it on the certificate */
/** @typedef {{version: number, exercises: Record<string, Work>, finals: Final[], requests: OwnRequest[], name: Name}} Kept */

/** 2 since a learner can disagree, 3 since there are six kinds of exercises and an assessment; what is older is read as it is. */
export const VERSION = 3;

/** @returns {Kept} */
export function nothingKept() {
  return { version: VERSION, exercises: {}, finals: [], requests: [], name: { text: "", at: 0 } };
}

/**
 * Give what is kept of one exercise.
 * @param {Kept} kept
 * @param {string} exercise
 * @returns {Work}
 */
export function workOf({ exercises }, exercise) {
  return Object.hasOwn(exercises, exercise) ? exercises[exercise] : nothingDone();
}

/**
 * Read what was kept by this version or an earlier one; throws when it is no JSON object of ours. Single records that are broken are left out.
 * @param {string | null} json
 * @returns {Kept}
 */
export function readKept(json) {
  if (json === null) return nothingKept();
  const value = JSON.parse(json);
  if (!isRecord(value?.exercises) || !Number.isInteger(value.version)) throw new SyntaxError("not what this course keeps");
  const entries = Object.entries(value.exercises).map(([id, work]) => [id, readWork(work)]);
  return {
    version: value.version,
    exercises: Object.fromEntries(entries),
    finals: Array.isArray(value.finals) ? value.finals.filter(isFinal).map(readFinal) : [],
    requests: Array.isArray(value.requests) ? value.requests.filter(isOwnRequest).map(readRequest) : [],
    name: isName(value.name) ? { text: value.name.text, at: value.name.at } : nothingKept().name,
  };
}

/**
 * Make one of two, so that nothing is lost; the parts say how.
 * @param {Kept} one
 * @param {Kept} other
 * @returns {Kept}
 */
export function merge(one, other) {
  const ids = new Set([...Object.keys(one.exercises), ...Object.keys(other.exercises)]);
  const entries = [...ids].map((id) => [id, mergeWork(workOf(one, id), workOf(other, id))]);
  return {
    version: VERSION,
    exercises: Object.fromEntries(entries),
    finals: union([...one.finals, ...other.finals], mergeFinal),
    requests: union([...one.requests, ...other.requests], mergeRequest),
    name: newest(one.name, other.name),
  };
}

/** @param {any} value */
export function isName(value) {
  return typeof value?.text === "string" && isMoment(value.at);
}
