// @ts-check
/**
 * Starts Python and the checker from files that have arrived.
 *
 * Nothing is left to Pyodide that can hang or go elsewhere: the WebAssembly comes compiled (a server's wrong type for
 * it would stop Pyodide for ever), and what Pyodide itself asks of the network is answered from memory.
 */

import { Failure } from "./failures.js";

/** @typedef {import("./loader.js").Files} Files */

/**
 * @param {Files} files
 * @param {string} base the folder they came from
 * @param {object} lock Pyodide's list of packages: with it, and the base, Pyodide asks no other host for one
 */
export async function startPython(files, base, lock) {
  let lastWords = "";
  const memory = answerFromMemory(files);
  try {
    const started = files.loadPyodide({
      indexURL: base,
      packageBaseUrl: base,
      stdLibURL: new URL("stdlib", base).href,
      lockFileContents: lock,
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
  const unheard = (/** @type {PromiseRejectionEvent} */ event) => fail(event.reason);
  globalThis.addEventListener("unhandledrejection", unheard);
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
    globalThis.removeEventListener("unhandledrejection", unheard);
  };
  return { failed, release };
}

/**
 * @param {any} python
 * @param {Uint8Array<ArrayBuffer>} archive
 * @returns {(request: string, exercise: string) => string}
 */
export function loadChecker(python, archive) {
  try {
    python.unpackArchive(archive, "zip");
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
export function asFailure(error, lastWords = "") {
  if (error instanceof Failure) throw error;
  if (isOutOfMemory(error)) throw new Failure("memory");
  throw new Failure("python", { detail: lastWords || lastLine(error) });
}

/** @param {any} error */
export function isOutOfMemory(error) {
  return error?.type === "MemoryError" || /out of memory|allocat|array buffer|array length/i.test(String(error));
}

/** @param {any} error */
export function lastLine(error) {
  return String(error?.message ?? error).trim().split("\n").at(-1) ?? "";
}
