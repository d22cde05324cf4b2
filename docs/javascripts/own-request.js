// @ts-check
/** What is kept of a learner's own request: to whom, and the drafts. */

import { isMoment } from "./assessment.js";
import { isRecord, momentAfter, newest, union } from "./work.js";

/** @typedef {{id: string, at: number, text: string}} OwnDraft */
/** @typedef {{id: string, at: number, situation: Record<string, any>, text: string, drafts: OwnDraft[], isRemoved: boolean}} OwnRequest
 *   *situation*: as the wire format has it; *text*: what stands in the box; a removed one is kept empty, and so is a removed
 *   draft, or another tab would bring it back */

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
  return { ...newer, drafts: union([...one.drafts, ...other.drafts], (draft, same) => (same ? newest(draft, same) : draft)) };
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
export function readRequest({ id, at, situation, text, drafts, isRemoved }) {
  return { id, at, situation, text, drafts: drafts.map((draft) => ({ id: draft.id, at: draft.at, text: draft.text })), isRemoved };
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
