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

const aim = isFirstVisit() ? document.getElementById(location.hash.slice(1))?.closest("connect-exercise") : null;
if (aim) afterTheJump(seat);
else seat();

/** The boxes move what stands below them, so who came by a link is kept where it led. */
function seat() {
  customElements.define("connect-exercise", ConnectExercise);
  aim?.scrollIntoView();
}

/**
 * A browser goes to what a link names when it has read the whole page, and shows it with its next picture.
 * @param {() => void} act
 */
function afterTheJump(act) {
  const wait = () => requestAnimationFrame(() => requestAnimationFrame(act));
  if (document.readyState === "complete") wait();
  else addEventListener("DOMContentLoaded", wait, { once: true });
}

/** Who reloads the page stays where it was read. */
function isFirstVisit() {
  const [visit] = performance.getEntriesByType("navigation");
  return visit instanceof PerformanceNavigationTiming && visit.type === "navigate";
}
