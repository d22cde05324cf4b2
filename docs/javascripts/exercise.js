// @ts-check
/** One exercise of a page: it adds the box, the verdict and the memory to what can be read without it. */

import { isAssessment } from "./assessment.js";
import { createAttempts, kickerOf } from "./attempts.js";
import { showTrouble } from "./banner.js";
import { checker } from "./checker-client.js";
import { createComposer } from "./composer.js";
import { addressOf, practiceAddress, readCourse } from "./course.js";
import { button, find, isCalm, make } from "./elements.js";
import { createHints, createModels } from "./help.js";
import { store } from "./progress-store.js";
import { createStatus } from "./status.js";
import { en } from "./strings.js";
import { createExpectation, createVerdict, spokenVerdict } from "./verdict.js";

/** How far from the window's edge an exercise is near enough to fetch the checker. */
const NEAR = "600px";

/** @typedef {import("./status.js").CheckerState} CheckerState */

export class ConnectExercise extends HTMLElement {
  #isBuilt = false;
  /** The text that waits for its verdict; null when none does. */
  #waiting = /** @type {string | null} */ (null);
  #shown = /** @type {string | null} */ (null);
  #state = /** @type {CheckerState} */ ({ state: "idle", progress: 0 });

  connectedCallback() {
    if (this.#isBuilt) return;
    this.#isBuilt = true;
    this.#build();
    this.#restore();
    this.#startEarly();
    checker.subscribe((/** @type {CheckerState} */ state) => this.#follow(state));
    store.subscribe(() => this.#restore());
  }

  get exercise() {
    return this.dataset.exercise ?? "";
  }

  #build() {
    const work = find(this, "[data-slot=work]");
    this.composer = createComposer({
      id: this.id,
      to: this.querySelector(".cw-card__name")?.textContent ?? "",
      portrait: this.#portrait(),
      limit: Number(this.dataset.limit),
      onInput: (text) => this.#typed(text),
      onCheck: () => this.#check(),
    });
    this.status = createStatus(this.composer.status, () => this.#check());
    this.spoken = make("p", { class: "cw-visually-hidden", role: "status", "data-slot": "spoken" });
    this.result = make("div", { class: "cw-exercise__result", "data-slot": "result" });
    this.history = make("div", { class: "cw-exercise__history", "data-slot": "history" });
    this.hints = createHints(find(this, "details.cw-hints"), {
      opened: 0,
      onOpen: (count) => store.keepHints(this.exercise, count),
    });
    this.models = createModels(find(this, "details.cw-models"), this.id);
    const help = make("div", { class: "cw-help" }, this.hints.element, this.models.toggle, this.models.why);
    const write = make("div", { class: "cw-exercise__write" }, this.composer.element, help);
    const bench = make("div", { class: "cw-exercise__bench" }, write, this.result);
    work.replaceChildren(bench, this.spoken, this.models.panel, this.history);
  }

  #portrait() {
    const portrait = this.querySelector(".cw-card__avatar")?.cloneNode(true);
    if (!(portrait instanceof Element)) return null;
    portrait.setAttribute("class", portrait.getAttribute("class")?.replace("cw-card__avatar", "cw-composer__face") ?? "");
    return portrait;
  }

  /** Show what is kept: the newest draft, the last verdict, the attempts before it. */
  #restore() {
    const { draft, attempts, hints } = store.work(this.exercise);
    this.composer.text = draft?.text ?? this.#start();
    if (hints > 0) this.hints.open(hints);
    else this.hints.close();
    this.models.unlock(attempts.length > 0);
    this.#show(attempts, false);
  }

  /** The message that a learner shortens stands in the box from the beginning. */
  #start() {
    return this.querySelector(".cw-exercise__start")?.textContent ?? "";
  }

