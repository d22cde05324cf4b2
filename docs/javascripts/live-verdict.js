// @ts-check
/** A verdict that follows the typing: asked for at a pause or by Check, and spoken only when it was asked for. */

import { createExpectation, createVerdict, spokenVerdict } from "./verdict.js";
import { announce, isCalm, make } from "./elements.js";
import { strings } from "./strings.js";

/** @typedef {import("./assessment.js").Attempt} Attempt */

const words = strings.own;
/** The flag that the third rule is about; it is told before everything else. */
const SENT_BEFORE = "sent_before";

/** @param {string} id */
export function createLiveVerdict(id) {
  const place = make("div", { class: "cw-exercise__result" });
  const spoken = make("p", { class: "cw-visually-hidden", role: "status", "data-slot": "spoken" });
  const element = make("div", { class: "cw-own__answer" }, place, spoken);
  /** @param {...Node} parts */
  const put = (...parts) => {
    const isInside = place.contains(document.activeElement);
    place.replaceChildren(...parts);
    // Whoever reads the old verdict by keyboard is not thrown back to the top of the page.
    if (isInside) place.querySelector(/** @type {"div"} */ (".cw-verdict"))?.focus({ preventScroll: true });
  };
  return {
    element,
    /** @param {string} [how] when the answers come */
    expect: (how = words.expectation) => put(createExpectation(how)),
    /** The words in the box are others now. */
    age() {
      spoken.textContent = "";
      place.querySelector(".cw-verdict")?.classList.add("cw-verdict--stale");
    },
    /** @param {string} sentence */
    say: (sentence) => void (spoken.textContent = sentence),
    /** Tell whether the learner is writing what is wrong with the verdict that is shown. */
    isDisputed: () => place.querySelector(".cw-disagreement__form")?.contains(document.activeElement) ?? false,
    /**
     * @param {Attempt} attempt
     * @param {boolean} isAsked
     * @param {Element} disagreement
     */
    show({ assessment, ...judged }, isAsked, disagreement) {
      const again = assessment.flags.find(({ flag }) => flag === SENT_BEFORE);
      const others = { ...assessment, flags: assessment.flags.filter((flag) => flag !== again) };
      const attempt = { ...judged, assessment: others };
      // What is ready leads nowhere from here: it is copied beside.
      const verdict = createVerdict({ id, attempt, number: 1, kicker: words.live, fresh: isAsked && !isCalm(), next: null, disagreement });
      verdict.querySelector(".cw-sent__caption")?.replaceChildren(words.marked);
      put(...(again ? [warning(again.advice)] : []), verdict);
      if (isAsked) announce(spoken, [again && `${words.rule3} ${again.advice}`, spokenVerdict(others)].filter(Boolean).join(" "));
    },
  };
}

/** @param {string} advice */
function warning(advice) {
  return make("p", { class: "cw-own__warning", "data-flag": SENT_BEFORE }, make("strong", {}, words.rule3), ` ${advice}`);
}
