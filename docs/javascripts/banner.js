// @ts-check
/** One plain sentence above the exercises when this browser cannot keep the learner's work. */

import { make } from "./elements.js";
import { store } from "./progress-store.js";
import { en } from "./strings.js";

/**
 * Keep a banner at *place* for as long as there is trouble with the memory.
 * @param {HTMLElement} place
 */
export function showTrouble(place) {
  const banner = make("p", { class: "cw-banner", role: "status" });
  place.prepend(banner);
  const show = () => {
    const { trouble } = store;
    banner.textContent = trouble ? en.memory[trouble] : "";
    banner.hidden = !trouble;
  };
  show();
  store.subscribe(show);
}
