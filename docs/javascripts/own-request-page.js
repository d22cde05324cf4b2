// @ts-check
/** The page for a learner's own requests: to whom, drafts with live verdicts, drafts side by side, the text to copy. */

import { isAssessment } from "./assessment.js";
import { showTrouble } from "./banner.js";
import { checker } from "./checker-client.js";
import { createComposer } from "./composer.js";
import { draftsPanel } from "./drafts-panel.js";
import { button, make } from "./elements.js";
import { removed } from "./own-request.js";
import { store } from "./progress-store.js";
import { createForm, LIMITS } from "./request-form.js";
import { createStatus } from "./status.js";
import { en } from "./strings.js";
import { createExpectation, createVerdict, markStale, spokenVerdict } from "./verdict.js";
import { newRecord } from "./work.js";

/** @typedef {import("./own-request.js").OwnRequest} OwnRequest */
/** @typedef {import("./assessment.js").Assessment} Assessment */

const words = en.own;
const ID = "own-request";
/** How long nothing is typed before the verdict follows by itself. */
const PAUSE_MS = 900;

export class ConnectOwnRequest extends HTMLElement {
  /** @type {OwnRequest} */
  #request = begun();
  #list = make("div", { class: "cw-own__list" });
  #bench = make("div", { class: "cw-own__bench" });
  #result = make("div", { class: "cw-exercise__result" });
  #drafts = make("div", { class: "cw-own__drafts" });
  #spoken = make("p", { class: "cw-visually-hidden", role: "status" });
  /** @type {ReturnType<typeof createComposer> | undefined} */
  #composer;
  /** @type {ReturnType<typeof createStatus> | undefined} */
  #status;
  #timer = 0;
  #asked = 0;

