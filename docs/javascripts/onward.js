// @ts-check
/** Where a learner goes from an exercise that is done. */

import { addressOf, finalAddress, hereOf, pageOf, practiceAddress, readCourse } from "./course.js";
import { make } from "./elements.js";
import { say, strings } from "./strings.js";

/**
 * Give what follows: the next exercise of this page, the lesson before the next one, and after the last the assessment.
 * @param {string | undefined} next its id
 */
export function nextOf(next) {
  const course = readCourse();
  const exercise = course.exercises.find(({ id }) => id === next);
  const lesson = exercise && lessonOf(exercise);
  if (lesson) return { href: lesson.href, label: say(strings.verdict.nextLesson, { title: lesson.title }) };
  if (exercise) return { href: addressOf(exercise), label: say(strings.verdict.nextExercise, { title: exercise.title }) };
  if (course.final) return { href: finalAddress(course), label: strings.results.toFinal };
  return course.practice ? { href: practiceAddress(course), label: strings.verdict.allExercises } : null;
}

/**
 * Give the lesson of an exercise, as the menu of all pages names it, where that is another page than this one: reading comes first.
 * @param {import("./course.js").Listed} exercise
 */
function lessonOf(exercise) {
  const href = pageOf(exercise);
  const link = [...document.querySelectorAll(".cw-menu a")].find((one) => one instanceof HTMLAnchorElement && one.href === href);
  return link && href !== hereOf() ? { href, title: link.textContent?.trim() ?? "" } : null;
}

/** @param {ReturnType<typeof nextOf>} next */
export function onward(next) {
  return next && make("a", { class: "cw-action cw-action--primary", href: next.href }, next.label);
}
