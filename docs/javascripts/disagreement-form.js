// @ts-check
/** The form in which a learner says what the levels should be, and why. */

import { JUDGED, MOST_WORDS } from "./disagreement.js";
import { badge, button, make } from "./elements.js";
import { say, strings } from "./strings.js";

/** @typedef {import("./disagreement.js").Levels} Levels */
/** @typedef {{id: string, checkers: Levels, said: {levels: Levels, words: string}, onSave: (levels: Levels, words: string) => void, onCancel: () => void}} FormOptions */

/** @param {FormOptions} options */
export function createForm({ id, checkers, said, onSave, onCancel }) {
  const choices = { personalisation: choice(id, "personalisation", said.levels), reason: choice(id, "reason", said.levels) };
  const why = createWhy(id, said.words);
  const save = () => {
    const levels = { personalisation: choices.personalisation.level(), reason: choices.reason.level() };
    const words = why.box.value.trim();
    const isSame = JUDGED.every((criterion) => levels[criterion] === checkers[criterion]);
    if (isSame && words === "") why.ask();
    else onSave(levels, words);
  };
  return make(
    "fieldset",
    { class: "cw-disagreement__form" },
    make("legend", { class: "cw-disagreement__title" }, strings.disagreement.question),
    choices.personalisation.element,
    choices.reason.element,
    why.element,
    make("div", { class: "cw-disagreement__foot" }, button("primary", strings.disagreement.save, save), button("plain", strings.disagreement.cancel, onCancel)),
  );
}

/**
 * Offer the levels of one criterion.
 * @param {string} id
 * @param {keyof Levels} criterion
 * @param {Levels} chosen
 */
function choice(id, criterion, chosen) {
  const inputs = strings.levels[criterion].map((_, level) =>
    make("input", { type: "radio", name: `${id}-${criterion}`, value: String(level), checked: level === chosen[criterion] }),
  );
  const element = make(
    "fieldset",
    { class: "cw-disagreement__criterion" },
    make("legend", {}, badge(criterion, strings.letters[criterion]), strings.criteria[criterion]),
    ...inputs.map((input, level) => make("label", { class: "cw-disagreement__choice" }, input, strings.levels[criterion][level])),
  );
  return { element, level: () => inputs.findIndex(({ checked }) => checked) };
}

/**
 * @param {string} id
 * @param {string} words
 */
function createWhy(id, words) {
  const hint = make("p", { class: "cw-disagreement__hint", id: `${id}-hint` }, say(strings.disagreement.most, { count: MOST_WORDS }));
  const missing = make("p", { class: "cw-disagreement__missing", id: `${id}-missing`, hidden: true }, strings.disagreement.nothing);
  const box = make(
    "textarea",
    { class: "cw-disagreement__box", id: `${id}-why`, rows: "3", maxlength: String(MOST_WORDS), dir: "auto", "aria-describedby": `${missing.id} ${hint.id}` },
    words,
  );
  const label = make("label", { class: "cw-disagreement__label", for: box.id }, strings.disagreement.why);
  const ask = () => {
    missing.hidden = false;
    box.focus();
  };
  return { element: make("div", { class: "cw-disagreement__why" }, label, box, hint, missing), box, ask };
}
