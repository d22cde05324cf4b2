// @ts-check
/** What can keep the checker from working, each as the sentence a learner reads and a trainer can act on. */

/** @type {Record<string, string>} */
export const failures = {
  // On the way to the server
  offline: "This device is offline, so the checker could not be fetched: connect, then try again.",
  unreachable: "The server did not answer when asked for {file}: check the connection, then try again.",
  stalled: "The server stopped sending {file}: nothing arrived for {seconds} seconds.",
  slow: "The checker was not ready after {seconds} seconds, as the connection is very slow: try again.",

  // What the server answered
  missing: "The server has no {file} (status {status}): the course was not uploaded whole.",
  forbidden: "The server keeps {file} back (status {status}): its permissions or its sign-in stand in the way.",
  broken: "The server failed on {file} (status {status}): try again, and tell whoever runs it if that does not help.",
  page: "The server sent a web page in place of {file}: perhaps you are signed out, or the file was not uploaded.",
  truncated: "The server sent only {got} of the {bytes} bytes of {file}: the upload broke off, or something on the way cut it.",
  altered: "The server sent a {file} that is not the one this course was published with: upload the course again, whole.",
  outdated: "This page is older than the course on the server: reload it.",
  "script-type": "The server sent {file} as {type}, and a browser runs a script only as text/javascript: correct the type for .js files.",
  "script-refused": "The browser would not run {file} ({detail}): the server's Content-Security-Policy must let scripts of the site itself run.",
  "worker-refused": "The browser would not start {file} in the background: the server's Content-Security-Policy must have worker-src 'self'.",

  // What the browser can do
  "wasm-missing": "This browser cannot run Python, because WebAssembly is missing or switched off: use a current Chrome, Edge, Firefox or Safari.",
  "wasm-forbidden": "The server forbids what Python needs to run in a browser: its Content-Security-Policy must have script-src 'wasm-unsafe-eval'.",
  memory: "The browser has too little memory left for the checker: close other tabs or programs, then try again.",

  // What Python did
  python: "Python did not start in this browser ({detail}): try again, and use another browser if that does not help.",
  "python-slow": "Python did not start within {seconds} seconds: close other tabs or programs, then try again.",
  checker: "The checker did not start ({detail}): the course has to be published again.",
  "check-slow": "Checking took longer than {seconds} seconds and was stopped: shorten the text or try again.",
  crashed: "The checker broke down on this text, twice: change a word and check again.",
};

/** @type {Record<string, string>} */
export const steps = {
  fetching: "Fetching the checker: {percent} %",
  starting: "Starting Python",
  loading: "Reading the rules",
};

/** A failure with its code and the facts its sentence names. */
export class Failure extends Error {
  /**
   * @param {string} code a key of `failures`
   * @param {Record<string, string | number>} [facts]
   */
  constructor(code, facts = {}) {
    super(fill(failures[code] ?? failures.python, facts));
    this.name = "Failure";
    this.code = code;
    this.facts = facts;
  }
}

/**
 * @param {string} sentence
 * @param {Record<string, string | number>} facts
 */
export function fill(sentence, facts) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => String(facts[name] ?? "?"));
}
