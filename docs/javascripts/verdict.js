// @ts-check
/** What the learner sees after Check: the message as sent, three rows, and the next step. */

import { CRITERIA, criteriaMet, nextCriterion, questionOf } from "./assessment.js";
import { badge, button, make } from "./elements.js";
import { light } from "./light.js";
import { onward } from "./onward.js";
import { levelOf, notes, row } from "./rows.js";
import { message } from "./sent.js";
import { say, strings } from "./strings.js";

const SVG = "http://www.w3.org/2000/svg";
/** The strokes of a postmark: two rings and a tick. */
const STAMP = ["M32 3a29 29 0 1 0 .1 0Z", "M32 8a24 24 0 1 0 .1 0Z", "M20 33l9 9 17-20"];

/** @typedef {import("./assessment.js").Assessment} Assessment */
/** @typedef {import("./assessment.js").Attempt} Attempt */
/** @typedef {{id: string, attempt: Attempt, number: number, kicker: string, fresh: boolean, next: {href: string, label: string} | null, onEdit?: () => void, disagreement: Element | null}} VerdictOptions no *onEdit*: there is nothing to go back to */

/**
 * Show what the checker said of one attempt.
 * @param {VerdictOptions} options
 */
export function createVerdict({ id, attempt, number, kicker, fresh, next, onEdit, disagreement }) {
  const { assessment, text } = attempt;
  const outcome = assessment.ready ? "ready" : "not-ready";
  const element = make(
    "div",
    {
      role: "group",
      class: `cw-verdict cw-verdict--${outcome}${fresh ? " cw-verdict--fresh" : ""}`,
      "aria-labelledby": `${id}-verdict`,
      tabindex: "-1",
    },
    head(id, assessment, kicker, number),
    make(
      "div",
      { class: "cw-verdict__body" },
      // The next step comes first: the message may be long.
      make("ul", { class: "cw-rows" }, ...CRITERIA.map((criterion) => row(id, assessment, criterion))),
      message(id, assessment, text),
    ),
    notes(id, assessment, text),
    make(
      "div",
      { class: "cw-verdict__foot" },
      assessment.ready && onward(next),
      onEdit && button("plain", strings.verdict.edit, onEdit),
      disagreement,
    ),
  );
  light(element);
  return element;
}

/**
 * Say whether the words in the box are still those that the verdict is of.
 * @param {Element} result
 * @param {boolean} isStale
 */
export function markStale(result, isStale) {
  result.querySelector(".cw-verdict")?.classList.toggle("cw-verdict--stale", isStale);
  result.querySelector(".cw-verdict__stale")?.toggleAttribute("hidden", !isStale);
}

/**
 * Say, before the first attempt, what the reader of a message asks, and when the answers come.
 * @param {string} [how]
 */
export function createExpectation(how = strings.expectation.how) {
  return make(
    "div",
    { class: "cw-expectation" },
    make("h4", { class: "cw-expectation__title" }, strings.expectation.title),
    make(
      "ul",
      { class: "cw-expectation__list" },
      ...CRITERIA.map((criterion) => make("li", {}, badge(criterion, strings.letters[criterion]), make("span", {}, strings.expectation[criterion]))),
    ),
    make("p", { class: "cw-expectation__how" }, how),
  );
}

/**
 * Say the verdict in one breath, for those who listen.
 * @param {Assessment} assessment
 */
export function spokenVerdict(assessment) {
  const levels = CRITERIA.map((criterion) => `${strings.criteria[criterion]}: ${levelOf(assessment, criterion)}.`);
  const next = nextCriterion(assessment);
  const step = next ? [strings.verdict.next[next] + ".", questionOf(assessment, next)] : [];
  return [assessment.ready ? `${strings.verdict.ready}.` : "", ...levels, ...step].filter(Boolean).join(" ");
}

/**
 * @param {string} id
 * @param {Assessment} assessment
 * @param {string} kicker
 * @param {number} number
 */
function head(id, assessment, kicker, number) {
  const next = nextCriterion(assessment);
  const title = next ? strings.verdict.next[next] : strings.verdict.ready;
  return make(
    "header",
    { class: "cw-verdict__head" },
    assessment.ready && stamp(),
    make("p", { class: "cw-verdict__kicker" }, `${kicker} · ${say(strings.verdict.count, { count: criteriaMet(assessment) })}`),
    make("h4", { class: "cw-verdict__title", id: `${id}-verdict` }, title),
    assessment.ready && make("p", { class: "cw-verdict__lead" }, strings.verdict.readyText),
    make("p", { class: "cw-verdict__stale", hidden: true }, say(strings.verdict.stale, { number })),
  );
}

/** Draw the postmark that a message gets when it is ready. */
function stamp() {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("viewBox", "0 0 64 64");
  for (const [index, strokes] of STAMP.entries()) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", strokes);
    path.setAttribute("stroke-width", index === 2 ? "5" : "1.6");
    drawing.append(path);
  }
  return make("span", { class: "cw-stamp", "aria-hidden": "true" }, drawing);
}
