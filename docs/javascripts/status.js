// @ts-check
/** What is going on with the checker, told under the box: never a spinner alone. */

import { button, make } from "./elements.js";
import { en } from "./strings.js";

/** @typedef {{state: string, progress: number, step?: string, failure?: {code: string, message: string}}} CheckerState */

/**
 * @param {Element} place
 * @param {() => void} onRetry
 */
export function createStatus(place, onRetry) {
  const sentence = make("p", { class: "cw-status__sentence" });
  const spoken = make("div", { class: "cw-status", role: "status" }, sentence);
  const bar = make("progress", { class: "cw-status__bar", max: "100", "aria-label": en.status.progress });
  const figure = make("span", { class: "cw-status__figure" });
  const loading = make("div", { class: "cw-status__loading", hidden: true }, bar, figure);
  const retry = button("plain", en.status.retry, onRetry);
  retry.hidden = true;
  const extra = make("span", { class: "cw-status__extra" });
  place.append(spoken, loading, extra, retry);

  /** @param {string} text @param {"" | "busy" | "note" | "failed"} mood @param {Element[]} shown */
  const say = (text, mood, shown = []) => {
    if (sentence.textContent !== text) sentence.textContent = text;
    spoken.dataset.mood = mood;
    extra.replaceChildren();
    loading.hidden = !shown.includes(loading);
    retry.hidden = !shown.includes(retry);
  };

  return {
    clear: () => say("", ""),
    /** @param {string} text @param {...Node} more */
    note(text, ...more) {
      say(text, "note");
      extra.replaceChildren(...more);
    },
    /** @param {string} message */
    fail: (message) => say(`${message || en.status.failed} ${en.status.kept}`, "failed", [retry]),
    /** @param {CheckerState} state */
    wait({ state, progress, step }) {
      if (state === "ready" || state === "checking") return say(`${en.status.checking}…`, "busy");
      bar.value = Math.round(progress * 100);
      figure.textContent = step || en.status.percent(progress);
      say(`${en.status.queued}.`, "busy", [loading]);
    },
  };
}
