// @ts-check
/** The live counter: what is typed, against the limit, seen at every key and spoken where it matters. */

import { readCourse } from "./course.js";
import { make } from "./elements.js";
import { say, strings } from "./strings.js";

/** Characters left at which the counter is spoken for the first time. */
const SPEAK_FROM = 50;
const SPEAK_AFTER_MS = 900;

/**
 * Count as the checker does: the box's own UTF-16 length, white space at both ends left out.
 * @param {string} text
 */
export function countOf(text) {
  return text.trim().length;
}

/**
 * @param {string} id
 * @param {number} limit
 */
export function createCounter(id, limit) {
  const { free: freeLimit } = readCourse().limits;
  const count = make("span", { class: "cw-counter__count" });
  const over = make("strong", { class: "cw-counter__over" });
  const free = make("span", { class: "cw-counter__free", id: `${id}-free`, hidden: true }, say(strings.composer.free, { limit: freeLimit }));
  const spoken = make("span", { class: "cw-visually-hidden cw-counter__spoken", role: "status" });
  const element = make(
    "p",
    { class: "cw-counter" },
    make("span", { class: "cw-visually-hidden", id: `${id}-limit` }, say(strings.composer.limit, { count: limit })),
    free,
    make("span", { class: "cw-counter__shown", "aria-hidden": "true" }, over, count),
    spoken,
  );
  const speak = createSpeaker(spoken, limit);
  /** @param {number} typed */
  const show = (typed) => {
    count.textContent = say(strings.composer.counter, { count: typed, limit });
    over.textContent = typed > limit ? say(strings.composer.over, { count: typed - limit }) : "";
    free.hidden = typed <= freeLimit || typed > limit;
    element.dataset.zone = zoneOf(typed, limit);
    speak(typed);
  };
  return { element, show };
}

/**
 * Speak when typing pauses in another zone than before, and at every pause past the limit.
 * @param {Element} place
 * @param {number} limit
 */
function createSpeaker(place, limit) {
  let timer = 0;
  let zone = "room";
  /** @param {number} typed */
  const speak = (typed) => {
    const now = zoneOf(typed, limit);
    if (now !== zone || now === "over") place.textContent = sentence(typed, limit);
    zone = now;
  };
  return (/** @type {number} */ typed) => {
    clearTimeout(timer);
    timer = setTimeout(() => speak(typed), SPEAK_AFTER_MS);
  };
}

/**
 * @param {number} typed
 * @param {number} limit
 */
function sentence(typed, limit) {
  const zone = zoneOf(typed, limit);
  if (zone === "over") return say(strings.composer.overSpoken, { count: typed - limit });
  return zone === "room" ? "" : say(strings.composer.left, { count: limit - typed });
}

/**
 * @param {number} typed
 * @param {number} limit
 */
function zoneOf(typed, limit) {
  if (typed > limit) return "over";
  if (typed === limit) return "full";
  return limit - typed <= SPEAK_FROM ? "near" : "room";
}
