// @ts-check
/** The drafts of a request, two of them side by side with their marks. */

import { CRITERIA } from "./assessment.js";
import { button, make } from "./elements.js";
import { light } from "./light.js";
import { isThere } from "./own-request.js";
import { inAWord, notes, rowId } from "./rows.js";
import { message } from "./sent.js";
import { say, strings } from "./strings.js";

/** @typedef {import("./own-request.js").OwnDraft} OwnDraft */
/** @typedef {import("./assessment.js").Assessment} Assessment */
/** @typedef {"left" | "right"} Side */
/** @typedef {{id: string, drafts: () => OwnDraft[], now: () => string, ask: (text: string) => Promise<Assessment>, onPutBack: (text: string) => void, onRemove: (draft: OwnDraft) => void}} PanelOptions
 *   *drafts*: all there ever were, for their numbers */

const words = strings.own;
/** @type {Side[]} */
const SIDES = ["left", "right"];
/** What stands in the box, beside the drafts. */
const NOW = "now";

export class DraftsPanel {
  element = make("section", { class: "cw-own__drafts" });
  /** @type {Partial<Record<Side, string>>} what the learner chose to see, by its id */
  #chosen = {};
  /** @type {Partial<Record<Side, {select: HTMLSelectElement, place: HTMLElement, shown: string, of: Assessment | null}>>} */
  #sides = {};
  #ids = "";

  /** @param {PanelOptions} options */
  constructor(options) {
    this.options = options;
  }

  /** Another request is at hand. */
  forget() {
    this.#chosen = {};
    this.#ids = "";
  }

  /** Show the drafts there are; what stands there already is left alone. */
  lay() {
    const drafts = this.options.drafts();
    const ids = drafts.filter(isThere).map(({ id }) => id).join(" ");
    if (ids !== this.#ids || ids === "") {
      this.#ids = ids;
      this.#frame(drafts);
    }
    for (const side of SIDES) this.#show(side);
  }

  /** @param {OwnDraft[]} drafts */
  #frame(drafts) {
    const left = drafts.filter(isThere);
    this.element.hidden = left.length === 0;
    if (left.length === 0) return this.element.replaceChildren();
    const isNew = left.at(-1)?.text !== this.options.now();
    const first = left.at(isNew || left.length === 1 ? -1 : -2)?.id ?? NOW;
    const usual = { left: first, right: isNew || left.length === 1 ? NOW : (left.at(-1)?.id ?? NOW) };
    const isLeft = (/** @type {string | undefined} */ chosen) => chosen === NOW || left.some(({ id }) => id === chosen);
    for (const side of SIDES) if (!isLeft(this.#chosen[side])) delete this.#chosen[side];
    const columns = SIDES.map((side) => this.#column(side, drafts, this.#chosen[side] ?? usual[side]));
    const title = make("h3", { class: "cw-own__title" }, words.compare);
    this.element.replaceChildren(title, make("div", { class: "cw-own__columns" }, ...columns));
  }

  /**
   * @param {Side} side
   * @param {OwnDraft[]} drafts
   * @param {string} value
   */
  #column(side, drafts, value) {
    const id = `${this.options.id}-${side}`;
    const named = drafts.map((draft, index) => ({ draft, name: say(words.draft, { number: index + 1 }) }));
    const entries = [...named.filter(({ draft }) => isThere(draft)).map(({ draft, name }) => [draft.id, name]), [NOW, words.box]];
    const select = make("select", { id, class: "cw-own__box" }, ...entries.map(([key, name]) => make("option", { value: key, selected: key === value }, name)));
    const place = make("div", { class: "cw-own__side" });
    this.#sides[side] = { select, place, shown: "", of: null };
    select.addEventListener("change", () => {
      this.#chosen[side] = select.value;
      this.#show(side);
    });
    return make("div", { class: "cw-own__column" }, make("h4", {}, make("label", { for: id }, words.sides[side])), select, place);
  }

  /** @param {OwnDraft} draft */
  #doings(draft) {
    return make(
      "div",
      { class: "cw-own__buttons" },
      button("plain", strings.attempts.putBack, () => this.options.onPutBack(draft.text)),
      button("plain", words.removeDraft, () => this.options.onRemove(draft)),
    );
  }

  /** @param {Side} side */
  async #show(side) {
    const column = this.#sides[side];
    if (!column || this.element.hidden) return;
    const { drafts, now, ask } = this.options;
    const draft = drafts().find(({ id }) => id === column.select.value);
    const text = draft?.text ?? now();
    const back = draft && this.#doings(draft);
    const isOther = column.shown !== text || text === "";
    if (isOther) column.place.replaceChildren(plain(text), back ?? "");
    Object.assign(column, { shown: text, of: isOther ? null : column.of });
    if (text.trim() === "") return;
    try {
      const assessment = await ask(text);
      if (column.shown !== text || column.of === assessment) return;
      column.of = assessment;
      column.place.replaceChildren(judged(`${this.options.id}-${side}`, assessment, text), back ?? "");
    } catch {
      // The words stand there without a verdict; the box above says what is wrong with the checker.
    }
  }
}

/** @param {string} text */
function plain(text) {
  return make("blockquote", { class: "cw-message", dir: "auto" }, text);
}

/**
 * @param {string} id
 * @param {Assessment} assessment
 * @param {string} text
 */
function judged(id, assessment, text) {
  const { count, limit } = assessment.criteria.length;
  const levels = CRITERIA.map((criterion) =>
    make("li", { id: rowId(id, criterion), class: "cw-row-level", tabindex: "-1" }, ...inAWord(criterion, assessment.criteria[criterion].level)),
  );
  const whole = make(
    "div",
    { class: "cw-own__judged" },
    make("ul", { class: "cw-attempt__levels" }, ...levels),
    make("p", { class: "cw-own__count" }, say(words.characters, { count, limit })),
    message(id, assessment, text),
    notes(id, assessment, text),
  );
  light(whole);
  return whole;
}
