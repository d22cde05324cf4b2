// @ts-check
/** A learner marks, piece by piece, what the words of a message do. */

import { announce, choices, find, make } from "./elements.js";
import { dataOf, possible } from "./exercise-data.js";
import { unitOffsets } from "./marks.js";
import { EFFECTS, explanation, isWrong, judge } from "./spot-judgement.js";
import { strings } from "./strings.js";

/** @typedef {import("./exercise-data.js").Effect} Effect */
/** @typedef {import("./exercise-data.js").Segment} Segment */
/** @typedef {import("./answering.js").Board} Board */
/** @typedef {import("./answering.js").Given} Given */

/** @implements {Board} */
export class SpotBoard {
  /** @type {Effect} what a press marks a piece as */
  #brush = "personal";
  /** @type {Record<string, string>} effects by the piece's number */
  #picks = {};
  #isClosed = false;
  #spoken = make("p", { class: "cw-visually-hidden", role: "status" });

  /**
   * @param {HTMLElement} page
   * @param {() => void} onPick
   */
  constructor(page, onPick) {
    this.onPick = onPick;
    const { text, segments } = dataOf(page);
    this.text = text;
    this.segments = segments;
    this.offsets = unitOffsets(text);
    this.pieces = segments.map((segment, index) => this.#piece(segment, index));
    const brushes = choices({
      name: `${page.id}-brush`,
      legend: strings.spot.brush,
      options: EFFECTS.map((effect) => [effect, strings.spot.effects[effect]]),
      value: this.#brush,
      onChoose: (effect) => (this.#brush = /** @type {Effect} */ (effect)),
    });
    brushes.classList.add("cw-spot__brushes");
    const how = make("p", { class: "cw-spot__how" }, strings.spot.how, make("span", { class: "cw-spot__keys" }, ` ${strings.spot.keys}`));
    this.tools = [brushes, how];
    find(page, ".cw-spot").replaceChildren(
      make("h4", { class: "cw-exercise__label" }, strings.spot.title),
      ...this.tools,
      make("p", { class: "cw-spot__message cw-message", dir: "auto" }, ...this.#written()),
      this.#spoken,
    );
    this.lay({});
  }

  get picks() {
    return this.#picks;
  }

  /**
   * A piece is no button of the browser's own, as that would not run on from line to line.
   * @param {Segment} segment
   * @param {number} index
   */
  #piece(segment, index) {
    const state = make("span", { class: "cw-visually-hidden" });
    const button = make(
      "span",
      {
        class: "cw-piece",
        role: "button",
        tabindex: "0",
        click: () => this.#press(index, this.#brush),
        keydown: (/** @type {KeyboardEvent} */ event) => this.#pressByKey(event, index),
      },
      this.#words(segment),
      state,
    );
    return { button, state };
  }

  /** @param {Segment} segment */
  #words({ start, end }) {
    return this.text.slice(this.offsets[start], this.offsets[end]);
  }

  /**
   * @param {KeyboardEvent} event
   * @param {number} index
   */
  #pressByKey(event, index) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const effect = event.key === "Enter" || event.key === " " ? this.#brush : EFFECTS[Number(event.key) - 1];
    if (!effect) return;
    event.preventDefault();
    this.#press(index, effect);
  }

  /**
   * @param {number} index
   * @param {Effect} effect
   */
  #press(index, effect) {
    if (this.#isClosed) return;
    const { [index]: before, ...others } = this.#picks;
    const isTaken = before === effect;
    this.#picks = isTaken ? others : { ...others, [index]: effect };
    this.#show(index);
    announce(this.#spoken, isTaken ? strings.spot.taken : strings.spot.effects[effect]);
    this.onPick();
  }

  /** Give the message, each piece to be pressed and what lies between them as it is. */
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
    this.#picks = possible(picks, this.pieces.length, EFFECTS);
    this.#spoken.textContent = "";
    this.pieces.forEach((_, index) => this.#show(index));
  }

  /** @param {Record<string, string>} picks */
  change(picks) {
    const before = this.#picks;
    this.#picks = possible(picks, this.pieces.length, EFFECTS);
    this.pieces.forEach((_, index) => before[index] === this.#picks[index] || this.#show(index));
  }

  /** What was marked is there to be read by everybody, so the pieces become words again. */
  close() {
    this.#isClosed = true;
    for (const { button } of this.pieces) for (const name of ["role", "tabindex", "aria-pressed"]) button.removeAttribute(name);
    for (const tool of this.tools) tool.remove();
  }

  /** @param {number} index */
  #show(index) {
    const { button, state } = this.pieces[index];
    const effect = /** @type {Effect | undefined} */ (this.#picks[index]);
    button.dataset.effect = effect ?? "";
    button.setAttribute("aria-pressed", String(effect !== undefined));
    delete button.dataset.judgement;
    state.textContent = effect ? ` (${strings.spot.effects[effect]})` : "";
  }

  /** @returns {Given | string} */
  grade() {
    if (Object.keys(this.#picks).length === 0) return strings.spot.empty;
    const judgements = this.segments.map((segment, index) => judge(segment, this.#picks[index]));
    const of = this.segments.filter(({ effects }) => effects.length > 0).length;
    const right = judgements.filter((judgement) => judgement === "found").length;
    return { picks: this.#picks, right, of, ready: !judgements.some(isWrong) };
  }

  /**
   * Explain every piece that was marked or should have been, first those to look at again.
   * @param {Given} given
   */
  explain({ picks, right, of, ready }) {
    const entries = this.segments.map((segment, index) => {
      const judgement = judge(segment, picks[index]);
      const { button, state } = this.pieces[index];
      if (judgement === "quiet") return { judgement, entry: null };
      button.dataset.judgement = judgement;
      state.textContent += ` – ${strings.spot.judgements[judgement]}`;
      return { judgement, entry: explanation(segment, judgement, picks[index], this.#words(segment)) };
    });
    const wrong = entries.filter(({ judgement }) => isWrong(judgement));
    const others = entries.filter(({ judgement }) => !isWrong(judgement));
    const list = make("ul", { class: "cw-effects cw-effects--judged" }, ...[...wrong, ...others].map(({ entry }) => entry));
    const title = ready ? strings.spot.ready : right === of ? strings.spot.surplus : strings.spot.notReady;
    return { title, body: [list], isReady: ready };
  }
}
