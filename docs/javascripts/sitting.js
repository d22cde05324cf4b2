// @ts-check
/** A learner at one exercise: from the box to the checker to the verdict, and back to the box. */

import { isAssessment } from "./assessment.js";
import { checker } from "./checker-client.js";
import { createComposer, portraitOn } from "./composer.js";
import { announce, find, make, reveal } from "./elements.js";
import { Draft } from "./draft.js";
import { createHints, createModels } from "./help.js";
import { store } from "./progress-store.js";
import { Results } from "./results.js";
import { createStatus } from "./status.js";
import { say, strings } from "./strings.js";
import { dataOf } from "./exercise-data.js";
import { spokenVerdict } from "./verdict.js";

/** @typedef {import("./assessment.js").Attempt} Attempt */
/** @typedef {import("./status.js").CheckerState} CheckerState */

export class Sitting {
  /** @type {string | null} the text that waits for its verdict */
  #waiting = null;
  /** Whether the text that waits has taken the place of an earlier one. */
  #isInstead = false;
  /** @type {CheckerState} */
  #state = { state: "idle", progress: 0 };
  #spoken = make("p", { class: "cw-visually-hidden", role: "status", "data-slot": "spoken" });

  /** @param {HTMLElement} page the exercise as it can be read without a script */
  constructor(page) {
    this.page = page;
    this.exercise = page.dataset.exercise ?? "";
    this.composer = createComposer({
      id: page.id,
      to: page.querySelector(".cw-card__name")?.textContent ?? "",
      portrait: portraitOn(page),
      limit: Number(page.dataset.limit),
      onInput: (text) => this.#typed(text),
      onCheck: () => this.#check(),
    });
    this.status = createStatus(this.composer.status, () => this.#retry());
    this.draft = new Draft({
      exercise: this.exercise,
      // The message that a learner shortens or rewrites stands in the box from the beginning.
      start: dataOf(page).given,
      composer: this.composer,
      status: this.status,
      onReplace: () => this.#edit(),
    });
    this.hints = createHints(find(page, "details.cw-hints"), {
      onOpen: (count) => store.keepHints(this.exercise, count),
    });
    this.models = createModels(find(page, "details.cw-models"), page.id);
    this.results = new Results({
      id: page.id,
      exercise: this.exercise,
      next: page.dataset.next,
      onShow: (count) => this.models.unlock(count > 0),
      onEdit: () => this.#edit(),
      onPutBack: (text) => this.draft.replace(text, "putBack"),
      say: (sentence) => announce(this.#spoken, sentence),
    });
    this.#lay(find(page, "[data-slot=work]"));
    this.draft.restore();
    this.#restore();
    store.subscribe((isErased) => this.#hear(isErased));
    checker.subscribe((/** @type {CheckerState} */ state) => this.#follow(state));
  }

  /** @param {HTMLElement} work */
  #lay(work) {
    const help = make("div", { class: "cw-help" }, this.hints.element, this.models.toggle, this.models.why);
    const write = make("div", { class: "cw-exercise__write" }, this.composer.element, help);
    const bench = make("div", { class: "cw-exercise__bench" }, write, this.results.element);
    work.replaceChildren(bench, this.#spoken, this.models.panel, this.results.history);
  }

  /** @param {boolean} isErased */
  #hear(isErased) {
    if (isErased) this.draft.restore();
    else this.draft.follow();
    this.#restore();
  }

  /** Show what is kept beside the draft: the last verdict, the attempts before it. */
  #restore() {
    const { attempts, hints } = store.work(this.exercise);
    this.hints.open(hints);
    this.results.show(attempts, false);
    this.results.compare(this.composer.text);
  }

  /** @param {string} text */
  #typed(text) {
    this.draft.keep(text);
    this.results.compare(text);
    if (this.#waiting === null) this.draft.settle();
    else this.draft.wait();
  }

  async #check() {
    const { text } = this.composer;
    if (text.trim() === "") return this.#refuse();
    if (this.#waiting === text) return;
    this.#isInstead = this.#waiting !== null;
    this.#waiting = text;
    this.#follow(this.#state);
    this.draft.keep(text);
    this.draft.wait();
    const { answer, failure } = await this.#ask(text);
    // Who checks again while an older text waits wants the newer one.
    if (this.#waiting !== text) return;
    this.#waiting = null;
    if (isAssessment(answer)) this.#judged(text, answer);
    else this.#fail(failure ?? answer?.error ?? "");
  }

  /** The button goes away when pressed, so the focus goes to the one that does the same. */
  #retry() {
    this.composer.check.focus();
    this.#check();
  }

  #refuse() {
    this.status.clear();
    this.draft.say(strings.status.empty);
    this.composer.box.focus();
  }

  /**
   * @param {string} text
   * @returns {Promise<{answer?: any, failure?: string}>}
   */
  async #ask(text) {
    try {
      const block = find(this.page, ".cw-exercise__data").textContent ?? "";
      return { answer: await checker.check({ id: this.exercise, text, exercise: this.exercise }, block) };
    } catch (error) {
      return { failure: error instanceof Error ? error.message : String(error) };
    }
  }

  /** @param {CheckerState} state */
  #follow(state) {
    this.#state = state;
    if (this.#waiting !== null && state.state !== "failed") this.status.wait(state, this.#isInstead);
  }

  /** @param {string} message */
  #fail(message) {
    this.draft.stopWaiting();
    this.status.fail(message);
    // Nobody is kept from the answers because the checker does not run here.
    this.models.unlock(true);
  }

  /**
   * @param {string} text
   * @param {import("./assessment.js").Assessment} assessment
   */
  #judged(text, assessment) {
    const { attempts } = store.work(this.exercise);
    if (isSame(attempts.at(-1), text, assessment)) return this.#refuseSame(attempts.length);
    this.draft.judged(text);
    store.keepAttempt(this.exercise, text, assessment);
    this.results.show(store.work(this.exercise).attempts, true);
    this.results.compare(this.composer.text);
    announce(this.#spoken, spokenVerdict(assessment));
    reveal(this.results.element);
  }

  /** @param {number} number */
  #refuseSame(number) {
    this.draft.stopWaiting();
    this.status.clear();
    this.draft.say(say(strings.status.unchanged, { number }));
  }

  #edit() {
    this.composer.box.focus({ preventScroll: true });
    reveal(this.composer.element);
  }
}

/**
 * Tell whether an attempt would only repeat the last; a newer checker may say something else of the same words.
 * @param {Attempt | undefined} last
 * @param {string} text
 * @param {import("./assessment.js").Assessment} assessment
 */
function isSame(last, text, assessment) {
  return last?.text === text && JSON.stringify(last.assessment) === JSON.stringify(assessment);
}

