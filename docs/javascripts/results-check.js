// @ts-check
/** What is wrong with a results file: the name of the first part that is not as it should be. */

import { isDisagreement } from "./disagreement.js";
import { isFinal } from "./final.js";
import { isOwnRequest } from "./own-request.js";
import { isPicked } from "./picks.js";
import { isName } from "./store-shape.js";
import { isAnswer, isAttempt, isCount, isDraft, isRecord } from "./work.js";

/** As the files in exercises/en/ are named. */
const EXERCISE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** No file of ours lies deeper. */
const DEEPEST = 20;
/** Since this version a file has all its parts, and an exercise answers beside attempts. */
const WHOLE = 3;

/** @typedef {(item: any) => boolean} Test */

/**
 * Name the first part that the page's own reader would leave out in silence.
 * @param {any} value
 * @returns {string | undefined}
 */
export function brokenPart(value) {
  const isWhole = value.version >= WHOLE;
  return (
    foreignName(value, "", 0) ??
    brokenWork(value.exercises, isWhole) ??
    brokenItem(listOf(value.finals, isWhole), isRightFinal, "finals") ??
    brokenItem(listOf(value.requests, isWhole), isRightRequest, "requests") ??
    (isName(value.name) || (!isWhole && value.name === undefined) ? undefined : "name")
  );
}

/**
 * Find a key that every object has already, such as __proto__: nothing of ours is called so.
 * @param {unknown} value
 * @param {string} path
 * @param {number} depth
 * @returns {string | undefined}
 */
function foreignName(value, path, depth) {
  if (typeof value !== "object" || value === null) return undefined;
  if (depth > DEEPEST) return path;
  for (const [key, part] of Object.entries(value)) {
    const name = Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
    if (key in Object.prototype) return name;
    const found = foreignName(part, name, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/**
 * @param {any} exercises
 * @param {boolean} isWhole
 * @returns {string | undefined}
 */
function brokenWork(exercises, isWhole) {
  if (!isRecord(exercises)) return "exercises";
  for (const [id, work] of Object.entries(exercises)) {
    if (!EXERCISE.test(id) || !isRecord(work)) return `exercises.${id}`;
    const part =
      (work.draft === null || isDraft(work.draft) || (!isWhole && work.draft === undefined) ? undefined : "draft") ??
      brokenItem(listOf(work.attempts, isWhole), both(isAttempt), "attempts") ??
      brokenItem(listOf(work.answers, isWhole), both(isAnswer), "answers") ??
      (isCount(work.hints) || (!isWhole && work.hints === undefined) ? undefined : "hints") ??
      (work.picked === undefined || isPicked(work.picked) ? undefined : "picked");
    if (part) return `exercises.${id}.${part}`;
  }
  return undefined;
}

/**
 * @param {unknown} items
 * @param {boolean} isWhole
 */
function listOf(items, isWhole) {
  return items === undefined && !isWhole ? [] : items;
}

/**
 * @param {Test} isRight
 * @returns {Test}
 */
function both(isRight) {
  return (item) => isRight(item) && (item.disagreement === undefined || isDisagreement(item.disagreement));
}

/** @type {Test} */
function isRightFinal(item) {
  return isFinal(item) && item.exercises.every((id) => EXERCISE.test(id)) && Object.values(item.given).every(both(() => true));
}

/** @type {Test} */
function isRightRequest(item) {
  const { attempts = [] } = item ?? {};
  return isOwnRequest(item) && Array.isArray(attempts) && attempts.every(both(isAttempt));
}

/**
 * @param {unknown} items
 * @param {Test} isRight
 * @param {string} name
 */
function brokenItem(items, isRight, name) {
  if (!Array.isArray(items)) return name;
  const index = items.findIndex((item) => !isRight(item));
  return index < 0 ? undefined : `${name}[${index}]`;
}
