// @ts-check
/** Where the learner is, how far, and what comes next: one line that stands on every page. */

import { addressOf, finalAddress, hereOf, pageOf } from "./course.js";
import { make } from "./elements.js";
import { isPassed } from "./final.js";
import { store } from "./progress-store.js";
import { duration, say, strings } from "./strings.js";
import { isDone, isTried } from "./work.js";

/** @typedef {import("./course.js").Listed} Listed */
/** @typedef {import("./course.js").Course} Course */
/** @typedef {import("./work.js").Work} Work */

/**
 * Tell when something was last done in an exercise; 0 is never.
 * @param {Work} work
 */
function lastAt({ draft, attempts, answers, picked }) {
  const typed = draft?.text.trim() ? draft.at : 0;
  const marked = picked && Object.keys(picked.picks).length > 0 ? picked.at : 0;
  return Math.max(typed, marked, ...[...attempts, ...answers].map(({ at }) => at));
}

/**
 * Find where to go on: where one stopped, or else the first exercise that is not done.
 * @param {Listed[]} exercises in the order of the path
 * @param {(id: string) => Work} workOf
 * @returns {Listed | undefined} undefined where all are done
 */
export function stoppedAt(exercises, workOf) {
  const open = exercises.filter(({ id }) => !isDone(workOf(id)));
  const at = (/** @type {Listed} */ { id }) => lastAt(workOf(id));
  return open.reduce((/** @type {Listed | undefined} */ found, one) => (!found || at(one) > at(found) ? one : found), undefined);
}

/**
 * @param {Element} place
 * @param {Course} course
 */
export function showPath(place, course) {
  const { exercises } = course;
  if (!exercises.length) return;
  const here = exercises.filter((exercise) => pageOf(exercise) === hereOf());
  const left = exercises.filter((exercise) => !isReady(exercise));
  const minutes = left.reduce((sum, exercise) => sum + exercise.minutes, 0);
  place.replaceChildren(
    make(
      "nav",
      { class: "cw-path__inner md-grid", "aria-label": strings.progress.path },
      make(
        "p",
        { class: "cw-path__far" },
        here.length > 0 && make("span", { class: "cw-path__here" }, say(strings.progress.here, { done: here.filter(isReady).length, count: here.length })),
        make("a", { class: "cw-path__all", href: resultsAddress() }, ...roomy(say(strings.progress.inAll, { done: exercises.length - left.length, count: exercises.length }))),
        minutes > 0 && make("span", {}, ...roomy(say(strings.progress.left, { time: duration(minutes) }))),
      ),
      onwards(course),
    ),
  );
}

/**
 * Set apart the words between brackets, which a small screen has no room for.
 * @param {string} sentence
 */
function roomy(sentence) {
  return sentence.split(/[[\]]/).map((words, place) => (place % 2 ? make("span", { class: "cw-path__roomy" }, words) : words));
}

/** @param {Listed} exercise */
const isReady = ({ id }) => isDone(store.work(id));

/**
 * Lead to what comes next: an exercise, then the assessment, then what came of it all.
 * @param {Course} course
 */
function onwards(course) {
  const { exercises } = course;
  const next = stoppedAt(exercises, (id) => store.work(id));
  if (next) {
    const isBegun = exercises.some(({ id }) => isTried(store.work(id)) || lastAt(store.work(id)));
    return step(isBegun ? strings.progress.goOn : strings.progress.begin, next.title, addressOf(next));
  }
  if (store.finals.some(isPassed)) return step(strings.progress.passed, strings.progress.results, resultsAddress());
  return step(strings.progress.goOn, strings.progress.final, finalAddress(course));
}

/**
 * @param {string} what
 * @param {string} title
 * @param {string} href
 */
function step(what, title, href) {
  return make("a", { class: "cw-path__on", href }, make("strong", {}, what), ` ${title}`);
}

/** Give the address of the learner's results, as the menu of the page has it. */
function resultsAddress() {
  return [...document.links].find(({ pathname }) => /\/results(\/|\.html|\/index\.html)$/.test(pathname))?.href ?? "";
}
