// @ts-check
/** Everything that is kept of a learner as one file, and back; docs/reference/results.md says what stands in it. */

import { readCourse } from "./course.js";
import { download } from "./download.js";
import { judged } from "./judged.js";
import { isThere } from "./own-request.js";
import { brokenPart } from "./results-check.js";
import { readKept, VERSION } from "./store-shape.js";
import { say, strings } from "./strings.js";
import { isCount, isRecord } from "./work.js";

/** @typedef {import("./store-shape.js").Kept} Kept */

const FORMAT = "connect-well-results";
/** The keys that hold moments: numbers in the page, ISO 8601 in the file. */
const MOMENTS = ["at", "finished"];
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;
/** A browser keeps some five million characters for a course: what is much larger was not written by this one. */
const MOST_BYTES = 20_000_000;
const refusals = strings.results.refusals;

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
    ...written({ exercises, finals, requests: requests.filter(({ isRemoved }) => !isRemoved).map(withoutRemoved), name }),
  };
}

/** @param {import("./own-request.js").OwnRequest} request */
function withoutRemoved(request) {
  return { ...request, drafts: request.drafts.filter(isThere) };
}

/**
 * Read a file; `Refusal` says why it is not taken, and then nothing was.
 * @param {File} file
 * @returns {Promise<Kept>}
 */
export async function readResults(file) {
  if (file.size > MOST_BYTES) throw new Refusal(refusals.large);
  return parseResults(await file.text());
}

/**
 * @param {string} text
 * @returns {Kept}
 */
export function parseResults(text) {
  const value = read(text);
  if (!isOurs(value)) throw new Refusal(refusals.foreign);
  if (!isCount(value.version) || value.version < 1) throw new Refusal(say(refusals.part, { part: "version" }));
  if (value.version > VERSION) throw new Refusal(refusals.newer);
  const broken = brokenPart(value);
  if (broken) throw new Refusal(say(refusals.part, { part: broken }));
  return { ...readKept(JSON.stringify(value)), version: VERSION };
}

/**
 * Versions 1 and 2 are what a browser kept before there was such a file, and carry no name of a format.
 * @param {any} value
 */
function isOurs(value) {
  if (!isRecord(value)) return false;
  return value.format === FORMAT || (value.format === undefined && [1, 2].includes(value.version) && isRecord(value.exercises));
}

/** @param {string} text */
function read(text) {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""), (key, value) => (MOMENTS.includes(key) ? momentOf(value) : value));
  } catch {
    throw new Refusal(refusals.json);
  }
}

/** @param {unknown} value */
function momentOf(value) {
  return typeof value === "string" && MOMENT.test(value) ? Date.parse(value) : value;
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
function newestChecker(kept) {
  const last = judged(kept).at(-1);
  return last ? last.assessment.checker : null;
}
