// @ts-check
/** What a term means, told beside it: to whoever points at it, comes to it by keyboard or touches it, until Escape. */

import { make } from "./elements.js";

const TERM = "abbr[title], .cw-mark__tag[title]";
/** The way from the term to what is told of it. */
const AWAY_MS = 300;
/** Between the two, and to the edges of the screen. */
const GAP = 8;

const tip = make("div", { class: "cw-tip", id: "cw-tip", role: "tooltip", hidden: true });
/** @type {HTMLElement | null} the term that is told of */
let told = null;
let timer = 0;

/** Tell what the terms of this page mean, those too that come later. */
export function tellTerms() {
  for (const term of document.querySelectorAll("abbr[title]")) term.setAttribute("tabindex", "0");
  // With what it tells of, in a part of the page that has a name; that part is placed nowhere, so places are the page's.
  (document.querySelector("main") ?? document.body).append(tip);
  document.addEventListener("pointerover", ({ target }) => point(target));
  document.addEventListener("focusin", ({ target }) => tell(termOf(target)));
  document.addEventListener("focusout", () => tell(null));
  document.addEventListener("click", ({ target }) => tip.contains(asNode(target)) || tell(termOf(target)));
  document.addEventListener("keydown", ({ key }) => key === "Escape" && tell(null));
  addEventListener("resize", () => told && place(told));
}

/** @param {EventTarget | null} target */
function asNode(target) {
  return target instanceof Node ? target : null;
}

/** @param {EventTarget | null} target */
function termOf(target) {
  const term = target instanceof Element ? target.closest(TERM) : null;
  if (term instanceof HTMLElement) return term;
  return told?.contains(asNode(target)) ? told : null;
}

/** @param {EventTarget | null} target */
function point(target) {
  const term = termOf(target);
  if (term) return tell(term);
  if (!told || tip.contains(asNode(target))) return clearTimeout(timer);
  // What has the focus is told for as long as it has it.
  if (told !== document.activeElement) timer = setTimeout(() => tell(null), AWAY_MS);
}

/** @param {HTMLElement | null} term */
function tell(term) {
  clearTimeout(timer);
  if (term === told) return;
  if (told) told.title = tip.textContent ?? "";
  told?.removeAttribute("aria-describedby");
  told = term;
  tip.hidden = !term;
  if (!term) return;
  tip.textContent = term.title;
  // The browser would tell it once more, to nobody but a mouse.
  term.removeAttribute("title");
  // A letter's own name says it already.
  if (!term.hasAttribute("aria-label")) term.setAttribute("aria-describedby", tip.id);
  place(term);
}

/** @param {HTMLElement} term */
function place(term) {
  const { left, top, bottom } = term.getClientRects()[0] ?? term.getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  const room = document.documentElement.clientWidth - width - GAP;
  const below = bottom + GAP / 2;
  const y = below + height > innerHeight && top > height + GAP ? top - height - GAP / 2 : below;
  tip.style.setProperty("left", `${Math.max(GAP, Math.min(left, room)) + scrollX}px`);
  tip.style.setProperty("top", `${y + scrollY}px`);
}
