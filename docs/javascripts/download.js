// @ts-check
/** How the course gives a learner a file. */

import { make } from "./elements.js";

/** How long a browser may take to fetch what it downloads. */
const FETCHED_MS = 60_000;

/**
 * Let the learner save *content* as JSON, and give the file's name.
 * @param {string} name its beginning; the day follows
 * @param {unknown} content
 */
export function download(name, content) {
  const blob = new Blob([`${JSON.stringify(content, null, 2)}\n`], { type: "application/json" });
  const link = make("a", { href: URL.createObjectURL(blob), download: `${name}-${dayOf(new Date())}.json`, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), FETCHED_MS);
  return link.download;
}

/** @param {Date} moment */
function dayOf(moment) {
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
