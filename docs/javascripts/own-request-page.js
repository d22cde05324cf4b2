// @ts-check
/** The page for a learner's own requests: to whom, drafts with live verdicts, drafts side by side, the text to copy. */

import { Answers } from "./answers.js";
import { checker } from "./checker-client.js";
import { createComposer } from "./composer.js";
import { copyText } from "./copying.js";
import { countOf } from "./counter.js";
import { DisagreementPlaces, ledgerOfRequest } from "./disagreement-places.js";
import { button, choices, make, reveal } from "./elements.js";
import { createLiveVerdict } from "./live-verdict.js";
import { OwnDrafts } from "./own-drafts.js";
import { removed, sentToOthers } from "./own-request.js";
import { isKnown, portrait, profileCard } from "./profile-card.js";
import { store } from "./progress-store.js";
import { createForm, known, withValue } from "./request-form.js";
import { nameOf, requestList } from "./request-list.js";
import { createStatus } from "./status.js";
import { say, strings } from "./strings.js";
import { newRecord } from "./work.js";

/** @typedef {import("./own-request.js").OwnRequest} OwnRequest */
/** @typedef {import("./assessment.js").Assessment} Assessment */
/** @typedef {import("./assessment.js").Attempt} Attempt */

const words = strings.own;
const ID = "own-request";
/** How long nothing is typed before the verdict follows by itself. */
const PAUSE_MS = 900;

export class ConnectOwnRequest extends HTMLElement {
  /** @type {OwnRequest} */
  #request = begun();
  #list = make("div", { class: "cw-own__list" });
  #head = make("header", { class: "cw-exercise__head" });
  #title = make("h2", { class: "cw-exercise__title", tabindex: "-1" });
  #card = make("div", { class: "cw-own__card" });
  #who = make("div", { class: "cw-own__who" });
  #bench = make("div", { class: "cw-exercise__bench" });
  #said = make("p", { class: "cw-own__said", role: "status" });
  #verdict = createLiveVerdict(ID);
  #drafts = new OwnDrafts({
    request: () => this.#request,
    keep: (drafts) => {
      this.#keep({ drafts }, false);
      this.#laySides();
    },
    bench: () => ({ composer: this.#composer, status: this.#status }),
    ask: (text) => this.#ask(text),
  });
  /** @type {ReturnType<typeof createComposer> | undefined} */
  #composer;
  /** @type {ReturnType<typeof createStatus> | undefined} */
  #status;
  /** @type {import("./status.js").CheckerState} */
  #state = { state: "idle", progress: 0 };
  #answers = new Answers();
  /** @type {Attempt | undefined} the verdict that is shown */
  #seen;
  #places = this.#placesOf(this.#request);
  /** What another tab made of the text while this one was typed in. */
  #other = "";
  #timer = 0;
  #isChecking = false;
  #isNext = false;
  /** The learner pressed Check and waits for what is said then. */
  #isAsked = false;
  #listed = "";
  /** Whether the store knew this request when it was last looked at. */
  #isKept = false;

