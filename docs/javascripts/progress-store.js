// @ts-check
/** The learner's memory: drafts and attempts of this course on this device, shared by all its tabs. */

import { device } from "./device.js";
import { givenFor } from "./final.js";
import { ownWork } from "./own-work.js";
import { merge, nothingKept, readKept, VERSION, workOf } from "./store-shape.js";
import { momentAfter, newAnswer, newAttempt } from "./work.js";

/** @typedef {import("./store-shape.js").Kept} Kept */
/** @typedef {import("./work.js").Work} Work */
/** @typedef {import("./work.js").Answer} Answer */
/** @typedef {import("./final.js").Final} Final */
/** @typedef {import("./own-request.js").OwnRequest} OwnRequest */
/** @typedef {import("./assessment.js").Assessment} Assessment */
/** @typedef {import("./assessment.js").Attempt} Attempt */
/** @typedef {"refused" | "full" | "cleared" | "unreadable" | "newer"} Trouble */
/** @typedef {import("./final.js").Final["given"][string]} Given */

const WRITE_AFTER_MS = 1000;

/** What this tab knows; written together with what other tabs have written meanwhile. */
let kept = nothingKept();
/** @type {Trouble | null} */
let trouble = null;
let timer = 0;
let isOurs = true;
/** Whether something was there when this tab last looked; if it is gone and nobody said so, it was cleared. */
let wasThere = false;
/** @type {Set<(isErased: boolean) => void>} */
const listeners = new Set();

