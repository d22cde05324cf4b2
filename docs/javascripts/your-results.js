// @ts-check
/** Everything that a learner completed, as evidence: by rule, by exercise, by criterion; to print, to save, to bring along. */

import { CRITERIA } from "./assessment.js";
import { bestOf } from "./best.js";
import { addressOf, practiceAddress, readCourse } from "./course.js";
import { criteriaChart } from "./criteria-chart.js";
import { button, make } from "./elements.js";
import { isPassed, scoreOf } from "./final.js";
import { showMemory } from "./memory.js";
import { store } from "./progress-store.js";
import { downloadResults, readResults, Refusal } from "./results-file.js";
import { inAWord } from "./rows.js";
import { en } from "./strings.js";
import { isDone, isTried } from "./work.js";

/** @typedef {import("./course.js").Listed} Listed */
/** @typedef {import("./assessment.js").Attempt} Attempt */

const words = en.results;

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
    store.subscribe(() => this.#show());
  }

  /** Typing in another tab comes by here as well, and the page is laid anew only for a reason. */
  #show() {
    const course = readCourse();
    const all = course.exercises.map(({ id }) => store.work(id));
    const state = JSON.stringify([all.map(({ attempts, answers }) => [attempts, answers]), store.finals]);
    if (state === this.#shown) return;
    this.#shown = state;
    const tried = course.exercises.filter(({ id }) => isTried(store.work(id)));
    if (tried.length === 0) {
      const practice = make("a", { href: practiceAddress(course) }, words.practice);
      this.#evidence.replaceChildren(make("p", { class: "cw-results__empty" }, words.empty, " ", practice));
      return;
    }
    const attempts = all.flatMap((work) => work.attempts).sort((one, other) => one.at - other.at);
    this.#evidence.replaceChildren(
      overview(course.exercises),
      ...(attempts.length ? [make("h2", {}, words.criteria), criteriaChart(attempts)] : []),
      make("h2", {}, words.exercises),
      make("ol", { class: "cw-results__list" }, ...tried.map(entry)),
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
        button("primary", words.save, () => (this.#said.textContent = words.saved(downloadResults(store.all)))),
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
      this.#said.textContent = store.trouble ? words.unkept : words.imported(countOf() - before);
    } catch (error) {
      this.#said.textContent = words.refused(error instanceof Refusal ? error.message : words.refusals.unreadable);
    }
    input.value = "";
  }
}

function countOf() {
  return store.exercises.reduce((sum, id) => sum + store.work(id).attempts.length + store.work(id).answers.length, 0);
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
      return figure(en.progress.rule(rule), en.progress.done(mine.filter(({ id }) => isDone(store.work(id))).length, mine.length));
    }),
    ...(final ? figure(words.final, `${scoreOf(final)}/${final.exercises.length}${isPassed(final) ? ` ${words.passed}` : ""}`) : []),
  );
}

/**
 * @param {string} name
 * @param {string} value
 */
function figure(name, value) {
  return [make("div", {}, make("dt", {}, name), make("dd", {}, value))];
}

/** @param {Listed} exercise */
function entry(exercise) {
  const { attempts, answers } = store.work(exercise.id);
  const best = bestOf(attempts);
  const answer = answers.reduce((one, other) => (one && one.right >= other.right ? one : other), answers[0]);
  return make(
    "li",
    { class: "cw-results__item", "data-exercise": exercise.id },
    make("h3", { class: "cw-results__title" }, make("a", { href: addressOf(exercise) }, exercise.title)),
    make("p", { class: "cw-results__count" }, [en.progress.rule(exercise.rule), words.attempts(attempts.length + answers.length)].join(" · ")),
    answer && make("p", { class: "cw-results__answer" }, en.answering.score(answer.right, answer.of)),
    best && make("blockquote", { class: "cw-message", dir: "auto" }, best.text),
    best && verdict(best),
  );
}

/** @param {Attempt} attempt */
function verdict({ assessment, at }) {
  const levels = CRITERIA.map((criterion) => make("li", {}, ...inAWord(criterion, assessment.criteria[criterion].level)));
  const day = new Date(at).toLocaleDateString(en.locale, { day: "numeric", month: "long", year: "numeric" });
  const state = assessment.ready ? en.progress.ready : en.progress.tried;
  return make(
    "div",
    { class: "cw-results__verdict" },
    make("ul", { class: "cw-attempt__levels" }, ...levels),
    make("p", {}, `${state} · `, make("time", { datetime: new Date(at).toISOString() }, day)),
  );
}

customElements.define("connect-results", ConnectResults);
