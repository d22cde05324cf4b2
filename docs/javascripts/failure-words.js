// @ts-check
/** What a failure of the checker means, as the sentence a learner reads and a trainer can act on. */

import { say, strings } from "./strings.js";

/** @typedef {import("./failures.js").Failure} Failure */

/** @type {Record<string, string>} */
const sentences = strings.failures;

/**
 * Give the failure its sentence.
 * @param {Failure} failure
 */
export function inWords(failure) {
  const { code, facts } = failure;
  failure.message = say(sentences[code] ?? strings.failures.python, { ...facts, type: facts.type || strings.status.untyped });
  return failure;
}