  connectedCallback() {
    if (this.contains(this.#bench)) return;
    if (this.parentElement) showTrouble(this.parentElement);
    this.#request = store.requests.at(-1) ?? begun();
    this.replaceChildren(this.#list, this.#bench, this.#drafts, this.#spoken);
    this.#lay();
    this.addEventListener("focusin", () => checker.start(), { once: true });
    store.subscribe((isErased) => this.#hear(isErased));
  }

  /** @param {boolean} isErased */
  #hear(isErased) {
    if (isErased) this.#take(begun());
    else this.#laySides();
  }

  /** @param {OwnRequest} request */
  #take(request) {
    this.#request = request;
    this.#lay();
  }

  #lay() {
    const { situation, text } = this.#request;
    this.#composer = createComposer({
      id: ID,
      to: situation.recipient?.name || words.nobody,
      portrait: null,
      limit: situation.limit ?? LIMITS[1],
      onInput: (typed) => this.#typed(typed),
      onCheck: () => this.#check(true),
    });
    this.#composer.text = text;
    this.#status = createStatus(this.#composer.status, () => this.#check(true));
    const form = createForm(ID, situation, (changed) => this.#changed(changed));
    const buttons = make("div", { class: "cw-own__buttons" }, button("plain", words.keep, () => this.#keepDraft()), button("plain", words.copy, () => this.#copy()));
    const write = make("div", { class: "cw-exercise__write" }, this.#composer.element, buttons, this.#result);
    this.#bench.replaceChildren(form, write);
    this.#result.replaceChildren(createExpectation());
    this.#laySides();
    if (text.trim()) this.#check(false);
  }

  /** Show what stands beside the request at hand: the others, and its drafts. */
  #laySides() {
    const { requests } = store;
    const items = requests.map((request) => {
      const isHere = request.id === this.#request.id;
      const name = request.situation.recipient?.name || words.nobody;
      return make("li", {}, make("button", { type: "button", class: "cw-action cw-action--plain", "aria-current": isHere && "true", click: () => this.#take(request) }, name));
    });
    const remove = requests.some(({ id }) => id === this.#request.id) && button("plain", words.remove, () => this.#remove());
    this.#list.replaceChildren(
      ...(items.length ? [make("ul", { "aria-label": words.requests }, ...items)] : []),
      ...(items.length ? [button("plain", words.another, () => this.#take(begun()))] : []),
      ...(remove ? [remove] : []),
    );
    const drafts = draftsPanel(this.#request.drafts, {
      situation: this.#request.situation,
      ask: (text) => this.#ask(text),
      onPutBack: (text) => this.#composer?.replace(text),
    });
    this.#drafts.replaceChildren(...drafts);
  }

  /** @param {string} text */
  #typed(text) {
    this.#keep({ text }, true);
    markStale(this.#result, true);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#check(false), PAUSE_MS);
  }

  /** @param {Record<string, any>} situation */
  #changed(situation) {
    const isOtherLimit = situation.limit !== this.#request.situation.limit;
    const isOtherName = situation.recipient?.name !== this.#request.situation.recipient?.name;
    this.#keep({ situation }, true);
    if (isOtherLimit) return this.#lay();
    if (isOtherName) this.#named(situation.recipient?.name || words.nobody);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#check(false), PAUSE_MS);
  }

  /** @param {string} name */
  #named(name) {
    const to = this.#bench.querySelector(".cw-composer__to strong");
    if (to) to.textContent = name;
  }

  /**
   * @param {Partial<OwnRequest>} change
   * @param {boolean} soon
   */
  #keep(change, soon) {
    this.#request = { ...this.#request, ...change, at: Date.now() };
    store.keepRequest(this.#request, soon);
  }

  #keepDraft() {
    const { text } = this.#composer ?? { text: "" };
    if (text.trim() === "") return this.#status?.note(en.status.empty);
    if (this.#request.drafts.at(-1)?.text === text) return this.#status?.note(words.keptAlready);
    this.#keep({ drafts: [...this.#request.drafts, { ...newRecord(), text }] }, false);
    this.#status?.note(words.kept(this.#request.drafts.length));
  }

  async #copy() {
    const { box, text } = this.#composer ?? {};
    if (!box || !text?.trim()) return this.#status?.note(en.status.empty);
    try {
      await navigator.clipboard.writeText(text);
      this.#status?.note(words.copied);
    } catch {
      box.focus();
      box.select();
      this.#status?.note(words.copyYourself);
    }
  }

  #remove() {
    store.keepRequest({ ...removed(this.#request), at: Date.now() });
    this.#take(store.requests.at(-1) ?? begun());
  }

  /** @param {boolean} isAsked whether the learner pressed the button, so that the verdict is spoken */
  async #check(isAsked) {
    clearTimeout(this.#timer);
    const { text } = this.#composer ?? { text: "" };
    if (text.trim() === "") return isAsked ? this.#status?.note(en.status.empty) : undefined;
    const asked = (this.#asked += 1);
    if (isAsked) this.#status?.note(`${en.status.checking}…`);
    try {
      const assessment = await this.#ask(text);
      if (asked !== this.#asked) return;
      this.#status?.clear();
      this.#judged(text, assessment);
      if (isAsked) this.#spoken.textContent = spokenVerdict(assessment);
    } catch (error) {
      this.#status?.fail(error instanceof Error ? error.message : String(error));
    }
  }

  /**
   * @param {string} text
   * @returns {Promise<Assessment>}
   */
  async #ask(text) {
    const others = store.requests.filter(({ id }) => id !== this.#request.id);
    const sent = others.flatMap((request) => [request.text, ...request.drafts.map((draft) => draft.text)]).filter((one) => one.trim());
    const answer = await checker.check({ id: ID, text, situation: known(this.#request.situation), sent });
    if (!isAssessment(answer)) throw new Error(answer?.error ?? "");
    return answer;
  }

  /**
   * @param {string} text
   * @param {Assessment} assessment
   */
  #judged(text, assessment) {
    const attempt = { ...newRecord(), text, assessment };
    this.#result.replaceChildren(createVerdict({ id: ID, attempt, number: 1, kicker: words.live, fresh: false, next: null, disagreement: null }));
  }
}

/** @returns {OwnRequest} */
function begun() {
  return { ...newRecord(), situation: {}, text: "", drafts: [], isRemoved: false };
}

/**
 * Leave out what is empty: nothing is known of it.
 * @param {any} value
 * @returns {any}
 */
function known(value) {
  if (Array.isArray(value) || typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, known(part)]);
  return Object.fromEntries(entries.filter(([, part]) => part !== null && part !== undefined && part !== "" && !isEmpty(part)));
}

/** @param {any} part */
function isEmpty(part) {
  return typeof part === "object" && Object.keys(part).length === 0;
}

customElements.define("connect-own-request", ConnectOwnRequest);
