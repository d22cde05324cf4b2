// @ts-check
/** What came of a learner's attempts at one exercise: the verdict of the last, and those before it. */

import { createAttempts, kickerOf } from "./attempts.js";
import { DisagreementPlaces, ledgerOf } from "./disagreement-places.js";
import { make } from "./elements.js";
import { nextOf } from "./onward.js";
import { createExpectation, createVerdict, markStale } from "./verdict.js";

/** @typedef {import("./assessment.js").Attempt} Attempt */
/** @typedef {{id: string, exercise: string, next: string | undefined, onShow: (count: number) => void, onEdit: () => void, onPutBack: (text: string) => void, say: (sentence: string) => void}} ResultsOptions */

export class Results {
  element = make("div", { class: "cw-exercise__result", "data-slot": "result" });
  history = make("div", { class: "cw-exercise__history", "data-slot": "history" });
  /** @type {string | null} the attempts that are shown, by their ids */
  #shown = null;
  /** @type {Attempt | undefined} */
  #last;

  /** @param {ResultsOptions} options */
  constructor(options) {
    this.options = options;
    this.places = new DisagreementPlaces({ id: options.id, ledger: ledgerOf(options.exercise), say: options.say });
  }

  /**
   * Show *attempts*, unless they stand there already.
   * @param {Attempt[]} attempts
   * @param {boolean} fresh whether the last came just now
   */
  show(attempts, fresh) {
    const ids = attempts.map(({ id }) => id).join();
    this.places.follow();
    if (ids === this.#shown && !fresh) return;
    this.#shown = ids;
    this.#last = attempts.at(-1);
    this.element.replaceChildren(this.#last ? this.#verdict(this.#last, attempts.length, fresh) : createExpectation());
    const earlier = createAttempts(attempts.slice(0, -1), {
      id: this.options.id,
      onPutBack: this.options.onPutBack,
      places: this.places,
    });
    this.history.replaceChildren(...(earlier ? [earlier] : []));
    this.options.onShow(attempts.length);
  }

  /**
   * A verdict speaks of its own attempt only.
   * @param {string} text what stands in the box
   */
  compare(text) {
    markStale(this.element, this.#last !== undefined && this.#last.text !== text);
  }

  /**
   * @param {Attempt} attempt
   * @param {number} number
   * @param {boolean} fresh
   */
  #verdict(attempt, number, fresh) {
    const { id, onEdit } = this.options;
    const kicker = kickerOf(attempt, number);
    return createVerdict({ id, attempt, number, kicker, fresh, next: nextOf(this.options.next), onEdit, disagreement: this.places.of(attempt) });
  }
}
