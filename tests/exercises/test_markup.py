"""Elements and data blocks as text."""

from __future__ import annotations

from exercises.markup import data_block, element


def test_attributes_and_text_are_escaped_for_where_they_stand() -> None:
    assert element("p", {"title": "\"<&'", "hidden": True, "id": False}, "<&\"'") == (
        '<p title="&quot;&lt;&amp;&#x27;" hidden>&lt;&amp;"\'</p>'
    )
    assert data_block("x", {"a": "</script>&é\ud800"}) == (
        '<script type="application/json" class="x">{"a":"\\u003c/script\\u003e\\u0026\\u00e9\\ud800"}</script>'
    )
