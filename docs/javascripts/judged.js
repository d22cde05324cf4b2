// @ts-check
/** Every message that was judged, at the exercises and in the final assessments, and what the learner said of it. */

import { disagreementOf } from "./disagreement.js";

/** @typedef {import("./assessment.js").Attempt} Attempt */
/** @typedef {import("./work.js").Answer} Answer */
/** @typedef {import("./store-shape.js").Kept} Kept */
/** @typedef {{exercise: string, final: string | null, request: string | null, record: Attempt | Answer}} Place
 *   *final*: the id of the assessment it was handed in for; *request*: the id of the own request it belongs to */

/** What stands for the exercise where somebody real is written to. */
export const OWN = "your-request";

/**
 * Give every attempt and answer with where it was made, in the order of time.
 * @param {Kept} kept
 * @returns {Place[]}
 */
export function places({ exercises, finals }) {
  const worked = Object.entries(exercises).flatMap(([exercise, { attempts, answers }]) =>
    [...attempts, ...answers].map((record) => ({ exercise, final: null, request: null, record })),
  );
  const examined = finals.flatMap(({ id, given }) => Object.entries(given).map(([exercise, record]) => ({ exercise, final: id, request: null, record })));
  return inTime([...worked, ...examined]);
}

/**
 * Give the messages that the checker judged, in the order of time.
 * @param {Kept} kept
 * @returns {Attempt[]}
 */
export function judged(kept) {
  return places(kept).flatMap(({ record }) => ("assessment" in record ? [record] : []));
}

/** @param {Place[]} places */
function inTime(places) {
  return places.sort((one, other) => one.record.at - other.record.at);
}

/**
 * Give the places where the learner disagrees, those of own requests with them.
 * @param {Kept} kept
 */
export function disagreedPlaces(kept) {
  const own = kept.requests.flatMap(({ id, attempts = [] }) => attempts.map((record) => ({ exercise: OWN, final: null, request: id, record })));
  return inTime([...places(kept), ...own]).filter(({ record }) => disagreementOf(record) !== null);
}
