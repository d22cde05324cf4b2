// @ts-check
/** What a learner tells of a real recipient: the fields of the profile card, how they know each other, and what for. */

import { choices, make } from "./elements.js";
import { en } from "./strings.js";

/** @typedef {Record<string, any>} Situation as the wire format has it */
/** @typedef {{path: string, kind: "line" | "text" | "list"}} Field *list*: one a line */

const words = en.own;
/** @type {Field[]} */
const RECIPIENT = [
  { path: "recipient.name", kind: "line" },
  { path: "recipient.headline", kind: "line" },
  { path: "recipient.company", kind: "line" },
  { path: "recipient.location", kind: "line" },
  { path: "recipient.about", kind: "text" },
  { path: "recipient.activity", kind: "list" },
  { path: "recipient.experience", kind: "list" },
  { path: "recipient.education", kind: "list" },
  { path: "recipient.interests", kind: "list" },
  { path: "recipient.mutual_connections", kind: "list" },
];
/** @type {Field[]} */
const PURPOSE = [
  { path: "relationship.detail", kind: "line" },
  { path: "goal", kind: "line" },
  { path: "sender.role", kind: "line" },
];
const KINDS = /** @type {const} */ (["", "met", "introduced", "colleague", "client", "alumni", "mutual", "stranger"]);
/** The longest that a field takes, as a profile's own fields do. */
const LONGEST = 2000;
export const LIMITS = [200, 300];

/**
 * @param {string} id
 * @param {Situation} situation
 * @param {(situation: Situation) => void} onChange
 */
export function createForm(id, situation, onChange) {
  let now = situation;
  /** @param {string} path @param {unknown} value */
  const change = (path, value) => onChange((now = withValue(now, path, value)));
  /** @param {Field} field */
  const entry = (field) => entryOf(`${id}-${field.path.replace(".", "-")}`, field, valueOf(now, field.path), change);
  return make(
    "div",
    { class: "cw-own__form" },
    group(words.groups.recipient, ...RECIPIENT.slice(0, 5).map(entry), more(...RECIPIENT.slice(5).map(entry))),
    group(words.groups.purpose, kindEntry(`${id}-kind`, valueOf(now, "relationship.kind"), change), ...PURPOSE.map(entry)),
    choices({
      name: `${id}-limit`,
      legend: words.limit,
      options: LIMITS.map((limit) => [String(limit), words.limits(limit)]),
      value: String(now.limit ?? LIMITS[1]),
      onChoose: (limit) => change("limit", Number(limit)),
    }),
  );
}

/**
 * @param {string} legend
 * @param {...Element} entries
 */
function group(legend, ...entries) {
  return make("fieldset", { class: "cw-own__group" }, make("legend", {}, legend), ...entries);
}

/** @param {...Element} entries */
function more(...entries) {
  return make("details", { class: "cw-own__more" }, make("summary", {}, words.more), make("div", { class: "cw-own__fields" }, ...entries));
}

/**
 * @param {string} id
 * @param {Field} field
 * @param {unknown} value
 * @param {(path: string, value: unknown) => void} change
 */
function entryOf(id, { path, kind }, value, change) {
  const name = words.fields[/** @type {keyof typeof words.fields} */ (path)];
  const attributes = { id, class: "cw-own__box", dir: "auto", autocomplete: "off", maxlength: String(LONGEST) };
  const box = kind === "line" ? make("input", { type: "text", ...attributes }) : make("textarea", { rows: "2", ...attributes });
  box.value = Array.isArray(value) ? value.join("\n") : String(value ?? "");
  box.addEventListener("input", () => change(path, kind === "list" ? linesOf(box.value) : box.value));
  const hint = kind === "list" && make("span", { class: "cw-own__hint" }, ` ${words.oneALine}`);
  return make("div", { class: "cw-own__field" }, make("label", { for: id }, name, hint), box);
}

/**
 * @param {string} id
 * @param {unknown} value
 * @param {(path: string, value: unknown) => void} change
 */
function kindEntry(id, value, change) {
  const options = KINDS.map((kind) => make("option", { value: kind, selected: kind === (value ?? "") }, words.kinds[kind || "unknown"]));
  const box = make("select", { id, class: "cw-own__box" }, ...options);
  box.addEventListener("change", () => change("relationship.kind", box.value || null));
  return make("div", { class: "cw-own__field" }, make("label", { for: id }, words.kind), box);
}

/** @param {string} text */
function linesOf(text) {
  return text.split("\n").map((line) => line.trim()).filter(Boolean);
}

/**
 * @param {Situation} situation
 * @param {string} path
 * @returns {unknown}
 */
export function valueOf(situation, path) {
  return path.split(".").reduce((/** @type {any} */ part, key) => part?.[key], situation);
}

/**
 * Give a situation with one value changed.
 * @param {Situation} situation
 * @param {string} path
 * @param {unknown} value
 * @returns {Situation}
 */
function withValue(situation, path, value) {
  const [part, key] = path.split(".");
  return { ...situation, [part]: key === undefined ? value : { ...situation[part], [key]: value } };
}
