"""How HTML is written so that nothing gets into it unescaped."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from html import escape

#: What has no content; the slash is for drawings, which are XML in the middle of HTML.
_VOID = frozenset({"path", "rect"})


class Html(str):
    """HTML that is complete and already escaped."""

    __slots__ = ()


def words(value: str) -> Html:
    """Write *value* as text; what is HTML already stays as it is."""
    return value if isinstance(value, Html) else Html(escape(value, quote=False))


def join(parts: Iterable[str]) -> Html:
    """Put *parts* one after the other, text escaped."""
    return Html("".join(words(part) for part in parts))


def element(name: str, attributes: Mapping[str, str | bool], *children: str) -> Html:
    """Write one element; an attribute that is False is left out, one that is True has no value."""
    opening = name + "".join(_attribute(key, value) for key, value in attributes.items())
    return Html(f"<{opening}/>" if name in _VOID else f"<{opening}>{join(children)}</{name}>")


def data_block(css_class: str, value: object) -> Html:
    """Write *value* as a JSON block that a script reads and a parser cannot leave early."""
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    safe = text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return Html(f'<script type="application/json" class="{escape(css_class)}">{safe}</script>')


def _attribute(key: str, value: str | bool) -> str:
    if value is False:
        return ""
    return f" {key}" if value is True else f' {key}="{escape(value)}"'
