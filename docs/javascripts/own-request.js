// @ts-check
/** What is kept of a learner's own request: to whom, and the drafts. */

import { isMoment } from "./assessment.js";
import { newerDisagreement } from "./disagreement.js";
import { isAttempt, isRecord, momentAfter, newest, readAttempt, union } from "./work.js";

/** @typedef {import("./assessment.js").Attempt} Attempt */
/** @typedef {{id: string, at: number, text: string}} OwnDraft */
/** @typedef {{id: string, at: number, situation: Record<string, any>, text: string, drafts: OwnDraft[], attempts?: Attempt[], isRemoved: boolean}} OwnRequest
 *   *situation*: as the wire format has it; *text*: what stands in the box; a removed one is kept empty, and so is a removed
 *   draft, or another tab would bring it back; *attempts*: those alone of whose verdicts the learner says something */

/**
 * Make one of two: the newer words win, no draft is lost.
 * @param {OwnRequest} one
 * @param {OwnRequest | undefined} other
 * @returns {OwnRequest}
 */
export function mergeRequest(one, other) {
  if (!other) return one;
  const newer = newest(one, other);
  if (one.isRemoved || other.isRemoved) return removed(newer);
  const drafts = union([...one.drafts, ...other.drafts], (draft, same) => (same ? newest(draft, same) : draft));
  const attempts = union([...(one.attempts ?? []), ...(other.attempts ?? [])], newerDisagreement);
  return { ...newer, drafts, ...(attempts.length > 0 ? { attempts } : {}) };
}

/**
 * Give all drafts that there ever were in the order in which they were kept, which their ids tell: so each keeps its number.
 * @param {OwnRequest} request
 */
export function numbered({ drafts }) {
  return [...drafts].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** @param {OwnDraft} draft */
export function isThere({ text }) {
  return text !== "";
}

/**
 * Give the request with other words in one of its drafts; none remove it.
 * @param {OwnRequest} request
 * @param {string} id
 * @param {string} text
 */
export function withDraft({ drafts }, id, text) {
  return drafts.map((draft) => (draft.id === id ? { id, at: momentAfter(draft), text } : draft));
}

/**
 * Forget what a request said.
 * @param {OwnRequest} request
 * @returns {OwnRequest}
 */
export function removed({ id, at }) {
  return { id, at, situation: {}, text: "", drafts: [], isRemoved: true };
}

/**
 * Take what this course keeps of a request, and nothing else.
 * @param {OwnRequest} request
 * @returns {OwnRequest}
 */
export function readRequest({ id, at, situation, text, drafts, attempts, isRemoved }) {
  const said = Array.isArray(attempts) ? attempts.filter(isAttempt).map(readAttempt) : [];
  const kept = drafts.map((draft) => ({ id: draft.id, at: draft.at, text: draft.text }));
  return { id, at, situation, text, drafts: kept, ...(said.length > 0 ? { attempts: said } : {}), isRemoved };
}

/**
 * @param {any} value
 * @returns {value is OwnRequest}
 */
export function isOwnRequest(value) {
  return (
    isText(value) &&
    isRecord(value.situation) &&
    typeof value.isRemoved === "boolean" &&
    Array.isArray(value.drafts) &&
    value.drafts.every(isText)
  );
}

/** @param {any} value */
function isText(value) {
  return typeof value?.id === "string" && typeof value.text === "string" && isMoment(value.at);
}

/**
 * Give what was written to other people, the newest first.
 * @param {OwnRequest} own
 * @param {readonly OwnRequest[]} requests
 */
export function sentToOthers(own, requests) {
  const name = (/** @type {OwnRequest} */ { situation }) => String(situation.recipient?.name ?? "").trim().toLowerCase();
  const others = requests.filter((request) => request.id !== own.id && (name(own) === "" || name(request) !== name(own)));
  const texts = others.reverse().flatMap(({ text, drafts }) => [text, ...drafts.map((draft) => draft.text).reverse()]);
  return [...new Set(texts.map((text) => text.trim()).filter(Boolean))];
}
