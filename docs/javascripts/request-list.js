// @ts-check
/** The learner's requests: which one is at hand, another one, and the removal of one. */

import { button, make } from "./elements.js";
import { say, strings } from "./strings.js";

/** @typedef {import("./own-request.js").OwnRequest} OwnRequest */
/** @typedef {{onTake: (request: OwnRequest) => void, onAnother: () => void, onRemove: () => void}} Doings */

const words = strings.own;

/**
 * Name the person a request is to.
 * @param {OwnRequest} request
 * @returns {string}
 */
export function nameOf({ situation }) {
  const { name, headline, company } = situation.recipient ?? {};
  return [name, headline, company].map((part) => String(part ?? "").trim()).find(Boolean) ?? words.nobody;
}

/**
 * @param {OwnRequest[]} requests
 * @param {OwnRequest} here
 * @param {Doings} doings
 * @returns {Element[]} none when there is nothing to choose yet
 */
export function requestList(requests, here, { onTake, onAnother, onRemove }) {
  if (requests.length === 0) return [];
  const entries = [...requests].sort((one, other) => (one.id < other.id ? -1 : 1)).map((request) => {
    const attributes = { type: "button", class: "cw-action cw-action--plain cw-own__request", "aria-current": request.id === here.id && "true" };
    return make("li", {}, make("button", { ...attributes, click: () => onTake(request) }, make("span", { dir: "auto" }, nameOf(request))));
  });
  const isKept = requests.some(({ id }) => id === here.id);
  return [
    make("nav", { class: "cw-own__requests", "aria-label": words.requests }, make("ul", {}, ...entries)),
    make("div", { class: "cw-own__managing" }, button("plain", `+ ${words.another}`, onAnother), isKept && removal(here, onRemove)),
  ];
}

/**
 * Ask before a request is removed.
 * @param {OwnRequest} request
 * @param {() => void} onRemove
 */
function removal(request, onRemove) {
  const sentence = say(words.confirm, { name: nameOf(request) });
  const ask = make("div", { class: "cw-own__ask", role: "group", "aria-label": sentence, hidden: true }, make("p", {}, sentence));
  const keep = button("plain", words.no, () => open(false));
  ask.append(keep, button("danger", words.yes, onRemove));
  const remove = button("plain", words.remove, () => open(true));
  /** @param {boolean} isOpen */
  const open = (isOpen) => {
    ask.hidden = !isOpen;
    remove.hidden = isOpen;
    (isOpen ? keep : remove).focus();
  };
  return make("div", { class: "cw-own__removal" }, remove, ask);
}
