export default {
  "language": "English",
  "locale": "en-GB",
  "lists": {
    "between": ", ",
    "last": " and "
  },
  "durations": {
    "minutes": "{minutes} min",
    "hours": "{hours} h",
    "both": "{hours} h {minutes} min"
  },
  "rule": "Rule {rule}",
  "criteria": {
    "personalisation": "Personalisation",
    "reason": "Reason",
    "length": "Length"
  },
  "criteriaWithin": {
    "personalisation": "personalisation",
    "reason": "reason",
    "length": "length"
  },
  "letters": {
    "personalisation": "P",
    "reason": "R",
    "length": "L"
  },
  "levels": {
    "personalisation": [
      "generic",
      "partly",
      "personal"
    ],
    "reason": [
      "none",
      "vague",
      "clear"
    ],
    "length": [
      "does not fit",
      "does not fit",
      "fits"
    ]
  },
  "theme": {
    "course": "Course",
    "search": "Search",
    "menu": "Menu",
    "pages": "All pages",
    "palette": {
      "default": "Switch to dark",
      "slate": "Switch to light"
    },
    "contents": "On this page",
    "turn": "Previous and next page",
    "back": "Back to",
    "next": "Next",
    "colophon": "It uses neither its logo nor its colours, and what you type stays in your browser.",
    "picture": "Connect well: write the request that gets read. Three rules, one short message.",
    "missing": {
      "title": "Page not found",
      "heading": "This page is not here",
      "lead": "It may have moved, or the address has a slip in it.",
      "home": "Go to the start of the course"
    }
  },
  "exercise": {
    "rules": {
      "1": "Personalise your requests",
      "2": "Don’t be a stranger",
      "3": "Quality, not quantity"
    },
    "kinds": {
      "write": "Write a message",
      "rewrite": "Rewrite a weak message",
      "shorten": "Shorten a message",
      "spot": "Spot what works",
      "calibrate": "Grade, then write",
      "choose": "Choose whom to ask"
    },
    "ways": {
      "reason": "Give your reason",
      "remind": "Remind them where you met",
      "compliment": "Be complimentary",
      "common": "Find what you have in common",
      "short": "Keep it short"
    },
    "minutes": {
      "one": "about {count} minute",
      "other": "about {count} minutes"
    },
    "hours": "{hours} hours",
    "situation": "The situation",
    "you": "You",
    "relationship": "How you know them",
    "goal": "What you want",
    "relationships": {
      "met": "You have met.",
      "introduced": "Somebody introduced you.",
      "colleague": "You have worked together.",
      "client": "They are or were your client.",
      "alumni": "You studied at the same place.",
      "mutual": "You know somebody in common.",
      "stranger": "You have not met."
    },
    "starts": {
      "rewrite": "The weak message, and what is weak in it",
      "shorten": "The message to shorten"
    },
    "message": "The message",
    "samples": "Grade these first",
    "answers": "Show the answer",
    "best": "the better choice",
    "hints": "Hints",
    "models": "Model answers",
    "voice": "Voice: {voice}",
    "notReady": "Not ready yet",
    "good": "Good",
    "weak": "Weak"
  },
  "unscripted": {
    "own": "The box for your request and its verdicts need JavaScript, which is switched off in this browser.",
    "message": "The box for your message and its marking need JavaScript, which is switched off in this browser. You can still read the situation, the hints and the model answers.",
    "pool": "The pool of exercises",
    "marking": "Marking your answer needs JavaScript, which is switched off in this browser. You can still read everything, make up your mind, and then open the answers.",
    "lateMessage": "The box for your message has not arrived. Reload the page; if that does not help, whoever runs this course has to let the browser run its scripts.",
    "lateMarking": "The buttons of this exercise have not arrived. Reload the page; if that does not help, whoever runs this course has to let the browser run its scripts."
  },
  "card": {
    "label": "Profile of {name}",
    "about": "About",
    "activity": "Activity",
    "experience": "Experience",
    "education": "Education",
    "interests": "Interests",
    "both": "You both know {names}"
  },
  "figures": {
    "sets": {
      "learner": "Learners’ messages",
      "public": "Messages of public guides"
    },
    "means": {
      "counting": "Counting words",
      "model": "A trained language model, 90 MB",
      "ours": "This checker"
    },
    "agreement": "Agreement with careful readers. {figures}.",
    "chance": "0: chance",
    "always": "1: always",
    "flag": "flag",
    "right": "raised rightly",
    "found": "found",
    "low": "under 95 %",
    "part": "{part} of {count}",
    "range": "chance leaves open {low} to {high} %",
    "mistake": "Readers said {readers}, the checker {checker}",
    "times": {
      "one": "once",
      "other": "{count} times"
    },
    "to": "To: {name}.",
    "lessSeen": "It saw {words}, and took it for less than it is.",
    "nothingSeen": "It saw nothing in it.",
    "takenIn": "It was taken in by {words}.",
    "addedUp": "Many small signs added up to too much."
  },
  "reference": {
    "finds": "finds",
    "leaves": "leaves",
    "evidence": "evidence",
    "told": "what the learner is told",
    "kind": "kind",
    "free": "as it is",
    "atMost": "at most {level}",
    "weightiest": "{criterion}, at least {level}: the {shown} weightiest of {count}",
    "feature": "feature",
    "weight": "weight",
    "list": "list",
    "purpose": "what it is for",
    "lines": "lines"
  },
  "licences": {
    "ours": "The licence of the course",
    "theirs": "The licence of {name}"
  },
  "composer": {
    "title": "Add a note to your invitation",
    "to": "To:",
    "label": "Your message",
    "placeholder": "Write the message as you would send it.",
    "check": "Check",
    "shortcut": "Ctrl + Enter checks it too",
    "shortcutMac": "⌘ + Enter checks it too",
    "limit": "At most {count} characters.",
    "counter": "{count} / {limit}",
    "ask": "Say how many characters are left",
    "free": "A free account may stop at {limit}.",
    "over": "{count} over",
    "left": {
      "one": "{count} character left",
      "other": "{count} characters left"
    },
    "overSpoken": {
      "one": "{count} character over the limit",
      "other": "{count} characters over the limit"
    }
  },
  "draft": {
    "said": {
      "putBack": "Your earlier message is in the box again.",
      "undone": "What you had before is in the box again.",
      "otherTab": "Changed in another tab.",
      "taken": "The text of the other tab is in the box."
    },
    "undo": "Undo",
    "takeOther": "Take the other tab’s text"
  },
  "status": {
    "empty": "There is nothing to check yet. Write a sentence or two, then press Check.",
    "queued": "Checking as soon as the checker is ready",
    "instead": "your newer message, in place of the earlier one",
    "unchecked": "Your message was not checked. Press Check.",
    "unchanged": "Nothing has changed since attempt {number}.",
    "checking": "Checking your message",
    "progress": "How much of the checker has arrived",
    "percent": "{percent} %",
    "failed": "The checker could not be started.",
    "retry": "Try again",
    "kept": "Your message is kept.",
    "untyped": "nothing in particular"
  },
  "steps": {
    "fetching": "Fetching the checker: {percent} %",
    "starting": "Starting Python",
    "loading": "Reading the rules"
  },
  "failures": {
    "offline": "This device is offline, so the checker could not be fetched: connect, then try again.",
    "unreachable": "The server did not answer when asked for {file}: check the connection, then try again.",
    "stalled": "The server stopped sending {file}: nothing arrived for {seconds} seconds.",
    "slow": "The checker was not ready after {seconds} seconds, as the connection is very slow: try again.",
    "missing": "The server has no {file} (status {status}): the course was not uploaded whole.",
    "forbidden": "The server keeps {file} back (status {status}): its permissions or its sign-in stand in the way.",
    "broken": "The server failed on {file} (status {status}): try again, and tell whoever runs it if that does not help.",
    "page": "The server sent a web page in place of {file}: perhaps you are signed out, or the file was not uploaded.",
    "truncated": "The server sent only {got} of the {bytes} bytes of {file}: the upload broke off, or something on the way cut it.",
    "altered": "The server sent a {file} that is not the one this course was published with: upload the course again, whole.",
    "outdated": "This page is older than the course on the server: reload it.",
    "script-type": "The server sent {file} as {type}, and a browser runs a script only as text/javascript: correct the type for .js files.",
    "script-refused": "The browser would not run {file} ({detail}): the server's Content-Security-Policy must let scripts of the site itself run.",
    "worker-refused": "The browser would not start {file} in the background: the server's Content-Security-Policy must have worker-src 'self'.",
    "wasm-missing": "This browser cannot run Python, because WebAssembly is missing or switched off: use a current Chrome, Edge, Firefox or Safari.",
    "wasm-forbidden": "The server forbids what Python needs to run in a browser: its Content-Security-Policy must have script-src 'wasm-unsafe-eval'.",
    "memory": "The browser has too little memory left for the checker: close other tabs or programs, then try again.",
    "python": "Python did not start in this browser ({detail}): try again, and use another browser if that does not help.",
    "python-slow": "Python did not start within {seconds} seconds: close other tabs or programs, then try again.",
    "checker": "The checker did not start ({detail}): the course has to be published again.",
    "check-slow": "Checking took longer than {seconds} seconds and was stopped: shorten the text or try again.",
    "crashed": "The checker broke down on this text, twice: change a word and check again."
  },
  "expectation": {
    "title": "What your reader will ask",
    "personalisation": "Could this have gone, word for word, to a hundred other people?",
    "reason": "Do I see why this person wants to connect with me?",
    "length": "Is it short enough to send?",
    "how": "Write your message, then press Check: the answers appear here."
  },
  "verdict": {
    "ready": "Ready to send",
    "readyText": "All three are there: your reader knows who you are and why you write.",
    "next": {
      "personalisation": "Next: make it personal",
      "reason": "Next: say why you write",
      "length": "Next: make it fit"
    },
    "count": "{count} of 3 in place",
    "stale": "For attempt {number}; you have changed it since.",
    "sent": "Your message, as sent",
    "legend": "Marked in it",
    "legends": {
      "personalisation": [
        "not personal yet",
        "a start, not personal yet",
        "makes it personal"
      ],
      "reason": [
        "not a reason yet",
        "a start, not clear yet",
        "says why"
      ],
      "length": [
        "past the limit",
        "past the limit",
        "past the limit"
      ],
      "flag": [
        "worth a second look",
        "worth a second look",
        "worth a second look"
      ]
    },
    "notes": "Also worth a look",
    "question": "Ask yourself:",
    "edit": "Back to your message",
    "nextExercise": "Next exercise: {title}",
    "nextLesson": "Next lesson: {title}",
    "allExercises": "All exercises"
  },
  "attempts": {
    "title": "Earlier attempts",
    "number": "Attempt {number}",
    "putBack": "Put this back into the box",
    "all": "Show all {count} earlier attempts"
  },
  "disagreement": {
    "open": "I disagree",
    "question": "What would you say?",
    "why": "Why? (in your own words)",
    "most": "Optional, at most {count} characters.",
    "needed": "At most {count} characters.",
    "wordless": "Say in your words what is wrong with it.",
    "nothing": "That is what the checker says. Choose another level, or say in your words what is wrong with it.",
    "save": "Save my view",
    "cancel": "Cancel",
    "saved": "Your view is saved on this device.",
    "unsaved": "Your view stands here, but this browser cannot keep it.",
    "removed": "Your view is removed.",
    "title": "Your view",
    "said": "You disagreed: you would say",
    "saidOnly": "You disagreed:",
    "because": "– because",
    "how": "Let your trainer see it",
    "change": "Change",
    "remove": "Remove"
  },
  "disagreements": {
    "empty": "Nothing is saved on this device yet. Press “I disagree” below a verdict, and what you say comes here.",
    "practice": "Go to the exercises",
    "checker": "The checker said",
    "you": "You would say",
    "why": "Because",
    "yours": "You say",
    "save": "Save them as a file",
    "saved": "Saved as {name}. It is where your browser puts downloads.",
    "remove": "Remove all",
    "confirm": "Remove everything that you said of verdicts from this device? This cannot be undone.",
    "yes": "Yes, remove them all",
    "no": "Keep them",
    "removed": "Everything that you said of verdicts is removed from this device."
  },
  "hints": {
    "first": "Show a hint",
    "more": "Another hint ({next} of {count})",
    "none": "That was the last hint."
  },
  "models": {
    "show": "Show model answers",
    "hide": "Hide model answers",
    "locked": "Model answers open after your first attempt.",
    "title": "Model answers",
    "note": "Different people, different voices. Take what suits yours."
  },
  "answering": {
    "check": "Check",
    "unchanged": "Nothing has changed since your last answer.",
    "score": "{right} of {count} right",
    "surplus": "{right} of {count} right, and more marked than that"
  },
  "spot": {
    "title": "Mark the message",
    "brush": "What do you want to mark?",
    "how": "Choose one above, then press the words that do it. Leave words that do nothing unmarked. Press words again to take a mark away.",
    "keys": "On the keyboard, 1, 2 and 3 mark the words that you are at.",
    "taken": "Mark taken away",
    "marked": {
      "personal": "You marked: makes it personal.",
      "reason": "You marked: gives the reason.",
      "harm": "You marked: harms it."
    },
    "empty": "Nothing is marked yet. Choose what to mark, then press the words that do it.",
    "effects": {
      "personal": "Makes it personal",
      "reason": "Gives the reason",
      "harm": "Harms it"
    },
    "judgements": {
      "found": "Right",
      "missed": "Missed",
      "other": "Not quite",
      "neutral": "Not needed"
    },
    "seen": "The checker counts these words too.",
    "neutral": "These words do no harm, and do nothing for the message either: leave them unmarked.",
    "ready": "You saw everything",
    "notReady": "Look again at these",
    "surplus": "All found, and too much marked"
  },
  "calibrate": {
    "title": "First grade these three",
    "how": "Decide for each message how personal it is and how clear its reason is. Then compare with the checker, and write your own.",
    "sample": "Message {number}",
    "check": "Compare with the checker",
    "missing": {
      "one": "{count} choice is still to be made.",
      "other": "{count} choices are still to be made."
    },
    "compared": "You and the checker agree on {right} of {count}.",
    "onward": "See why, message by message, then write your own below.",
    "same": "You said the same.",
    "other": "You said: {level}.",
    "reader": "What a reader would say:",
    "own": "Now write your own"
  },
  "choose": {
    "legend": "{name}: what do you do?",
    "choices": {
      "now": "Ask now",
      "later": "Ask later",
      "leave": "Leave"
    },
    "missing": "Still waiting for your choice: {names}.",
    "right": "Good choice.",
    "wrong": "Think again.",
    "better": {
      "now": "Better: ask now.",
      "later": "Better: ask later.",
      "leave": "Better: leave."
    },
    "ready": "A small network that is worth something",
    "notReady": "What your choices build",
    "where": "What comes of each choice stands at its profile above.",
    "again": "What comes of each choice stands at its profile above. Think again about:"
  },
  "network": {
    "you": "You",
    "web": "Your network",
    "chart": "What it is worth, by size",
    "legend": {
      "now": "asked now",
      "later": "asked later",
      "leave": "left",
      "size": "The larger the circle, the more this person could do for your goal."
    },
    "who": {
      "now": "Asked now: {names}.",
      "later": "Asked later: {names}.",
      "leave": "Left: {names}."
    },
    "size": "people asked now",
    "value": "worth",
    "caption": "You ask {asked} of {count} people now, and for your goal that is worth {value}. The line shows the most that each size can be worth: {best} at its best, {everybody} if you ask everybody. Whoever can help now counts up to three, whoever is asked too soon nothing, and whoever leads nowhere takes one away.",
    "nobody": "nobody"
  },
  "own": {
    "kicker": "Your own request",
    "somebody": "To somebody real",
    "to": "To {name}",
    "who": "Who it is to, and why",
    "more": "More from their profile",
    "write": "Your message",
    "groups": {
      "recipient": "Their profile",
      "purpose": "You and them"
    },
    "optional": "Every field may stay empty; the checker reads what is there.",
    "oneALine": "one a line",
    "fields": {
      "recipient.name": "Name",
      "recipient.headline": "Headline",
      "recipient.company": "Company",
      "recipient.location": "Place",
      "recipient.about": "About",
      "recipient.activity": "Activity: posts, talks, news",
      "recipient.experience": "Experience",
      "recipient.education": "Education",
      "recipient.interests": "Interests",
      "recipient.mutual_connections": "People you both know",
      "relationship.detail": "Where, when, what about?",
      "goal": "What do you hope for?",
      "sender.name": "Your name",
      "sender.role": "What do you do?"
    },
    "kind": "How do you know them?",
    "kinds": {
      "unknown": "Not said",
      "met": "We have met",
      "introduced": "Somebody introduced us",
      "colleague": "We worked together",
      "client": "They are or were a client",
      "alumni": "We studied at the same place",
      "mutual": "We know somebody in common",
      "stranger": "We have never met"
    },
    "limit": "How long may your note be?",
    "limits": "{count} characters",
    "nobody": "somebody without a name yet",
    "requests": "Your requests",
    "another": "A request to somebody else",
    "remove": "Remove this request",
    "confirm": "Remove the request to {name}, with all its drafts? This cannot be undone.",
    "yes": "Yes, remove it",
    "no": "Keep it",
    "removed": "The request to {name} is removed.",
    "keep": "Keep as a draft",
    "kept": "Kept as draft {number}. Change your message, and compare the two below.",
    "keptAlready": "This is draft {number} already.",
    "removeDraft": "Remove this draft",
    "removedDraft": "Draft {number} is removed.",
    "takenBack": "Draft {number} is back.",
    "keptOther": "What the other tab wrote is kept as draft {number}.",
    "replaced": "What stood in the box is kept as draft {number}.",
    "copy": "Copy the message",
    "copied": "Copied. Paste it on their own profile page, into “Add a note”.",
    "copiedLong": {
      "one": "Copied, but it is {count} character over the limit and will be cut.",
      "other": "Copied, but it is {count} characters over the limit and will be cut."
    },
    "copyYourself": "This browser does not let the page copy. The message is selected: copy it with Ctrl + C, ⌘ + C or your phone’s menu.",
    "live": "As it stands",
    "marked": "Your message, marked",
    "expectation": "The answers appear here when you pause in typing. Check reads them out.",
    "loading": "The checker is being fetched; your first verdict comes as soon as it is ready.",
    "rule3": "Rule 3, quality, not quantity:",
    "compare": "Drafts side by side",
    "sides": {
      "left": "On this side",
      "right": "Beside it"
    },
    "draft": "Draft {number}",
    "box": "In the box now",
    "characters": "{count} of {limit} characters",
    "empty": "Their profile appears here as you type it in. Open it on LinkedIn and copy what could matter: a post, a school, somebody you both know.",
    "nameless": "No name yet"
  },
  "final": {
    "begin": "Begin the assessment",
    "again": "Take it again",
    "look": "Not right yet:",
    "rules": "{count} exercises, one attempt at each, no hints, and the verdicts come at the end. To pass, get {pass} of them right. You may stop at any time and go on later on this device.",
    "step": "Exercise {number} of {count}",
    "progress": "How far the assessment is",
    "handIn": "Hand in",
    "shortcut": "Ctrl + Enter hands it in too",
    "shortcutMac": "⌘ + Enter hands it in too",
    "empty": "There is nothing to hand in yet.",
    "passed": "Passed",
    "failed": "Not passed this time",
    "score": "{right} of {count} right; {pass} are needed. Below you see each of them with the reasons.",
    "certificate": "Your certificate",
    "right": "right",
    "wrong": "not yet",
    "missing": "not given",
    "gone": "This exercise is no longer part of the course, so its reasons cannot be shown.",
    "kicker": "Final assessment"
  },
  "results": {
    "empty": "Nothing is done yet on this device. What you write and how it is judged will be collected here.",
    "practice": "Go to the exercises",
    "criteria": "How your messages went",
    "exercises": "What you did, with your best message",
    "extremes": "Strongest lately: {strongest}. To work on: {weakest}.",
    "even": "All three are equally strong lately.",
    "criterion": "Criterion",
    "first": "first attempt",
    "latest": "lately",
    "share": {
      "one": "How much of each was met in {count} attempt",
      "other": "How much of each was met in {count} attempts; “lately” is the last ten at most"
    },
    "every": "{count} attempts and their verdicts",
    "disagreements": "Where you disagree",
    "finals": "Final assessments",
    "unfinished": "begun and not finished",
    "handedIn": "Its verdicts, one by one",
    "toFinal": "Go to the final assessment",
    "certificate": "Your certificate",
    "final": "Final assessment",
    "passed": "passed",
    "attempts": {
      "one": "{count} attempt",
      "other": "{count} attempts"
    },
    "file": "Take it with you",
    "about": "Save everything as one file, to keep it, to hand it in, or to go on with it on another device. Bringing a file in adds what is new and takes nothing away.",
    "save": "Save my results as a file",
    "saved": "Saved as {name}. It is where your browser puts downloads.",
    "import": "Bring in a results file",
    "imported": {
      "one": "The file is in: {count} attempt was new.",
      "other": "The file is in: {count} attempts were new."
    },
    "unkept": "The file is in, but this browser cannot keep it: it is gone when you close the page.",
    "print": "Print this page",
    "refused": "The file was not taken: {why} Nothing has changed.",
    "refusals": {
      "json": "it is not JSON, or only part of it arrived.",
      "foreign": "it is not a results file of this course.",
      "newer": "it comes from a newer version of the course. Bring it in there.",
      "large": "it is larger than any file of this course can be.",
      "unreadable": "this browser could not read it.",
      "part": "its part {part} cannot be read."
    },
    "importedNone": "The file is in. All its attempts were here already."
  },
  "certificate": {
    "none": "The certificate opens when you have passed the final assessment.",
    "assessment": "Go to the final assessment",
    "label": "Your name, as it should stand on the certificate",
    "nameless": "(your name)",
    "print": "Print the certificate",
    "course": "Connect well",
    "title": "Certificate",
    "says": "This certifies that",
    "what": "has passed the final assessment of a course in writing connection requests that people read: personal, with a solid reason, and few.",
    "score": "Score: {right} of {count}",
    "selfReported": "Self-reported: printed by the learner from the learner’s own device; nobody supervised the assessment. Connect well {version} is independent of LinkedIn."
  },
  "memory": {
    "refused": "This browser does not let the course keep anything. All exercises work, but what you write is gone when you close the page.",
    "full": "This browser has no room left to keep your work. All exercises work, but what you write from now on may be gone when you close the page.",
    "unreadable": "What was kept on this device could not be read, so the course begins afresh. All exercises work.",
    "newer": "What is kept on this device comes from a newer version of the course and is left as it is. All exercises work, but what you write now is not kept.",
    "cleared": "What was kept on this device has been cleared, and not by this course. This page still knows what it shows, and keeps it again with the next thing that you do.",
    "read": "I see",
    "title": "Your work on this device",
    "about": "Drafts, marks and choices, attempts, assessments, your own requests, your name and what you say of verdicts are kept in this browser only. Nothing is sent anywhere.",
    "erase": "Erase my data on this device",
    "confirm": "Erase every draft, mark, choice and attempt, every assessment, your own requests, your name and all that you said of verdicts on this device? This cannot be undone.",
    "yes": "Yes, erase it all",
    "no": "Keep it",
    "erased": "Everything that this course kept on this device is erased."
  },
  "progress": {
    "label": "Your progress",
    "done": "{done}/{count}",
    "spoken": {
      "one": ": {done} of {count} exercise done",
      "other": ": {done} of {count} exercises done"
    },
    "here": "This page: {done} of {count}",
    "inAll": "{done} of {count}[ done]",
    "left": "[about ]{time} left",
    "path": "Where you are",
    "show": "Show",
    "shown": {
      "all": "All",
      "open": "To do",
      "ready": "Done"
    },
    "begin": "Exercise 1:",
    "goOn": "Continue:",
    "final": "Final assessment",
    "passed": "All done:",
    "results": "Your results",
    "ready": "Ready to send",
    "tried": "Tried",
    "untried": "Not tried yet"
  },
  "workbook": {
    "title": "Workbook",
    "withAnswers": "With model answers and keys",
    "withoutAnswers": "For the class: without answers",
    "name": "Name",
    "date": "Date",
    "contents": "Contents",
    "edition": "Course version {version}. {copyright}",
    "how": "How to use this workbook",
    "exercise": "Exercise {number}",
    "lines": "Your message: at most {limit} characters",
    "linesHow": "{per_line} characters a line, one between two ticks",
    "selfCheck": {
      "personalisation": "It could have gone to nobody else",
      "reason": "It says what for",
      "length": "It fits"
    },
    "pieces": "Tick what each piece does, or nothing",
    "piece": "Piece of the message",
    "sample": "Message {number}",
    "hints": "Hints",
    "hintsText": "For whoever is stuck: look up the number of the exercise, and read one hint at a time.",
    "answers": "Answers to exercise {number}",
    "key": "Key",
    "model": "Model answers",
    "weak": "Weak answers, and why they fail",
    "fine": "will do as well",
    "assessment": "Final assessment",
    "ofPool": "A{number}",
    "assessmentText": "The pool of {count} exercises from which the course on screen draws eight. There are no hints here, and no answers beside it. Six right answers of eight are a pass. Tick those that are right.",
    "assessmentKey": "Answers to the assessment",
    "assessmentKeyText": "For whoever marks it. Leave these pages out when you hand out the rest.",
    "glossary": "Glossary",
    "read": {
      "order": "Read a lesson, then do its exercises with a pencil. They go from easy to hard, and none needs a computer.",
      "lines": "A request on LinkedIn has {full} characters, or {free} without a paid account. On the lines for your message one character goes between two ticks, blanks and full stops included, and the number at the end of a line says how many you have used. Hints stand at the end.",
      "marks": "Where a message has been graded, its words are marked: P for what makes it personal, R for what gives the reason. L stands for the length. A tick means that there is nothing left to do.",
      "ready": "A message is ready to send when it is personal, gives a clear reason and fits. Read yours aloud first.",
      "screen": "The course on screen grades what you write on the spot. There each exercise has the title that it has here.",
      "answers": "After each exercise of the lessons come its answers. No model answer is the only one: each speaks in a voice of its own. The weak answers show what a near miss looks like, and why it misses.",
      "copies": "The answers to the assessment stand at the very end, so that its sheets can be copied for a test."
    }
  }
};
