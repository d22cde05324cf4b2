"""Serve the course on this machine and show every edit: pages, exercises and the checker itself."""

import argparse
import errno
import logging
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer

from publishing import ROOT
from publishing.errors import PublishingError, ServeError

HOST = "127.0.0.1"
FIGURES = ROOT / "build" / "figures"  # what corpus/figures.py keeps
OURS = ("checker", "corpus", "exercises", "publishing")  # packages that pages import while they are built


class CourseServer(LiveReloadServer):
    """MkDocs' server with live reload, which says where it is as soon as it can be reached."""

    def server_activate(self) -> None:
        """Start to listen."""
        super().server_activate()
        print(f"Connect well is at {self.url} - stop with Ctrl+C", flush=True)


def main(arguments: list[str] | None = None) -> int:
    """Serve until Ctrl+C and return the exit status; a failure is one sentence on standard error."""
    parser = argparse.ArgumentParser(prog="python -m publishing.serve", description="Serve the course.")
    parser.add_argument("--port", default="8000", help="port on this machine (default: 8000)")
    options = parser.parse_args(arguments)
    sys.dont_write_bytecode = True  # a .pyc beside an edited module would look like another edit
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s: %(message)s")
    listen_to_signals()
    try:
        port = port_number(options.port)
        refuse_taken(port)
        serve(port)
    except (PublishingError, MkDocsException) as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"The course cannot be served: {error.strerror or error}.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.")
    return 0


def listen_to_signals() -> None:
    """Let a closed terminal or a script's kill end the server as cleanly as Ctrl+C does."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)


def port_number(text: str) -> int:
    """Return the port that *text* names."""
    if not (text.isascii() and text.isdecimal() and 0 < int(text[:6]) < 65536):
        raise ServeError(f"PORT is a number from 1 to 65535, not {text!r}: for example make serve PORT=8123.")
    return int(text)


def refuse_taken(port: int) -> None:
    """Raise where the course cannot be served on *port*."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
            probe.listen()
        except OSError as error:
            other = f"choose another, as in make serve PORT={8123 if port != 8123 else 8124}"
            why = "in use" if error.errno == errno.EADDRINUSE else f"not to be had ({error.strerror})"
            raise ServeError(f"Port {port} is {why}: {other}.") from error


def serve(port: int) -> None:
    """Build the course, serve it and build it again after each edit."""
    os.environ.setdefault("CONNECT_WELL_LIVE", "1")  # corpus/figures.py then keeps no page waiting
    address = f"http://{HOST}:{port}/"
    with TemporaryDirectory(prefix="connect-well-") as folder:

        def rebuild() -> None:
            started = time.monotonic()
            try:
                build_course(folder, address)
            except (PublishingError, MkDocsException, SystemExit) as error:
                print(error, file=sys.stderr)
                return
            print(f"Built again in {time.monotonic() - started:.1f} s.", flush=True)

        print("Building the course ...", flush=True)
        config = build_course(folder, address)
        server = CourseServer(rebuild, HOST, port, folder)
        server.error_handler = lambda code: error_page(Path(folder), code)
        FIGURES.mkdir(parents=True, exist_ok=True)
        for place in (config.docs_dir, config.config_file_path, str(FIGURES), *config.watch):
            server.watch(place)
        with measuring():
            try:
                server.serve()  # type: ignore[no-untyped-call]
            finally:
                server.shutdown()


@contextmanager
def measuring() -> Iterator[None]:
    """Measure the checker meanwhile, if it never was: its page is built again when the figures are there."""
    if any(FIGURES.glob("*.json")):
        yield
        return
    with subprocess.Popen([sys.executable, "-m", "corpus.figures"], cwd=ROOT, stderr=subprocess.DEVNULL) as process:
        try:
            yield
        finally:
            process.terminate()


def build_course(folder: str, address: str) -> MkDocsConfig:
    """Build the sources as they are now into *folder*."""
    forget_our_modules()
    from publishing import runtime  # noqa: PLC0415 - as it stands after the edit

    if runtime.main([]):
        raise ServeError("The course is not built, for the reason above.")
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=folder, site_url=address)
    config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url=address)
    return config


def forget_our_modules() -> None:
    """Make the next import read our packages from disk again."""
    for name in [name for name in sys.modules if name.split(".")[0] in OURS]:
        del sys.modules[name]


def error_page(folder: Path, code: int) -> bytes | None:
    """Return the course's own page for the status *code*."""
    page = folder / f"{code}.html"
    return page.read_bytes() if page.exists() else None


if __name__ == "__main__":
    sys.exit(main())
