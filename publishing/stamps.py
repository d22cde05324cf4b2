"""Has set-up been done? A stamp says what a folder was made from; a lock keeps two set-ups apart."""

import fcntl
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from publishing import ROOT

LOCK = ROOT / "build" / "set-up.lock"


@dataclass(frozen=True)
class Part:
    """A folder that set-up makes from *sources*; *proof* is a file that is there as long as the folder works."""

    folder: Path
    proof: str
    sources: tuple[str, ...]
    facts: tuple[str, ...] = ()

    @property
    def stamp(self) -> Path:
        """Return the file that holds the key the folder was completed with."""
        return self.folder / ".set-up-complete"

    def key(self) -> str:
        """Return one hash of all that the folder is made from."""
        content = [(ROOT / name).read_bytes() for name in self.sources] + [fact.encode() for fact in self.facts]
        return hashlib.sha256(b"\0".join(content)).hexdigest()

    def is_ready(self) -> bool:
        """Tell whether the folder is complete and made from what stands there now."""
        try:
            return (self.folder / self.proof).exists() and self.stamp.read_bytes() == self.key().encode()
        except FileNotFoundError:
            return False

    def record(self) -> None:
        """Stamp the folder; done last, so that a set-up cut short is done again."""
        self.stamp.write_text(self.key(), encoding="ascii")


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Wait for a set-up that is already running in this checkout."""
    LOCK.parent.mkdir(exist_ok=True)
    with LOCK.open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Waiting for the set-up that is already running here ...", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
