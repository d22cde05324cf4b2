// @ts-check
/** Every word that the interface says; what a lesson, an exercise or the checker says is theirs. */

/** @typedef {"personalisation" | "reason" | "length"} Criterion */

/** @param {number} count @param {string} one @param {string} many */
const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;

export const en = {
  locale: "en-GB",
  composer: {
    title: "Add a note to your invitation",
    to: "To:",
    label: "Your message",
    placeholder: "Write the message as you would send it.",
    check: "Check",
    shortcut: "Ctrl + Enter checks it too",
    shortcutMac: "⌘ + Enter checks it too",
    limit: (/** @type {number} */ limit) => `At most ${limit} characters.`,
    counter: (/** @type {number} */ count, /** @type {number} */ limit) => `${count} / ${limit}`,
    free: (/** @type {number} */ limit) => `A free account may stop at ${limit}.`,
    over: (/** @type {number} */ over) => `${over} over`,
    left: (/** @type {number} */ left) => `${plural(left, "character", "characters")} left`,
    overSpoken: (/** @type {number} */ over) => `${plural(over, "character", "characters")} over the limit`,
  },
  draft: {
    said: {
      putBack: "Your earlier message is in the box again.",
      undone: "What you had before is in the box again.",
      otherTab: "Changed in another tab.",
      taken: "The text of the other tab is in the box.",
    },
    undo: "Undo",
    takeOther: "Take the other tab’s text",
  },
  status: {
    empty: "There is nothing to check yet. Write a sentence or two, then press Check.",
    queued: "Checking as soon as the checker is ready",
    instead: "your newer message, in place of the earlier one",
    unchecked: "Your message was not checked. Press Check.",
    unchanged: (/** @type {number} */ number) => `Nothing has changed since attempt ${number}.`,
    checking: "Checking your message",
    progress: "How much of the checker has arrived",
    percent: (/** @type {number} */ share) => `${Math.round(share * 100)} %`,
    failed: "The checker could not be started.",
    retry: "Try again",
    kept: "Your message is kept.",
  },
  criteria: { personalisation: "Personalisation", reason: "Reason", length: "Length" },
  letters: { personalisation: "P", reason: "R", length: "L" },
  levels: {
    personalisation: ["generic", "partly", "personal"],
    reason: ["none", "vague", "clear"],
    length: ["does not fit", "does not fit", "fits"],
  },
  expectation: {
    title: "What your reader will ask",
    personalisation: "Could this have gone, word for word, to a hundred other people?",
    reason: "Do I see why this person wants to connect with me?",
    length: "Is it short enough to send?",
    how: "Write your message, then press Check: the answers appear here.",
  },
  verdict: {
    ready: "Ready to send",
    readyText: "All three are there: your reader knows who you are and why you write.",
    next: {
      personalisation: "Next: make it personal",
      reason: "Next: say why you write",
      length: "Next: make it fit",
    },
    count: (/** @type {number} */ met) => `${met} of 3 in place`,
    stale: (/** @type {number} */ number) => `For attempt ${number}; you have changed it since.`,
    sent: "Your message, as sent",
    legend: "Marked in it",
    /** What marked words do, by the level of their criterion. */
    legends: {
      personalisation: ["not personal yet", "a start, not personal yet", "makes it personal"],
      reason: ["not a reason yet", "a start, not clear yet", "says why"],
      length: ["past the limit", "past the limit", "past the limit"],
      flag: ["worth a second look", "worth a second look", "worth a second look"],
    },
    notes: "Also worth a look",
    words: "Your words:",
    question: "Ask yourself",
    edit: "Back to your message",
    nextExercise: (/** @type {string} */ title) => `Next exercise: ${title}`,
    allExercises: "All exercises",
  },
  attempts: {
    title: "Earlier attempts",
    number: (/** @type {number} */ number) => `Attempt ${number}`,
    putBack: "Put this back into the box",
    all: (/** @type {number} */ count) => `Show all ${count} earlier attempts`,
  },
  hints: {
    first: "Show a hint",
    more: (/** @type {number} */ next, /** @type {number} */ count) => `Another hint (${next} of ${count})`,
    hint: (/** @type {number} */ number) => `Hint ${number}`,
    none: "That was the last hint.",
  },
  models: {
    show: "Show model answers",
    hide: "Hide model answers",
    locked: "Model answers open after your first attempt.",
    title: "Model answers",
    note: "Different people, different voices. Take what suits yours.",
  },
  memory: {
    refused: "This browser does not let the course keep anything. All exercises work, but what you write is gone when you close the page.",
    full: "This browser has no room left to keep your work. All exercises work, but what you write from now on may be gone when you close the page.",
    unreadable: "What was kept on this device could not be read, so the course begins afresh. All exercises work.",
    newer: "What is kept on this device comes from a newer version of the course and is left as it is. All exercises work, but what you write now is not kept.",
    read: "I see",
    title: "Your work on this device",
    about: "Drafts, attempts and progress are kept in this browser only. Nothing is sent anywhere.",
    erase: "Erase my data on this device",
    confirm: "Erase every draft and attempt of this course on this device? This cannot be undone.",
    yes: "Yes, erase it all",
    no: "Keep it",
    erased: "Everything that this course kept on this device is erased.",
  },
  progress: {
    label: "Your progress",
    rule: (/** @type {number} */ rule) => `Rule ${rule}`,
    done: (/** @type {number} */ done, /** @type {number} */ all) => `${done}/${all}`,
    spoken: (/** @type {number} */ done, /** @type {number} */ all) =>
      `: ${done} of ${plural(all, "exercise", "exercises")} ready to send`,
    ready: "Ready to send",
    tried: "Tried",
    untried: "Not tried yet",
  },
};
