// @ts-check
/** The entries of the results page: an exercise, an assessment, a disagreement. */

import { CRITERIA } from "./assessment.js";
import { bestAnswerOf, bestOf } from "./best.js";
import { addressOf, pageOf, readCourse } from "./course.js";
import { disagreementOf } from "./disagreement.js";
import { sentence } from "./disagreement-places.js";
import { make } from "./elements.js";
import { givenFor, isPassed, scoreOf } from "./final.js";
import { OWN } from "./judged.js";
import { scored } from "./picks.js";
import { store } from "./progress-store.js";
import { inAWord } from "./rows.js";
import { dayIn, say, strings } from "./strings.js";

/** @typedef {import("./course.js").Listed} Listed */
/** @typedef {import("./assessment.js").Attempt} Attempt */
/** @typedef {import("./work.js").Answer} Answer */
/** @typedef {import("./final.js").Final} Final */

const words = strings.results;

/**
 * Show what was done at one exercise: the best message, and every verdict.
 * @param {Listed} exercise one without a page is no longer part of the course
 */
export function entry(exercise) {
  const { attempts, answers } = store.work(exercise.id);
  const [best, answer] = [bestOf(attempts), bestAnswerOf(answers)];
  const all = [...attempts, ...answers].sort((one, other) => one.at - other.at);
  const title = exercise.page ? make("a", { href: addressOf(exercise) }, exercise.title) : exercise.title;
  const rule = exercise.rule > 0 ? [say(strings.rule, { rule: exercise.rule })] : [];
  return make(
    "li",
    { class: "cw-results__item", "data-exercise": exercise.id },
    make("h3", { class: "cw-results__title" }, title),
    make("p", { class: "cw-results__count" }, [...rule, say(words.attempts, { count: all.length })].join(" · ")),
    best ? message(best) : answer && verdict(answer),
    best && verdict(best),
    all.length > 1 && every(all),
  );
}

/** @param {(Attempt | Answer)[]} records in the order of time */
function every(records) {
  const items = records.map((record) => make("li", { class: "cw-results__attempt" }, verdict(record), "text" in record && message(record)));
  return make("details", { class: "cw-results__every" }, make("summary", {}, say(words.every, { count: records.length })), make("ol", {}, ...items));
}

/** @param {Attempt} attempt */
function message({ text }) {
  return make("blockquote", { class: "cw-message", dir: "auto" }, text);
}

/** @param {Attempt | Answer} record */
function verdict(record) {
  const isReady = "assessment" in record ? record.assessment.ready : record.ready;
  const state = isReady ? ("assessment" in record ? strings.progress.ready : strings.spot.judgements.found) : strings.progress.tried;
  const what = "assessment" in record ? levels(record) : make("p", { class: "cw-results__answer" }, scored(record));
  return make("div", { class: "cw-results__verdict" }, what, make("p", {}, `${state} · `, day(record.at)));
}

/** @param {Attempt} attempt */
function levels({ assessment }) {
  const items = CRITERIA.map((criterion) => make("li", {}, ...inAWord(criterion, assessment.criteria[criterion].level)));
  return make("ul", { class: "cw-attempt__levels" }, ...items);
}

/** @param {number} at */
export function day(at) {
  const moment = new Date(at);
  return make("time", { datetime: moment.toISOString() }, dayIn(moment));
}

/**
 * List the assessments, the newest first.
 * @param {Final[]} finals
 * @param {import("./course.js").Course} course
 */
export function finalsList(finals, { assessment }) {
  const items = [...finals].reverse().map((final) => {
    const score = say(strings.answering.score, { right: scoreOf(final), count: final.exercises.length });
    const state = final.finished === null ? words.unfinished : isPassed(final) ? `${score}${strings.lists.between}${words.passed}` : score;
    return make("li", { class: "cw-results__final" }, day(final.finished ?? final.at), `: ${state}`, final.finished !== null && verdicts(final, assessment));
  });
  const link = assessment[0] && make("a", { href: pageOf(assessment[0]) }, words.toFinal);
  const certificate = finals.some(isPassed) && make("a", { href: new URL("../certificate/", import.meta.url).href }, words.certificate);
  return make("div", { class: "cw-results__finals" }, make("ul", {}, ...items), make("p", {}, link, certificate && " · ", certificate));
}

/**
 * Show what was handed in for each exercise of an assessment, and how it was judged; before its end nobody is told.
 * @param {Final} final
 * @param {Listed[]} pool
 */
function verdicts(final, pool) {
  const items = final.exercises.map((exercise) => {
    const record = givenFor(final, exercise);
    const title = make("h3", { class: "cw-results__title" }, pool.find(({ id }) => id === exercise)?.title ?? exercise);
    const shown = record ? [verdict(record), "text" in record && message(record)] : [make("p", {}, strings.final.missing)];
    return make("li", { class: "cw-results__attempt", "data-exercise": exercise }, title, ...shown);
  });
  return make("details", { class: "cw-results__every" }, make("summary", {}, words.handedIn), make("ol", {}, ...items));
}

/** @param {import("./judged.js").Place} place where the learner disagrees */
export function disagreement({ exercise, final, record }) {
  const { exercises, assessment } = readCourse();
  const known = [...exercises, ...assessment].find(({ id }) => id === exercise);
  const said = disagreementOf(record);
  const where = final === null ? "" : `${strings.lists.between}${words.final}`;
  const title = exercise === OWN ? strings.own.kicker : (known?.title ?? exercise);
  return make(
    "li",
    { class: "cw-results__item", "data-exercise": exercise },
    make("h3", { class: "cw-results__title" }, `${title}${where}`),
    "text" in record && message(record),
    verdict(record),
    said && sentence(said.levels, said.words),
  );
}
