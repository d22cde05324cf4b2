// @ts-check
/** A message as text nodes with marks, which may overlap; offsets come in code points. */

import { FULL } from "./assessment.js";
import { make } from "./elements.js";
import { strings } from "./strings.js";

/** @typedef {import("./strings.js").Criterion | "flag"} MarkKind */
/** @typedef {{start: number, end: number, kind: MarkKind, row: string, note: string, level?: number}} Mark */

/** Marks of one criterion that are no further apart read as one. */
const CLOSE = 12;

/**
 * Give for each code point where it starts in UTF-16, and the end; a lone surrogate is one code point.
 * @param {string} text
 */
export function unitOffsets(text) {
  const offsets = [];
  let offset = 0;
  for (const point of text) {
    offsets.push(offset);
    offset += point.length;
  }
  offsets.push(offset);
  return offsets;
}

/**
 * Write *text* with its *marks*.
 * @param {string} text
 * @param {Mark[]} marks
 * @returns {DocumentFragment}
 */
export function markedText(text, marks) {
  const offsets = unitOffsets(text);
  const last = offsets.length - 1;
  const kept = marks.filter(({ start, end }) => 0 <= start && start < end && end <= last);
  const edges = [...new Set([0, last, ...kept.flatMap(({ start, end }) => [start, end])])];
  edges.sort((one, other) => one - other);
  const fragment = document.createDocumentFragment();
  edges.slice(1).forEach((end, index) => {
    const start = edges[index];
    const covering = kept.filter((mark) => mark.start <= start && end <= mark.end);
    fragment.append(wrap(text.slice(offsets[start], offsets[end]), covering));
    fragment.append(...covering.filter((mark) => mark.end === end && hasLetter(mark, kept)).map(tag));
  });
  return fragment;
}

/**
 * @param {string} words
 * @param {Mark[]} covering
 * @returns {Node}
 */
function wrap(words, covering) {
  return covering.reduceRight(
    (/** @type {Node} */ inner, mark) => make("mark", { class: lookOf(mark), "data-row": mark.row }, inner),
    document.createTextNode(words),
  );
}

/**
 * Give the look of marked words: what does not carry the full level is marked faintly.
 * @param {{kind: MarkKind, level?: number}} mark
 */
export function lookOf({ kind, level = FULL }) {
  return `cw-mark cw-mark--${kind}${level < FULL ? " cw-mark--faint" : ""}`;
}

/**
 * Tell whether a letter follows the marked words: not where the same criterion goes on a few words later.
 * @param {Mark} mark
 * @param {Mark[]} marks
 */
function hasLetter({ kind, end }, marks) {
  const goesOn = marks.some((mark) => mark.kind === kind && end <= mark.start && mark.start - end <= CLOSE);
  return kind !== "flag" && !goesOn;
}

/**
 * Make the letter after marked words; it leads to the row that speaks of them.
 * @param {Mark} mark
 */
function tag({ kind, row, note }) {
  const criterion = /** @type {import("./strings.js").Criterion} */ (kind);
  const label = note ? `${strings.criteria[criterion]}: ${note}` : strings.criteria[criterion];
  return make(
    "a",
    {
      class: `cw-badge cw-badge--${criterion} cw-mark__tag`,
      href: `#${row}`,
      "data-row": row,
      "aria-label": label,
      title: label,
    },
    strings.letters[criterion],
  );
}
