// @ts-check
/** The draft in the box: kept as it is typed, never replaced without a word and a way back. */

import { button } from "./elements.js";
import { ownWork } from "./own-work.js";
import { store } from "./progress-store.js";
import { say, strings } from "./strings.js";

/** @typedef {ReturnType<typeof import("./composer.js").createComposer>} Composer */
/** @typedef {ReturnType<typeof import("./status.js").createStatus>} Status */
/** @typedef {keyof typeof strings.draft.said} Said */

export class Draft {
  /**
   * @param {{exercise: string, start: string, composer: Composer, status: Status, onReplace: () => void}} options
   */
  constructor({ exercise, start, composer, status, onReplace }) {
    this.exercise = exercise;
    this.start = start;
    this.composer = composer;
    this.status = status;
    this.onReplace = onReplace;
  }

  /** Show what was typed in this tab, else the newest that any tab wrote. */
  restore() {
    const { draft, waiting } = ownWork.of(this.exercise);
    this.composer.text = draft ?? this.#kept();
    this.settle();
    if (waiting && this.composer.text.trim() !== "") this.say(strings.status.unchecked);
    this.#offerOther();
  }

  /** Another tab wrote: follow it only where nothing of this tab's own stands in the box. */
  follow() {
    const isFocused = document.activeElement === this.composer.box;
    if (ownWork.of(this.exercise).draft === undefined && !isFocused) this.composer.text = this.#kept();
    else this.#offerOther();
  }

  /** @param {string} text */
  keep(text) {
    ownWork.keep(this.exercise, { draft: text, waiting: false });
    store.keepDraft(this.exercise, text);
  }

  /** A Check is under way: a reload would forget it. */
  wait() {
    ownWork.keep(this.exercise, { waiting: true });
  }

  /** The Check was answered, if not by a verdict. */
  stopWaiting() {
    ownWork.keep(this.exercise, { waiting: false });
  }

  /**
   * This text is kept as an attempt now, so another tab's may follow it.
   * @param {string} text
   */
  judged(text) {
    const draft = this.composer.text === text ? undefined : this.composer.text;
    ownWork.keep(this.exercise, { draft, waiting: false, undo: undefined, other: undefined, said: undefined });
    this.status.clear();
  }

  /**
   * Put *text* into the box, with a way back to what stood there.
   * @param {string} text
   * @param {Said} said
   */
  replace(text, said) {
    ownWork.keep(this.exercise, { undo: this.composer.text, said });
    this.composer.replace(text);
    this.onReplace();
    this.settle();
  }

  /** Say what is left to say while nothing is being checked. */
  settle() {
    const { said } = ownWork.of(this.exercise);
    if (said !== undefined && said in strings.draft.said) this.say(strings.draft.said[/** @type {Said} */ (said)]);
    else this.status.clear();
  }

  /** @param {string} sentence */
  say(sentence) {
    this.status.note(sentence, ...this.#waysBack());
  }

  #kept() {
    return store.work(this.exercise).draft?.text ?? this.start;
  }

  #offerOther() {
    const kept = this.#kept();
    const { other, waiting } = ownWork.of(this.exercise);
    if (kept === this.composer.text || kept === other || waiting) return;
    ownWork.keep(this.exercise, { other: kept, said: "otherTab" });
    this.settle();
  }

  #waysBack() {
    const { undo, other } = ownWork.of(this.exercise);
    const ways = [];
    if (undo !== undefined) ways.push(button("plain", strings.draft.undo, () => this.replace(undo, "undone")));
    if (other !== undefined) ways.push(button("plain", strings.draft.takeOther, () => this.#takeOther(other)));
    return ways;
  }

  /** @param {string} text */
  #takeOther(text) {
    ownWork.keep(this.exercise, { other: undefined });
    this.replace(text, "taken");
  }
}
