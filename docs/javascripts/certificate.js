// @ts-check
/** The certificate of a learner who passed the final assessment: a page to print, reported by the learner alone. */

import { readCourse } from "./course.js";
import { button, make } from "./elements.js";
import { isPassed, scoreOf } from "./final.js";
import { store } from "./progress-store.js";
import { dayIn, say, strings } from "./strings.js";

/** @typedef {import("./final.js").Final} Final */

const words = strings.certificate;
/** A name longer than this would not fit on the page. */
const LONGEST_NAME = 80;
/** From here on it is written smaller. */
const LONG_NAME = 28;

export class ConnectCertificate extends HTMLElement {
  #name = make("p", { class: "cw-certificate__name", dir: "auto" });
  #box = make("input", {
    id: "cw-certificate-name",
    class: "cw-certificate__box",
    type: "text",
    autocomplete: "name",
    maxlength: String(LONGEST_NAME),
    dir: "auto",
    input: () => this.#named(),
  });
  #shown = "";

  connectedCallback() {
    if (this.#shown === "") store.subscribe((isErased) => this.#show(isErased));
    this.#show();
  }

  /** @param {boolean} [isErased] */
  #show(isErased = false) {
    const final = bestPassed();
    const state = final ? `${final.id} ${scoreOf(final)}` : "none";
    if (isErased || document.activeElement !== this.#box) this.#box.value = store.name.slice(0, LONGEST_NAME);
    this.#write();
    if (state === this.#shown) return;
    this.#shown = state;
    this.replaceChildren(...(final ? [this.#form(), this.#sheet(final)] : [make("p", { class: "cw-certificate__none" }, words.none, " ", assessmentLink())]));
  }

  #named() {
    store.keepName(this.#box.value);
    this.#write();
  }

  #write() {
    const name = this.#box.value.trim();
    this.#name.textContent = name || words.nameless;
    this.#name.classList.toggle("cw-certificate__name--long", name.length > LONG_NAME);
  }

  #form() {
    const label = make("label", { for: this.#box.id }, words.label);
    const print = button("primary", words.print, () => globalThis.print());
    return make("div", { class: "cw-certificate__form" }, label, this.#box, print);
  }

  /** @param {Final} final */
  #sheet(final) {
    const day = dayIn(new Date(final.finished ?? final.at));
    return make(
      "article",
      { class: "cw-certificate__sheet", "aria-label": words.title },
      make("p", { class: "cw-certificate__course" }, words.course),
      make("h2", { class: "cw-certificate__title" }, words.title),
      make("p", { class: "cw-certificate__says" }, words.says),
      this.#name,
      make("p", { class: "cw-certificate__what" }, words.what),
      make("p", { class: "cw-certificate__score" }, say(words.score, { right: scoreOf(final), count: final.exercises.length })),
      make("p", { class: "cw-certificate__day" }, make("time", { datetime: new Date(final.finished ?? final.at).toISOString() }, day)),
      make("p", { class: "cw-certificate__note" }, say(words.selfReported, { version: readCourse().version })),
    );
  }
}

/** Give the best assessment that was passed. */
function bestPassed() {
  return store.finals.filter(isPassed).sort((one, other) => scoreOf(other) - scoreOf(one))[0];
}

function assessmentLink() {
  const [first] = readCourse().assessment;
  return first ? make("a", { href: new URL(`../${first.page}`, import.meta.url).href }, words.assessment) : "";
}

customElements.define("connect-certificate", ConnectCertificate);
