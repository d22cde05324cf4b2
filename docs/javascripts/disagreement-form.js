// @ts-check
/** The form in which a learner says what the levels should be, and why. */

import { JUDGED, MOST_WORDS } from "./disagreement.js";
import { badge, button, make } from "./elements.js";
import { say, strings } from "./strings.js";

/** @typedef {import("./disagreement.js").Levels} Levels */
/** @typedef {{id: string, checkers: Levels | null, said: {levels: Levels | null, words: string}, onSave: (levels: Partial<Levels>, words: string) => void, onCancel: () => void}} FormOptions
 *   *checkers*: the levels that the checker gave, null where there are none */

/** @param {FormOptions} options */
export function createForm({ id, checkers, said, onSave, onCancel }) {
  const chosen = said.levels ?? checkers;
  const choices = chosen ? JUDGED.map((criterion) => choice(id, criterion, chosen)) : [];
  const why = createWhy(id, said.words, checkers !== null);
  const save = () => {
    /** @type {Partial<Levels>} */
    const levels = Object.fromEntries(choices.map(({ criterion, level }) => [criterion, level()]));
    const words = why.box.value.trim();
    const isSame = JUDGED.every((criterion) => levels[criterion] === checkers?.[criterion]);
    if (isSame && words === "") why.ask();
    else onSave(levels, words);
  };
  return make(
    "fieldset",
    { class: "cw-disagreement__form" },
    make("legend", { class: "cw-disagreement__title" }, strings.disagreement.question),
    ...choices.map(({ element }) => element),
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
  return { criterion, element, level: () => inputs.findIndex(({ checked }) => checked) };
}

/**
 * @param {string} id
 * @param {string} words
 * @param {boolean} isOptional whether the levels say enough without them
 */
function createWhy(id, words, isOptional) {
  const { most, needed, nothing, wordless } = strings.disagreement;
  const hint = make("p", { class: "cw-disagreement__hint", id: `${id}-hint` }, say(isOptional ? most : needed, { count: MOST_WORDS }));
  const missing = make("p", { class: "cw-disagreement__missing", id: `${id}-missing`, hidden: true }, isOptional ? nothing : wordless);
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
