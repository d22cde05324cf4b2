// @ts-check
/** The drafts of a request, two of them side by side with their verdicts. */

import { CRITERIA } from "./assessment.js";
import { button, make } from "./elements.js";
import { message } from "./sent.js";
import { inAWord } from "./rows.js";
import { en } from "./strings.js";

/** @typedef {import("./own-request.js").OwnDraft} OwnDraft */
/** @typedef {import("./assessment.js").Assessment} Assessment */
/** @typedef {{situation: Record<string, any>, ask: (text: string) => Promise<Assessment>, onPutBack: (text: string) => void}} DraftsOptions */

const words = en.own;
const SIDES = /** @type {const} */ (["left", "right"]);

/**
 * @param {OwnDraft[]} drafts the oldest first
 * @param {DraftsOptions} options
 * @returns {Element[]}
 */
export function draftsPanel(drafts, { ask, onPutBack }) {
  if (drafts.length === 0) return [];
  const shown = { left: Math.max(0, drafts.length - 2), right: drafts.length - 1 };
  const sides = SIDES.map((side) => {
    const place = make("div", { class: "cw-own__side" });
    const show = () => lay(place, drafts[shown[side]], shown[side] + 1, ask, onPutBack);
    const options = drafts.map((_, index) => make("option", { value: String(index), selected: index === shown[side] }, words.draft(index + 1)));
    const select = make("select", { id: `own-draft-${side}`, class: "cw-own__box" }, ...options);
    select.addEventListener("change", () => {
      shown[side] = Number(select.value);
      show();
    });
    show();
    return make("div", { class: "cw-own__column" }, make("label", { for: select.id }, words.sides[side]), select, place);
  });
  const columns = drafts.length > 1 ? sides : sides.slice(1);
  return [make("h2", {}, words.compare), make("div", { class: "cw-own__columns" }, ...columns)];
}

/**
 * @param {Element} place
 * @param {OwnDraft} draft
 * @param {number} number
 * @param {DraftsOptions["ask"]} ask
 * @param {DraftsOptions["onPutBack"]} onPutBack
 */
async function lay(place, draft, number, ask, onPutBack) {
  const back = button("plain", en.attempts.putBack, () => onPutBack(draft.text));
  const plain = make("blockquote", { class: "cw-message", dir: "auto" }, draft.text);
  place.replaceChildren(plain, back);
  try {
    const assessment = await ask(draft.text);
    const levels = CRITERIA.map((criterion) => make("li", {}, ...inAWord(criterion, assessment.criteria[criterion].level)));
    place.replaceChildren(make("ul", { class: "cw-attempt__levels" }, ...levels), message(`own-draft-${number}`, assessment, draft.text), back);
  } catch {
    // The words stand there without a verdict; the box above says what is wrong with the checker.
  }
}
