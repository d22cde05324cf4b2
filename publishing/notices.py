"""The licence texts that travel with pieces of the built site, taken from where the pieces come from."""

from html import escape
from importlib.metadata import distribution

from exercises.wording import say
from publishing import ROOT


def own_licence() -> str:
    """Show the course's own licence."""
    return _unfolding(say("licences.ours"), (ROOT / "LICENSE").read_text(encoding="utf-8"))


def licence_of_package(name: str) -> str:
    """Show the licence that the installed package *name* carries."""
    text = distribution(name).read_text("licenses/LICENSE")
    if text is None:
        raise FileNotFoundError(f"the package {name} carries no licenses/LICENSE")
    return _unfolding(say("licences.theirs", name=name), text)


def licence_of_list(file: str) -> str:
    """Show the licence at the head of the word list *file*, which the page gets without remarks."""
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    return _unfolding(say("licences.theirs", name=file), "\n".join(line[2:] for line in lines if line.startswith("# ")))


def _unfolding(title: str, text: str) -> str:
    return f'<details class="cw-licence"><summary>{escape(title)}</summary><pre>{escape(text)}</pre></details>'
