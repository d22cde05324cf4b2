// @ts-check
/** What the checker answers, and what follows from it for the page. */

/** @typedef {import("./strings.js").Criterion} Criterion */
/** @typedef {{start: number, end: number, rule: string, note: string}} Evidence */
/** @typedef {{level: number, feedback: string, question: string, evidence: Evidence[]}} Result */
/** @typedef {{level: number, count: number, limit: number, feedback: string}} LengthResult */
/** @typedef {{flag: string, start: number, end: number, advice: string}} Flag */
/** @typedef {{ready: boolean, criteria: {personalisation: Result, reason: Result, length: LengthResult}, flags: Flag[], checker: {version: string, rules: string}}} Assessment */
/** @typedef {{id: string, at: number, text: string, assessment: Assessment, disagreement?: import("./disagreement.js").Disagreement}} Attempt */

/** @type {Criterion[]} */
export const CRITERIA = ["personalisation", "reason", "length"];
/** The level at which nothing is left to do. */
export const FULL = 2;
/** The end of the year 9999: a later one is written otherwise. */
const LAST_MOMENT = 253_402_300_799_999;

/**
 * Name the criterion to work on next, the first that is not met.
 * @param {Assessment} assessment
 * @returns {Criterion | undefined}
 */
export function nextCriterion({ criteria }) {
  return CRITERIA.find((criterion) => criteria[criterion].level < FULL);
}

/** @param {Assessment} assessment */
export function criteriaMet({ criteria }) {
  return CRITERIA.filter((criterion) => criteria[criterion].level === FULL).length;
}

/**
 * Give the question that goes with a criterion; length carries its own in what it says.
 * @param {Assessment} assessment
 * @param {Criterion} criterion
 */
export function questionOf({ criteria }, criterion) {
  return criterion === "length" ? "" : criteria[criterion].question;
}

/**
 * Tell whether *value*, read from somewhere unsure, is an assessment that can be shown.
 * @param {any} value
 * @returns {value is Assessment}
 */
export function isAssessment(value) {
  const { personalisation, reason, length } = value?.criteria ?? {};
  return (
    typeof value?.ready === "boolean" &&
    isResult(personalisation) &&
    isResult(reason) &&
    isLength(length) &&
    Array.isArray(value.flags) &&
    value.flags.every(isFlag) &&
    areStrings([value.checker?.version, value.checker?.rules])
  );
}

/** @param {any} value */
function isResult(value) {
  return (
    isLevel(value?.level) &&
    areStrings([value.feedback, value.question]) &&
    Array.isArray(value.evidence) &&
    value.evidence.every((/** @type {any} */ item) => isSpan(item) && areStrings([item.note]))
  );
}

/** @param {any} value */
function isLength(value) {
  return isLevel(value?.level) && [value.count, value.limit].every(Number.isInteger) && areStrings([value.feedback]);
}

/** @param {any} value */
function isFlag(value) {
  return isSpan(value) && areStrings([value.flag, value.advice]);
}

/** @param {any} value */
function isSpan(value) {
  return Number.isInteger(value?.start) && Number.isInteger(value?.end);
}

/**
 * Tell whether *value*, read from somewhere unsure, is a moment that can be shown.
 * @param {any} value
 */
export function isMoment(value) {
  return Number.isInteger(value) && value >= 0 && value <= LAST_MOMENT;
}

/** @param {any} value */
export function isLevel(value) {
  return value === 0 || value === 1 || value === FULL;
}

/** @param {unknown[]} values */
function areStrings(values) {
  return values.every((value) => typeof value === "string");
}
