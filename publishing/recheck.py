"""Ask recheck whether some text could make a pattern of the checker slow.

python -m publishing.recheck    name every such pattern; what was asked before is kept in build/recheck.json
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import checker
from checker.rules import load_rules
from publishing import ROOT
from publishing.archive import sha256
from publishing.errors import RuntimeFilesError
from publishing.javascript_patterns import in_javascript
from publishing.node import find_node

SCRIPT = Path(__file__).with_suffix(".mjs")
KNOWN = ROOT / "build" / "recheck.json"
TIMEOUT = 600

Patterns = Mapping[str, re.Pattern[str]]


def main() -> int:
    """Print a sentence for every slow pattern of the checker."""
    patterns = checker_patterns()
    found = slow(patterns)
    print("\n".join(found) or f"recheck finds none of the checker's {len(patterns)} patterns slow.")
    return 1 if found else 0


def checker_patterns() -> dict[str, re.Pattern[str]]:
    """Give every pattern of the checker by name: those of its modules, and those of its rules."""
    names = (module.name for module in walk_packages(checker.__path__, "checker."))
    modules = [import_module(name) for name in names if not name.endswith("__main__")]
    found = {f"{module.__name__}.{name}": value for module in modules for name, value in _patterns_in(vars(module))}
    for path in sorted(Path(checker.__path__[0]).glob("languages/*/rules/*.toml")):
        rules = load_rules(path.parts[-3], path.stem)
        found |= {f"rules/{path.name}: {rule.id}": rule.pattern for rule in rules}
    return found


def _patterns_in(names: Mapping[str, object]) -> Iterator[tuple[str, re.Pattern[str]]]:
    for name, value in names.items():
        held = value.values() if isinstance(value, dict) else value if isinstance(value, (tuple, list)) else [value]
        yield from ((name, item) for item in held if isinstance(item, re.Pattern))


def slow(patterns: Patterns) -> list[str]:
    """Give a sentence for every pattern of which recheck does not find that it is never slow."""
    written = {name: in_javascript(pattern) for name, pattern in patterns.items()}
    how = f"{_version()} {SCRIPT.read_text('utf-8')}"
    keys = {name: sha256(f"{how} {json.dumps(source)}".encode()) for name, source in written.items()}
    known = json.loads(KNOWN.read_text("utf-8")) if KNOWN.exists() else {}
    asked = {keys[name]: written[name] for name in written if keys[name] not in known}
    known |= dict(zip(asked, _ask(list(asked.values())), strict=True)) if asked else {}
    KNOWN.parent.mkdir(exist_ok=True)
    KNOWN.write_text(json.dumps(known, indent=1), "utf-8")
    return [_sentence(name, answer) for name in written if (answer := known[keys[name]])["status"] != "safe"]


def _ask(written: list[dict[str, str]]) -> list[dict[str, str]]:
    command = [str(find_node()), str(SCRIPT)]
    asked = json.dumps(written)
    done = subprocess.run(
        command, input=asked, capture_output=True, encoding="utf-8", timeout=TIMEOUT, cwd=ROOT, check=False
    )
    if done.returncode:
        raise RuntimeFilesError(f"recheck failed: {done.stderr.strip().splitlines()[-1]}")
    answers: list[dict[str, str]] = json.loads(done.stdout)
    return answers


def _version() -> str:
    package = json.loads((ROOT / "node_modules/recheck/package.json").read_text("utf-8"))
    return str(package["version"])


def _sentence(name: str, answer: Mapping[str, str]) -> str:
    if answer["status"] == "unknown":
        return f"{name}: recheck cannot tell whether some text makes this pattern slow; write it more simply."
    attack = answer["attack"].encode("unicode_escape").decode()
    return f"{name}: the text {attack} makes this pattern slow ({answer['complexity']}); bound its repetitions."


if __name__ == "__main__":
    sys.exit(main())
