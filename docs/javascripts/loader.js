// @ts-check
/** Brings the files of Python and the checker in from the site itself, each compared, and starts them. */

import { Failure } from "./failures.js";
import { fetchFile, isPage, isScriptType, nameOf } from "./fetching.js";
import { asFailure, loadChecker, startPython } from "./python.js";

/**
 * @typedef {{base: string, archive: string, suspects: string[]}} Order where the files are, the archive the page was
 *   built with, and the files that were wrong last time, which the browser's cache may still hold
 * @typedef {(phase: "fetching" | "starting" | "loading", progress: number, waiting: string[]) => void} Report
 * @typedef {{checker: string, parts: Record<"loader" | "glue" | "wasm" | "stdlib", string>, lock: object,
 *   files: Record<string, {bytes: number, sha256: string}>}} Manifest
 * @typedef {{bytes: Uint8Array<ArrayBuffer>, type: string}} Fetched
 * @typedef {{loadPyodide: any, createPyodideModule: any, wasm: WebAssembly.Module, stdlib: Fetched, archive: Fetched}} Files
 */

/**
 * @param {Order} order
 * @param {Report} report
 * @returns {Promise<(request: string, exercise: string) => string>} the checker's assess_json
 */
export async function startChecker(order, report) {
  requireWebAssembly();
  report("fetching", 0, ["manifest.json"]);
  const manifest = await fetchManifest(order);
  const files = await fetchFiles(order, manifest, report);
  report("starting", 0.8, []);
  const python = await startPython(files, order.base, manifest.lock);
  report("loading", 0.95, []);
  return loadChecker(python, files.archive.bytes);
}

function requireWebAssembly() {
  if (typeof WebAssembly !== "object") throw new Failure("wasm-missing");
  try {
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    // The policy came with the worker's own script, and a browser keeps both.
    throw new Failure("wasm-forbidden", { file: "checker-worker.js" });
  }
}

/**
 * @param {Order} order
 * @returns {Promise<Manifest>}
 */
async function fetchManifest({ base }) {
  const url = new URL("manifest.json", base);
  const { bytes } = await fetchFile(url, {}, { cache: "no-cache" });
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new Failure(isPage(bytes) ? "page" : "altered", { file: nameOf(url) });
  }
}

/**
 * @param {Order} order
 * @param {Manifest} manifest
 * @param {Report} report
 * @returns {Promise<Files>}
 */
async function fetchFiles(order, manifest, report) {
  const { parts, files } = manifest;
  const archive = order.archive || manifest.checker;
  const waiting = new Set([parts.wasm, parts.glue, parts.stdlib, archive, parts.loader]);
  const whole = [...waiting].reduce((sum, name) => sum + (files[name]?.bytes ?? 0), 0);
  let got = 0;
  const tell = () => report("fetching", Math.min(0.8, (0.8 * got) / whole), [...waiting]);
  const received = (/** @type {number} */ bytes) => {
    got += bytes;
    tell();
  };
  /** @type {<T>(name: string, use: (file: Fetched, url: URL) => T | Promise<T>) => Promise<T>} */
  const get = async (name, use) => {
    const url = new URL(name, order.base);
    const cache = order.suspects.includes(name) ? "reload" : "default";
    const used = await use(await fetchFile(url, files[name] ?? namedHash(name), { cache, received }), url);
    waiting.delete(name);
    tell();
    return used;
  };
  const [loader, glue, wasm, stdlib, checker] = await Promise.all([
    get(parts.loader, importModule),
    get(parts.glue, importModule),
    get(parts.wasm, ({ bytes }) => bytes).then(WebAssembly.compile).catch(asFailure),
    get(parts.stdlib, (file) => file),
    get(archive, (file) => file).catch((failure) => {
      throw failure.code === "missing" && archive !== manifest.checker ? new Failure("outdated") : failure;
    }),
  ]);
  return { loadPyodide: loader.loadPyodide, createPyodideModule: glue.default, wasm, stdlib, archive: checker };
}

/**
 * What is known of a file that the manifest does not name: an older archive has its hash in its name.
 * @param {string} name
 */
function namedHash(name) {
  return { sha256: /-([0-9a-f]{16})\.\w+$/.exec(name)?.[1] };
}

/**
 * @param {Fetched} file
 * @param {URL} url
 */
async function importModule({ bytes, type }, url) {
  const file = nameOf(url);
  if (isScriptType(type)) {
    return import(url.href).catch((error) => {
      throw new Failure("script-refused", { file, detail: String(error.message ?? error) });
    });
  }
  // A server that sends scripts as something else cannot stop us while its policy lets us run one from memory.
  const memory = URL.createObjectURL(new Blob([bytes], { type: "text/javascript" }));
  return import(memory)
    .catch(() => {
      throw new Failure("script-type", { file, type });
    })
    .finally(() => URL.revokeObjectURL(memory));
}
