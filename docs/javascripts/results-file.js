// @ts-check
/** Everything that is kept of a learner as one file, and back; docs/reference/results.md says what stands in it. */

import { isMoment } from "./assessment.js";
import { readCourse } from "./course.js";
import { download } from "./download.js";
import { isFinal } from "./final.js";
import { isOwnRequest } from "./own-request.js";
import { nothingKept, readKept, VERSION } from "./store-shape.js";
import { en } from "./strings.js";
import { isAnswer, isAttempt, isRecord } from "./work.js";

/** @typedef {import("./store-shape.js").Kept} Kept */

const FORMAT = "connect-well-results";
/** The keys that hold moments: numbers in the page, ISO 8601 in the file. */
const MOMENTS = ["at", "finished"];
/** A message is short: what is larger was not written by this course. */
const MOST_BYTES = 50_000_000;

/** Why a file is not taken; the message is for the learner. */
export class Refusal extends Error {}

/**
 * Let the learner save everything, and give the file's name.
 * @param {Kept} kept
 */
export function downloadResults(kept) {
  return download(FORMAT, resultsOf(kept));
}

/**
 * Give what the file says.
 * @param {Kept} kept
 */
export function resultsOf(kept) {
  const { exercises, finals, requests, name } = kept;
  return {
    format: FORMAT,
    version: VERSION,
    saved: new Date().toISOString(),
    course: { version: readCourse().version },
    checker: newestChecker(kept),
    ...written({ exercises, finals, requests: requests.filter(({ isRemoved }) => !isRemoved), name }),
  };
}

/**
 * Read a file; `Refusal` says why it is not taken, and then nothing was.
 * @param {File} file
 * @returns {Promise<Kept>}
 */
export async function readResults(file) {
  if (file.size > MOST_BYTES) throw new Refusal(en.results.refusals.large);
  return parseResults(await file.text());
}

/**
 * @param {string} text
 * @returns {Kept}
 */
export function parseResults(text) {
  const value = read(text);
  if (!isRecord(value) || value.format !== FORMAT) throw new Refusal(en.results.refusals.foreign);
  if (!Number.isInteger(value.version) || value.version < 1) throw new Refusal(en.results.refusals.part("version"));
  if (value.version > VERSION) throw new Refusal(en.results.refusals.newer);
  const broken = brokenPart(value);
  if (broken) throw new Refusal(en.results.refusals.part(broken));
  return { ...nothingKept(), ...readKept(JSON.stringify(value)), version: VERSION };
}

/** @param {string} text */
function read(text) {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""), (key, value) => (MOMENTS.includes(key) ? momentOf(value) : value));
  } catch {
    throw new Refusal(en.results.refusals.json);
  }
}

/** @param {unknown} value */
function momentOf(value) {
  return typeof value === "string" && isMoment(Date.parse(value)) ? Date.parse(value) : value;
}

/**
 * Name the first part that is not as it should be; the page's own reader would leave it out in silence.
 * @param {any} value
 * @returns {string | undefined}
 */
function brokenPart(value) {
  if (!isRecord(value.exercises)) return "exercises";
  for (const [id, work] of Object.entries(value.exercises)) {
    if (!isRecord(work)) return `exercises.${id}`;
    const part = brokenItem(work.attempts, isAttempt, "attempts") ?? brokenItem(work.answers ?? [], isAnswer, "answers");
    if (part) return `exercises.${id}.${part}`;
  }
  return brokenItem(value.finals ?? [], isFinal, "finals") ?? brokenItem(value.requests ?? [], isOwnRequest, "requests");
}

/**
 * @param {unknown} items
 * @param {(item: unknown) => boolean} isRight
 * @param {string} name
 */
function brokenItem(items, isRight, name) {
  if (!Array.isArray(items)) return name;
  const index = items.findIndex((item) => !isRight(item));
  return index < 0 ? undefined : `${name}[${index}]`;
}

/**
 * Write moments as everybody reads them.
 * @param {object} content
 */
function written(content) {
  const text = JSON.stringify(content, (key, value) =>
    MOMENTS.includes(key) && typeof value === "number" ? new Date(value).toISOString() : value,
  );
  return JSON.parse(text);
}

/**
 * Name the checker that judged last.
 * @param {Kept} kept
 */
function newestChecker({ exercises }) {
  const attempts = Object.values(exercises).flatMap((work) => work.attempts);
  const last = attempts.reduce((one, other) => (one && one.at > other.at ? one : other), attempts[0]);
  return last ? last.assessment.checker : null;
}
