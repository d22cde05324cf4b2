"""Print the strictest Content-Security-Policy that the built course works under: python -m publishing.policy."""

import re
import sys
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from publishing import ROOT
from publishing.errors import PolicyError

SITE = ROOT / "site"

#: What every file may do; the theme's few inline scripts are let in by their hashes.
POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' {hashes}; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'"
)

_INLINE_SCRIPT = re.compile(r"<script(?![^>]*(?:\bsrc=|application/json))[^>]*>(.*?)</script>", re.DOTALL)


def main() -> int:
    """Print the policy of the built course and return the exit status."""
    try:
        print(policy_of(SITE))
    except PolicyError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def policy_of(site: Path) -> str:
    """Return the policy for the pages below *site*; `PolicyError` where there are none."""
    pages = [page.read_text("utf-8") for page in sorted(site.rglob("*.html"))]
    if not pages:
        raise PolicyError(f"There is no page below {site.name}/: run make build first.")
    scripts = {script for page in pages for script in _INLINE_SCRIPT.findall(page)}
    hashes = sorted(f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in scripts)
    return POLICY.format(hashes=" ".join(hashes))


if __name__ == "__main__":
    sys.exit(main())
