// @ts-check
/** Finds out why the worker did not start, as a browser only says that it did not. */

import { Failure } from "./failures.js";
import { fetchFile, isPage, isScriptType, nameOf } from "./fetching.js";

/**
 * @param {URL[]} scripts the worker's own and those that it imports
 * @param {number} seconds how long one of them may take
 * @returns {Promise<Failure>}
 */
export async function diagnose(scripts, seconds) {
  for (const script of scripts) {
    const failure = await examine(script, seconds);
    if (failure) return failure;
  }
  return new Failure("worker-refused", { file: nameOf(scripts[0]) });
}

/**
 * Also puts the present file into the browser's cache, where the next start finds it.
 * @param {URL} script
 * @param {number} seconds
 * @returns {Promise<Failure | undefined>}
 */
export async function examine(script, seconds) {
  const file = nameOf(script);
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), seconds * 1000);
  try {
    const { bytes, type } = await fetchFile(script, {}, { cache: "reload", signal: abort.signal });
    if (isScriptType(type)) return undefined;
    return isPage(bytes) ? new Failure("page", { file }) : new Failure("script-type", { file, type });
  } catch (error) {
    return abort.signal.aborted ? new Failure("stalled", { file, seconds }) : /** @type {Failure} */ (error);
  } finally {
    clearTimeout(timer);
  }
}
