// @ts-check
/** The learner's memory: drafts and attempts of this course on this device, shared by all its tabs. */

import { ownWork } from "./own-work.js";
import { merge, nothingKept, readKept, VERSION, workOf } from "./store-shape.js";

/** @typedef {import("./store-shape.js").Kept} Kept */
/** @typedef {import("./store-shape.js").Work} Work */
/** @typedef {import("./assessment.js").Assessment} Assessment */
/** @typedef {"refused" | "full" | "unreadable" | "newer"} Trouble */

const WRITE_AFTER_MS = 1000;
const SITE = new URL("../", import.meta.url).pathname;
const KEY = `connect-well:${VERSION}:${SITE}`;

/** What this tab knows; written together with what other tabs have written meanwhile. */
let kept = nothingKept();
/** @type {Trouble | null} */
let trouble = null;
let timer = 0;
let isOurs = true;
/** @type {Set<(isErased: boolean) => void>} */
const listeners = new Set();

/** The one store of a page. */
export const store = {
  /** @returns {Trouble | null} */
  get trouble() {
    return trouble;
  },

  /**
   * Give what is kept of one exercise.
   * @param {string} exercise
   * @returns {Work}
   */
  work(exercise) {
    return workOf(kept, exercise);
  },

  /**
   * Keep what is typed; written within a second or two.
   * @param {string} exercise
   * @param {string} text
   */
  keepDraft(exercise, text) {
    change(exercise, { draft: { text, at: Date.now() } });
    timer ||= setTimeout(write, WRITE_AFTER_MS);
  },

  /**
   * Keep an attempt at once.
   * @param {string} exercise
   * @param {string} text
   * @param {Assessment} assessment
   */
  keepAttempt(exercise, text, assessment) {
    const at = Date.now();
    const id = `${at.toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
    change(exercise, { attempts: [...store.work(exercise).attempts, { id, at, text, assessment }] });
    write();
    tell();
  },

  /**
   * Keep how many hints were opened.
   * @param {string} exercise
   * @param {number} hints
   */
  keepHints(exercise, hints) {
    change(exercise, { hints });
    write();
  },

  /** Forget everything, here and in the other tabs. */
  erase() {
    forget();
    try {
      localStorage.removeItem(KEY);
      localStorage.removeItem(`${KEY}:unreadable`);
    } catch {
      trouble = "refused";
    }
    tell(true);
  },

  /**
   * Hear of every change that did not come from the typing in this tab.
   * @param {(isErased: boolean) => void} listener
   */
  subscribe(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/**
 * @param {string} exercise
 * @param {Partial<Work>} work
 */
function change(exercise, work) {
  kept.exercises[exercise] = { ...store.work(exercise), ...work };
}

/** Write what is known, with what another tab wrote in between. */
function write() {
  clearTimeout(timer);
  timer = 0;
  read();
  if (!isOurs) return;
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
    if (trouble === "full" || trouble === "refused") settle(null);
  } catch (error) {
    settle(isFull(error) ? "full" : "refused");
  }
}

/** Read what is kept, and say so when it cannot be read. */
function read() {
  let json = null;
  try {
    json = localStorage.getItem(KEY);
  } catch {
    return settle("refused");
  }
  try {
    const found = readKept(json);
    isOurs = found.version === VERSION;
    if (isOurs) kept = merge(kept, found);
    else settle("newer");
  } catch {
    setAside(json);
  }
}

/** @param {string | null} json */
function setAside(json) {
  try {
    localStorage.setItem(`${KEY}:unreadable`, json ?? "");
    // Not removed: other tabs would take that for the button that erases everything.
    localStorage.setItem(KEY, JSON.stringify(nothingKept()));
  } catch {
    // What cannot be set aside is written over: it could not be read anyway.
  }
  settle("unreadable");
}

/** @param {Trouble | null} now */
function settle(now) {
  if (now === trouble) return;
  trouble = now;
  tell();
}

function forget() {
  clearTimeout(timer);
  timer = 0;
  kept = nothingKept();
  ownWork.erase();
  isOurs = true;
  trouble = null;
}

function tell(isErased = false) {
  for (const listener of listeners) listener(isErased);
}

/** @param {unknown} error */
function isFull(error) {
  return error instanceof DOMException && /quota/i.test(error.name);
}

/** @param {StorageEvent} event */
function hearOtherTab({ key, newValue }) {
  if (key !== null && key !== KEY) return;
  if (newValue === null) forget();
  else read();
  tell(newValue === null);
}

/** A page that comes back as it was left has missed what other tabs wrote or erased. */
function wake() {
  if (!trouble) kept = nothingKept();
  read();
  tell();
}

function flush() {
  if (timer) write();
}

read();
addEventListener("storage", hearOtherTab);
addEventListener("pagehide", flush);
addEventListener("pageshow", ({ persisted }) => persisted && wake());
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && flush());
