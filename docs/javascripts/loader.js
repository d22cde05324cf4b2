// @ts-check
/**
 * Starts Python and the checker from files that the site itself serves, whatever its server makes of them.
 *
 * Nothing is left to Pyodide that can hang or go elsewhere: we fetch and compare every file, compile the WebAssembly
 * from memory (a server's wrong type for .wasm would stop it for ever), and answer Pyodide's own requests from memory.
 */

import { Failure } from "./failures.js";
import { fetchFile, isPage, isScriptType, nameOf } from "./fetching.js";

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
  const python = await startPython(order, manifest, files);
  report("loading", 0.95, []);
  return loadChecker(python, files.archive);
}

function requireWebAssembly() {
  if (typeof WebAssembly !== "object") throw new Failure("wasm-missing");
  try {
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    throw new Failure("wasm-forbidden");
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
  const received = (/** @type {number} */ bytes) => {
    got += bytes;
    report("fetching", Math.min(0.8, (0.8 * got) / whole), [...waiting]);
  };
  /** @type {<T>(name: string, use: (file: Fetched, url: URL) => T | Promise<T>) => Promise<T>} */
  const get = async (name, use) => {
    const url = new URL(name, order.base);
    const cache = order.suspects.includes(name) ? "reload" : "default";
    const used = await use(await fetchFile(url, files[name] ?? namedHash(name), { cache, received }), url);
    waiting.delete(name);
    return used;
  };
  const [loader, glue, wasm, stdlib, checker] = await Promise.all([
    get(parts.loader, importModule),
    get(parts.glue, importModule),
    get(parts.wasm, ({ bytes }) => WebAssembly.compile(bytes)).catch(asFailure),
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

/**
 * @param {Order} order
 * @param {Manifest} manifest
 * @param {Files} files
 */
async function startPython({ base }, manifest, files) {
  let lastWords = "";
  const memory = answerFromMemory(files);
  try {
    const started = files.loadPyodide({
      indexURL: base,
      packageBaseUrl: base,
      stdLibURL: new URL("stdlib", base).href,
      lockFileContents: manifest.lock,
      createPyodideModule: files.createPyodideModule,
      env: { PYTHONHASHSEED: "0" },
      stderr: (/** @type {string} */ line) => (lastWords = line),
    });
    return await Promise.race([started, memory.failed]);
  } catch (error) {
    return asFailure(error, lastWords);
  } finally {
    memory.release();
  }
}

/**
 * Answers what Pyodide asks of the network while it starts; `failed` rejects where Pyodide itself would wait for ever.
 * @param {Files} files
 */
function answerFromMemory({ wasm, stdlib }) {
  const { fetch } = globalThis;
  const { instantiateStreaming } = WebAssembly;
  /** @type {(reason: unknown) => void} */
  let fail;
  const failed = new Promise((_, reject) => (fail = reject));
  failed.catch(() => {});
  globalThis.fetch = async (input) => {
    if (String(input).endsWith("/stdlib")) return new Response(stdlib.bytes);
    if (String(input).endsWith("/pyodide.asm.wasm")) return new Response();
    throw new Error(`the checker needs nothing from ${input}`);
  };
  WebAssembly.instantiateStreaming = async (_, imports) => {
    const instance = await WebAssembly.instantiate(wasm, imports).catch((reason) => {
      fail(reason);
      throw reason;
    });
    return { module: wasm, instance };
  };
  const release = () => {
    globalThis.fetch = fetch;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  };
  return { failed, release };
}

/**
 * @param {any} python
 * @param {Fetched} archive
 * @returns {(request: string, exercise: string) => string}
 */
function loadChecker(python, archive) {
  try {
    python.unpackArchive(archive.bytes, "zip");
    const assess = python.pyimport("checker.wire").assess_json;
    // The first grading reads the language's rules, and proves that the checker works before we say it is ready.
    assess('{"id": "", "text": ""}', "");
    return assess;
  } catch (error) {
    throw isOutOfMemory(error) ? new Failure("memory") : new Failure("checker", { detail: lastLine(error) });
  }
}

/**
 * @param {unknown} error
 * @param {string} [lastWords] what Python said last
 * @returns {never}
 */
function asFailure(error, lastWords = "") {
  if (error instanceof Failure) throw error;
  if (isOutOfMemory(error)) throw new Failure("memory");
  throw new Failure("python", { detail: lastWords || lastLine(error) });
}

/** @param {any} error */
export function isOutOfMemory(error) {
  return error instanceof RangeError || error?.type === "MemoryError" || /out of memory|allocate/i.test(String(error));
}

/** @param {any} error */
export function lastLine(error) {
  return String(error?.message ?? error).trim().split("\n").at(-1) ?? "";
}
