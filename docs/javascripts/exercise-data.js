// @ts-check
/** What an exercise's page carries for the scripts, in a block of its own. */

import { find } from "./elements.js";

/** @typedef {"personal" | "reason" | "harm"} Effect */
/** @typedef {{start: number, end: number, effects: Effect[], why: string}} Segment offsets in code points */
/** @typedef {"now" | "later" | "leave"} Choice */
/** @typedef {{name: string, best: Choice, fine: Choice | "", value: number, outcomes: Record<Choice, string>}} Candidate */
/** @typedef {{level: number, feedback: string}} SampleResult */
/** @typedef {{text: string, why: string, criteria: {personalisation: SampleResult, reason: SampleResult}}} Sample */
/** @typedef {{id: string, given: string, text: string, segments: Segment[], candidates: Candidate[], samples: Sample[]}} ExerciseData */

/**
 * Read the block; what the exercise's kind does not have is empty.
 * @param {Element} page
 * @returns {ExerciseData}
 */
export function dataOf(page) {
  const found = JSON.parse(find(page, ".cw-exercise__data").textContent ?? "{}");
  return { given: "", text: "", segments: [], candidates: [], samples: [], ...found };
}

/**
 * Leave out what cannot be picked here, as the exercise may have been another one when it was.
 * @param {Record<string, string>} picks
 * @param {number} count of what there is to pick
 * @param {readonly string[]} options
 */
export function possible(picks, count, options) {
  return Object.fromEntries(Object.entries(picks).filter(([number, pick]) => Number(number) < count && options.includes(pick)));
}
