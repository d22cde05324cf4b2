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
  const sentence = make("p", { class: "cw-banner__sentence", role: "status" });
  const banner = make("div", { class: "cw-banner" }, sentence);
  banner.append(button("plain", strings.memory.read, () => banner.remove()));
  const show = () => {
    const { trouble } = store;
    sentence.textContent = trouble ? strings.memory[trouble] : "";
    banner.hidden = !trouble;
  };
  place.prepend(banner);
  show();
  store.subscribe(show);
}
