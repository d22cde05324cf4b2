// @ts-check
/** Help in the order that teaches: hints one at a time, model answers after an attempt. */

import { button, make } from "./elements.js";
import { say, strings } from "./strings.js";

/**
 * Turn the page's plain list of hints into one that opens hint by hint.
 * @param {Element} details
 * @param {{onOpen: (count: number) => void}} options
 */
export function createHints(details, { onOpen }) {
  const hints = [...details.querySelectorAll("li")];
  const list = make("ol", { class: "cw-hints__list" }, ...hints);
  const done = make("p", { class: "cw-hints__none" }, strings.hints.none);
  const more = button("plain", strings.hints.first, () => {
    open(count + 1);
    onOpen(count);
    hints[count - 1].focus();
  });
  let count = 0;
  /** @param {number} number */
  const open = (number) => {
    count = Math.min(number, hints.length);
    hints.forEach((hint, index) => (hint.hidden = index >= count));
    list.hidden = count === 0;
    more.hidden = count === hints.length;
    done.hidden = count < hints.length;
    more.textContent = count === 0 ? strings.hints.first : say(strings.hints.more, { next: count + 1, count: hints.length });
  };
  hints.forEach((hint) => hint.setAttribute("tabindex", "-1"));
  const element = make("div", { class: "cw-hints", "data-slot": "hints" }, list, done, more);
  open(0);
  details.replaceWith(element);
  return { element, open };
}

/**
 * Keep the model answers shut until there was an attempt.
 * @param {Element} details
 * @param {string} id
 */
export function createModels(details, id) {
  const panel = modelsPanel(details, `${id}-models`);
  const why = make("p", { class: "cw-models__why", id: `${id}-models-why` }, strings.models.locked);
  const toggle = button("plain", strings.models.show, () => {
    show(panel.hasAttribute("hidden"));
    panel.focus();
  });
  toggle.setAttribute("aria-controls", panel.id);
  toggle.setAttribute("aria-describedby", why.id);
  /** @param {boolean} open */
  const show = (open) => {
    panel.hidden = !open;
    toggle.setAttribute("aria-expanded", String(open));
    toggle.textContent = open ? strings.models.hide : strings.models.show;
  };
  /** @param {boolean} isOpen */
  const unlock = (isOpen) => {
    toggle.disabled = !isOpen;
    why.hidden = isOpen;
    if (!isOpen) show(false);
  };
  show(false);
  unlock(false);
  details.remove();
  return { toggle, why, panel, unlock };
}

/**
 * @param {Element} details
 * @param {string} id
 */
function modelsPanel(details, id) {
  return make(
    "div",
    { class: "cw-models__panel", id, "data-slot": "models", tabindex: "-1", hidden: true },
    make("h4", { class: "cw-visually-hidden" }, strings.models.title),
    make("p", { class: "cw-models__note" }, strings.models.note),
    ...details.querySelectorAll("figure"),
  );
}
