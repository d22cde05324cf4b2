// @ts-check
/** A profile as a card, as exercises/card.py draws it, from what a learner typed. */

import { shape, textAt } from "./drawing.js";
import { make } from "./elements.js";
import { listed, say, strings } from "./strings.js";

/** @typedef {Record<string, any>} Profile as the wire format has it; whatever is unknown is missing */

const words = strings.card;
const TONES = 6;
/** Where the hill behind the initials begins and ends, by portrait. */
const HILLS = ["M0 46 Q20 30 40 42 T64 36 V64 H0Z", "M0 38 Q24 56 64 40 V64 H0Z", "M0 52 Q32 28 64 50 V64 H0Z"];
const SECTIONS = /** @type {const} */ (["activity", "experience", "education", "interests"]);

/** @param {Profile} profile */
export function profileCard(profile) {
  const name = textOf(profile.name);
  const about = textOf(profile.about);
  const sections = SECTIONS.map((part) => section(part, listOf(profile[part])));
  return make(
    "article",
    { class: `cw-card cw-tone-${numberOf(name) % TONES}`, "aria-label": say(words.label, { name: name || strings.own.nameless }) },
    make("div", { class: "cw-card__band", "aria-hidden": "true" }),
    head(profile, name),
    about !== "" && make("div", { class: "cw-card__about" }, label(words.about), make("p", { dir: "auto" }, about)),
    make("div", { class: "cw-card__sections" }, ...sections),
  );
}

/**
 * Tell whether there is anything to show on a card.
 * @param {Profile} profile
 */
export function isKnown(profile) {
  return Object.values(profile).some((value) => textOf(value) !== "" || listOf(value).length > 0);
}

/**
 * Draw somebody who has no photograph; the same name always gets the same portrait.
 * @param {string} name
 * @param {string} look
 */
export function portrait(name, look) {
  const number = numberOf(name);
  const attributes = { class: `cw-avatar ${look} cw-tone-${number % TONES}`, viewBox: "0 0 64 64", "aria-hidden": "true", focusable: "false" };
  const drawing = shape("svg", attributes);
  drawing.append(
    shape("rect", { class: "cw-avatar__sky", width: 64, height: 64 }),
    shape("path", { class: "cw-avatar__hill", d: HILLS[Math.floor(number / TONES) % HILLS.length] }),
    textAt(32, 41, initials(name), "middle", "cw-avatar__initials"),
  );
  return drawing;
}

/**
 * @param {Profile} profile
 * @param {string} name
 */
function head(profile, name) {
  const place = [profile.company, profile.location].map(textOf).filter(Boolean).join(" · ");
  const both = listOf(profile.mutual_connections);
  const headline = textOf(profile.headline);
  return make(
    "div",
    { class: "cw-card__head" },
    portrait(name, "cw-card__avatar"),
    make("h4", { class: "cw-card__name", dir: "auto" }, name || strings.own.nameless),
    headline !== "" && make("p", { class: "cw-card__headline", dir: "auto" }, headline),
    place !== "" && make("p", { class: "cw-card__place", dir: "auto" }, place),
    both.length > 0 && bothKnow(both),
  );
}

/** @param {string[]} names */
function bothKnow(names) {
  const faces = names.slice(0, 3).map((name) => portrait(name, "cw-card__face"));
  return make("p", { class: "cw-card__both" }, ...faces, make("span", {}, say(words.both, { names: listed(names) })));
}

/**
 * @param {typeof SECTIONS[number]} part
 * @param {string[]} items
 */
function section(part, items) {
  if (items.length === 0) return null;
  const list = make("ul", { class: "cw-card__list" }, ...items.map((item) => make("li", { dir: "auto" }, item)));
  return make("div", { class: `cw-card__section cw-card__section--${part}` }, label(words[part]), list);
}

/** @param {string} text */
function label(text) {
  return make("h5", { class: "cw-card__label" }, text);
}

/** @param {unknown} value */
function textOf(value) {
  return typeof value === "string" ? value.trim() : "";
}

/**
 * @param {unknown} value
 * @returns {string[]}
 */
function listOf(value) {
  return Array.isArray(value) ? value.map(textOf).filter(Boolean) : [];
}

/** @param {string} name */
function initials(name) {
  const parts = name.replaceAll("-", " ").split(/\s+/).filter((part) => /^\p{L}/u.test(part) && !part.endsWith("."));
  const letters = [...parts.slice(0, 1), ...parts.slice(1).slice(-1)];
  return letters.map((part) => Array.from(part)[0].toUpperCase()).join("") || "?";
}

/**
 * Give the CRC-32 of a name, by which exercises/avatar.py chooses a portrait.
 * @param {string} name
 */
function numberOf(name) {
  let sum = -1;
  for (const byte of new TextEncoder().encode(name)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
