// @ts-check
/** What learners said of verdicts, as the file that a trainer gets; docs/reference/disagreements.md says what stands in it. */

import { disagreementOf } from "./disagreement.js";
import { download } from "./download.js";

/** @typedef {import("./assessment.js").Attempt} Attempt */
/** @typedef {import("./disagreement.js").Levels} Levels */
/** @typedef {import("./work.js").Answer} Answer */
/** @typedef {{exercise: string, at: string, picks: Record<string, string>, right: number, of: number, words: string}} DisagreedAnswer */
/** @typedef {{exercise: string, text: string, at: string, checker: Levels & {flags: string[], version: string, rules: string}, learner: Levels & {words: string}}} Disagreed */

const VERSION = 1;

/**
 * Give what the learner says of one attempt beside what the checker said; null where they do not disagree.
 * @param {string} exercise
 * @param {Attempt} attempt
 * @returns {Disagreed | null}
 */
export function disagreed(exercise, attempt) {
  const said = disagreementOf(attempt);
  if (!said?.levels) return null;
  const { criteria, flags, checker } = attempt.assessment;
  return {
    exercise,
    text: attempt.text,
    at: new Date(said.at).toISOString(),
    checker: {
      personalisation: criteria.personalisation.level,
      reason: criteria.reason.level,
      flags: flags.map(({ flag }) => flag),
      version: checker.version,
      rules: checker.rules,
    },
    learner: { personalisation: said.levels.personalisation, reason: said.levels.reason, words: said.words },
  };
}

/**
 * Give what the learner says of how an answer was judged; null where they do not disagree.
 * @param {string} exercise
 * @param {Answer} answer
 * @returns {DisagreedAnswer | null}
 */
export function disagreedAnswer(exercise, answer) {
  const said = disagreementOf(answer);
  const { picks, right, of } = answer;
  return said && { exercise, at: new Date(said.at).toISOString(), picks, right, of, words: said.words };
}

/**
 * Let the learner save a file, and give its name.
 * @param {Disagreed[]} disagreements
 * @param {DisagreedAnswer[]} answers
 */
export function downloadDisagreements(disagreements, answers) {
  return download("connect-well-disagreements", {
    format: "connect-well-disagreements",
    version: VERSION,
    saved: new Date().toISOString(),
    disagreements,
    answers,
  });
}
