// @ts-check
/** One plain sentence that stays in sight when this browser cannot keep the learner's work. */

import { button, make } from "./elements.js";
import { store } from "./progress-store.js";
import { strings } from "./strings.js";

/**
 * Keep a banner at *place* for as long as there is trouble with the memory, or until it was read.
 * @param {HTMLElement} place
 */
export function showTrouble(place) {
  const sentence = make("p", { class: "cw-banner__sentence" });
  const banner = make("div", { class: "cw-banner" }, sentence);
  banner.append(button("plain", strings.memory.read, () => dismiss(banner)));
  // It is there before the trouble is, so that what comes is announced.
  const announced = make("div", { class: "cw-banner__place", role: "status" }, banner);
  const show = () => {
    const { trouble } = store;
    sentence.textContent = trouble ? strings.memory[trouble] : "";
    banner.hidden = !trouble;
  };
  place.prepend(announced);
  show();
  store.subscribe(show);
}

/**
 * Take the banner away; the focus goes on to what it stood above.
 * @param {HTMLElement} banner
 */
function dismiss(banner) {
  const next = banner.closest(".md-content")?.querySelector("h1");
  banner.remove();
  next?.setAttribute("tabindex", "-1");
  next?.focus({ preventScroll: true });
}
