// Byte-compiles the .py files of a zip: node compile.mjs IN OUT BYTE_COMPILER STDLIB LEVEL
// pyodide-build's compiler runs in Pyodide's own Python, which alone writes the byte code that the page's Python reads.
import { readFileSync, writeFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const [input, output, byteCompiler, stdlib, level] = process.argv.slice(2);

const COMPILE = `
import sys
from pathlib import Path
sys.path.append("/tools")
from pyodide_build._py_compile import _py_compile_archive
_py_compile_archive(Path("/archive.zip"), keep=False, verbose=False, compression_level=0)
`;

try {
  const python = await loadPyodide({
    stdLibURL: stdlib,
    // A fixed moment makes py_compile name sources by hash, not by time: the same sources, the same bytes.
    env: { SOURCE_DATE_EPOCH: "315532800", PYTHONHASHSEED: "0", PYTHONOPTIMIZE: level },
  });
  python.FS.mkdirTree("/tools");
  python.FS.mount(python.FS.filesystems.NODEFS, { root: byteCompiler }, "/tools");
  python.FS.writeFile("/archive.zip", new Uint8Array(readFileSync(input)));
  python.runPython(COMPILE);
  writeFileSync(output, python.FS.readFile("/archive.zip"));
} catch (error) {
  const lines = String(error.message ?? error).trim().split("\n");
  console.error(`reason: ${lines.at(-1)}`);
  process.exitCode = 1;
}
