"""A server that goes wrong where a test tells it to, and heals when told so."""

import http.client
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from fnmatch import fnmatch
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".css": "text/css",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".woff2": "font/woff2",
}
ERROR_PAGE = b"<!doctype html><title>Sign in</title><p>Please sign in to go on."


@dataclass
class Answer:
    """What the server is about to send; a fault changes it."""

    body: bytes
    headers: dict[str, str]
    status: int = 200
    declared: int | None = None  # the length the headers promise, where it is not the body's
    stall_at: int | None = None  # after so many bytes of the body, send nothing more
    hangs_up: bool = False  # before a word is said
    hesitates: bool = False  # before that, for as long as it is not healed


Fault = Callable[[Answer], None]


def status(code: int) -> Fault:
    """Answer with *code* and a page that says so."""

    def fault(answer: Answer) -> None:
        answer.status, answer.body = code, ERROR_PAGE
        answer.headers["Content-Type"] = TYPES[".html"]

    return fault


def sent_as(type: str) -> Fault:
    """Send the right bytes as *type*, which the browser has to believe."""

    def fault(answer: Answer) -> None:
        answer.headers |= {"Content-Type": type, "X-Content-Type-Options": "nosniff"}

    return fault


def header(name: str, value: str) -> Fault:
    """Add a header."""

    def fault(answer: Answer) -> None:
        answer.headers[name] = value

    return fault


def page_instead(answer: Answer) -> None:
    """Send a web page with status 200 in place of the file."""
    status(200)(answer)


def shortened(answer: Answer) -> None:
    """Send the first half as if it were the whole, as after an upload that broke off."""
    answer.body = answer.body[: len(answer.body) // 2]


def cut(answer: Answer) -> None:
    """Promise the whole, send the half and hang up."""
    answer.declared = len(answer.body)
    shortened(answer)


def garbled(answer: Answer) -> None:
    """Change one byte in the middle."""
    middle = len(answer.body) // 2
    answer.body = answer.body[:middle] + bytes([answer.body[middle] ^ 1]) + answer.body[middle + 1 :]


def stalled(answer: Answer) -> None:
    """Send a third and then nothing, with the line kept open."""
    answer.stall_at = len(answer.body) // 3


def silent(answer: Answer) -> None:
    """Send the headers and never a byte."""
    answer.stall_at = 0


def hung_up(answer: Answer) -> None:
    """Close the line without a word."""
    answer.hangs_up = True


def mute(answer: Answer) -> None:
    """Take the request and never answer."""
    answer.hangs_up = answer.hesitates = True


def once(fault: Fault) -> Fault:
    """Apply *fault* to the first answer only."""
    left = [fault]
    return lambda answer: left.pop()(answer) if left else None


def prefixed(script: str) -> Fault:
    """Run *script* before the file's own."""

    def fault(answer: Answer) -> None:
        answer.body = script.encode() + b"\n" + answer.body
        answer.headers["Cache-Control"] = "no-store"

    return fault


@dataclass
class HostileServer:
    """Serves *places*, address prefix to folder, and applies the faults that are set."""

    places: Mapping[str, Path]
    pages: dict[str, bytes] = field(default_factory=dict)
    faults: list[tuple[str, Fault]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    healed: Event = field(default_factory=Event)
    port: int = 0

    @property
    def address(self) -> str:
        """Return the address of the root, with a slash at the end."""
        return f"http://127.0.0.1:{self.port}/"

    def spoil(self, pattern: str, *faults: Fault) -> None:
        """Apply *faults* to every file whose address matches *pattern*."""
        self.healed.clear()
        self.faults.extend((pattern, fault) for fault in faults)

    def heal(self) -> None:
        """Take every fault away and let go of what is stalled."""
        self.faults.clear()
        self.healed.set()

    def answer(self, path: str) -> Answer:
        """Return what to send for *path*."""
        self.asked.append(path)
        body = self.content(path)
        kind = Path(path).suffix or ".html"
        headers = {"Content-Type": TYPES.get(kind, "application/octet-stream"), "Cache-Control": "max-age=60"}
        answer = Answer(body if body is not None else ERROR_PAGE, headers, 404 if body is None else 200)
        for pattern, fault in list(self.faults):
            if fnmatch(path, pattern):
                fault(answer)
        return answer

    def content(self, path: str) -> bytes | None:
        """Return the page or file at *path*, None where there is none."""
        if path in self.pages:
            return self.pages[path]
        for prefix, folder in self.places.items():
            file = folder / (path.removeprefix(prefix) or "index.html")
            file = file / "index.html" if file.is_dir() else file
            if path.startswith(prefix) and file.is_file():
                return file.read_bytes()
        return None


@contextmanager
def serving(places: Mapping[str, Path], pages: Mapping[str, bytes] | None = None) -> Iterator[HostileServer]:
    """Serve on a free loopback port until the block ends."""
    server = HostileServer(places, dict(pages or {}))

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle(self) -> None:
            with suppress(ConnectionError):  # a browser may hang up at any time
                super().handle()

        def do_GET(self) -> None:
            answer = server.answer(self.path.partition("?")[0])
            send(self, answer, server.healed)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        listening.daemon_threads = True
        server.port = listening.server_port
        thread = Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield server
        server.heal()
        listening.shutdown()
        thread.join()


def send(handler: BaseHTTPRequestHandler, answer: Answer, healed: Event) -> None:
    """Send *answer*, as far as its faults let it."""
    declared = len(answer.body) if answer.declared is None else answer.declared
    if answer.hesitates:
        healed.wait(120)
    if answer.hangs_up:
        handler.close_connection = True
        return
    handler.send_response(answer.status, http.client.responses.get(answer.status, ""))
    for name, value in answer.headers.items():
        handler.send_header(name, value)
    handler.send_header("Content-Length", str(declared))
    handler.end_headers()
    handler.wfile.write(answer.body[: answer.stall_at])
    handler.wfile.flush()
    if answer.stall_at is not None:
        healed.wait(120)
    if answer.stall_at is not None or declared != len(answer.body):
        handler.close_connection = True
