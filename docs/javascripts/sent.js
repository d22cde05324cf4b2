// @ts-check
/** The learner's message as it was sent, with what works marked in it. */

import { FULL } from "./assessment.js";
import { badge, make } from "./elements.js";
import { lookOf, markedText, unitOffsets } from "./marks.js";
import { rowId } from "./rows.js";
import { strings } from "./strings.js";

/** @typedef {import("./assessment.js").Assessment} Assessment */
/** @typedef {import("./marks.js").Mark} Mark */

/** More than this is shown in a window of its own, in characters and in lines. */
const LONG = { characters: 400, lines: 9 };

/**
 * Show the message and the legend of its marks.
 * @param {string} id
 * @param {Assessment} assessment
 * @param {string} text
 */
export function message(id, assessment, text) {
  const marks = marksOf(id, assessment, text);
  const looks = [...new Map(marks.map((mark) => [mark.kind, mark])).values()];
  return make(
    "figure",
    { class: "cw-sent" },
    make("figcaption", { class: "cw-sent__caption" }, strings.verdict.sent),
    make("div", frameOf(text), make("blockquote", { class: "cw-message", dir: "auto" }, markedText(text, marks))),
    looks.length > 0 && make("ul", { class: "cw-legend", "aria-label": strings.verdict.legend }, ...looks.map(legendEntry)),
  );
}

/**
 * A long message scrolls, by the keyboard too.
 * @param {string} text
 * @returns {Record<string, string>}
 */
function frameOf(text) {
  const isLong = text.length > LONG.characters || text.split("\n").length > LONG.lines;
  if (!isLong) return { class: "cw-sent__frame" };
  return { class: "cw-sent__frame cw-sent__frame--long", role: "region", "aria-label": strings.verdict.sent, tabindex: "0" };
}

/**
 * The words that say what a mark means are marked by it.
 * @param {Mark} mark
 */
function legendEntry(mark) {
  const { kind, level = FULL } = mark;
  return make(
    "li",
    { class: "cw-legend__entry" },
    kind !== "flag" && badge(kind, strings.letters[kind]),
    make("span", { class: lookOf(mark) }, strings.verdict.legends[kind][level]),
  );
}

/**
 * Collect everything that is marked: evidence and words of flags, and past the limit nothing but that.
 * @param {string} id
 * @param {Assessment} assessment
 * @param {string} text
 * @returns {Mark[]}
 */
function marksOf(id, { criteria, flags }, text) {
  /** @type {Mark[]} */
  const marks = [];
  for (const kind of /** @type {const} */ (["personalisation", "reason"])) {
    const { level, evidence } = criteria[kind];
    for (const { start, end, note } of evidence) marks.push({ start, end, kind, note, level, row: rowId(id, kind) });
  }
  flags.forEach(({ start, end, advice }, index) => {
    marks.push({ start, end, kind: "flag", note: advice, row: `${id}-note-${index}` });
  });
  const past = pastLimit(id, criteria.length, text);
  if (!past) return marks;
  const within = marks.map((mark) => ({ ...mark, end: Math.min(mark.end, past.start) }));
  return [...within.filter(({ start, end }) => start < end), past];
}

/**
 * @param {string} id
 * @param {import("./assessment.js").LengthResult} length
 * @param {string} text
 * @returns {Mark | null}
 */
function pastLimit(id, { count, limit, feedback }, text) {
  if (count <= limit) return null;
  const from = text.length - text.trimStart().length + limit;
  const offsets = unitOffsets(text);
  const start = offsets.findIndex((offset) => offset >= from);
  const end = offsets.indexOf(text.trimEnd().length);
  return { start, end, kind: "length", note: feedback, row: rowId(id, "length") };
}
