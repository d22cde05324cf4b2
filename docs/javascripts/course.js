// @ts-check
/** The list of all exercises, which every page carries, and the addresses of their pages. */

/** @typedef {{id: string, kind: string, rule: number, title: string, page: string, minutes: number}} Listed *minutes*: what it takes, roughly */
/** @typedef {{full: number, free: number}} Limits what LinkedIn takes of a note, and what of a free account's */
/** @typedef {{version: string, limits: Limits, exercises: Listed[], assessment: Listed[], practice: string, final: string}} Course *practice*, *final*: the addresses of these pages */

const SITE = new URL("../", import.meta.url);

/** @returns {Course} */
export function readCourse() {
  const block = document.querySelector("script.cw-course");
  if (block) return JSON.parse(block.textContent ?? "");
  return { version: "", limits: { full: Infinity, free: Infinity }, exercises: [], assessment: [], practice: "", final: "" };
}

/** Give the address of the page one is on, as the addresses of exercises have it. */
export function hereOf() {
  return location.href.split(/[?#]/)[0].replace(/index\.html$/, "");
}

/** @param {Listed} exercise */
export function pageOf({ page }) {
  return new URL(page, SITE).href;
}

/** @param {Listed} exercise */
export function addressOf(exercise) {
  return `${pageOf(exercise)}#exercise-${exercise.id}`;
}

/** @param {Course} course */
export function practiceAddress({ practice }) {
  return new URL(practice, SITE).href;
}

/** @param {Course} course */
export function finalAddress({ final }) {
  return new URL(final, SITE).href;
}

/** Give the address at which the course tells how to disagree, as the menu of the page has it. */
export function gradingAddress() {
  const page = [...document.links].find(({ pathname }) => /\/how-grading-works(\/|\.html)$/.test(pathname));
  return page && `${page.href.split("#")[0]}#how-to-disagree`;
}
