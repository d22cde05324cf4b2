// @ts-check
/** The learner's earlier attempts: what was sent, when, and how it read. */

import { CRITERIA } from "./assessment.js";
import { button, make } from "./elements.js";
import { inAWord } from "./rows.js";
import { dayIn, say, strings } from "./strings.js";

/** @typedef {import("./assessment.js").Attempt} Attempt */
/** @typedef {{id: string, onPutBack: (text: string) => void, places: import("./disagreement-places.js").DisagreementPlaces}} AttemptsOptions */

/** How many are shown before one asks for all. */
const SHOWN = 3;

/**
 * Show *attempts*, the newest first.
 * @param {Attempt[]} attempts
 * @param {AttemptsOptions} options
 */
export function createAttempts(attempts, options) {
  if (attempts.length === 0) return null;
  const { id } = options;
  const items = attempts.map((attempt, index) => entry(attempt, index + 1, options)).reverse();
  items.slice(SHOWN).forEach((item) => (item.hidden = true));
  const all = button("plain", say(strings.attempts.all, { count: items.length }), () => {
    items.forEach((item) => (item.hidden = false));
    all.remove();
    items[SHOWN].focus();
  });
  return make(
    "div",
    { class: "cw-attempts", role: "group", "aria-labelledby": `${id}-attempts` },
    make("h4", { class: "cw-attempts__title", id: `${id}-attempts` }, strings.attempts.title),
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
  return `${say(strings.attempts.number, { number })} · ${timeOf(attempt)}`;
}

/**
 * @param {Attempt} attempt
 * @param {number} number
 * @param {AttemptsOptions} options
 */
function entry(attempt, number, { onPutBack, places }) {
  const { text, assessment, at } = attempt;
  return make(
    "li",
    { class: "cw-attempt", tabindex: "-1", "data-ready": String(assessment.ready) },
    make(
      "p",
      { class: "cw-attempt__head" },
      make("strong", {}, say(strings.attempts.number, { number })),
      make("time", { datetime: new Date(at).toISOString() }, timeOf(attempt)),
      assessment.ready && make("span", { class: "cw-attempt__ready" }, strings.verdict.ready),
    ),
    make(
      "ul",
      { class: "cw-attempt__levels" },
      ...CRITERIA.map((criterion) => make("li", {}, ...inAWord(criterion, assessment.criteria[criterion].level))),
    ),
    make("blockquote", { class: "cw-message cw-attempt__text", dir: "auto" }, text),
    make(
      "div",
      { class: "cw-attempt__foot" },
      button("plain", strings.attempts.putBack, () => onPutBack(text)),
      places.of(attempt),
    ),
  );
}

/** @param {Attempt} attempt */
function timeOf({ at }) {
  const when = new Date(at);
  const isToday = when.toDateString() === new Date().toDateString();
  const time = when.toLocaleTimeString(strings.locale, { hour: "2-digit", minute: "2-digit" });
  return isToday ? time : `${dayIn(when, { day: "numeric", month: "short" })}, ${time}`;
}
