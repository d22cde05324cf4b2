"""The built course as a well-kept server sends it."""

import gzip
import socket
import struct
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import pytest

from publishing.errors import ServeError
from publishing.hosting import HOST, hosted


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Make a site of one page and one picture."""
    (tmp_path / "site" / "practice").mkdir(parents=True)
    for name in ("index.html", "practice/index.html", "style.css"):
        (tmp_path / "site" / name).write_text(f"{name} " * 100, "utf-8")
    (tmp_path / "site" / "picture.png").write_bytes(b"PNG" * 100)
    return tmp_path / "site"


def asked(address: str) -> tuple[dict[str, str], bytes]:
    """Return what a browser that knows gzip gets."""
    with urlopen(Request(address, headers={"Accept-Encoding": "gzip"})) as answer:
        return dict(answer.headers), answer.read()


def test_pages_and_styles_are_sent_compressed(site: Path) -> None:
    with hosted(site) as address:
        for name, kind in (("", "text/html"), ("practice/", "text/html"), ("style.css", "text/css")):
            headers, body = asked(address + name)

            file = site / name / "index.html" if kind == "text/html" else site / name
            assert (headers["Content-Encoding"], headers["Content-Type"]) == ("gzip", kind)
            assert gzip.decompress(body) == file.read_bytes()


def test_a_page_is_asked_for_anew_and_what_belongs_to_it_is_kept(site: Path) -> None:
    with hosted(site) as address:
        assert asked(address)[0]["Cache-Control"] == "no-cache"
        assert asked(address + "style.css")[0]["Cache-Control"] == "max-age=31536000"


def test_a_picture_is_sent_as_it_is(site: Path) -> None:
    with hosted(site) as address:
        headers, body = asked(address + "picture.png")

    assert "Content-Encoding" not in headers
    assert body == (site / "picture.png").read_bytes()


def test_what_is_not_there_is_not_found(site: Path) -> None:
    with hosted(site) as address, pytest.raises(HTTPError) as error:
        asked(address + "nothing.css")

    assert error.value.code == 404
    error.value.close()


def test_a_browser_that_hangs_up_leaves_no_word_behind(site: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with hosted(site) as address:
        port = urlsplit(address).port
        with socket.create_connection((HOST, port)) as browser:
            # Closed at once, and what was sent to it is refused.
            browser.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            browser.sendall(b"GET /site/ HTTP/1.1\r\n")
        assert asked(address)[0]["Content-Type"] == "text/html"

    assert capfd.readouterr().err == ""


def test_a_folder_without_a_course_is_refused(tmp_path: Path) -> None:
    with (
        pytest.raises(ServeError, match=r"There is no course in site/: run make build first\."),
        hosted(tmp_path / "site"),
    ):
        pass
