// @ts-check
/** What is said of each criterion, and the quiet notes below. */

import { nextCriterion, questionOf } from "./assessment.js";
import { badge, make } from "./elements.js";
import { strings } from "./strings.js";

/** @typedef {import("./assessment.js").Assessment} Assessment */
/** @typedef {import("./strings.js").Criterion} Criterion */

/**
 * Give a criterion's level in words.
 * @param {Assessment} assessment
 * @param {Criterion} criterion
 */
export function levelOf(assessment, criterion) {
  return strings.levels[criterion][assessment.criteria[criterion].level];
}

/**
 * Give a level as the letter of its criterion and a word.
 * @param {Criterion} criterion
 * @param {number} level
 */
export function inAWord(criterion, level) {
  const name = make("span", { class: "cw-visually-hidden" }, `${strings.criteria[criterion]}: `);
  return [badge(criterion, strings.letters[criterion]), name, strings.levels[criterion][level]];
}

/**
 * Name the row of a criterion.
 * @param {string} id
 * @param {Criterion} criterion
 */
export function rowId(id, criterion) {
  return `${id}-row-${criterion}`;
}

/**
 * Show one criterion: its level, what was done, and one question.
 * @param {string} id
 * @param {Assessment} assessment
 * @param {Criterion} criterion
 */
export function row(id, assessment, criterion) {
  const { level, feedback } = assessment.criteria[criterion];
  const question = questionOf(assessment, criterion);
  const isNext = nextCriterion(assessment) === criterion;
  return make(
    "li",
    {
      class: `cw-row cw-row--${criterion} cw-row--level-${level}${isNext ? " cw-row--next" : ""}`,
      id: rowId(id, criterion),
      "data-criterion": criterion,
      "data-level": String(level),
      tabindex: "-1",
    },
    make(
      "h5",
      { class: "cw-row__head" },
      badge(criterion, strings.letters[criterion]),
      make("span", { class: "cw-row__criterion" }, `${strings.criteria[criterion]}: `),
      make("span", { class: "cw-row__level" }, levelOf(assessment, criterion)),
    ),
    make("p", { class: "cw-row__feedback" }, feedback),
    question && ask(question),
  );
}

/** @param {string} question */
function ask(question) {
  const label = make("span", { class: "cw-row__ask" }, `${strings.verdict.question} `);
  return make("p", { class: "cw-row__question" }, label, question);
}

/**
 * Show the flags as advice, each with the words concerned.
 * @param {string} id
 * @param {Assessment} assessment
 * @param {string} text
 */
export function notes(id, { flags }, text) {
  if (flags.length === 0) return null;
  const points = Array.from(text);
  return make(
    "div",
    { class: "cw-notes", role: "group", "aria-labelledby": `${id}-notes` },
    make("h5", { class: "cw-notes__title", id: `${id}-notes` }, strings.verdict.notes),
    make(
      "ul",
      { class: "cw-notes__list" },
      ...flags.map(({ flag, start, end, advice }, index) => {
        const words = points.slice(start, end).join("");
        const isQuoted = words.trim() !== "" && words.length < 120;
        // Advice that holds for several words is given once, before the first of them.
        const isSaid = isQuoted && advice === flags[index - 1]?.advice;
        return make(
          "li",
          { class: "cw-note", id: `${id}-note-${index}`, "data-flag": flag },
          !isSaid && make("span", {}, advice),
          isQuoted && make("q", { class: "cw-note__words", dir: "auto" }, words),
        );
      }),
    ),
  );
}
