// Makes a package one file: node pack.mjs IN OUT NAME PUBLISHING STDLIB
// IN holds its sources and data; publishing/packing.py does the work in Pyodide's own Python, which alone writes the
// byte code that the page's Python reads.
import { readFileSync, writeFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const [input, output, name, publishing, stdlib] = process.argv.slice(2);

const PACK = `
import sys
sys.dont_write_bytecode = True
sys.path.append("/course")
from pathlib import Path
from publishing.archive import read_zip
from publishing.packing import packed
Path("/out.zip").write_bytes(packed(name, read_zip(Path("/in.zip").read_bytes())))
`;

try {
  const python = await loadPyodide({ stdLibURL: stdlib, env: { PYTHONHASHSEED: "0" } });
  python.FS.mkdirTree("/course/publishing");
  python.FS.mount(python.FS.filesystems.NODEFS, { root: publishing }, "/course/publishing");
  python.FS.writeFile("/in.zip", new Uint8Array(readFileSync(input)));
  python.globals.set("name", name);
  python.runPython(PACK);
  writeFileSync(output, python.FS.readFile("/out.zip"));
} catch (error) {
  const lines = String(error.message ?? error).trim().split("\n");
  console.error(`reason: ${lines.at(-1)}`);
  process.exitCode = 1;
}
