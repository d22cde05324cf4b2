// @ts-check
/** The live counter: what is typed, against the limit, seen at every key, spoken where it matters and when it is pressed. */

import { readCourse } from "./course.js";
import { make } from "./elements.js";
import { say, strings } from "./strings.js";

/** Characters left at which the counter is spoken for the first time. */
const SPEAK_FROM = 50;
/** How long the region stays empty in between: the same sentence is heard again only where it comes anew. */
const SPEAK_AFTER_MS = 100;

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
  const shown = make("button", { type: "button", class: "cw-counter__shown" }, over, count);
  shown.append(make("span", { class: "cw-visually-hidden" }, ` ${strings.composer.ask}`));
  const element = make(
    "p",
    { class: "cw-counter" },
    make("span", { class: "cw-visually-hidden", id: `${id}-limit` }, say(strings.composer.limit, { count: limit })),
    free,
    shown,
    spoken,
  );
  const speaker = createSpeaker(spoken, limit);
  shown.addEventListener("click", speaker.ask);
  /**
   * @param {number} typed
   * @param {boolean} isNews whether somebody typed it: nobody did what stands there from the beginning
   */
  const show = (typed, isNews) => {
    count.textContent = say(strings.composer.counter, { count: typed, limit });
    over.textContent = typed > limit ? say(strings.composer.over, { count: typed - limit }) : "";
    free.hidden = typed <= freeLimit || typed > limit;
    element.dataset.zone = zoneOf(typed, limit);
    speaker.follow(typed, isNews);
  };
  return { element, show };
}

/**
 * Speak where typing comes into another zone, and at no other key; and whenever somebody asks.
 * @param {Element} place
 * @param {number} limit
 */
function createSpeaker(place, limit) {
  let timer = 0;
  let zone = "";
  let typed = 0;
  /** @param {string} words */
  const speak = (words) => {
    clearTimeout(timer);
    place.textContent = "";
    if (words) timer = setTimeout(() => (place.textContent = words), SPEAK_AFTER_MS);
  };
  return {
    ask: () => speak(sentence(typed, limit)),
    /**
     * @param {number} now
     * @param {boolean} isNews
     */
    follow(now, isNews) {
      typed = now;
      const entered = zoneOf(typed, limit);
      // Below the zones there is nothing to say.
      if (isNews && entered !== zone) speak(entered === "room" ? "" : sentence(typed, limit));
      zone = entered;
    },
  };
}

/**
 * @param {number} typed
 * @param {number} limit
 */
function sentence(typed, limit) {
  if (typed > limit) return say(strings.composer.overSpoken, { count: typed - limit });
  return say(strings.composer.left, { count: limit - typed });
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
