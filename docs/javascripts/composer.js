// @ts-check
/** The box a message is typed in, as the dialog in which such a note is written. */

import { countOf, createCounter } from "./counter.js";
import { button, make } from "./elements.js";
import { keepInSight } from "./in-sight.js";
import { strings } from "./strings.js";

/** @typedef {{id: string, to: string, portrait: Element | null, limit: number, onInput: (text: string) => void, onCheck: () => void, words?: typeof usual}} ComposerOptions */

/** What the button says, and how to press it by keyboard. */
const usual = { check: strings.composer.check, shortcut: strings.composer.shortcut, shortcutMac: strings.composer.shortcutMac };

/** @param {ComposerOptions} options */
export function createComposer({ id, to, portrait, limit, onInput, onCheck, words = usual }) {
  const box = makeBox(id);
  let counter = createCounter(id, limit);
  const status = make("div", { class: "cw-composer__status", "data-slot": "status" });
  const check = button("primary", words.check, onCheck);
  check.classList.add("cw-composer__check");
  const element = make(
    "div",
    { class: "cw-composer", role: "group", "aria-labelledby": `${id}-title` },
    make("h4", { class: "cw-composer__title", id: `${id}-title` }, strings.composer.title),
    addressee(to, portrait),
    make("label", { class: "cw-visually-hidden", for: box.id }, strings.composer.label),
    make("div", { class: "cw-composer__field" }, box, counter.element),
    make("div", { class: "cw-composer__foot" }, make("span", { class: "cw-composer__shortcut" }, shortcutOf(words)), check),
    status,
  );
  const show = (/** @type {boolean} */ isNews) => counter.show(countOf(box.value), isNews);
  box.addEventListener("input", () => {
    show(true);
    onInput(box.value);
  });
  box.addEventListener("keydown", (event) => checkByKey(event, onCheck));
  show(false);
  keepInSight(box, element);
  return {
    element,
    status,
    check,
    box,
    get text() {
      return box.value;
    },
    set text(text) {
      if (box.value === text) return;
      box.value = text;
      show(false);
    },
    /** @param {number} most characters from now on */
    set limit(most) {
      const next = createCounter(id, most);
      counter.element.replaceWith(next.element);
      counter = next;
      show(false);
    },
    /** @param {string} text typed for the learner, so that the browser's own undo brings the old one back */
    replace(text) {
      typeOver(box, text);
      if (box.value === text) return;
      box.value = text;
      box.dispatchEvent(new Event("input"));
    },
  };
}

/**
 * The command is old and not replaced: nothing else writes into the history of a box.
 * @param {HTMLTextAreaElement} box
 * @param {string} text
 */
function typeOver(box, text) {
  box.focus({ preventScroll: true });
  box.select();
  if (text === "") document.execCommand("delete");
  else document.execCommand("insertText", false, text);
}

/**
 * @param {KeyboardEvent} event
 * @param {() => void} onCheck
 */
function checkByKey(event, onCheck) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
  event.preventDefault();
  onCheck();
}

/**
 * @param {string} to
 * @param {Element | null} portrait
 */
function addressee(to, portrait) {
  const label = make("span", { class: "cw-composer__to-label" }, strings.composer.to);
  return make("p", { class: "cw-composer__to" }, label, portrait, make("strong", {}, to));
}

/** @param {string} id */
function makeBox(id) {
  return make("textarea", {
    class: "cw-composer__box",
    id: `${id}-box`,
    rows: "5",
    dir: "auto",
    placeholder: strings.composer.placeholder,
    "aria-describedby": `${id}-limit ${id}-free`,
    autocomplete: "off",
  });
}

/** @param {typeof usual} words */
function shortcutOf({ shortcut, shortcutMac }) {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? shortcutMac : shortcut;
}

/**
 * Copy the recipient's portrait from the card, for the line that says whom the note goes to.
 * @param {Element} page
 */
export function portraitOn(page) {
  const portrait = page.querySelector(".cw-card__avatar")?.cloneNode(true);
  if (!(portrait instanceof Element)) return null;
  portrait.classList.replace("cw-card__avatar", "cw-composer__face");
  return portrait;
}
