// @ts-check
/** The element around one exercise: it seats the learner, and fetches the checker when somebody means to write. */

import { Answering } from "./answering.js";
import { showTrouble } from "./banner.js";
import { Calibration } from "./calibration.js";
import { checker } from "./checker-client.js";
import { ChoiceBoard } from "./choosing.js";
import { Sitting } from "./sitting.js";
import { SpotBoard } from "./spotting.js";

/** How far from the window's edge an exercise is near enough to fetch the checker. */
const NEAR = "600px";

export class ConnectExercise extends HTMLElement {
  #isSeated = false;

  connectedCallback() {
    if (this.#isSeated) return;
    this.#isSeated = true;
    const { kind = "" } = this.dataset;
    if (kind === "spot") new Answering(this, (onPick) => new SpotBoard(this, onPick));
    else if (kind === "choose") new Answering(this, (onPick) => new ChoiceBoard(this, onPick));
    else this.#write(kind);
  }

  /** @param {string} kind */
  #write(kind) {
    if (kind === "calibrate") new Calibration(this);
    new Sitting(this);
    this.addEventListener("focusin", () => checker.start(), { once: true });
    startNear(this);
  }
}

/** @param {Element} exercise */
function startNear(exercise) {
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      checker.start();
    },
    { rootMargin: NEAR },
  );
  near.observe(exercise);
}

// What belongs to the assessment is laid anew with each exercise, so the sentence stands above it.
const worked = document.querySelector(".cw-final, .cw-place, .cw-catalogue, .cw-disagreements, .cw-results, .cw-certificate");
const content = worked?.parentElement;
if (content) showTrouble(content);
customElements.define("connect-exercise", ConnectExercise);
if (isFirstVisit()) document.getElementById(location.hash.slice(1))?.closest("connect-exercise")?.scrollIntoView();

/** The boxes move what stands below them, so who came by a link is taken there again; who reloads stays. */
function isFirstVisit() {
  const [visit] = performance.getEntriesByType("navigation");
  return visit instanceof PerformanceNavigationTiming && visit.type === "navigate";
}
