// Grades with the very files that the page gets: node grade.mjs RUNTIME_FOLDER [STDLIB] < pairs.json > graded.json
// Reads [[request, exercise], ...] and writes {"answers": [...], "modules": [...]}: what assess_json answered to each,
// and the modules of the standard library that were imported on the way.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const [folder, stdlib] = process.argv.slice(2);
const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));

const MODULES = `
import sys
sorted(
    name for name, module in sys.modules.items()
    if type(getattr(module, "__loader__", None)).__name__ == "zipimporter"
)
`;

// Under Node Pyodide knows its files only by the names they have in its npm package.
function laidOutAsPackage() {
  const { loader, glue, wasm, stdlib: library } = manifest.parts;
  mkdirSync("build", { recursive: true });
  const layout = mkdtempSync(join("build", "grade-"));
  copyFileSync(join(folder, loader), join(layout, "pyodide.mjs"));
  copyFileSync(join(folder, glue), join(layout, "pyodide.asm.mjs"));
  copyFileSync(join(folder, wasm), join(layout, "pyodide.asm.wasm"));
  copyFileSync(stdlib ?? join(folder, library), join(layout, "python_stdlib.zip"));
  return layout;
}

async function startPython(layout) {
  const { loadPyodide } = await import(pathToFileURL(join(layout, "pyodide.mjs")).href);
  return loadPyodide({
    indexURL: layout,
    packageBaseUrl: layout,
    lockFileContents: manifest.lock,
    env: { PYTHONHASHSEED: "0" },
  });
}

const layout = laidOutAsPackage();
try {
  const python = await startPython(layout);
  python.unpackArchive(new Uint8Array(readFileSync(join(folder, manifest.checker))), "zip");
  const assess = python.pyimport("checker.wire").assess_json;
  const answers = (await json(process.stdin)).map(([request, exercise]) => assess(request, exercise));
  const modules = python.runPython(MODULES).toJs();
  process.stdout.write(JSON.stringify({ answers, modules }));
} catch (error) {
  console.error(`reason: ${String(error.message ?? error).trim().split("\n").at(-1)}`);
  process.exitCode = 1;
} finally {
  rmSync(layout, { recursive: true });
}
