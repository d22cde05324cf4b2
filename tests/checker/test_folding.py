"""How one character is read, the same under every version of Unicode."""

from hashlib import sha256

import pytest

from checker.folding import fold, is_letter, lower


@pytest.mark.parametrize(
    ("character", "folded"),
    [
        *(("é", "e"), ("Ł", "L"), ("ß", "ss"), ("Æ", "Ae"), ("\u2019", "'"), ("\u201c", '"'), ("—", "-")),
        *(("\u0301", ""), ("\u200b", ""), ("\u00a0", " "), ("👋", " "), ("\n", "\n"), ("\u2028", "\n")),
        *(("Ｍ", "M"), ("𝒻", "f"), ("ʜ", "h"), ("\ud800", " "), ("\U0001fae8", " ")),
    ],
)
def test_a_character_is_read_without_accents_and_finery(character: str, folded: str) -> None:
    assert fold(character) == folded


def test_every_python_reads_every_character_alike() -> None:
    """The sum was taken under Python 3.11 and holds under 3.12, 3.13 and Pyodide's 3.14."""
    digest = sha256()
    for code in range(0x110000):
        folded = fold(chr(code))
        letters = [is_letter(character) for character in folded]
        capitals = [character.isupper() for character in folded]
        small = [hex(ord(lower(character))) for character in folded]
        read = [hex(ord(character)) for character in folded]
        digest.update(f"{code:x} {read} {letters} {small} {capitals}".encode())

    assert digest.hexdigest() == "ca899d0d40ce543fb37e1886230457bb6520f76239a29ce66652fb5f543de299"
