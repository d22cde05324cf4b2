// @ts-check
/** Every message that was judged, at the exercises and in the final assessments, and what the learner said of it. */

import { disagreementOf } from "./disagreement.js";

/** @typedef {import("./assessment.js").Attempt} Attempt */
/** @typedef {import("./work.js").Answer} Answer */
/** @typedef {import("./store-shape.js").Kept} Kept */
/** @typedef {{exercise: string, final: string | null, record: Attempt | Answer}} Place *final*: the id of the assessment it was handed in for */

/**
 * Give every attempt and answer with where it was made, in the order of time.
 * @param {Kept} kept
 * @returns {Place[]}
 */
export function places({ exercises, finals }) {
  const worked = Object.entries(exercises).flatMap(([exercise, { attempts, answers }]) =>
    [...attempts, ...answers].map((record) => ({ exercise, final: null, record })),
  );
  const examined = finals.flatMap(({ id, given }) => Object.entries(given).map(([exercise, record]) => ({ exercise, final: id, record })));
  return [...worked, ...examined].sort((one, other) => one.record.at - other.record.at);
}

/**
 * Give the messages that the checker judged, in the order of time.
 * @param {Kept} kept
 * @returns {Attempt[]}
 */
export function judged(kept) {
  return places(kept).flatMap(({ record }) => ("assessment" in record ? [record] : []));
}

/**
 * Give the places where the learner disagrees.
 * @param {Kept} kept
 */
export function disagreedPlaces(kept) {
  return places(kept).filter(({ record }) => disagreementOf(record) !== null);
}
