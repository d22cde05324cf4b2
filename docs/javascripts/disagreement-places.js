// @ts-check
/** Where a learner disagrees with a verdict: a quiet button, the form that it opens, and what was said in it. */

import { gradingAddress } from "./course.js";
import { disagreementOf, disagreeing, JUDGED } from "./disagreement.js";
import { createForm } from "./disagreement-form.js";
import { button, find, make } from "./elements.js";
import { store } from "./progress-store.js";
import { inAWord } from "./rows.js";
import { say, strings } from "./strings.js";

/** @typedef {import("./assessment.js").Attempt} Attempt */
/** @typedef {import("./disagreement.js").Levels} Levels */
/** @typedef {Attempt | import("./work.js").Answer} Judged */
/** @typedef {<Kind extends Judged>(record: Kind) => Kind} Change */
/** @typedef {{find: (id: string) => Judged | undefined, change: (id: string, how: Change) => void}} Ledger where attempts and answers are kept */
/** @typedef {{id: string, ledger: Ledger, say: (sentence: string) => void}} PlacesOptions */

/**
 * Give where the attempts and answers at an exercise are kept.
 * @param {string} exercise
 * @returns {Ledger}
 */
export function ledgerOf(exercise) {
  return {
    find: (id) => [...store.work(exercise).attempts, ...store.work(exercise).answers].find((record) => record.id === id),
    change: (id, how) => store.changeRecord(exercise, id, how),
  };
}

/**
 * Give where the one attempt at an exercise of an assessment is kept.
 * @param {string} final
 * @param {string} exercise
 * @returns {Ledger}
 */
export function ledgerOfFinal(final, exercise) {
  const given = () => store.finals.find(({ id }) => id === final)?.given[exercise];
  return {
    find: (id) => {
      const record = given();
      return record?.id === id ? record : undefined;
    },
    change: (_, how) => store.changeFinal(final, exercise, how),
  };
}

/**
 * Give where the verdicts on an own request are kept: those alone of which the learner says something.
 * @param {string} request its id
 * @param {(id: string) => Attempt | undefined} [seen] gives a verdict that is shown and not kept yet
 * @returns {Ledger}
 */
export function ledgerOfRequest(request, seen = () => undefined) {
  const kept = () => store.requests.find(({ id }) => id === request);
  const find = (/** @type {string} */ id) => kept()?.attempts?.find((attempt) => attempt.id === id);
  return {
    find,
    change: (id, how) => {
      const [whole, attempt] = [kept(), find(id) ?? seen(id)];
      if (!whole || !attempt) return;
      const others = (whole.attempts ?? []).filter((other) => other.id !== id);
      store.keepRequest({ ...whole, attempts: [...others, how(attempt)] });
    },
  };
}

/**
 * Give where one record is kept.
 * @param {import("./judged.js").Place} place
 */
export function ledgerAt({ exercise, final, request }) {
  if (request !== null) return ledgerOfRequest(request);
  return final === null ? ledgerOf(exercise) : ledgerOfFinal(final, exercise);
}

/** The places of one exercise, one for each attempt or answer; they stay when the page around them is laid anew, with what is typed in them. */
export class DisagreementPlaces {
  /** @type {Map<string, Place>} */
  #places = new Map();

  /** @param {PlacesOptions} options */
  constructor(options) {
    this.options = options;
  }

  /**
   * Give the place to disagree with one verdict.
   * @param {Judged} record
   */
  of(record) {
    const place = this.#places.get(record.id) ?? new Place(record, this.options);
    this.#places.set(record.id, place);
    return place.element;
  }

  /** Show what other tabs have saved or erased. */
  follow() {
    for (const place of this.#places.values()) place.follow();
  }
}

class Place {
  element = make("div", { class: "cw-disagreement" });
  #isOpen = false;
  /** @type {ReturnType<typeof disagreementOf> | undefined} */
  #shown;

  /**
   * @param {Judged} record
   * @param {PlacesOptions} options
   */
  constructor(record, { id, ledger, say }) {
    this.record = record;
    this.id = `${id}-disagreement-${record.id}`;
    this.ledger = ledger;
    this.say = say;
    this.follow();
  }

  /** What is being written here stays, whatever another tab does. */
  follow() {
    const said = this.#said();
    if (this.#isOpen || JSON.stringify(said) === JSON.stringify(this.#shown)) return;
    this.#shown = said;
    const hadFocus = this.element.contains(document.activeElement);
    const open = button("quiet", strings.disagreement.open, () => this.#open());
    this.element.replaceChildren(said ? this.#summary(said) : open);
    if (hadFocus) find(this.element, "button").focus();
  }

  #said() {
    return disagreementOf(this.ledger.find(this.record.id));
  }

  #open() {
    const checkers = levelsOf(this.record);
    const form = createForm({
      id: this.id,
      checkers,
      said: this.#said() ?? { levels: checkers, words: "" },
      onSave: (levels, words) => this.#keep(levels, words),
      onCancel: () => this.#close("button"),
    });
    this.#isOpen = true;
    this.element.replaceChildren(form);
    find(form, checkers ? "input:checked" : "textarea").focus();
  }

  /** @param {string} focused what gets the focus */
  #close(focused) {
    this.#isOpen = false;
    this.#shown = undefined;
    this.follow();
    find(this.element, focused).focus();
  }

  /**
   * @param {Partial<Levels> | null} levels
   * @param {string} [words]
   */
  #keep(levels, words = "") {
    this.ledger.change(this.record.id, (record) => disagreeing(record, levels, words));
    this.#close(levels ? ".cw-disagreement__said" : "button");
    this.say(!levels ? strings.disagreement.removed : store.isKept ? strings.disagreement.saved : strings.disagreement.unsaved);
  }

  /** @param {import("./disagreement.js").Said} said */
  #summary({ levels, words }) {
    const grading = gradingAddress();
    return make(
      "div",
      { class: "cw-disagreement__said", role: "group", "aria-label": strings.disagreement.title, tabindex: "-1" },
      sentence(levels, words),
      grading && make("p", { class: "cw-disagreement__how" }, make("a", { href: grading }, strings.disagreement.how)),
      make(
        "div",
        { class: "cw-disagreement__foot" },
        button("plain", strings.disagreement.change, () => this.#open()),
        button("plain", strings.disagreement.remove, () => this.#keep(null)),
      ),
    );
  }
}

/**
 * Give the levels of what the checker judged; an answer has none.
 * @param {Judged} record
 * @returns {Levels | null}
 */
function levelsOf(record) {
  if (!("assessment" in record)) return null;
  const { personalisation, reason } = record.assessment.criteria;
  return { personalisation: personalisation.level, reason: reason.level };
}

/**
 * @param {Levels | null} levels
 * @param {string} words
 */
export function sentence(levels, words) {
  if (!levels) return make("p", {}, `${strings.disagreement.saidOnly} `, make("q", { class: "cw-disagreement__words", dir: "auto" }, words));
  const named = JUDGED.map((criterion) => make("span", { class: "cw-disagreement__level" }, ...inAWord(criterion, levels[criterion])));
  const why = words === "" ? [] : [` ${strings.disagreement.because} `, make("q", { class: "cw-disagreement__words", dir: "auto" }, words)];
  return make("p", {}, `${strings.disagreement.said} `, named[0], strings.lists.between, named[1], ...why);
}
