// @ts-check
/** What is kept of a learner's work at one exercise: the draft, the messages that were checked, the answers that were given. */

import { isAssessment, isMoment } from "./assessment.js";
import { isDisagreement, newerDisagreement } from "./disagreement.js";

/** @typedef {import("./assessment.js").Attempt} Attempt */
/** @typedef {{text: string, at: number}} Draft */
/** @typedef {{id: string, at: number, picks: Record<string, string>, right: number, of: number, ready: boolean}} Answer
 *   what was picked where nothing is written: by the number of the piece, the sample or the profile */
/** @typedef {{draft: Draft | null, attempts: Attempt[], answers: Answer[], hints: number}} Work */

/** @returns {Work} */
export function nothingDone() {
  return { draft: null, attempts: [], answers: [], hints: 0 };
}

/**
 * @param {string} text
 * @param {import("./assessment.js").Assessment} assessment
 * @returns {Attempt}
 */
export function newAttempt(text, assessment) {
  return { ...newRecord(), text, assessment };
}

/**
 * @param {Pick<Answer, "picks" | "right" | "of" | "ready">} given
 * @returns {Answer}
 */
export function newAnswer(given) {
  return { ...newRecord(), ...given };
}

/** Give what tells one record from all others, on every device. */
export function newRecord() {
  const at = Date.now();
  return { id: `${at.toString(36)}-${Math.random().toString(36).slice(2, 10)}`, at };
}

/**
 * Tell whether an exercise is done; in one that begins with grading, grading alone is not enough.
 * @param {Work} work
 */
export function isDone({ attempts, answers }) {
  return attempts.some(({ assessment }) => assessment.ready) || answers.some(({ ready }) => ready);
}

/** @param {Work} work */
export function isTried({ attempts, answers }) {
  return attempts.length > 0 || answers.length > 0;
}

/**
 * Make one of two: what was done is a union in the order of time, the newest draft wins.
 * @param {Work} one
 * @param {Work} other
 * @returns {Work}
 */
export function mergeWork(one, other) {
  return {
    draft: (other.draft?.at ?? -1) > (one.draft?.at ?? -1) ? other.draft : one.draft,
    attempts: union([...one.attempts, ...other.attempts], newerDisagreement),
    answers: union([...one.answers, ...other.answers], (answer) => answer),
    hints: Math.max(one.hints, other.hints),
  };
}

/**
 * Take each record once, in the order of time.
 * @template {{id: string, at: number}} Kind
 * @param {Kind[]} records
 * @param {(record: Kind, same: Kind | undefined) => Kind} choose
 */
export function union(records, choose) {
  /** @type {Map<string, Kind>} */
  const found = new Map();
  for (const record of records) found.set(record.id, choose(record, found.get(record.id)));
  return [...found.values()].sort((first, second) => first.at - second.at);
}

/**
 * Read what may be broken or older: single records that cannot be read are left out.
 * @param {any} value
 * @returns {Work}
 */
export function readWork(value) {
  const { draft, attempts, answers, hints } = value ?? {};
  return {
    draft: isDraft(draft) ? { text: draft.text, at: draft.at } : null,
    attempts: Array.isArray(attempts) ? attempts.filter(isAttempt).map(readAttempt) : [],
    answers: Array.isArray(answers) ? answers.filter(isAnswer) : [],
    hints: Number.isInteger(hints) ? hints : 0,
  };
}

/** @param {any} value */
function isDraft(value) {
  return typeof value?.text === "string" && isMoment(value.at);
}

/**
 * @param {any} value
 * @returns {value is Attempt}
 */
export function isAttempt(value) {
  return typeof value?.id === "string" && isDraft(value) && isAssessment(value.assessment);
}

/**
 * @param {any} value
 * @returns {value is Answer}
 */
export function isAnswer(value) {
  return (
    typeof value?.id === "string" &&
    isMoment(value.at) &&
    typeof value.ready === "boolean" &&
    [value.right, value.of].every(Number.isInteger) &&
    isRecord(value.picks) &&
    Object.values(value.picks).every((pick) => typeof pick === "string")
  );
}

/** @param {any} value */
export function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * @param {Attempt} attempt
 * @returns {Attempt}
 */
function readAttempt({ disagreement, ...attempt }) {
  return isDisagreement(disagreement) ? { ...attempt, disagreement } : attempt;
}
