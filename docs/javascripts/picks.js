// @ts-check
/** What is picked where nothing is written: by the number of the piece, the sample or the profile. */

import { isMoment } from "./assessment.js";
import { say, strings } from "./strings.js";

/** @typedef {Record<string, string>} Picks */
/** @typedef {{picks: Picks, at: number}} Picked */
/** @typedef {import("./work.js").Work} Work */

/**
 * Give what was picked and is not checked yet, where that is something else than the last answer.
 * @param {Work} work
 * @returns {Picks | undefined}
 */
export function unchecked({ picked, answers }) {
  const last = answers.at(-1);
  const isOver = !picked || (last && (last.at >= picked.at || isSame(last.picks, picked.picks)));
  return isOver ? undefined : picked.picks;
}

/**
 * @param {Picks} one
 * @param {Picks} other
 */
export function isSame(one, other) {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

/** @param {any} value */
export function isPicked(value) {
  return isMoment(value?.at) && arePicks(value.picks);
}

/** @param {any} value */
export function arePicks(value) {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  return isRecord && Object.values(value).every((pick) => typeof pick === "string");
}

/**
 * Say how much of it was right: where all was and it still will not do, more was marked than needed.
 * @param {Pick<import("./work.js").Answer, "right" | "of" | "ready">} answer
 */
export function scored({ right, of, ready }) {
  return say(right === of && !ready ? strings.answering.surplus : strings.answering.score, { right, count: of });
}
