"""A real HTTP server on this machine whose every answer is scripted: it cuts, stalls and lies."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType

Answer = Callable[["Handler", bytes], None]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        self.server.asked.append((self.path, self.headers.get("Range")))
        answers = self.server.answers
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        self.close_connection = True
        try:
            answer(self, self.server.content)
        except ConnectionError:
            return  # the client hung up, as it should on some of the lies

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""

    def first_byte(self) -> int:
        asked = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range") or "")
        return int(asked[1]) if asked else 0

    def head(self, status: int, length: int | None, **headers: str) -> None:
        self.send_response(status)
        if length is not None:
            self.send_header("Content-Length", str(length))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()


class Server(ThreadingHTTPServer):
    """``with Server(content, *answers) as server``: the last answer is repeated."""

    daemon_threads = True

    def __init__(self, content: bytes, *answers: Answer) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.content = content
        self.answers = list(answers) or [honest]
        self.asked: list[tuple[str, str | None]] = []
        self.over = threading.Event()
        self._thread = threading.Thread(target=self.serve_forever, args=(0.02,))

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/model"

    def __enter__(self) -> Server:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.over.set()
        self.shutdown()
        self._thread.join()
        self.server_close()


def honest(handler: Handler, content: bytes) -> None:
    start = handler.first_byte()
    if start >= len(content):
        handler.head(416, 0)
    elif start:
        where = f"bytes {start}-{len(content) - 1}/{len(content)}"
        handler.head(206, len(content) - start, Content_Range=where)
        handler.wfile.write(content[start:])
    else:
        ignores_range(handler, content)


def ignores_range(handler: Handler, content: bytes) -> None:
    handler.head(200, len(content))
    handler.wfile.write(content)


def without_length(handler: Handler, content: bytes) -> None:
    handler.head(200, None)
    handler.wfile.write(content)


def wrong_range(handler: Handler, content: bytes) -> None:
    handler.head(206, len(content), Content_Range=f"bytes 0-{len(content) - 1}/{len(content)}")
    handler.wfile.write(content)


def wrong_bytes(handler: Handler, content: bytes) -> None:
    ignores_range(handler, bytes(byte ^ 1 for byte in content))


def too_long(handler: Handler, content: bytes) -> None:
    ignores_range(handler, content * 2)


def endless(handler: Handler, content: bytes) -> None:
    handler.head(200, None)
    while not handler.server.over.is_set():
        handler.wfile.write(content)


def too_short(handler: Handler, content: bytes) -> None:
    ignores_range(handler, content[:-7])


def cut(after: int) -> Answer:
    """Promise everything, give ``after`` bytes of it."""

    def answer(handler: Handler, content: bytes) -> None:
        start = handler.first_byte()
        where = f"bytes {start}-{len(content) - 1}/{len(content)}"
        handler.head(206 if start else 200, len(content) - start, Content_Range=where)
        handler.wfile.write(content[start : start + after])

    return answer


def stall(after: int) -> Answer:
    """Give ``after`` bytes, then nothing until the test is over."""

    def answer(handler: Handler, content: bytes) -> None:
        handler.head(200, len(content))
        handler.wfile.write(content[:after])
        handler.server.over.wait()

    return answer


def trickle(handler: Handler, content: bytes) -> None:
    handler.head(200, len(content))
    for at in range(len(content)):
        handler.wfile.write(content[at : at + 1])
        if handler.server.over.wait(0.02):
            return


def status(code: int) -> Answer:
    def answer(handler: Handler, content: bytes) -> None:
        handler.head(code, 0)

    return answer


def redirect(target: str, code: int = 302) -> Answer:
    def answer(handler: Handler, content: bytes) -> None:
        handler.head(code, 0, Location=target)

    return answer


def endless_continue(handler: Handler, content: bytes) -> None:
    """Says ``100 Continue`` for ever."""
    while not handler.server.over.wait(0.01):
        handler.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")


def dripped_headers(handler: Handler, content: bytes) -> None:
    """Headers byte by byte, each in time, without an end."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
    while not handler.server.over.wait(0.05):
        handler.wfile.write(b"x")


def dripped_chunk(handler: Handler, content: bytes) -> None:
    """The length of a chunk, digit by digit."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while not handler.server.over.wait(0.05):
        handler.wfile.write(b"0")


def long_range(handler: Handler, content: bytes) -> None:
    """A range whose beginning has five thousand digits."""
    handler.head(206, 10, Content_Range=f"bytes {'1' * 5_000}-9/10")


def long_length(handler: Handler, content: bytes) -> None:
    """A length of five thousand digits."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: " + b"9" * 5_000 + b"\r\n\r\n")