/** The one store of a page. */
export const store = {
  /** @returns {Trouble | null} */
  get trouble() {
    return trouble;
  },

  /** Tell whether what is done now will be there after the page is closed. */
  get isKept() {
    return trouble === null || trouble === "unreadable" || trouble === "cleared";
  },

  /** Give the exercises of which something is kept, by their ids. */
  get exercises() {
    return Object.keys(kept.exercises);
  },

  /**
   * Give what is kept of one exercise.
   * @param {string} exercise
   * @returns {Work}
   */
  work(exercise) {
    return workOf(kept, exercise);
  },

  /**
   * Keep what is typed; written within a second or two.
   * @param {string} exercise
   * @param {string} text
   */
  keepDraft(exercise, text) {
    change(exercise, { draft: { text, at: momentAfter(store.work(exercise).draft) } });
    timer ||= setTimeout(write, WRITE_AFTER_MS);
  },

  /**
   * Keep an attempt at once.
   * @param {string} exercise
   * @param {string} text
   * @param {Assessment} assessment
   */
  keepAttempt(exercise, text, assessment) {
    change(exercise, { attempts: [...store.work(exercise).attempts, newAttempt(text, assessment)] });
    write();
    tell();
  },

  /**
   * Keep what was picked where nothing is written, at once.
   * @param {string} exercise
   * @param {Pick<Answer, "picks" | "right" | "of" | "ready">} given
   */
  keepAnswer(exercise, given) {
    const { answers, picked } = store.work(exercise);
    change(exercise, { answers: [...answers, newAnswer(given)], picked: { picks: given.picks, at: momentAfter(picked) } });
    write();
    tell();
  },

  /**
   * Keep what is picked before it is checked; written within a second or two.
   * @param {string} exercise
   * @param {Record<string, string>} picks
   */
  keepPicks(exercise, picks) {
    const { picked, answers } = store.work(exercise);
    change(exercise, { picked: { picks, at: Math.max(momentAfter(picked), momentAfter(answers.at(-1))) } });
    timer ||= setTimeout(write, WRITE_AFTER_MS);
  },

  /** Give everything that is kept, for the file of results. */
  get all() {
    return kept;
  },

  /** Give the assessments that were begun, the oldest first. */
  get finals() {
    return kept.finals;
  },

  /**
   * Keep an assessment as it stands now, at once.
   * @param {Final} final
   */
  keepFinal(final) {
    take({ ...nothingKept(), finals: [final] });
  },

  /**
   * Change what is kept of something that was handed in, at once.
   * @param {string} id of the assessment
   * @param {string} exercise
   * @param {(given: Given) => Given} how
   */
  changeFinal(id, exercise, how) {
    const final = kept.finals.find((one) => one.id === id);
    const given = final && givenFor(final, exercise);
    if (final && given) store.keepFinal({ ...final, given: { ...final.given, [exercise]: how(given) } });
  },

  /** Give the learner's own requests, those that were removed left out. */
  get requests() {
    return kept.requests.filter(({ isRemoved }) => !isRemoved);
  },

  /**
   * Keep an own request as it stands now; *soon* is for typing.
   * @param {OwnRequest} request
   * @param {boolean} soon
   */
  keepRequest(request, soon = false) {
    const before = kept.requests.find(({ id }) => id === request.id);
    const requests = [{ ...request, at: Math.max(request.at, momentAfter(before)) }];
    if (!soon) return take({ ...nothingKept(), requests });
    kept = merge(kept, { ...nothingKept(), requests });
    timer ||= setTimeout(write, WRITE_AFTER_MS);
  },

  /** Give the name for the certificate. */
  get name() {
    return kept.name.text;
  },

  /** @param {string} text */
  keepName(text) {
    take({ ...nothingKept(), name: { text, at: momentAfter(kept.name) } });
  },

  /**
   * Take in what a file of results holds; nothing that is kept here is lost by it.
   * @param {Kept} other
   */
  take,

  /**
   * Change what is kept of an attempt or an answer, at once.
   * @param {string} exercise
   * @param {string} id
   * @param {<Kind extends Attempt | Answer>(record: Kind) => Kind} how
   */
  changeRecord(exercise, id, how) {
    const { attempts, answers } = store.work(exercise);
    change(exercise, {
      attempts: attempts.map((attempt) => (attempt.id === id ? how(attempt) : attempt)),
      answers: answers.map((answer) => (answer.id === id ? how(answer) : answer)),
    });
    write();
    tell();
  },

  /**
   * Keep how many hints were opened.
   * @param {string} exercise
   * @param {number} hints
   */
  keepHints(exercise, hints) {
    change(exercise, { hints });
    write();
  },

  /** Forget everything, here and in the other tabs. */
  erase() {
    forget();
    try {
      device.erase();
    } catch {
      trouble = "refused";
    }
    tell(true);
  },

  /**
   * Hear of every change that did not come from the typing in this tab.
   * @param {(isErased: boolean) => void} listener
   */
  subscribe(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/**
 * @param {string} exercise
 * @param {Partial<Work>} work
 */
function change(exercise, work) {
  kept.exercises[exercise] = { ...store.work(exercise), ...work };
}

/** @param {Kept} other */
function take(other) {
  kept = merge(kept, other);
  write();
  tell();
}

/** Write what is known, with what another tab wrote in between. */
function write() {
  clearTimeout(timer);
  timer = 0;
  read();
  if (!isOurs) return;
  try {
    device.write(kept);
    wasThere = true;
    if (trouble === "full" || trouble === "refused") settle(null);
  } catch (error) {
    settle(device.reason(error));
  }
}

/** Read what is kept, and say so when it cannot be read. */
function read() {
  let json = null;
  try {
    json = device.read();
  } catch {
    return settle("refused");
  }
  if (json === null && wasThere) settle("cleared");
  wasThere = json !== null;
  try {
    const found = readKept(json);
    isOurs = found.version <= VERSION;
    if (isOurs) kept = merge(kept, found);
    else settle("newer");
  } catch {
    setAside(json);
  }
}

/** @param {string | null} json */
function setAside(json) {
  try {
    device.setAside(json ?? "", nothingKept());
  } catch {
    // What cannot be set aside is written over: it could not be read anyway.
  }
  settle("unreadable");
}

/** @param {Trouble | null} now */
function settle(now) {
  if (now === trouble) return;
  trouble = now;
  tell();
}

function forget() {
  clearTimeout(timer);
  timer = 0;
  kept = nothingKept();
  ownWork.erase();
  isOurs = true;
  wasThere = false;
  trouble = null;
}

function tell(isErased = false) {
  for (const listener of listeners) listener(isErased);
}

/** Tell whether nothing is left of what was there. */
function isGone() {
  try {
    return device.read() === null;
  } catch {
    return false;
  }
}

/** @param {StorageEvent} event */
function hearOtherTab(event) {
  if (!device.isMeant(event)) return;
  // The button that erases takes away one key; who takes away all of them is somebody else.
  const isErased = event.key !== null && event.newValue === null;
  if (isErased) forget();
  else read();
  tell(isErased);
}

/** A page that comes back as it was left has missed what other tabs wrote or erased. */
function wake() {
  ownWork.wake();
  if (wasThere && isGone()) {
    forget();
    return tell(true);
  }
  if (!trouble) kept = nothingKept();
  wasThere = false;
  read();
  tell();
}

read();
addEventListener("storage", hearOtherTab);
addEventListener("pagehide", () => timer && write());
addEventListener("pageshow", ({ persisted }) => persisted && wake());
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && timer && write());
