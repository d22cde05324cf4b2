"""What a piece of a built page says, and of which elements it is made."""

from html.parser import HTMLParser


class Outline(HTMLParser):
    """Every element with its attributes, closed where it should be, and the text but for the marks' letters."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.letter = False
        self.feed(html)
        self.close()

        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self.open.append(tag)
        self.letter = "cw-badge" in (dict(attrs).get("class") or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        self.letter = False

    def handle_data(self, data: str) -> None:
        self.text += "" if self.letter else data
