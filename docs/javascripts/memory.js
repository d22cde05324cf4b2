// @ts-check
/** The panel that says what is kept on this device and erases it. */

import { button, make } from "./elements.js";
import { store } from "./progress-store.js";
import { strings } from "./strings.js";

/** @param {Element} place */
export function showMemory(place) {
  const said = make("p", { class: "cw-memory__said", role: "status" });
  const ask = make("div", { class: "cw-memory__ask", role: "group", "aria-label": strings.memory.confirm, hidden: true });
  const erase = button("plain", strings.memory.erase, () => open(true));
  const keep = button("plain", strings.memory.no, () => open(false));
  const yes = button("danger", strings.memory.yes, () => {
    store.erase();
    open(false);
    said.textContent = strings.memory.erased;
  });
  /** @param {boolean} isOpen */
  const open = (isOpen) => {
    ask.hidden = !isOpen;
    erase.hidden = isOpen;
    said.textContent = "";
    (isOpen ? keep : erase).focus();
  };
  ask.append(make("p", {}, strings.memory.confirm), keep, yes);
  const title = make("h2", { class: "cw-memory__title" }, strings.memory.title);
  place.replaceChildren(make("div", { class: "cw-memory" }, title, make("p", {}, strings.memory.about), erase, ask, said));
}
