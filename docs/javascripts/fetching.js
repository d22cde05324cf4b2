// @ts-check
/** Fetches one file from the site and lets it through only whole and as published; otherwise says what is wrong. */

import { sha256 } from "./digest.js";
import { Failure } from "./failures.js";

/** @typedef {{bytes?: number, sha256?: string}} Expected size, and the beginning of the hash, where they are known */

/**
 * @param {URL} url
 * @param {Expected} expected
 * @param {{cache?: RequestCache, received?: (bytes: number) => void, signal?: AbortSignal}} [options]
 * @returns {Promise<{bytes: Uint8Array<ArrayBuffer>, type: string}>} the file and the type it was sent as
 */
export async function fetchFile(url, expected, { cache = "default", received = () => {}, signal } = {}) {
  const file = nameOf(url);
  const response = await fetch(url, { cache, signal, credentials: "same-origin" }).catch(() => {
    throw new Failure(navigator.onLine === false ? "offline" : "unreachable", { file });
  });
  if (!response.ok) throw new Failure(codeOf(response.status), { file, status: response.status });
  const bytes = await readAll(response, file, expected, received);
  await compare(bytes, file, expected);
  return { bytes, type: response.headers.get("Content-Type") ?? "" };
}

/** @param {URL} url */
export function nameOf(url) {
  return url.pathname.split("/").at(-1) ?? url.pathname;
}

/** @param {number} status */
function codeOf(status) {
  if (status === 401 || status === 403) return "forbidden";
  return status < 500 ? "missing" : "broken";
}

/**
 * @param {Response} response
 * @param {string} file
 * @param {Expected} expected
 * @param {(bytes: number) => void} received
 */
async function readAll(response, file, expected, received) {
  const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body).getReader();
  const chunks = [];
  let got = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      chunks.push(part.value);
      got += part.value.length;
      received(part.value.length);
    }
  } catch {
    throw new Failure("truncated", { file, got, bytes: expected.bytes ?? response.headers.get("Content-Length") ?? "?" });
  }
  const bytes = new Uint8Array(got);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} file
 * @param {Expected} expected
 */
async function compare(bytes, file, expected) {
  const intact = expected.bytes === undefined || bytes.length === expected.bytes;
  if (intact && (await sha256(bytes)).startsWith(expected.sha256 ?? "")) return;
  if (isPage(bytes)) throw new Failure("page", { file });
  if (expected.bytes && bytes.length < expected.bytes) {
    throw new Failure("truncated", { file, got: bytes.length, bytes: expected.bytes });
  }
  throw new Failure("altered", { file });
}

/** @param {Uint8Array} bytes */
export function isPage(bytes) {
  return /^\s*<(!doctype|html|head|body|\?xml|!--)/i.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}

/** @param {string} type */
export function isScriptType(type) {
  return /^\s*(text|application)\/(x-)?(java|ecma)script\b/i.test(type);
}
