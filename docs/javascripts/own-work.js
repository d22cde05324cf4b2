// @ts-check
/** What this tab alone knows of a learner's work, over a reload: what was typed here, and what was replaced here. */

import { arePicks } from "./picks.js";

/**
 * @typedef {{draft?: string, waiting?: boolean, undo?: string, other?: string, said?: string, picks?: Record<string, string>}} Own
 *   *draft*, *picks*: typed or picked here and not checked since; *waiting*: a Check had no answer yet; *undo*: what stood
 *   in the box before it was replaced; *other*: what another tab wrote meanwhile; *said*: what the learner was told last
 */

const KEY = `connect-well:tab:${new URL("../", import.meta.url).pathname}`;

/** @type {Record<string, Own>} */
let known = read();

/** The one of a page. */
export const ownWork = {
  /**
   * @param {string} exercise
   * @returns {Own}
   */
  of(exercise) {
    return Object.hasOwn(known, exercise) ? known[exercise] : {};
  },

  /**
   * @param {string} exercise
   * @param {Own} change undefined takes a part away
   */
  keep(exercise, change) {
    known[exercise] = { ...ownWork.of(exercise), ...change };
    write();
  },

  /** A page that comes back as it was left has missed what others of this tab wrote. */
  wake() {
    known = read();
  },

  erase() {
    known = {};
    try {
      sessionStorage.removeItem(KEY);
    } catch {
      // Refused: then nothing was written either.
    }
  },
};

function write() {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(known));
  } catch {
    // Refused or full: this page still knows it, only a reload forgets.
  }
}

/** @returns {Record<string, Own>} */
function read() {
  try {
    const entries = Object.entries(JSON.parse(sessionStorage.getItem(KEY) ?? "{}"));
    return Object.fromEntries(entries.map(([exercise, own]) => [exercise, readOwn(own)]));
  } catch {
    return {};
  }
}

/**
 * @param {any} value
 * @returns {Own}
 */
function readOwn(value) {
  const text = (/** @type {string} */ key) => (typeof value?.[key] === "string" ? value[key] : undefined);
  return { draft: text("draft"), undo: text("undo"), other: text("other"), said: text("said"), picks: arePicks(value?.picks) ? value.picks : undefined, waiting: value?.waiting === true };
}