  connectedCallback() {
    if (this.contains(this.#bench)) return;
    this.#head.append(make("p", { class: "cw-exercise__kicker" }, words.kicker), this.#title);
    const body = make("div", { class: "cw-exercise__body" }, this.#list, this.#said, this.#head, this.#who, this.#bench, this.#drafts.element);
    this.replaceChildren(body);
    this.#take(store.requests.at(-1) ?? begun());
    this.addEventListener("focusin", () => checker.start(), { once: true });
    store.subscribe((isErased) => this.#hear(isErased));
    checker.subscribe((/** @type {import("./status.js").CheckerState} */ state) => this.#follow(state));
  }

  get #limits() {
    return (this.dataset.limits ?? "").split(" ").map(Number);
  }

  get #limit() {
    const { limit } = this.#request.situation;
    return this.#limits.includes(limit) ? limit : this.#limits[this.#limits.length - 1];
  }

  /**
   * Show another request, or what became of this one elsewhere.
   * @param {OwnRequest} request
   */
  #take(request) {
    clearTimeout(this.#timer);
    this.#request = request;
    this.#other = "";
    this.#isAsked = false;
    this.#drafts.forget();
    this.#places = this.#placesOf(request);
    this.#layWho();
    this.#layBench();
    this.#laySides();
    this.#verdict.expect();
    if (request.text.trim() && this.#state.state !== "idle") this.#check(false);
    else if (request.text.trim()) checker.start();
  }

  /** @param {OwnRequest} request */
  #placesOf({ id }) {
    const ledger = ledgerOfRequest(id, (attempt) => (this.#seen?.id === attempt ? this.#seen : undefined));
    return new DisagreementPlaces({ id: ID, ledger, say: (sentence) => this.#verdict.say(sentence) });
  }

  #layWho() {
    const { situation } = this.#request;
    const form = createForm(ID, situation, (path, value) => this.#changed(path, value));
    const isNew = !isKnown(situation.recipient ?? {}) && !this.#request.text;
    const details = make("details", { class: "cw-own__details", open: isNew }, make("summary", {}, make("h3", {}, words.who)), form);
    this.#who.replaceChildren(details, this.#card);
    this.#showWho();
  }

  #layBench() {
    const composer = createComposer({
      id: ID,
      to: "",
      portrait: make("span", { class: "cw-own__face" }),
      limit: this.#limit,
      onInput: (typed) => this.#typed(typed),
      onCheck: () => this.#check(true),
    });
    this.#composer = composer;
    composer.text = this.#request.text;
    this.#status = createStatus(composer.status, () => this.#check(true));
    const limits = choices({
      name: `${ID}-limit`,
      legend: words.limit,
      options: this.#limits.map((limit) => [String(limit), say(words.limits, { count: limit })]),
      value: String(this.#limit),
      onChoose: (limit) => this.#changed("limit", Number(limit)),
    });
    const buttons = make(
      "div",
      { class: "cw-own__buttons" },
      button("plain", words.copy, () => this.#copy()),
      button("plain", words.keep, () => this.#drafts.keep()),
    );
    const title = make("h3", { class: "cw-own__title" }, words.write);
    const write = make("div", { class: "cw-exercise__write" }, title, limits, composer.element, buttons);
    this.#bench.replaceChildren(write, this.#verdict.element);
    this.#showWho();
  }

  /** Show whom the request is to, wherever that stands. */
  #showWho() {
    const profile = this.#request.situation.recipient ?? {};
    const isNamed = nameOf(this.#request) !== words.nobody;
    this.#title.textContent = isNamed ? say(words.to, { name: nameOf(this.#request) }) : words.somebody;
    this.#card.replaceChildren(isKnown(profile) ? profileCard(profile) : make("p", { class: "cw-own__empty" }, words.empty));
    this.#bench.querySelector(".cw-own__face")?.replaceChildren(portrait(String(profile.name ?? "").trim(), "cw-composer__face"));
    const to = this.#bench.querySelector(".cw-composer__to strong");
    if (to) to.textContent = nameOf(this.#request);
  }

  /** Show what stands beside the request at hand: the others, and its drafts. */
  #laySides() {
    this.#drafts.lay();
    const { requests } = store;
    this.#isKept = requests.some(({ id }) => id === this.#request.id);
    const listed = JSON.stringify([this.#request.id, requests.map((request) => [request.id, nameOf(request)])]);
    if (listed === this.#listed) return;
    this.#listed = listed;
    const doings = { onTake: this.#switch, onAnother: () => this.#switch(begun()), onRemove: () => this.#remove() };
    this.#list.replaceChildren(...requestList(requests, this.#request, doings));
  }

  /** @param {OwnRequest} request */
  #switch = (request) => {
    this.#said.textContent = "";
    this.#take(request);
    this.#title.focus({ preventScroll: true });
  };

  #remove() {
    const name = nameOf(this.#request);
    const { id } = this.#request;
    this.#request = begun();
    store.keepRequest({ ...removed({ ...this.#request, id }), at: Date.now() });
    this.#switch(store.requests.at(-1) ?? begun());
    this.#said.textContent = say(words.removed, { name });
  }

  /**
   * Something came from elsewhere: another tab, or the button that erases everything.
   * @param {boolean} isErased
   */
  #hear(isErased) {
    this.#answers.clear();
    this.#places.follow();
    const kept = store.requests.find(({ id }) => id === this.#request.id);
    if (isErased || (!kept && this.#isKept)) return this.#take(isErased ? begun() : (store.requests.at(-1) ?? begun()));
    const { text, situation, drafts } = this.#request;
    const isOther = kept && JSON.stringify([kept.text, kept.situation]) !== JSON.stringify([text, situation]);
    if (kept && isOther && !this.contains(document.activeElement)) return this.#take(kept);
    if (kept && isOther && kept.text !== text) this.#other = kept.text;
    if (kept) this.#request = { ...this.#request, attempts: kept.attempts, drafts: kept.drafts.length < drafts.length ? drafts : kept.drafts };
    this.#laySides();
  }

  /** @param {string} text */
  #typed(text) {
    const lost = this.#other;
    this.#other = "";
    if (!this.#isAsked) this.#status?.clear();
    this.#keep({ text }, true);
    this.#laySides();
    if (lost.trim() && lost !== text) this.#status?.note(say(words.keptOther, { number: this.#drafts.add(lost) }));
    this.#verdict.age();
    this.#later();
  }

  /**
   * @param {string} path
   * @param {unknown} value
   */
  #changed(path, value) {
    this.#keep({ situation: withValue(this.#request.situation, path, value) }, true);
    if (path === "limit" && this.#composer) this.#composer.limit = this.#limit;
    this.#showWho();
    this.#laySides();
    this.#verdict.age();
    this.#later();
  }

  #later() {
    clearTimeout(this.#timer);
    if (!this.#composer?.text.trim()) {
      if (this.#isAsked) this.#status?.clear();
      this.#isAsked = false;
      return this.#verdict.expect();
    }
    this.#timer = setTimeout(() => this.#check(false), PAUSE_MS);
  }

  /**
   * @param {Partial<OwnRequest>} change
   * @param {boolean} soon
   */
  #keep(change, soon) {
    this.#request = { ...this.#request, ...change, at: Date.now() };
    store.keepRequest(this.#request, soon);
  }

  async #copy() {
    const { box, text } = this.#composer ?? {};
    if (!box || !text?.trim()) return this.#status?.reply(strings.status.empty);
    const over = countOf(text) - this.#limit;
    if (!(await copyText(text.trim(), box))) return this.#status?.reply(words.copyYourself);
    this.#status?.reply(over > 0 ? say(words.copiedLong, { count: over }) : words.copied);
  }

  /** @param {import("./status.js").CheckerState} state */
  #follow(state) {
    const wasLoading = this.#state.state === "loading" || this.#state.state === "idle";
    this.#state = state;
    if (this.#isAsked && state.state !== "failed") this.#status?.wait(state, false);
    if (!this.#composer?.text.trim() || this.#isChecking) return;
    if (wasLoading && state.state === "ready") this.#check(false);
  }

  /** @param {boolean} isAsked whether the learner pressed the button, so that the verdict is spoken */
  async #check(isAsked) {
    clearTimeout(this.#timer);
    const { text } = this.#composer ?? { text: "" };
    if (text.trim() === "") return isAsked ? this.#status?.reply(strings.status.empty) : undefined;
    this.#isAsked ||= isAsked;
    if (isAsked) this.#status?.wait(this.#state, false);
    // What failed is tried again when somebody asks for it, not at every pause.
    if (!isAsked && this.#state.state === "failed") return;
    if (this.#state.state === "idle" || this.#state.state === "loading") this.#verdict.expect(words.loading);
    if (this.#isChecking) return (this.#isNext = true);
    this.#isChecking = true;
    const { id } = this.#request;
    try {
      const assessment = await this.#ask(text);
      if (id === this.#request.id && text === this.#composer?.text) this.#judge(text, assessment);
    } catch (error) {
      this.#isAsked = false;
      this.#status?.fail(error instanceof Error ? error.message : String(error));
    }
    this.#isChecking = false;
    if (this.#isNext || id !== this.#request.id) this.#again();
  }

  #again() {
    this.#isNext = false;
    this.#check(false);
  }

  /**
   * @param {string} text
   * @param {Assessment} assessment
   */
  #judge(text, assessment) {
    const isAsked = this.#isAsked;
    this.#isAsked = false;
    if (isAsked) this.#status?.clear();
    else if (this.#verdict.isDisputed()) return;
    this.#seen = this.#attemptOf(text, assessment);
    this.#verdict.show(this.#seen, isAsked, this.#places.of(this.#seen));
    this.#drafts.lay();
    if (isAsked) reveal(this.#verdict.element);
  }

  /**
   * Give the verdict a name, the same as before where it is the same, so that what is said of it is found again.
   * @param {string} text
   * @param {Assessment} assessment
   * @returns {Attempt}
   */
  #attemptOf(text, assessment) {
    const kept = store.requests.find(({ id }) => id === this.#request.id)?.attempts ?? [];
    const told = JSON.stringify(assessment);
    const same = [...kept, this.#seen].find((one) => one?.text === text && JSON.stringify(one.assessment) === told);
    return same ?? { ...newRecord(), text, assessment };
  }

  /**
   * @param {string} text
   * @returns {Promise<Assessment>}
   */
  #ask(text) {
    const situation = { ...known(this.#request.situation), limit: this.#limit };
    return this.#answers.to({ id: ID, text, situation, sent: sentToOthers(this.#request, store.requests) });
  }
}

/** @returns {OwnRequest} */
function begun() {
  return { ...newRecord(), situation: {}, text: "", drafts: [], isRemoved: false };
}

customElements.define("connect-own-request", ConnectOwnRequest);
