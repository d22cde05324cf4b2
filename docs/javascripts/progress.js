// @ts-check
/** How far the learner is: by rule in the header of every page, by exercise in the catalogue. */

import { hereOf, pageOf, readCourse } from "./course.js";
import { choices, make } from "./elements.js";
import { showMemory } from "./memory.js";
import { mindPanels } from "./panels.js";
import { showPath } from "./path.js";
import { store } from "./progress-store.js";
import { say, strings } from "./strings.js";
import { tellTerms } from "./tips.js";
import { isDone, isTried } from "./work.js";

/** @typedef {import("./course.js").Listed} Listed */

/** @param {Listed} exercise */
const done = ({ id }) => isDone(store.work(id));
/** @param {Listed} exercise */
const tried = ({ id }) => isTried(store.work(id));

/** @param {Listed[]} exercises */
function byRule(exercises) {
  const rules = [...new Set(exercises.map(({ rule }) => rule))].sort();
  return rules.map((rule) => ({ rule, exercises: exercises.filter((exercise) => exercise.rule === rule) }));
}

/** @param {{exercises: Listed[]}} group */
function countOf({ exercises }) {
  const count = exercises.filter(done).length;
  const look = count === exercises.length ? " cw-progress__count--done" : "";
  return make(
    "span",
    { class: `cw-progress__count${look}` },
    make("span", { "aria-hidden": "true" }, say(strings.progress.done, { done: count, count: exercises.length })),
    make("span", { class: "cw-visually-hidden" }, say(strings.progress.spoken, { done: count, count: exercises.length })),
  );
}

/**
 * Show one rule; it leads to the rule's lesson.
 * @param {{rule: number, exercises: Listed[]}} group
 */
function ruleItem({ rule, exercises }) {
  const page = pageOf(exercises[0]);
  const isHere = page === hereOf();
  return make(
    "li",
    { class: "cw-progress__rule" },
    make(
      "a",
      { class: "cw-progress__link", href: page, "aria-current": isHere && "page" },
      make("span", { class: "cw-progress__name" }, say(strings.rule, { rule })),
      countOf({ exercises }),
    ),
  );
}

/**
 * Put the figures beside the menu's own links to the rules.
 * @param {Listed[]} exercises
 */
function showInMenu(exercises) {
  for (const group of byRule(exercises)) {
    const link = document.querySelector(`.cw-nav a[data-rule="${group.rule}"]`);
    link?.querySelector(".cw-progress__count")?.remove();
    link?.append(countOf(group));
  }
}

/**
 * @param {Element} slot
 * @param {Listed[]} exercises
 */
function showRules(slot, exercises) {
  const list = make("ul", { class: "cw-progress__rules" }, ...byRule(exercises).map(ruleItem));
  slot.replaceChildren(make("nav", { "aria-label": strings.progress.label }, list));
}

/** @param {Listed[]} exercises */
function showCatalogue(exercises) {
  for (const item of document.querySelectorAll(".cw-catalogue__item")) {
    const exercise = exercises.find(({ id }) => id === item.getAttribute("data-exercise"));
    if (!exercise) continue;
    const state = done(exercise) ? "ready" : tried(exercise) ? "tried" : "untried";
    item.setAttribute("data-state", state);
    const place = item.querySelector(".cw-catalogue__state");
    if (place) place.textContent = strings.progress[state];
  }
}

/** Let the learner see only what is left, or only what is done. */
function showFilter() {
  const catalogue = document.querySelector(".cw-catalogue");
  const place = catalogue?.querySelector("[data-slot=filter]");
  if (!(catalogue instanceof HTMLElement) || !place) return;
  place.replaceChildren(
    choices({
      name: "cw-catalogue-shown",
      legend: strings.progress.show,
      options: Object.entries(strings.progress.shown),
      value: "all",
      onChoose: (value) => (catalogue.dataset.shown = value),
    }),
  );
}

const course = readCourse();
const { exercises } = course;
const slot = document.querySelector("[data-slot=progress]");
const path = document.querySelector("[data-slot=path]");
const memory = document.querySelector(".cw-catalogue [data-slot=memory]");
const show = () => {
  if (slot) showRules(slot, exercises);
  showInMenu(exercises);
  if (path) showPath(path, course);
  showCatalogue(exercises);
};
show();
showFilter();
store.subscribe(show);
if (memory) showMemory(memory);
mindPanels();
tellTerms();
