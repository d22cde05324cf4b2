// @ts-check
/** What is kept of a learner's work at one exercise: the draft, the messages that were checked, the answers that were given. */

import { isAssessment, isMoment } from "./assessment.js";
import { apart } from "./apart.js";
import { isDisagreement, newerDisagreement } from "./disagreement.js";
import { arePicks, isPicked } from "./picks.js";

/** @typedef {import("./assessment.js").Attempt} Attempt */
/** @typedef {{text: string, at: number}} Draft */
/** @typedef {{id: string, at: number, picks: Picks, right: number, of: number, ready: boolean, disagreement?: import("./disagreement.js").Disagreement}} Answer
 *   what was picked where nothing is written: by the number of the piece, the sample or the profile */
/** @typedef {import("./picks.js").Picks} Picks */
/** @typedef {import("./picks.js").Picked} Picked */
/** @typedef {{draft: Draft | null, attempts: Attempt[], answers: Answer[], hints: number, picked?: Picked}} Work
 *   *picked*: what was picked last, checked or not */

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
    draft: one.draft && other.draft ? newest(one.draft, other.draft) : (one.draft ?? other.draft),
    attempts: union(apart([...one.attempts, ...other.attempts]), newerDisagreement),
    answers: union(apart([...one.answers, ...other.answers]), newerDisagreement),
    hints: Math.max(one.hints, other.hints),
    ...newestPicked([one.picked, other.picked]),
  };
}

/** @param {(Picked | undefined)[]} all */
function newestPicked(all) {
  const there = all.filter((picked) => picked !== undefined);
  return there.length > 0 ? { picked: there.reduce(newest) } : {};
}

/**
 * Choose one of two, the same whichever comes first: the newer, and of two of one moment the one that sorts later.
 * @template {{at: number}} Kind
 * @param {Kind} one
 * @param {Kind} other
 */
export function newest(one, other) {
  if (one.at !== other.at) return one.at > other.at ? one : other;
  return JSON.stringify(one) > JSON.stringify(other) ? one : other;
}

/**
 * Give a moment for what is changed now: it is the newest, even if the clock was put back or runs ahead on another device.
 * @param {{at: number} | null | undefined} before
 */
export function momentAfter(before) {
  return Math.max(Date.now(), (before?.at ?? 0) + 1);
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
  return [...found.values()].sort((first, second) => first.at - second.at || (first.id < second.id ? -1 : 1));
}

/**
 * Read what may be broken or older: single records that cannot be read are left out.
 * @param {any} value
 * @returns {Work}
 */
export function readWork(value) {
  const { draft, attempts, answers, hints, picked } = value ?? {};
  return {
    draft: isDraft(draft) ? { text: draft.text, at: draft.at } : null,
    attempts: Array.isArray(attempts) ? attempts.filter(isAttempt).map(readAttempt) : [],
    answers: Array.isArray(answers) ? answers.filter(isAnswer).map(readAnswer) : [],
    hints: isCount(hints) ? hints : 0,
    ...(isPicked(picked) ? { picked: { picks: picked.picks, at: picked.at } } : {}),
  };
}

/** @param {any} value */
export function isDraft(value) {
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
    [value.right, value.of].every(isCount) &&
    value.right <= value.of &&
    arePicks(value.picks)
  );
}

/** @param {any} value */
export function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {any} value */
export function isCount(value) {
  return Number.isInteger(value) && value >= 0;
}

/**
 * Take what this course keeps of an attempt, and nothing else.
 * @param {Attempt} attempt
 * @returns {Attempt}
 */
export function readAttempt({ id, at, text, assessment, disagreement }) {
  return { id, at, text, assessment, ...readDisagreement(disagreement) };
}

/**
 * @param {Answer} answer
 * @returns {Answer}
 */
export function readAnswer({ id, at, picks, right, of, ready, disagreement }) {
  return { id, at, picks, right, of, ready, ...readDisagreement(disagreement) };
}

/** @param {any} said */
function readDisagreement(said) {
  return isDisagreement(said) ? { disagreement: { at: said.at, levels: said.levels, words: said.words } } : {};
}
