// @ts-check
/** The list of what was said of verdicts on this device, to be given to a trainer. */

import { addressOf, practiceAddress, readCourse } from "./course.js";
import { disagreeing, JUDGED } from "./disagreement.js";
import { disagreed, disagreedAnswer, downloadDisagreements } from "./disagreement-file.js";
import { ledgerAt } from "./disagreement-places.js";
import { announce, button, find, make } from "./elements.js";
import { disagreedPlaces, OWN } from "./judged.js";
import { store } from "./progress-store.js";
import { inAWord } from "./rows.js";
import { dayIn, say, strings } from "./strings.js";

/** @typedef {import("./disagreement-file.js").Disagreed} Disagreed */
/** @typedef {import("./disagreement-file.js").DisagreedAnswer} DisagreedAnswer */
/** @typedef {import("./disagreement.js").Levels} Levels */

const words = strings.disagreements;

export class ConnectDisagreements extends HTMLElement {
  /** @type {(Disagreed | DisagreedAnswer)[] | undefined} */
  #shown;
  #said = make("p", { class: "cw-disagreements__said", role: "status" });
  #list = make("ol", { class: "cw-disagreements__list" });
  #empty = make("p", { class: "cw-disagreements__empty", tabindex: "-1" }, words.empty);
  #save = button("primary", words.save, () => this.#download());
  #remove = button("plain", words.remove, () => this.#ask(true));
  #foot = make("div", { class: "cw-disagreements__foot" }, this.#save, this.#remove);
  #question = make(
    "div",
    { class: "cw-disagreements__ask", role: "group", "aria-label": words.confirm, hidden: true },
    make("p", {}, words.confirm),
    button("plain", words.no, () => this.#ask(false)),
    button("danger", words.yes, () => this.#removeAll()),
  );

  connectedCallback() {
    if (this.contains(this.#list)) return;
    this.#empty.append(" ", make("a", { href: practiceAddress(readCourse()) }, words.practice));
    this.replaceChildren(this.#empty, this.#list, this.#foot, this.#question, this.#said);
    this.#show();
    store.subscribe(() => this.#show());
  }

  /** Every key that is typed in another tab comes by here, and the list is laid anew only for a reason. */
  #show() {
    const all = collected();
    if (JSON.stringify(all) === JSON.stringify(this.#shown)) return;
    this.#shown = all;
    this.#list.replaceChildren(...all.map(entry));
    this.#empty.hidden = all.length > 0;
    this.#list.hidden = all.length === 0;
    this.#foot.hidden = all.length === 0 || !this.#question.hidden;
    if (all.length === 0) this.#question.hidden = true;
  }

  #download() {
    const all = collected();
    const messages = all.filter((one) => "text" in one);
    const answers = all.flatMap((one) => ("text" in one ? [] : [one]));
    announce(this.#said, say(words.saved, { name: downloadDisagreements(messages, answers) }));
  }

  /** @param {boolean} isOpen */
  #ask(isOpen) {
    this.#question.hidden = !isOpen;
    this.#foot.hidden = isOpen;
    this.#said.textContent = "";
    (isOpen ? find(this.#question, "button") : this.#remove).focus();
  }

  #removeAll() {
    for (const place of disagreedPlaces(store.all)) ledgerAt(place).change(place.record.id, (record) => disagreeing(record, null, ""));
    this.#said.textContent = words.removed;
    this.#empty.focus();
  }
}

/** Collect what is kept, the newest first. */
function collected() {
  const all = disagreedPlaces(store.all).map(({ exercise, record }) => ("assessment" in record ? disagreed(exercise, record) : disagreedAnswer(exercise, record)));
  return all.filter((one) => one !== null).sort((one, other) => other.at.localeCompare(one.at));
}

/** @param {Disagreed | DisagreedAnswer} disagreement */
function entry(disagreement) {
  const { exercise, at } = disagreement;
  const title = titleOf(exercise);
  const day = dayIn(new Date(at));
  return make(
    "li",
    { class: "cw-disagreements__item", "data-exercise": exercise },
    make("h3", { class: "cw-disagreements__title" }, title),
    make("time", { class: "cw-disagreements__when", datetime: at }, day),
    "text" in disagreement && make("blockquote", { class: "cw-message", dir: "auto" }, disagreement.text),
    make("dl", { class: "cw-disagreements__sides" }, ...("text" in disagreement ? ofMessage(disagreement) : ofAnswer(disagreement))),
  );
}

/**
 * Name an exercise; one of the lessons is a link.
 * @param {string} exercise
 */
function titleOf(exercise) {
  const { exercises, assessment } = readCourse();
  const known = exercises.find(({ id }) => id === exercise);
  if (known) return make("a", { href: addressOf(known) }, known.title);
  if (exercise === OWN) return strings.own.kicker;
  return assessment.find(({ id }) => id === exercise)?.title ?? exercise;
}

/** @param {Disagreed} disagreement */
function ofMessage({ checker, learner }) {
  const why = learner.words === "" ? [] : side(words.why, [make("q", { dir: "auto" }, learner.words)]);
  return [...side(words.checker, levels(checker)), ...side(words.you, levels(learner)), ...why];
}

/** @param {DisagreedAnswer} answer */
function ofAnswer(answer) {
  const score = make("span", {}, say(strings.answering.score, { right: answer.right, count: answer.of }));
  return [...side(words.checker, [score]), ...side(words.yours, [make("q", { dir: "auto" }, answer.words)])];
}

/**
 * @param {string} name
 * @param {Node[]} said
 */
function side(name, said) {
  return [make("dt", {}, name), make("dd", {}, ...said)];
}

/** @param {Levels} given */
function levels(given) {
  return JUDGED.map((criterion) => make("span", { class: "cw-disagreement__level" }, ...inAWord(criterion, given[criterion])));
}

customElements.define("connect-disagreements", ConnectDisagreements);
