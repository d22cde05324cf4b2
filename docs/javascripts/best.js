// @ts-check
/** What a learner's attempts say together: the best of each exercise, and how each criterion went. */

import { CRITERIA, FULL } from "./assessment.js";

/** @typedef {import("./assessment.js").Attempt} Attempt */
/** @typedef {import("./work.js").Answer} Answer */
/** @typedef {import("./strings.js").Criterion} Criterion */

/** How many attempts, the newest, tell how strong a criterion is. */
const RECENT = 10;

/**
 * Give the best attempt: what is ready before what is not, then by levels, then the newest.
 * @param {Attempt[]} attempts in the order of time
 * @returns {Attempt | undefined}
 */
export function bestOf(attempts) {
  return attempts.reduce(
    (/** @type {Attempt | undefined} */ best, attempt) => (best && worthOf(best) > worthOf(attempt) ? best : attempt),
    undefined,
  );
}

/** @param {Attempt} attempt */
function worthOf({ assessment }) {
  const levels = CRITERIA.reduce((sum, criterion) => sum + assessment.criteria[criterion].level, 0);
  return levels + (assessment.ready ? 10 : 0);
}

/**
 * Give how much of each criterion was met, 0 to 1, over the attempts so far: one value an attempt.
 * @param {Attempt[]} attempts in the order of time
 * @returns {Record<Criterion, number[]>}
 */
export function courseOf(attempts) {
  const entries = CRITERIA.map((criterion) => [criterion, attempts.map((_, index) => shareOf(attempts.slice(0, index + 1), criterion))]);
  return Object.fromEntries(entries);
}

/**
 * @param {Attempt[]} attempts
 * @param {Criterion} criterion
 */
function shareOf(attempts, criterion) {
  const recent = attempts.slice(-RECENT);
  return recent.reduce((sum, { assessment }) => sum + assessment.criteria[criterion].level / FULL, 0) / recent.length;
}

/**
 * Name the strongest and the weakest criteria of late, several where they are equal; null where nothing tells them apart.
 * @param {Attempt[]} attempts
 * @returns {{strongest: Criterion[], weakest: Criterion[]} | null}
 */
export function extremesOf(attempts) {
  if (attempts.length === 0) return null;
  const shares = CRITERIA.map((criterion) => ({ criterion, share: shareOf(attempts, criterion) }));
  const [least, most] = [Math.min(...shares.map(({ share }) => share)), Math.max(...shares.map(({ share }) => share))];
  const at = (/** @type {number} */ level) => shares.filter(({ share }) => share === level).map(({ criterion }) => criterion);
  return least === most ? null : { strongest: at(most), weakest: at(least) };
}

/**
 * Give the best of the answers: the one that was all right, then by what was right, then the newest.
 * @param {Answer[]} answers in the order of time
 * @returns {Answer | undefined}
 */
export function bestAnswerOf(answers) {
  const worth = (/** @type {Answer} */ { ready, right }) => right + (ready ? 1000 : 0);
  return answers.reduce((/** @type {Answer | undefined} */ best, answer) => (best && worth(best) > worth(answer) ? best : answer), undefined);
}
