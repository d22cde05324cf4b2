// @ts-check
/** A learner chooses whom to ask now, whom later and whom never, and sees the network that comes of it. */

import { choices, make } from "./elements.js";
import { dataOf } from "./exercise-data.js";
import { networkPicture } from "./network.js";
import { en } from "./strings.js";

/** @typedef {import("./exercise-data.js").Candidate} Candidate */
/** @typedef {import("./exercise-data.js").Choice} Choice */
/** @typedef {import("./answering.js").Board} Board */
/** @typedef {import("./answering.js").Given} Given */

/** @type {Choice[]} */
const CHOICES = ["now", "later", "leave"];

/** @implements {Board} */
export class ChoiceBoard {
  /** @type {Record<string, string>} choices by the candidate's number */
  #picks = {};

  /** @param {HTMLElement} page */
  constructor(page) {
    this.page = page;
    this.candidates = dataOf(page).candidates;
    this.items = [...page.querySelectorAll(".cw-choose__candidate")];
    this.outcomes = this.items.map(() => make("p", { class: "cw-choose__outcome" }));
    this.lay({});
  }

  /** @param {Record<string, string>} picks */
  lay(picks) {
    this.#picks = picks;
    this.items.forEach((item, number) => {
      item.querySelector("details.cw-answers")?.remove();
      item.querySelector(".cw-choices")?.remove();
      const outcome = this.outcomes[number];
      outcome.replaceChildren();
      delete outcome.dataset.judgement;
      item.append(this.#choices(number), outcome);
    });
  }

  /** @param {number} number */
  #choices(number) {
    return choices({
      name: `${this.page.id}-${number}`,
      legend: en.choose.legend(this.candidates[number].name),
      options: CHOICES.map((choice) => [choice, en.choose.choices[choice]]),
      value: this.#picks[number],
      onChoose: (choice) => (this.#picks = { ...this.#picks, [number]: choice }),
    });
  }

  /** @returns {Given | string} */
  grade() {
    const of = this.candidates.length;
    const missing = of - Object.keys(this.#picks).length;
    if (missing > 0) return en.choose.missing(missing);
    const right = this.candidates.filter((candidate, number) => isGood(candidate, this.#picks[number])).length;
    return { picks: this.#picks, right, of, ready: right === of };
  }

  /**
   * Say at each profile what comes of the choice, and draw the network.
   * @param {Given} given
   */
  explain({ picks, ready }) {
    this.candidates.forEach((candidate, number) => {
      const pick = /** @type {Choice} */ (picks[number]);
      const isRight = isGood(candidate, pick);
      const better = isRight ? null : make("span", {}, ` ${en.choose.better(en.choose.choices[candidate.best])} ${candidate.outcomes[candidate.best]}`);
      this.outcomes[number].dataset.judgement = isRight ? "found" : "other";
      this.outcomes[number].replaceChildren(make("strong", {}, isRight ? en.choose.right : en.choose.wrong), ` ${candidate.outcomes[pick] ?? ""}`, better ?? "");
    });
    const picture = networkPicture(this.candidates, picks);
    return { title: ready ? en.choose.ready : en.choose.notReady, body: [picture], isReady: ready };
  }
}

/**
 * @param {Candidate} candidate
 * @param {string | undefined} pick
 */
function isGood({ best, fine }, pick) {
  return pick === best || (fine !== "" && pick === fine);
}
