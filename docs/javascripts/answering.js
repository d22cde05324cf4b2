// @ts-check
/** What the exercises without a message share: the button, what is said after it, the memory and the help. */

import { DisagreementPlaces, ledgerOf } from "./disagreement-places.js";
import { announce, button, find, make, reveal } from "./elements.js";
import { createHints, createModels } from "./help.js";
import { nextOf, onward } from "./onward.js";
import { ownWork } from "./own-work.js";
import { isSame, scored, unchecked } from "./picks.js";
import { store } from "./progress-store.js";
import { strings } from "./strings.js";

/** @typedef {import("./work.js").Answer} Answer */
/** @typedef {Pick<Answer, "picks" | "right" | "of" | "ready">} Given */
/** @typedef {{title: string, body: Node[], isReady: boolean}} Outcome */
/** @typedef {{readonly picks: Record<string, string>, lay: (picks: Record<string, string>) => void, change: (picks: Record<string, string>) => void, grade: () => Given | string, explain: (given: Given) => Outcome, close: () => void}} Board
 *   where something is picked: *lay* shows picks, *change* only those that are others now, *grade* gives what they are worth or a sentence on what is missing,
 *   *explain* says of each whether it was right and why, *close* leaves what was picked to be read */

export class Answering {
  /** @type {Answer | undefined} the answer that is shown */
  #shown;
  #isLaid = false;
  #said = make("p", { class: "cw-answering__said", role: "status" });
  #spoken = make("p", { class: "cw-visually-hidden", role: "status" });
  #outcome = make("div", { class: "cw-answering__outcome" });

  /**
   * @param {HTMLElement} page
   * @param {(onPick: () => void) => Board} boardOf
   */
  constructor(page, boardOf) {
    this.page = page;
    this.exercise = page.dataset.exercise ?? "";
    this.board = boardOf(() => this.#picked());
    this.places = new DisagreementPlaces({ id: page.id, ledger: ledgerOf(this.exercise), say: (sentence) => announce(this.#spoken, sentence) });
    const check = button("primary", strings.answering.check, () => this.#check());
    const hints = page.querySelector("details.cw-hints");
    const models = page.querySelector("details.cw-models");
    this.hints = hints && createHints(hints, { onOpen: (count) => store.keepHints(this.exercise, count) });
    this.models = models && createModels(models, page.id);
    const help = make("div", { class: "cw-help" }, this.hints?.element, this.models?.toggle, this.models?.why);
    find(page, "[data-slot=work]").replaceChildren(
      make("div", { class: "cw-answering" }, check, this.#said, this.#spoken, help, this.#outcome),
      ...(this.models ? [this.models.panel] : []),
    );
    this.#restore();
    store.subscribe((isErased) => {
      if (isErased) this.#forget();
      this.#restore();
    });
  }

  #check() {
    const given = this.board.grade();
    if (typeof given === "string") return announce(this.#said, given);
    if (this.#shown && isSame(given.picks, this.#shown.picks)) return announce(this.#said, strings.answering.unchanged);
    ownWork.keep(this.exercise, { picks: undefined });
    store.keepAnswer(this.exercise, given);
    announce(this.#spoken, scored(given));
    find(this.#outcome, ".cw-answering__title").focus({ preventScroll: true });
    reveal(this.#outcome);
  }

  #picked() {
    ownWork.keep(this.exercise, { picks: this.board.picks });
    store.keepPicks(this.exercise, this.board.picks);
  }

  #restore() {
    const work = store.work(this.exercise);
    const answer = work.answers.at(-1);
    this.hints?.open(work.hints);
    this.models?.unlock(answer !== undefined);
    this.places.follow();
    const { picks: own } = ownWork.of(this.exercise);
    // What was picked here would be wiped away by another tab's answer.
    const isBusy = this.#isLaid && own !== undefined && !isSame(own, answer?.picks ?? {});
    if (answer && answer.id !== this.#shown?.id && !isBusy) this.#show(answer);
    const picks = own ?? unchecked(work);
    if (picks && !isSame(picks, this.board.picks)) this.board.change(picks);
    this.#isLaid = true;
  }

  /** @param {Answer} answer */
  #show(answer) {
    this.#shown = answer;
    this.board.lay(answer.picks);
    this.#said.textContent = "";
    const foot = make("div", { class: "cw-answering__foot" }, answer.ready && onward(nextOf(this.page.dataset.next)), this.places.of(answer));
    this.#outcome.replaceChildren(...outcome(this.board.explain(answer), answer), foot);
  }

  #forget() {
    this.#shown = undefined;
    this.#said.textContent = "";
    this.#outcome.replaceChildren();
    this.board.lay({});
  }
}

/**
 * Show what came of an answer.
 * @param {Outcome} outcome
 * @param {Given} given
 */
export function outcome({ title, body, isReady }, given) {
  return [
    make("h4", { class: `cw-answering__title${isReady ? " cw-answering__title--ready" : ""}`, tabindex: "-1" }, title),
    make("p", { class: "cw-answering__score" }, scored(given)),
    ...body,
  ];
}
