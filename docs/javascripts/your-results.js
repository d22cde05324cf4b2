// @ts-check
/** Everything that a learner completed, as evidence: by rule, by exercise, by criterion; to print, to save, to bring along. */

import { practiceAddress, readCourse } from "./course.js";
import { criteriaChart } from "./criteria-chart.js";
import { announce, button, make } from "./elements.js";
import { isPassed, scoreOf } from "./final.js";
import { disagreedPlaces, judged, places } from "./judged.js";
import { showMemory } from "./memory.js";
import { store } from "./progress-store.js";
import { disagreement, entry, finalsList } from "./results-entries.js";
import { downloadResults, readResults, Refusal } from "./results-file.js";
import { say, strings } from "./strings.js";
import { isDone, isTried } from "./work.js";

/** @typedef {import("./course.js").Listed} Listed */

const words = strings.results;

export class ConnectResults extends HTMLElement {
  #said = make("p", { class: "cw-results__said", role: "status" });
  #evidence = make("div", { class: "cw-results__evidence" });
  #shown = "";

  connectedCallback() {
    if (this.contains(this.#evidence)) return;
    const memory = make("div", { class: "cw-results__memory" });
    showMemory(memory);
    this.replaceChildren(this.#evidence, this.#file(), this.#said, memory);
    this.#show();
    store.subscribe((isErased) => {
      // What was brought in is gone again, and so is what was said of it.
      if (isErased) this.#said.textContent = "";
      this.#show();
    });
    openForPrint(this);
  }

  /** Typing in another tab comes by here as well, and the page is laid anew only for a reason. */
  #show() {
    const course = readCourse();
    const disagreed = disagreedPlaces(store.all);
    const state = JSON.stringify([places(store.all), store.finals, disagreed]);
    if (state === this.#shown) return;
    this.#shown = state;
    const tried = listed(course).filter(({ id }) => isTried(store.work(id)));
    if (tried.length === 0 && store.finals.length === 0 && disagreed.length === 0) {
      const practice = make("a", { href: practiceAddress(course) }, words.practice);
      this.#evidence.replaceChildren(make("p", { class: "cw-results__empty" }, words.empty, " ", practice));
      return;
    }
    const attempts = judged(store.all);
    this.#evidence.replaceChildren(
      overview(course.exercises),
      ...(attempts.length ? [make("h2", {}, words.criteria), criteriaChart(attempts)] : []),
      ...(store.finals.length ? [make("h2", {}, words.finals), finalsList(store.finals, course)] : []),
      ...(tried.length ? [make("h2", {}, words.exercises), make("ol", { class: "cw-results__list" }, ...tried.map(entry))] : []),
      ...(disagreed.length ? [make("h2", {}, words.disagreements), make("ol", { class: "cw-results__list" }, ...disagreed.map(disagreement))] : []),
    );
  }

  #file() {
    const input = make("input", { type: "file", class: "cw-visually-hidden", accept: ".json,application/json", id: "cw-results-file", change: () => this.#import(input) });
    return make(
      "div",
      { class: "cw-results__file" },
      make("h2", {}, words.file),
      make("p", {}, words.about),
      make(
        "div",
        { class: "cw-results__buttons" },
        button("primary", words.save, () => announce(this.#said, say(words.saved, { name: downloadResults(store.all) }))),
        make("label", { class: "cw-action cw-action--plain", for: input.id }, words.import),
        input,
        button("plain", words.print, () => print()),
      ),
    );
  }

  /** @param {HTMLInputElement} input */
  async #import(input) {
    const [file] = input.files ?? [];
    if (!file) return;
    try {
      const before = countOf();
      store.take(await readResults(file));
      announce(this.#said, store.isKept ? imported(countOf() - before) : words.unkept);
    } catch (error) {
      announce(this.#said, say(words.refused, { why: error instanceof Refusal ? error.message : words.refusals.unreadable }));
    }
    input.value = "";
  }
}

/** @param {number} count */
function imported(count) {
  return count === 0 ? words.importedNone : say(words.imported, { count });
}

function countOf() {
  return places(store.all).length;
}

/** @param {Listed[]} exercises */
function overview(exercises) {
  const rules = [...new Set(exercises.map(({ rule }) => rule))].sort();
  const final = store.finals.filter(({ finished }) => finished !== null).sort((one, other) => scoreOf(other) - scoreOf(one))[0];
  return make(
    "dl",
    { class: "cw-results__overview" },
    ...rules.flatMap((rule) => {
      const mine = exercises.filter((exercise) => exercise.rule === rule);
      return figure(say(strings.rule, { rule }), say(strings.progress.done, { done: mine.filter(({ id }) => isDone(store.work(id))).length, count: mine.length }));
    }),
    ...(final ? figure(words.final, `${say(strings.progress.done, { done: scoreOf(final), count: final.exercises.length })}${isPassed(final) ? ` ${words.passed}` : ""}`) : []),
  );
}

/**
 * @param {string} name
 * @param {string} value
 */
function figure(name, value) {
  return [make("div", {}, make("dt", {}, name), make("dd", {}, value))];
}

/**
 * List the exercises of the course, and after them what was done at exercises that a newer course no longer has.
 * @param {import("./course.js").Course} course
 * @returns {Listed[]}
 */
function listed({ exercises, assessment }) {
  const known = new Set([...exercises, ...assessment].map(({ id }) => id));
  const gone = store.exercises.filter((id) => !known.has(id)).map((id) => ({ id, kind: "", rule: 0, title: id, page: "", minutes: 0 }));
  return [...exercises, ...gone];
}

/**
 * Paper cannot be opened: what is folded away is printed too.
 * @param {HTMLElement} page
 */
function openForPrint(page) {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...page.querySelectorAll("details")].filter((details) => !details.open);
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => opened.forEach((details) => (details.open = false)));
}

customElements.define("connect-results", ConnectResults);
