// @ts-check
/** Whether words were marked for what they do, and what is said of it. */

import { make } from "./elements.js";
import { strings } from "./strings.js";

/** @typedef {import("./exercise-data.js").Effect} Effect */
/** @typedef {import("./exercise-data.js").Segment} Segment */
/** @typedef {"found" | "missed" | "other" | "neutral" | "quiet"} Judgement */

/** @type {Effect[]} */
export const EFFECTS = ["personal", "reason", "harm"];

/**
 * @param {Segment} segment
 * @param {string | undefined} pick
 * @returns {Judgement}
 */
export function judge({ effects }, pick) {
  if (pick === undefined) return effects.length === 0 ? "quiet" : "missed";
  if (effects.length === 0) return "neutral";
  return effects.some((effect) => effect === pick) ? "found" : "other";
}

/** @param {Judgement} judgement */
export function isWrong(judgement) {
  return judgement !== "found" && judgement !== "quiet";
}

/**
 * Say what the words do, and why.
 * @param {Segment} segment
 * @param {Exclude<Judgement, "quiet">} judgement
 * @param {string | undefined} pick
 * @param {string} words
 */
export function explanation({ effects, why }, judgement, pick, words) {
  const marked = isWrong(judgement) && pick && make("span", { class: "cw-effects__pick" }, strings.spot.marked[/** @type {Effect} */ (pick)]);
  return make(
    "li",
    { class: `cw-effects__entry cw-effects__entry--${judgement}` },
    make(
      "p",
      { class: "cw-effects__head" },
      make("strong", { class: "cw-effects__judgement" }, strings.spot.judgements[judgement]),
      ...effects.map((effect) => make("span", { class: `cw-effect cw-effect--${effect}` }, strings.spot.effects[effect])),
      marked,
    ),
    make("q", { dir: "auto" }, words),
    make("p", {}, why || (effects.length > 0 ? strings.spot.seen : strings.spot.neutral)),
  );
}
