// @ts-check
/** What a learner tells of a real recipient: the fields of the profile card, how they know each other, and what for. */

import { make } from "./elements.js";
import { strings } from "./strings.js";

/** @typedef {Record<string, any>} Situation as the wire format has it */
/** @typedef {{path: string, kind: "line" | "text" | "list"}} Field *list*: one a line */
/** @typedef {(path: string, value: unknown) => void} Change */

const words = strings.own;
/** @type {Field[]} */
const RECIPIENT = [
  { path: "recipient.name", kind: "line" },
  { path: "recipient.headline", kind: "line" },
  { path: "recipient.company", kind: "line" },
  { path: "recipient.activity", kind: "list" },
];
/** @type {Field[]} */
const MORE = [
  { path: "recipient.location", kind: "line" },
  { path: "recipient.about", kind: "text" },
  { path: "recipient.experience", kind: "list" },
  { path: "recipient.education", kind: "list" },
  { path: "recipient.interests", kind: "list" },
  { path: "recipient.mutual_connections", kind: "list" },
];
/** @type {Field[]} */
const PURPOSE = [
  { path: "relationship.detail", kind: "text" },
  { path: "goal", kind: "text" },
  { path: "sender.role", kind: "line" },
  { path: "sender.name", kind: "line" },
];
const KINDS = /** @type {const} */ (["", "met", "introduced", "colleague", "client", "alumni", "mutual", "stranger"]);
/** The longest that a field takes, as a profile's own fields do. */
const LONGEST = "2000";

/**
 * @param {string} id
 * @param {Situation} situation
 * @param {Change} change
 */
export function createForm(id, situation, change) {
  /** @param {Field} field */
  const entry = (field) => entryOf(id, field, valueOf(situation, field.path), change);
  const isMoreKnown = MORE.some(({ path }) => String(valueOf(situation, path) ?? "") !== "");
  const more = make(
    "details",
    { class: "cw-own__more", open: isMoreKnown },
    make("summary", {}, words.more),
    make("div", { class: "cw-own__fields" }, ...MORE.map(entry)),
  );
  return make(
    "div",
    { class: "cw-own__form" },
    make("p", { class: "cw-own__optional" }, words.optional),
    group(words.groups.recipient, ...RECIPIENT.map(entry), more),
    group(words.groups.purpose, kindEntry(id, valueOf(situation, "relationship.kind"), change), ...PURPOSE.map(entry)),
  );
}

/**
 * @param {string} legend
 * @param {...Element} entries
 */
function group(legend, ...entries) {
  return make("fieldset", { class: "cw-own__group" }, make("legend", { class: "cw-own__legend" }, legend), ...entries);
}

/**
 * @param {string} form
 * @param {Field} field
 * @param {unknown} value
 * @param {Change} change
 */
function entryOf(form, { path, kind }, value, change) {
  const id = `${form}-${path.replace(".", "-")}`;
  const hint = kind === "list" && make("span", { class: "cw-own__hint" }, ` (${words.oneALine})`);
  const label = make("label", { for: id }, words.fields[/** @type {keyof typeof words.fields} */ (path)], hint);
  const attributes = { id, class: "cw-own__box", dir: "auto", autocomplete: "off", maxlength: LONGEST };
  const box = kind === "line" ? make("input", { type: "text", ...attributes }) : make("textarea", { rows: "2", ...attributes });
  box.value = Array.isArray(value) ? value.join("\n") : String(value ?? "");
  box.addEventListener("input", () => change(path, kind === "list" ? linesOf(box.value) : box.value));
  return make("div", { class: `cw-own__field cw-own__field--${kind}` }, label, box);
}

/**
 * @param {string} form
 * @param {unknown} value
 * @param {Change} change
 */
function kindEntry(form, value, change) {
  const id = `${form}-kind`;
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
function valueOf(situation, path) {
  return path.split(".").reduce((/** @type {any} */ part, key) => part?.[key], situation);
}

/**
 * Give a situation with one value changed.
 * @param {Situation} situation
 * @param {string} path
 * @param {unknown} value
 * @returns {Situation}
 */
export function withValue(situation, path, value) {
  const [part, key] = path.split(".");
  return { ...situation, [part]: key === undefined ? value : { ...situation[part], [key]: value } };
}

/**
 * Leave out what is empty: nothing is known of it.
 * @param {any} value
 * @returns {any}
 */
export function known(value) {
  if (Array.isArray(value) || typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, known(part)]);
  return Object.fromEntries(entries.filter(([, part]) => !isEmpty(part)));
}

/** @param {any} part */
function isEmpty(part) {
  if (typeof part === "string") return part.trim() === "";
  return part === null || part === undefined || (typeof part === "object" && Object.keys(part).length === 0);
}
