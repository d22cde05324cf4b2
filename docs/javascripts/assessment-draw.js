// @ts-check
/** Which exercises of the pool a sitting of the final assessment has. */

import { givenFor } from "./final.js";

/** @typedef {import("./final.js").Final} Final */
/** @typedef {import("./course.js").Listed} Listed */

/**
 * Draw an exercise for each of the rules, by chance among those that were drawn least often before.
 * @param {number[]} rules
 * @param {Listed[]} pool
 * @param {Final[]} before
 */
export function draw(rules, pool, before) {
  /** @type {string[]} */
  const taken = [];
  const timesOf = (/** @type {Listed} */ { id }) => before.filter(({ exercises }) => exercises.includes(id)).length;
  for (const rule of rules) {
    const left = pool.filter((exercise) => exercise.rule === rule && !taken.includes(exercise.id));
    const least = Math.min(...left.map(timesOf));
    const fresh = left.filter((exercise) => timesOf(exercise) === least);
    if (fresh.length > 0) taken.push(fresh[Math.floor(Math.random() * fresh.length)].id);
  }
  return taken;
}

/**
 * Give another exercise of the same rule for one that is gone, the same one in every tab; one for which there is none left stays.
 * @param {Final} final
 * @param {number[]} rules
 * @param {Listed[]} pool
 */
export function redrawn(final, rules, pool) {
  const exercises = [...final.exercises];
  exercises.forEach((exercise, index) => {
    if (givenFor(final, exercise) || pool.some(({ id }) => id === exercise)) return;
    const other = pool.find(({ id, rule }) => rule === rules[index] && !exercises.includes(id));
    if (other) exercises[index] = other.id;
  });
  return exercises;
}
