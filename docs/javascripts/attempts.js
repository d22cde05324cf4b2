// @ts-check
/** The learner's earlier attempts: what was sent, when, and how it read. */

import { CRITERIA } from "./assessment.js";
import { badge, button, make } from "./elements.js";
import { en } from "./strings.js";
import { levelOf } from "./rows.js";

/** @typedef {import("./assessment.js").Attempt} Attempt */

/** How many are shown before one asks for all. */
const SHOWN = 3;

/**
 * Show *attempts*, the newest first.
 * @param {Attempt[]} attempts
 * @param {string} id
 * @param {(text: string) => void} putBack
 */
export function createAttempts(attempts, id, putBack) {
  if (attempts.length === 0) return null;
  const items = attempts.map((attempt, index) => entry(attempt, index + 1, putBack)).reverse();
  items.slice(SHOWN).forEach((item) => (item.hidden = true));
  const all = button("plain", en.attempts.all(items.length), () => {
    items.forEach((item) => (item.hidden = false));
    all.remove();
    items[SHOWN].focus();
  });
  return make(
    "div",
    { class: "cw-attempts", role: "group", "aria-labelledby": `${id}-attempts` },
    make("h4", { class: "cw-attempts__title", id: `${id}-attempts` }, en.attempts.title),
    make("ol", { class: "cw-attempts__list" }, ...items),
    items.length > SHOWN && all,
  );
}

/**
 * Say which attempt it was and when.
 * @param {Attempt} attempt
 * @param {number} number
 */
export function kickerOf(attempt, number) {
  return `${en.attempts.number(number)} · ${timeOf(attempt)}`;
}

/**
 * @param {Attempt} attempt
 * @param {number} number
 * @param {(text: string) => void} putBack
 */
function entry(attempt, number, putBack) {
  const { text, assessment, at } = attempt;
  return make(
    "li",
    { class: "cw-attempt", tabindex: "-1", "data-ready": String(assessment.ready) },
    make(
      "p",
      { class: "cw-attempt__head" },
      make("strong", {}, en.attempts.number(number)),
      make("time", { datetime: new Date(at).toISOString() }, timeOf(attempt)),
      assessment.ready && make("span", { class: "cw-attempt__ready" }, en.verdict.ready),
    ),
    levels(assessment),
    make("blockquote", { class: "cw-message cw-attempt__text", dir: "auto" }, text),
    button("plain", en.attempts.putBack, () => putBack(text)),
  );
}

/** @param {import("./assessment.js").Assessment} assessment */
function levels(assessment) {
  const items = CRITERIA.map((criterion) =>
    make(
      "li",
      {},
      badge(criterion, en.letters[criterion]),
      make("span", { class: "cw-visually-hidden" }, `${en.criteria[criterion]}: `),
      levelOf(assessment, criterion),
    ),
  );
  return make("ul", { class: "cw-attempt__levels" }, ...items);
}

/** @param {Attempt} attempt */
function timeOf({ at }) {
  const when = new Date(at);
  const isToday = when.toDateString() === new Date().toDateString();
  const time = when.toLocaleTimeString(en.locale, { hour: "2-digit", minute: "2-digit" });
  return isToday ? time : `${when.toLocaleDateString(en.locale, { day: "numeric", month: "short" })}, ${time}`;
}
