"""The built course on a loopback port, sent as a well-kept server sends it: compressed, and kept by the browser."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from publishing.errors import ServeError

HOST = "127.0.0.1"
#: What gets smaller by it; pictures are compressed already.
COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".bin", ".zip")


class CompressingHandler(SimpleHTTPRequestHandler):
    """Serves files compressed; a page is asked for anew each time, everything else is kept."""

    protocol_version = "HTTP/1.1"

    def handle(self) -> None:
        """Answer as long as the browser listens: that it goes away before the end is no mistake."""
        with suppress(ConnectionError):
            super().handle()

    def do_GET(self) -> None:
        """Send a file compressed where that helps."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() and self.path.split("?")[0].endswith("/") else path
        if path.suffix not in COMPRESSED or not path.is_file() or "gzip" not in self.headers.get("Accept-Encoding", ""):
            super().do_GET()
            return
        body = compressed(path, path.stat().st_mtime_ns)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        """Say how long a file may be kept."""
        is_page = self.path.split("?")[0].endswith(("/", ".html"))
        self.send_header("Cache-Control", "no-cache" if is_page else "max-age=31536000")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@cache
def compressed(path: Path, changed: int) -> bytes:
    """Compress a file as it was when it *changed* last."""
    return gzip.compress(path.read_bytes(), 6, mtime=0)


@contextmanager
def hosted(site: Path) -> Iterator[str]:
    """Serve the course built in *site* in a sub-folder, and give its address with a slash at the end."""
    if not (site / "index.html").exists():
        raise ServeError(f"There is no course in {site.name}/: run make build first.")
    handler = partial(CompressingHandler, directory=str(site.resolve().parent))
    with ThreadingHTTPServer((HOST, 0), handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://{HOST}:{server.server_port}/{site.resolve().name}/"
        finally:
            server.shutdown()
            thread.join()
