// @ts-check
/** What can keep the checker from working: a code, and the facts that its sentence names. */

/** Crosses from the worker to the page, so the sentence, which is for the learner, is found there: see failure-words.js. */
export class Failure extends Error {
  /**
   * @param {string} code a key of `failures` in the file of the language
   * @param {Record<string, string | number>} [facts]
   */
  constructor(code, facts = {}) {
    super(code);
    this.name = "Failure";
    this.code = code;
    this.facts = facts;
  }
}
