// @ts-check
/** What the exercises without a message share: the button, what is said after it, the memory and the help. */

import { button, find, make, reveal } from "./elements.js";
import { createHints, createModels } from "./help.js";
import { nextOf, onward } from "./onward.js";
import { store } from "./progress-store.js";
import { en } from "./strings.js";

/** @typedef {import("./work.js").Answer} Answer */
/** @typedef {{title: string, body: import("./elements.js").Child[], isReady: boolean}} Outcome */

export class Answering {
  /** @type {Answer | undefined} the answer that is shown */
  #shown;
  #said = make("p", { class: "cw-answering__said", role: "status" });
  #outcome = make("div", { class: "cw-answering__outcome", tabindex: "-1" });

  /**
   * @param {HTMLElement} page
   * @param {{check: string, onCheck: () => void, onShow: (answer: Answer) => Outcome, onErase: () => void}} options
   */
  constructor(page, options) {
    this.page = page;
    this.exercise = page.dataset.exercise ?? "";
    this.options = options;
    const check = button("primary", options.check, options.onCheck);
    const hints = page.querySelector("details.cw-hints");
    const models = page.querySelector("details.cw-models");
    this.hints = hints && createHints(hints, { onOpen: (count) => store.keepHints(this.exercise, count) });
    this.models = models && createModels(models, page.id);
    const help = make("div", { class: "cw-help" }, this.hints?.element, this.models?.toggle, this.models?.why);
    find(page, "[data-slot=work]").replaceChildren(
      make("div", { class: "cw-answering" }, check, this.#said, help, this.#outcome),
      ...(this.models ? [this.models.panel] : []),
    );
  }

  /** Show what is kept, and follow what other tabs keep. */
  begin() {
    this.#restore();
    store.subscribe((isErased) => {
      if (isErased) this.#forget();
      this.#restore();
    });
  }

  get last() {
    return store.work(this.exercise).answers.at(-1);
  }

  /** @param {string} sentence */
  say(sentence) {
    this.#said.textContent = sentence;
  }

  /** @param {Pick<Answer, "picks" | "right" | "of" | "ready">} given */
  keep(given) {
    store.keepAnswer(this.exercise, given);
    this.say("");
    this.#outcome.focus({ preventScroll: true });
    reveal(this.#outcome);
  }

  #restore() {
    const { hints, attempts } = store.work(this.exercise);
    const answer = this.last;
    this.hints?.open(hints);
    this.models?.unlock(answer !== undefined || attempts.length > 0);
    if (!answer || answer.id === this.#shown?.id) return;
    this.#shown = answer;
    const { title, body, isReady } = this.options.onShow(answer);
    const look = isReady ? "ready" : "not-ready";
    this.#outcome.className = `cw-answering__outcome cw-answering__outcome--${look}`;
    this.#outcome.replaceChildren(
      make("h4", { class: "cw-answering__title" }, title),
      make("p", { class: "cw-answering__score" }, en.answering.score(answer.right, answer.of)),
      ...body.filter((child) => child !== null && child !== undefined && child !== false),
      ...(isReady ? [onward(nextOf(this.page.dataset.next)) ?? ""] : []),
    );
  }

  #forget() {
    this.#shown = undefined;
    this.#outcome.replaceChildren();
    this.#outcome.className = "cw-answering__outcome";
    this.options.onErase();
  }
}
