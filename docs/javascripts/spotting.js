// @ts-check
/** A learner marks, piece by piece, what the words of a message do. */

import { choices, find, make } from "./elements.js";
import { dataOf } from "./exercise-data.js";
import { unitOffsets } from "./marks.js";
import { en } from "./strings.js";

/** @typedef {import("./exercise-data.js").Effect} Effect */
/** @typedef {import("./exercise-data.js").Segment} Segment */
/** @typedef {import("./answering.js").Board} Board */
/** @typedef {import("./answering.js").Given} Given */
/** @typedef {"found" | "missed" | "other" | "neutral" | "quiet"} Judgement */

/** @type {Effect[]} */
const EFFECTS = ["personal", "reason", "harm"];

/** @implements {Board} */
export class SpotBoard {
  /** @type {Effect} what a press marks a piece as */
  #brush = "personal";
  /** @type {Record<string, string>} */
  #picks = {};

  /** @param {HTMLElement} page */
  constructor(page) {
    const { text, segments } = dataOf(page);
    this.text = text;
    this.segments = segments;
    this.offsets = unitOffsets(text);
    this.pieces = segments.map((segment, index) => this.#piece(segment, index));
    const brushes = choices({
      name: `${page.id}-brush`,
      legend: en.spot.brush,
      options: EFFECTS.map((effect) => [effect, en.spot.effects[effect]]),
      value: this.#brush,
      onChoose: (effect) => (this.#brush = /** @type {Effect} */ (effect)),
    });
    const message = make("p", { class: "cw-spot__message cw-message", dir: "auto" }, ...this.#written());
    const how = make("p", { class: "cw-spot__how" }, en.spot.how);
    find(page, ".cw-spot").replaceChildren(make("h4", { class: "cw-exercise__label" }, en.spot.title), brushes, how, message);
    this.lay({});
  }

  /**
   * @param {Segment} segment
   * @param {number} index
   */
  #piece({ start, end }, index) {
    const state = make("span", { class: "cw-visually-hidden" });
    const press = () => {
      const isSame = this.#picks[index] === this.#brush;
      const { [index]: _, ...others } = this.#picks;
      this.lay(isSame ? others : { ...others, [index]: this.#brush });
    };
    const words = this.text.slice(this.offsets[start], this.offsets[end]);
    return { state, button: make("button", { type: "button", class: "cw-piece", click: press }, words, state) };
  }

  /** Give the message, each piece a button and what lies between them as it is. */
  #written() {
    /** @type {(string | Element)[]} */
    const parts = [];
    let from = 0;
    this.segments.forEach(({ start, end }, index) => {
      parts.push(this.text.slice(this.offsets[from], this.offsets[start]), this.pieces[index].button);
      from = end;
    });
    return [...parts, this.text.slice(this.offsets[from])];
  }

  /** @param {Record<string, string>} picks */
  lay(picks) {
    this.#picks = picks;
    this.pieces.forEach(({ button, state }, index) => {
      const effect = /** @type {Effect | undefined} */ (picks[index]);
      button.dataset.effect = effect ?? "";
      button.setAttribute("aria-pressed", String(effect !== undefined));
      delete button.dataset.judgement;
      state.textContent = effect ? ` (${en.spot.effects[effect]})` : "";
    });
  }

  /** @returns {Given | string} */
  grade() {
    if (Object.keys(this.#picks).length === 0) return en.spot.empty;
    const judgements = this.segments.map((segment, index) => judge(segment, this.#picks[index]));
    const of = this.segments.filter(({ effects }) => effects.length > 0).length;
    const right = judgements.filter((judgement) => judgement === "found").length;
    const ready = judgements.every((judgement) => judgement === "found" || judgement === "quiet");
    return { picks: this.#picks, right, of, ready };
  }

  /**
   * Explain every piece that was marked or should have been.
   * @param {Given} given
   */
  explain({ picks, ready }) {
    const entries = this.segments.map((segment, index) => {
      const judgement = judge(segment, picks[index]);
      this.pieces[index].button.dataset.judgement = judgement;
      if (judgement === "quiet") return null;
      const words = this.text.slice(this.offsets[segment.start], this.offsets[segment.end]);
      return explanation(segment, judgement, words);
    });
    const list = make("ul", { class: "cw-effects" }, ...entries);
    return { title: ready ? en.spot.ready : en.spot.notReady, body: [list], isReady: ready };
  }
}

/**
 * @param {Segment} segment
 * @param {string | undefined} pick
 * @returns {Judgement}
 */
function judge({ effects }, pick) {
  if (pick === undefined) return effects.length === 0 ? "quiet" : "missed";
  if (effects.length === 0) return "neutral";
  return effects.some((effect) => effect === pick) ? "found" : "other";
}

/**
 * @param {Segment} segment
 * @param {Judgement} judgement
 * @param {string} words
 */
function explanation({ effects, why }, judgement, words) {
  const does = effects.map((effect) => en.spot.effects[effect]).join(", ");
  return make(
    "li",
    { class: `cw-effects__entry cw-effects__entry--${judgement}` },
    make("strong", {}, judgement === "quiet" ? "" : en.spot.judgements[judgement]),
    make("q", { dir: "auto" }, words),
    make("p", {}, does && make("strong", {}, `${does}. `), why || (effects.length ? en.spot.seen : en.spot.neutral)),
  );
}
