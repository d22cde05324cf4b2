// @ts-check
/** What people are worth to a network, and how its worth goes with its size. */

/** @typedef {import("./exercise-data.js").Candidate} Candidate */

/**
 * Tell whether a choice is the best, or as good.
 * @param {Candidate} candidate
 * @param {string | undefined} pick
 */
export function isGood({ best, fine }, pick) {
  return pick === best || (fine !== "" && pick === fine);
}

/**
 * What somebody adds who is asked now: the value, nothing if it is too soon, and less than nothing if it leads nowhere.
 * @param {Candidate} candidate
 */
export function worthOf(candidate) {
  if (isGood(candidate, "now")) return candidate.value;
  return candidate.best === "later" ? 0 : -1;
}

/** @param {Candidate[]} people all of them asked now */
export function worth(people) {
  return people.reduce((sum, person) => sum + worthOf(person), 0);
}

/**
 * Give the most that a network of each size can be worth, from nobody to everybody.
 * @param {Candidate[]} people
 */
export function mostBySize(people) {
  const gains = people.map(worthOf).sort((one, other) => other - one);
  return gains.reduce((most, gain) => [...most, most[most.length - 1] + gain], [0]);
}
