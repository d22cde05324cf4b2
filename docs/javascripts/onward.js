// @ts-check
/** Where a learner goes from an exercise that is done. */

import { addressOf, practiceAddress, readCourse } from "./course.js";
import { make } from "./elements.js";
import { say, strings } from "./strings.js";

/**
 * Give the exercise that follows, or the list of all.
 * @param {string | undefined} next its id
 */
export function nextOf(next) {
  const course = readCourse();
  const exercise = course.exercises.find(({ id }) => id === next);
  if (exercise) return { href: addressOf(exercise), label: say(strings.verdict.nextExercise, { title: exercise.title }) };
  return course.practice ? { href: practiceAddress(course), label: strings.verdict.allExercises } : null;
}

/** @param {ReturnType<typeof nextOf>} next */
export function onward(next) {
  return next && make("a", { class: "cw-action cw-action--primary", href: next.href }, next.label);
}
