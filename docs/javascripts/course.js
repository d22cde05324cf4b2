// @ts-check
/** The list of all exercises, which every page carries, and the addresses of their pages. */

/** @typedef {{id: string, kind: string, rule: number, title: string, page: string}} Listed */
/** @typedef {{version: string, exercises: Listed[], assessment: Listed[], practice: string}} Course */

const SITE = new URL("../", import.meta.url);

/** @returns {Course} */
export function readCourse() {
  const block = document.querySelector("script.cw-course");
  return block ? JSON.parse(block.textContent ?? "") : { version: "", exercises: [], assessment: [], practice: "" };
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

/** Give the address at which the course tells how to disagree, as the menu of the page has it. */
export function gradingAddress() {
  const page = [...document.links].find(({ pathname }) => /\/how-grading-works(\/|\.html)$/.test(pathname));
  return page && `${page.href.split("#")[0]}#how-to-disagree`;
}