  #startEarly() {
    this.addEventListener("focusin", () => checker.start(), { once: true });
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        near.disconnect();
        checker.start();
      },
      { rootMargin: NEAR },
    );
    near.observe(this);
  }

  /** @param {string} text */
  #typed(text) {
    store.keepDraft(this.exercise, text);
    if (this.#waiting === null) this.status.clear();
  }

  async #check() {
    const { text } = this.composer;
    if (text.trim() === "") {
      this.status.note(en.status.empty);
      return this.composer.box.focus();
    }
    if (this.#waiting === text) return;
    this.#waiting = text;
    this.#follow(this.#state);
    store.keepDraft(this.exercise, text);
    let answer;
    let failure = "";
    try {
      answer = await this.#ask(text);
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
    }
    if (this.#waiting !== text) return;
    this.#waiting = null;
    if (isAssessment(answer)) this.#judged(text, answer);
    else this.#failed(failure || answer?.error || "");
  }

  /** @param {string} text */
  #ask(text) {
    const block = find(this, ".cw-exercise__data").textContent ?? "";
    return checker.check({ id: this.exercise, text, exercise: this.exercise }, block);
  }

  /** @param {CheckerState} state */
  #follow(state) {
    this.#state = state;
    if (this.#waiting !== null && state.state !== "failed") this.status.wait(state);
  }

  /** @param {string} message */
  #failed(message) {
    this.status.fail(message);
    // Nobody is kept from the answers because the checker does not run here.
    this.models.unlock(true);
  }

  /**
   * @param {string} text
   * @param {import("./assessment.js").Assessment} assessment
   */
  #judged(text, assessment) {
    this.status.clear();
    store.keepAttempt(this.exercise, text, assessment);
    this.#show(store.work(this.exercise).attempts, true);
    this.spoken.textContent = spokenVerdict(assessment);
    const verdict = this.result.firstElementChild;
    verdict?.scrollIntoView({ block: "nearest", behavior: isCalm() ? "auto" : "smooth" });
  }

  /**
   * @param {import("./assessment.js").Attempt[]} attempts
   * @param {boolean} fresh
   */
  #show(attempts, fresh) {
    const last = attempts.at(-1);
    const signature = attempts.map(({ id }) => id).join();
    if (signature === this.#shown && !fresh) return;
    this.#shown = signature;
    this.models.unlock(attempts.length > 0);
    this.result.replaceChildren(last ? this.#verdict(last, attempts.length, fresh) : createExpectation());
    const history = createAttempts(attempts.slice(0, -1), this.id, (text) => this.#putBack(text));
    this.history.replaceChildren(...(history ? [history] : []));
  }

  /**
   * @param {import("./assessment.js").Attempt} attempt
   * @param {number} number
   * @param {boolean} fresh
   */
  #verdict(attempt, number, fresh) {
    return createVerdict({
      id: this.id,
      attempt,
      kicker: kickerOf(attempt, number),
      fresh,
      next: this.#next(),
      onEdit: () => this.#edit(),
    });
  }

  #next() {
    const course = readCourse();
    const next = course.exercises.find(({ id }) => id === this.dataset.next);
    if (next) return { href: addressOf(next), label: en.verdict.nextExercise(next.title) };
    return course.practice ? { href: practiceAddress(course), label: en.verdict.allExercises } : null;
  }

  #edit() {
    this.composer.box.focus({ preventScroll: true });
    this.composer.element.scrollIntoView({ block: "nearest", behavior: isCalm() ? "auto" : "smooth" });
  }

  /** @param {string} text */
  #putBack(text) {
    const before = this.composer.text;
    this.#replace(text);
    const undo = button("plain", en.composer.undo, () => {
      this.#replace(before);
      this.status.clear();
    });
    this.status.note(en.composer.putBack, undo);
  }

  /** @param {string} text */
  #replace(text) {
    this.composer.text = text;
    store.keepDraft(this.exercise, text);
    this.#edit();
  }
}

const content = document.querySelector("connect-exercise")?.parentElement;
if (content) showTrouble(content);
customElements.define("connect-exercise", ConnectExercise);
