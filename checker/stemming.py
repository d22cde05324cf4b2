"""The stem of an English word, so that "forecasting" meets "forecasts"."""

from __future__ import annotations

from functools import lru_cache

from checker.vendored.snowball.english_stemmer import EnglishStemmer

_STEMMER = EnglishStemmer()


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Stem a folded *word* by Snowball's English rules."""
    _STEMMER.set_current(word)
    _STEMMER._stem()
    return str(_STEMMER.get_current())
