// @ts-check
/** The final assessment: eight exercises drawn from a pool, one after the other, and the verdicts at the end. */

import { outcome } from "./answering.js";
import { draw, redrawn } from "./assessment-draw.js";
import { readCourse } from "./course.js";
import { boardOf, seat } from "./desk.js";
import { announce, button, make, reveal } from "./elements.js";
import { DisagreementPlaces, ledgerOfFinal } from "./disagreement-places.js";
import { givenFor, isPassed, isReady, PASS, scoreOf } from "./final.js";
import { store } from "./progress-store.js";
import { say, strings } from "./strings.js";
import { createVerdict } from "./verdict.js";
import { newRecord } from "./work.js";

/** @typedef {import("./final.js").Final} Final */

const words = strings.final;

export class ConnectAssessment extends HTMLElement {
  /** @type {Map<string, HTMLElement>} the exercises of the pool as they came, by their ids */
  #pool = new Map();
  #shown = "";
  #spoken = make("p", { class: "cw-visually-hidden", role: "status" });
  /** @type {DisagreementPlaces[]} the places of the verdicts that are shown */
  #followers = [];

  connectedCallback() {
    if (this.#pool.size > 0) return;
    for (const page of this.querySelectorAll("[data-exercise]")) {
      if (page instanceof HTMLElement) this.#pool.set(page.dataset.exercise ?? "", page);
    }
    this.#show(false);
    store.subscribe(() => this.#show(false));
  }

  /** @param {boolean} isOurs whether the learner did something here, so that the focus may move */
  #show(isOurs) {
    const final = this.#mended(store.finals.at(-1));
    const state = JSON.stringify(final ? [final.id, final.exercises, Object.keys(final.given).sort(), final.finished] : []);
    if (state === this.#shown) return this.#followers.forEach((places) => places.follow());
    this.#followers = [];
    this.#shown = state;
    const hadFocus = this.contains(document.activeElement);
    const next = final && this.#open(final)[0];
    if (!final) this.replaceChildren(this.#start(words.begin));
    else if (next) this.#step(final, next);
    else this.replaceChildren(...this.#end(final));
    if (isOurs || hadFocus) this.#lead();
  }

  /**
   * Give the exercises that still wait to be handed in.
   * @param {Final} final
   */
  #open(final) {
    return final.exercises.filter((exercise) => !givenFor(final, exercise) && this.#pool.has(exercise));
  }

  /**
   * A course may have changed since the draw, and two tabs may have handed in the last two exercises at once.
   * @param {Final | undefined} final
   */
  #mended(final) {
    if (!final || final.finished !== null) return final;
    const exercises = redrawn(final, this.#rules(), readCourse().assessment.filter(({ id }) => this.#pool.has(id)));
    const isRedrawn = exercises.join() !== final.exercises.join();
    // The later draw wins, wherever records of the two meet.
    const whole = { ...final, exercises, at: final.at + (isRedrawn ? 1 : 0) };
    const isOver = this.#open(whole).length === 0;
    if (!isOver && !isRedrawn) return final;
    const last = Math.max(final.at, ...Object.values(final.given).map(({ at }) => at));
    const mended = { ...whole, finished: isOver ? last : null };
    store.keepFinal(mended);
    return mended;
  }

  /** @param {string} label */
  #start(label) {
    return make("div", { class: "cw-final__start" }, make("p", {}, say(words.rules, { count: this.#length(), pass: PASS })), button("primary", label, () => this.#begin()));
  }

  /** Give the rule of each exercise of an assessment, in their order. */
  #rules() {
    return (this.dataset.drawn ?? "").split(" ").map(Number);
  }

  #length() {
    return this.#rules().length;
  }

  #begin() {
    const exercises = draw(this.#rules(), readCourse().assessment, store.finals);
    // What was drafted for an earlier assessment is not where this one begins.
    for (const id of exercises) {
      if (store.work(id).draft?.text) store.keepDraft(id, "");
      if (store.work(id).picked) store.keepPicks(id, {});
    }
    store.keepFinal({ ...newRecord(), exercises, given: {}, finished: null });
    this.#show(true);
  }

  /**
   * @param {Final} final
   * @param {string} exercise
   */
  #step(final, exercise) {
    const page = /** @type {HTMLElement} */ (this.#pool.get(exercise)?.cloneNode(true));
    const number = final.exercises.indexOf(exercise) + 1;
    const bar = make("progress", { class: "cw-status__bar", max: String(final.exercises.length), value: String(number - 1), "aria-label": words.progress });
    const head = make("h2", { class: "cw-final__step", tabindex: "-1" }, say(words.step, { number, count: final.exercises.length }));
    page.hidden = false;
    this.replaceChildren(head, bar, page);
    seat(page, (given) => this.#keep(final.id, exercise, given));
  }

  /**
   * @param {string} id
   * @param {string} exercise
   * @param {Final["given"][string]} given
   */
  #keep(id, exercise, given) {
    const final = store.finals.find((one) => one.id === id);
    if (!final) return;
    const all = { ...final.given, [exercise]: given };
    const isLast = final.exercises.every((one) => Object.hasOwn(all, one) || !this.#pool.has(one));
    store.keepFinal({ ...final, given: all, finished: isLast ? Date.now() : null });
    this.#show(true);
  }

  /** @param {Final} final */
  #end(final) {
    const score = scoreOf(final);
    const isGood = isPassed(final);
    const certificate = isGood && make("a", { class: "cw-action cw-action--primary", href: new URL("../certificate/", import.meta.url).href }, words.certificate);
    const items = final.exercises.map((exercise, index) => this.#judged(final, exercise, index + 1));
    return [
      make(
        "div",
        { class: `cw-final__result cw-final__result--${isGood ? "passed" : "failed"}` },
        make("h2", { class: "cw-final__step", tabindex: "-1" }, isGood ? words.passed : words.failed),
        make("p", { class: "cw-final__score" }, say(words.score, { right: score, count: final.exercises.length, pass: PASS })),
        lookAgain(final),
        make("div", { class: "cw-final__buttons" }, certificate, button("plain", words.again, () => this.#begin())),
      ),
      make("ol", { class: "cw-final__list" }, ...items),
      this.#spoken,
    ];
  }

  /**
   * Show one exercise with what was given and why it got what it got.
   * @param {Final} final
   * @param {string} exercise
   * @param {number} number
   */
  #judged(final, exercise, number) {
    const given = givenFor(final, exercise);
    const state = given === undefined ? words.missing : isReady(given) ? words.right : words.wrong;
    const head = make("h3", { class: "cw-final__title" }, `${number}. ${titleOf(exercise)}: ${state}`);
    return make("li", { class: "cw-final__item", id: placeOf(exercise), "data-exercise": exercise }, head, ...this.#reasons(final, exercise, number));
  }

  /**
   * @param {Final} final
   * @param {string} exercise
   * @param {number} number
   * @returns {Node[]}
   */
  #reasons(final, exercise, number) {
    const given = givenFor(final, exercise);
    if (given === undefined) return [];
    const disagreement = this.#places(final, exercise).of(given);
    if ("assessment" in given) {
      const id = `final-${exercise}`;
      const verdict = createVerdict({ id, attempt: given, number, kicker: words.kicker, fresh: false, next: null, disagreement });
      return [verdict];
    }
    const page = /** @type {HTMLElement | undefined} */ (this.#pool.get(exercise)?.cloneNode(true));
    const board = page && boardOf(page, () => {});
    if (!page || !board) return [make("p", { class: "cw-final__gone" }, words.gone)];
    page.hidden = false;
    page.classList.add("cw-final__given");
    board.lay(given.picks);
    const explained = outcome(board.explain(given), given);
    board.close();
    const foot = make("div", { class: "cw-answering__foot" }, disagreement);
    return [page, make("div", { class: "cw-answering__outcome" }, ...explained, foot)];
  }

  /**
   * @param {Final} final
   * @param {string} exercise
   */
  #places({ id }, exercise) {
    const places = new DisagreementPlaces({
      id: `final-${exercise}`,
      ledger: ledgerOfFinal(id, exercise),
      say: (sentence) => announce(this.#spoken, sentence),
    });
    this.#followers.push(places);
    return places;
  }

  #lead() {
    const head = this.querySelector(".cw-final__step");
    if (!(head instanceof HTMLElement)) return;
    head.focus({ preventScroll: true });
    reveal(head);
  }
}

/**
 * Lead to what was not right: all eight together are a long page.
 * @param {Final} final
 */
function lookAgain(final) {
  const wrong = final.exercises.filter((exercise) => {
    const given = givenFor(final, exercise);
    return given !== undefined && !isReady(given);
  });
  if (wrong.length === 0) return null;
  const links = wrong.map((exercise) => make("li", {}, make("a", { href: `#${placeOf(exercise)}` }, titleOf(exercise))));
  return make("div", { class: "cw-final__again" }, make("p", {}, words.look), make("ul", {}, ...links));
}

/** @param {string} exercise */
function placeOf(exercise) {
  return `final-item-${exercise}`;
}

/** @param {string} exercise */
function titleOf(exercise) {
  return readCourse().assessment.find(({ id }) => id === exercise)?.title ?? exercise;
}

customElements.define("connect-assessment", ConnectAssessment);
