// @ts-check
/** What the checker answered, remembered while the page is open, for texts that are looked at again. */

import { isAssessment } from "./assessment.js";
import { checker } from "./checker-client.js";

/** @typedef {import("./assessment.js").Assessment} Assessment */

/** As many answers are remembered. */
const REMEMBERED = 30;

export class Answers {
  /** @type {Map<string, Promise<Assessment>>} */
  #known = new Map();

  clear() {
    this.#known.clear();
  }

  /**
   * Give the answer to a request, asking the checker where it is not known; one that failed is asked for again.
   * @param {object} request
   * @returns {Promise<Assessment>}
   */
  to(request) {
    const key = JSON.stringify(request);
    const answer = this.#known.get(key) ?? graded(request);
    this.#known.delete(key);
    this.#known.set(key, answer);
    answer.catch(() => this.#known.delete(key));
    const [oldest] = this.#known.keys();
    if (this.#known.size > REMEMBERED) this.#known.delete(oldest);
    return answer;
  }
}

/**
 * @param {object} request
 * @returns {Promise<Assessment>}
 */
async function graded(request) {
  const answer = await checker.check(request);
  if (!isAssessment(answer)) throw new Error(answer?.error ?? "");
  return answer;
}
