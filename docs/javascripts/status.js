// @ts-check
/** What is going on with the checker, told under the box: never a spinner alone. */

import { announce, button, make } from "./elements.js";
import { say, strings } from "./strings.js";

/** @typedef {{state: string, progress: number, step?: string, failure?: {code: string, message: string}}} CheckerState */

/** @typedef {"" | "busy" | "note" | "failed"} Mood */

/**
 * @param {Element} place
 * @param {() => void} onRetry
 */
export function createStatus(place, onRetry) {
  const parts = makeParts(onRetry);
  const { sentence, spoken, loading, bar, figure, extra, retry } = parts;
  place.append(spoken, loading, extra, retry);
  /** @param {string} text @param {Mood} mood @param {...Node} more */
  const tell = (text, mood, ...more) => {
    // Said once: a screen reader would repeat it with every step of the loading, and every key.
    if (sentence.textContent !== text) sentence.textContent = text;
    spoken.dataset.mood = mood;
    extra.replaceChildren(...more);
    loading.hidden = true;
    retry.hidden = mood !== "failed";
  };
  return {
    clear: () => tell("", ""),
    /** @param {string} text @param {...Node} more */
    note: (text, ...more) => tell(text, "note", ...more),
    /** @param {string} text said again, where it is what came of pressing a button again */
    reply(text) {
      announce(sentence, text);
      tell(text, "note");
    },
    /** @param {string} message */
    fail: (message) => tell(`${message || strings.status.failed} ${strings.status.kept}`, "failed"),
    /** @param {CheckerState} state @param {boolean} isInstead it takes the place of an earlier Check */
    wait({ state, progress, step }, isInstead) {
      const what = isInstead ? `: ${strings.status.instead}` : "";
      if (state === "ready" || state === "checking") return tell(`${strings.status.checking}${what}…`, "busy");
      tell(`${strings.status.queued}${what}.`, "busy");
      loading.hidden = false;
      bar.value = Math.round(progress * 100);
      figure.textContent = step || say(strings.status.percent, { percent: Math.round(100 * progress) });
    },
  };
}

/** @param {() => void} onRetry */
function makeParts(onRetry) {
  const sentence = make("p", { class: "cw-status__sentence" });
  const spoken = make("div", { class: "cw-status", role: "status" }, sentence);
  const bar = make("progress", { class: "cw-status__bar", max: "100", "aria-label": strings.status.progress });
  const figure = make("span", { class: "cw-status__figure" });
  const loading = make("div", { class: "cw-status__loading" }, bar, figure);
  const extra = make("span", { class: "cw-status__extra" });
  const retry = button("plain", strings.status.retry, onRetry);
  loading.hidden = true;
  retry.hidden = true;
  return { sentence, spoken, bar, figure, loading, extra, retry };
}
