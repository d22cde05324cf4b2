// @ts-check
/** How each criterion went over a learner's attempts, drawn as three lines. */

import { CRITERIA } from "./assessment.js";
import { courseOf, extremesOf } from "./best.js";
import { make } from "./elements.js";
import { shape, textAt } from "./drawing.js";
import { listed, say, strings } from "./strings.js";

/** @typedef {import("./assessment.js").Attempt} Attempt */

/** Small, so that a phone need not shrink the words in it. */
const WIDE = 340;
const HIGH = 190;
/** The names of the lines stand at their ends, and other languages have longer ones. */
const LONGEST = Math.max(...CRITERIA.map((criterion) => strings.criteria[criterion].length));
const EDGE = { left: 46, right: Math.min(12 + 7 * LONGEST, WIDE / 2), top: 12, bottom: 28 };
/** The least distance between two names at the lines' ends. */
const APART = 16;

/** @param {Attempt[]} attempts in the order of time */
export function criteriaChart(attempts) {
  const extremes = extremesOf(attempts);
  const said = extremes ? say(strings.results.extremes, { strongest: named(extremes.strongest), weakest: named(extremes.weakest) }) : strings.results.even;
  return make("figure", { class: "cw-chart" }, drawing(attempts), make("figcaption", {}, said), figures(attempts));
}

/** @param {import("./strings.js").Criterion[]} criteria */
function named(criteria) {
  return listed(criteria.map((criterion) => strings.criteriaWithin[criterion]));
}

/**
 * Say in figures what the lines show.
 * @param {Attempt[]} attempts
 */
function figures(attempts) {
  const course = courseOf(attempts);
  const percent = (/** @type {number | undefined} */ share) => make("td", {}, say(strings.status.percent, { percent: Math.round(100 * (share ?? 0)) }));
  const rows = CRITERIA.map((criterion) =>
    make("tr", {}, make("th", { scope: "row" }, strings.criteria[criterion]), percent(course[criterion][0]), percent(course[criterion].at(-1))),
  );
  const heads = [strings.results.criterion, strings.results.first, strings.results.latest].map((head) => make("th", { scope: "col" }, head));
  const caption = make("caption", {}, say(strings.results.share, { count: attempts.length }));
  return make("table", { class: "cw-chart__table" }, caption, make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...rows));
}

/** @param {Attempt[]} attempts */
function drawing(attempts) {
  const svg = shape("svg", { class: "cw-chart__drawing", viewBox: `0 0 ${WIDE} ${HIGH}`, "aria-hidden": "true" });
  const course = courseOf(attempts);
  const x = (/** @type {number} */ index) => EDGE.left + ((WIDE - EDGE.left - EDGE.right) * index) / Math.max(1, attempts.length - 1);
  const y = (/** @type {number} */ share) => HIGH - EDGE.bottom - share * (HIGH - EDGE.top - EDGE.bottom);
  for (const share of [0, 0.5, 1]) {
    svg.append(shape("line", { class: "cw-chart__grid", x1: EDGE.left, x2: WIDE - EDGE.right, y1: y(share), y2: y(share) }));
    svg.append(textAt(EDGE.left - 6, y(share) + 4, say(strings.status.percent, { percent: 100 * share }), "end", "cw-chart__figure"));
  }
  svg.append(textAt(EDGE.left, HIGH - 8, strings.results.first, "start", "cw-chart__figure"));
  svg.append(textAt(WIDE - EDGE.right, HIGH - 8, strings.results.latest, "end", "cw-chart__figure"));
  const ends = spread(CRITERIA.map((criterion) => y(course[criterion][attempts.length - 1])));
  CRITERIA.forEach((criterion, index) => {
    const points = course[criterion].map((share, attempt) => `${x(attempt).toFixed(1)},${y(share).toFixed(1)}`);
    if (points.length === 1) svg.append(shape("circle", { class: `cw-chart__dot cw-chart__line--${criterion}`, cx: x(0), cy: y(course[criterion][0]), r: 4 }));
    svg.append(shape("polyline", { class: `cw-chart__line cw-chart__line--${criterion}`, points: points.join(" ") }));
    svg.append(textAt(x(attempts.length - 1) + 8, ends[index] + 4, strings.criteria[criterion], "start", `cw-chart__name cw-chart__name--${criterion}`));
  });
  return svg;
}

/**
 * Move heights apart so that what is written there can be read.
 * @param {number[]} heights
 */
function spread(heights) {
  const order = heights.map((_, index) => index).sort((one, other) => heights[one] - heights[other]);
  const moved = [...heights];
  order.slice(1).forEach((index, place) => (moved[index] = Math.max(moved[index], moved[order[place]] + APART)));
  const below = Math.max(0, ...moved.map((height) => height - (HIGH - EDGE.bottom)));
  return moved.map((height) => height - below);
}
