// @ts-check
/** One exercise of the final assessment: no help, one attempt, no verdict before the end. */

import { isAssessment } from "./assessment.js";
import { checker } from "./checker-client.js";
import { ChoiceBoard } from "./choosing.js";
import { createComposer, portraitOn } from "./composer.js";
import { announce, button, find, make } from "./elements.js";
import { dataOf } from "./exercise-data.js";
import { store } from "./progress-store.js";
import { SpotBoard } from "./spotting.js";
import { createStatus } from "./status.js";
import { strings } from "./strings.js";
import { newAnswer, newAttempt } from "./work.js";

/** @typedef {import("./final.js").Final["given"][string]} Given */
/** @typedef {(given: Given) => void} HandIn */

/**
 * Seat the learner at one exercise; *onHandIn* gets what was given, judged.
 * @param {HTMLElement} page
 * @param {HandIn} onHandIn
 */
export function seat(page, onHandIn) {
  for (const help of page.querySelectorAll("details.cw-hints, details.cw-models")) help.remove();
  const exercise = page.dataset.exercise ?? "";
  const board = boardOf(page, () => board && store.keepPicks(exercise, board.picks));
  board?.lay(store.work(exercise).picked?.picks ?? {});
  if (board) pick(page, board, onHandIn);
  else write(page, onHandIn);
}

/**
 * Give the board of an exercise in which nothing is written.
 * @param {HTMLElement} page
 * @param {() => void} onPick
 * @returns {import("./answering.js").Board | null}
 */
export function boardOf(page, onPick) {
  if (page.dataset.kind === "spot") return new SpotBoard(page, onPick);
  return page.dataset.kind === "choose" ? new ChoiceBoard(page, onPick) : null;
}

/**
 * @param {HTMLElement} page
 * @param {import("./answering.js").Board} board
 * @param {HandIn} onHandIn
 */
function pick(page, board, onHandIn) {
  const said = make("p", { class: "cw-answering__said", role: "status" });
  const handIn = button("primary", strings.final.handIn, () => {
    const given = board.grade();
    if (typeof given === "string") announce(said, given);
    else onHandIn(newAnswer(given));
  });
  find(page, "[data-slot=work]").replaceChildren(make("div", { class: "cw-answering" }, handIn, said));
}

/**
 * @param {HTMLElement} page
 * @param {HandIn} onHandIn
 */
function write(page, onHandIn) {
  const exercise = page.dataset.exercise ?? "";
  const composer = createComposer({
    id: page.id,
    to: page.querySelector(".cw-card__name")?.textContent ?? "",
    portrait: portraitOn(page),
    limit: Number(page.dataset.limit),
    words: { check: strings.final.handIn, shortcut: strings.final.shortcut, shortcutMac: strings.final.shortcutMac },
    onInput: (text) => store.keepDraft(exercise, text),
    onCheck: () => handIn(),
  });
  composer.text = store.work(exercise).draft?.text || dataOf(page).given;
  const status = createStatus(composer.status, () => handIn());
  /** @type {import("./status.js").CheckerState} */
  let state = { state: "idle", progress: 0 };
  let isWaiting = false;
  const leave = checker.subscribe((/** @type {import("./status.js").CheckerState} */ now) => {
    state = now;
    if (isWaiting && now.state !== "failed") status.wait(now, false);
  });
  const handIn = async () => {
    const { text } = composer;
    if (text.trim() === "") return status.reply(strings.final.empty);
    if (isWaiting) return;
    isWaiting = true;
    composer.box.readOnly = true;
    status.wait(state, false);
    try {
      const block = find(page, ".cw-exercise__data").textContent ?? "";
      const answer = await checker.check({ id: exercise, text, exercise }, block);
      if (!isAssessment(answer)) throw new Error(answer?.error ?? "");
      leave();
      onHandIn(newAttempt(text, answer));
    } catch (error) {
      status.fail(error instanceof Error ? error.message : String(error));
    } finally {
      isWaiting = false;
      composer.box.readOnly = false;
    }
  };
  checker.start();
  find(page, "[data-slot=work]").replaceChildren(make("div", { class: "cw-exercise__write" }, composer.element));
}
