// @ts-check
/** A learner grades three messages before writing one, and compares with the checker. */

import { DisagreementPlaces, ledgerOf } from "./disagreement-places.js";
import { announce, badge, button, choices, find, isCalm, make } from "./elements.js";
import { dataOf } from "./exercise-data.js";
import { ownWork } from "./own-work.js";
import { isSame, unchecked } from "./picks.js";
import { store } from "./progress-store.js";
import { say, strings } from "./strings.js";

/** @typedef {import("./exercise-data.js").Sample} Sample */
/** @typedef {"personalisation" | "reason"} Judged */

/** @type {Judged[]} */
const JUDGED = ["personalisation", "reason"];

export class Calibration {
  /** @type {Record<string, string>} levels by "number.criterion" */
  #picks = {};
  #said = make("p", { class: "cw-answering__said", role: "status" });
  #spoken = make("p", { class: "cw-visually-hidden", role: "status" });
  /** @type {string | undefined} */
  #shown;

  /** @param {HTMLElement} page */
  constructor(page) {
    this.page = page;
    this.exercise = page.dataset.exercise ?? "";
    this.samples = dataOf(page).samples;
    this.place = find(page, "[data-slot=samples]");
    this.work = find(page, "[data-slot=work]");
    this.places = new DisagreementPlaces({ id: page.id, ledger: ledgerOf(this.exercise), say: (sentence) => announce(this.#spoken, sentence) });
    this.#picks = this.#pending;
    this.#lay();
    store.subscribe((isErased) => this.#hear(isErased));
  }

  /** @param {boolean} isErased */
  #hear(isErased) {
    this.places.follow();
    const isAway = !this.place.contains(document.activeElement);
    const isFollowed = isAway && this.#last === undefined && !isSame(this.#pending, this.#picks);
    if (isErased || isFollowed) this.#picks = this.#pending;
    if (isErased || isFollowed || this.#last?.id !== this.#shown) this.#lay();
  }

  /** What was graded here and is not compared yet, else what another tab graded. */
  get #pending() {
    return ownWork.of(this.exercise).picks ?? unchecked(store.work(this.exercise)) ?? {};
  }

  get #last() {
    return store.work(this.exercise).answers.at(-1);
  }

  #lay() {
    const answer = this.#last;
    this.#shown = answer?.id;
    this.#said.textContent = "";
    this.place.replaceChildren(
      make("h4", { class: "cw-exercise__label" }, strings.calibrate.title),
      answer ? this.#score(answer) : make("p", { class: "cw-calibrate__how" }, strings.calibrate.how),
      make("ol", { class: "cw-calibrate__list" }, ...this.samples.map((sample, number) => this.#sample(sample, number, answer?.picks))),
      ...(answer ? this.#foot(answer) : [button("primary", strings.calibrate.check, () => this.#check())]),
      this.#said,
      this.#spoken,
    );
    this.work.hidden = answer === undefined;
  }

  /** @param {import("./work.js").Answer} answer */
  #foot(answer) {
    return [
      make("div", { class: "cw-answering__foot" }, this.places.of(answer)),
      make("h4", { class: "cw-calibrate__own" }, strings.calibrate.own),
    ];
  }

  /** @param {import("./work.js").Answer} answer */
  #score({ right, of }) {
    const score = make("strong", {}, say(strings.calibrate.compared, { right, count: of }));
    return make("p", { class: "cw-calibrate__how cw-calibrate__how--compared", tabindex: "-1" }, score, ` ${strings.calibrate.onward}`);
  }

  /**
   * @param {Sample} sample
   * @param {number} number
   * @param {Record<string, string> | undefined} picks what was said of it, once it is compared
   */
  #sample(sample, number, picks) {
    const message = make(
      "div",
      { class: "cw-calibrate__message" },
      make("h5", { class: "cw-calibrate__number" }, say(strings.calibrate.sample, { number: number + 1 })),
      make("blockquote", { class: "cw-message", dir: "auto" }, sample.text),
      picks && make("p", { class: "cw-calibrate__why" }, make("strong", {}, strings.calibrate.reader), ` ${sample.why}`),
    );
    const levels = JUDGED.map((criterion) =>
      picks ? comparison(sample, criterion, picks[`${number}.${criterion}`]) : this.#levels(number, criterion),
    );
    return make("li", { class: "cw-calibrate__sample" }, message, make("div", { class: "cw-calibrate__levels" }, ...levels));
  }

  /**
   * @param {number} number
   * @param {Judged} criterion
   */
  #levels(number, criterion) {
    const key = `${number}.${criterion}`;
    return choices({
      name: `${this.page.id}-${key}`,
      legend: [make("span", { class: "cw-visually-hidden" }, `${say(strings.calibrate.sample, { number: number + 1 })}: `), badge(criterion, strings.letters[criterion]), strings.criteria[criterion]],
      options: strings.levels[criterion].map((word, level) => [String(level), word]),
      value: this.#picks[key],
      onChoose: (level) => this.#keep({ ...this.#picks, [key]: level }),
    });
  }

  /** @param {Record<string, string>} picks */
  #keep(picks) {
    this.#picks = picks;
    ownWork.keep(this.exercise, { picks });
    store.keepPicks(this.exercise, picks);
  }

  #check() {
    const of = this.samples.length * JUDGED.length;
    const missing = of - Object.keys(this.#picks).length;
    if (missing > 0) return announce(this.#said, say(strings.calibrate.missing, { count: missing }));
    const right = this.samples.flatMap((sample, number) =>
      JUDGED.filter((criterion) => this.#picks[`${number}.${criterion}`] === String(sample.criteria[criterion].level)),
    ).length;
    // Grading is not the whole exercise: the learner's own message is still to come.
    ownWork.keep(this.exercise, { picks: undefined });
    store.keepAnswer(this.exercise, { picks: this.#picks, right, of, ready: false });
    const score = find(this.place, ".cw-calibrate__how--compared");
    score.focus({ preventScroll: true });
    score.scrollIntoView({ block: "start", behavior: isCalm() ? "auto" : "smooth" });
  }
}

/**
 * @param {Sample} sample
 * @param {Judged} criterion
 * @param {string | undefined} pick
 */
function comparison({ criteria }, criterion, pick) {
  const { level, feedback } = criteria[criterion];
  const isSame = pick === String(level);
  return make(
    "div",
    { class: `cw-calibrate__compared cw-calibrate__compared--${isSame ? "same" : "other"}` },
    make("p", { class: "cw-calibrate__checker" }, badge(criterion, strings.letters[criterion]), `${strings.criteria[criterion]}: ${strings.levels[criterion][level]}`),
    make("p", { class: "cw-calibrate__you" }, isSame ? strings.calibrate.same : say(strings.calibrate.other, { level: strings.levels[criterion][Number(pick)] })),
    make("p", { class: "cw-calibrate__feedback" }, feedback),
  );
}
