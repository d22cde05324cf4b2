// @ts-check
/** The box a message is typed in, as the dialog in which such a note is written. */

import { button, make } from "./elements.js";
import { en } from "./strings.js";

/** Characters left at which the counter is spoken for the first time. */
const SPEAK_FROM = 50;
const SPEAK_AFTER_MS = 900;
/** What a free account is reported to be able to send; mkdocs.yml has the fact with its date. */
export const FREE_LIMIT = 200;

/** @typedef {{id: string, to: string, portrait: Element | null, limit: number, onInput: (text: string) => void, onCheck: () => void}} ComposerOptions */

/**
 * Count as the checker does: the box's own UTF-16 length, white space at both ends left out.
 * @param {string} text
 */
export function countOf(text) {
  return text.trim().length;
}

/** @param {ComposerOptions} options */
export function createComposer({ id, to, portrait, limit, onInput, onCheck }) {
  const box = makeBox(id);
  const counter = createCounter(id, limit);
  const status = make("div", { class: "cw-composer__status", "data-slot": "status" });
  const check = button("primary", en.composer.check, onCheck);
  check.classList.add("cw-composer__check");
  const element = make(
    "div",
    { class: "cw-composer", role: "group", "aria-labelledby": `${id}-title` },
    make("h4", { class: "cw-composer__title", id: `${id}-title` }, en.composer.title),
    make("p", { class: "cw-composer__to" }, make("span", { class: "cw-composer__to-label" }, en.composer.to), portrait, make("strong", {}, to)),
    make("label", { class: "cw-visually-hidden", for: `${id}-box` }, en.composer.label),
    make("div", { class: "cw-composer__field" }, box, counter.element),
    make("div", { class: "cw-composer__foot" }, make("span", { class: "cw-composer__shortcut" }, shortcut()), check),
    status,
  );
  const changed = () => counter.show(countOf(box.value));
  box.addEventListener("input", () => {
    changed();
    onInput(box.value);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    onCheck();
  });
  changed();
  return {
    element,
    status,
    box,
    get text() {
      return box.value;
    },
    set text(text) {
      if (box.value === text) return;
      box.value = text;
      changed();
    },
  };
}

/** @param {string} id */
function makeBox(id) {
  return make("textarea", {
    class: "cw-composer__box",
    id: `${id}-box`,
    rows: "5",
    dir: "auto",
    placeholder: en.composer.placeholder,
    "aria-describedby": `${id}-limit ${id}-free`,
    autocomplete: "off",
  });
}

/**
 * @param {string} id
 * @param {number} limit
 */
function createCounter(id, limit) {
  const shown = make("span", { class: "cw-counter__count" });
  const over = make("strong", { class: "cw-counter__over" });
  const free = make("span", { class: "cw-counter__free", id: `${id}-free`, hidden: true }, en.composer.free(FREE_LIMIT));
  const spoken = make("span", { class: "cw-visually-hidden cw-counter__spoken", role: "status" });
  const element = make(
    "p",
    { class: "cw-counter" },
    make("span", { class: "cw-visually-hidden", id: `${id}-limit` }, en.composer.limit(limit)),
    free,
    make("span", { class: "cw-counter__shown", "aria-hidden": "true" }, over, shown),
    spoken,
  );
  let zone = "";
  const speak = debounced((count) => {
    const now = zoneOf(count, limit);
    if (now !== zone || now === "over") spoken.textContent = sentence(count, limit);
    zone = now;
  });
  return {
    element,
    /** @param {number} count */
    show(count) {
      shown.textContent = en.composer.counter(count, limit);
      free.hidden = count <= FREE_LIMIT || count > limit;
      over.textContent = count > limit ? en.composer.over(count - limit) : "";
      element.classList.toggle("cw-counter--near", count <= limit && limit - count <= SPEAK_FROM);
      element.classList.toggle("cw-counter--over", count > limit);
      speak(count);
    },
  };
}

/**
 * Say what a listener needs to know: nothing while there is room.
 * @param {number} count
 * @param {number} limit
 */
function sentence(count, limit) {
  const zone = zoneOf(count, limit);
  if (zone === "over") return en.composer.overSpoken(count - limit);
  return zone === "room" ? "" : en.composer.left(limit - count);
}

/**
 * @param {number} count
 * @param {number} limit
 */
function zoneOf(count, limit) {
  if (count > limit) return "over";
  if (count === limit) return "full";
  return limit - count <= SPEAK_FROM ? "near" : "room";
}

/**
 * Call *action* when nothing was typed for a moment.
 * @param {(count: number) => void} action
 * @returns {(count: number) => void}
 */
function debounced(action) {
  let timer = 0;
  return (count) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(count), SPEAK_AFTER_MS);
  };
}

function shortcut() {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? en.composer.shortcutMac : en.composer.shortcut;
}
