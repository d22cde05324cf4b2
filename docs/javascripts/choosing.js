// @ts-check
/** A learner chooses whom to ask now, whom later and whom never, and sees the network that comes of it. */

import { choices, make, reveal } from "./elements.js";
import { dataOf, possible } from "./exercise-data.js";
import { isGood } from "./network-worth.js";
import { networkPicture } from "./network.js";
import { say, strings } from "./strings.js";

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

  /**
   * @param {HTMLElement} page
   * @param {() => void} onPick
   */
  constructor(page, onPick) {
    this.page = page;
    this.onPick = onPick;
    this.candidates = dataOf(page).candidates;
    this.places = [...page.querySelectorAll(".cw-choose__candidate")].map((item) => {
      const place = make("div", { class: "cw-choose__choice" });
      const outcome = make("p", { class: "cw-choose__outcome", tabindex: "-1" });
      item.querySelector("details.cw-answers")?.remove();
      item.append(place, outcome);
      return { place, outcome };
    });
    this.lay({});
  }

  get picks() {
    return this.#picks;
  }

  /** @param {Record<string, string>} picks */
  lay(picks) {
    this.#picks = possible(picks, this.places.length, CHOICES);
    this.places.forEach((_, number) => this.#show(number));
  }

  /** @param {Record<string, string>} picks */
  change(picks) {
    const before = this.#picks;
    this.#picks = possible(picks, this.places.length, CHOICES);
    this.places.forEach((_, number) => before[number] === this.#picks[number] || this.#show(number));
  }

  /** @param {number} number */
  #show(number) {
    this.places[number].place.replaceChildren(this.#choices(number));
    this.#quiet(number);
  }

  /** What was chosen is there to be read by everybody, and is chosen no more. */
  close() {
    for (const { place } of this.places) for (const group of place.querySelectorAll("fieldset")) group.disabled = true;
  }

  /** @param {number} number */
  #choices(number) {
    return choices({
      name: `${this.page.id}-${number}`,
      legend: say(strings.choose.legend, { name: this.candidates[number].name }),
      options: CHOICES.map((choice) => [choice, strings.choose.choices[choice]]),
      value: this.#picks[number],
      onChoose: (choice) => {
        this.#picks = { ...this.#picks, [number]: choice };
        this.#quiet(number);
        this.onPick();
      },
    });
  }

  /** @param {number} number */
  #quiet(number) {
    const { outcome } = this.places[number];
    outcome.replaceChildren();
    delete outcome.dataset.judgement;
  }

  /** @returns {Given | string} */
  grade() {
    const waiting = this.candidates.filter((_, number) => this.#picks[number] === undefined);
    if (waiting.length > 0) return say(strings.choose.missing, { names: waiting.map(({ name }) => name).join(strings.lists.between) });
    const of = this.candidates.length;
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
      const { outcome } = this.places[number];
      outcome.dataset.judgement = isGood(candidate, pick) ? "found" : "other";
      outcome.replaceChildren(...said(candidate, pick));
    });
    const again = this.candidates.flatMap((candidate, number) => (isGood(candidate, picks[number]) ? [] : [this.#link(number)]));
    const where = make("p", { class: "cw-choose__where" }, ready ? strings.choose.where : strings.choose.again, " ", ...again);
    const picture = networkPicture(this.candidates, picks);
    return { title: ready ? strings.choose.ready : strings.choose.notReady, body: [where, picture], isReady: ready };
  }

  /** @param {number} number */
  #link(number) {
    const lead = () => {
      const { place, outcome } = this.places[number];
      outcome.focus({ preventScroll: true });
      reveal(place.parentElement ?? place);
    };
    return make("button", { type: "button", class: "cw-choose__again", click: lead }, this.candidates[number].name);
  }
}

/**
 * @param {Candidate} candidate
 * @param {Choice} pick
 */
function said(candidate, pick) {
  const { best, outcomes } = candidate;
  if (isGood(candidate, pick)) return [make("strong", {}, strings.choose.right), ` ${outcomes[pick]}`];
  const better = make("strong", {}, strings.choose.better[best]);
  return [
    make("strong", {}, strings.choose.wrong),
    ` ${outcomes[pick] ?? ""}`,
    make("span", { class: "cw-choose__better" }, better, ` ${outcomes[best]}`),
  ];
}
