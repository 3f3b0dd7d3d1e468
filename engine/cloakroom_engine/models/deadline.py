"""HTTP connections that end in time, whatever the other side does.

A socket's own time-out counts from byte to byte: a server that drips headers, says ``100 Continue``
for ever or never finishes a chunk's length is patience itself. Here a thread ends the connection.
"""

from __future__ import annotations

import http.client
import socket
import threading
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from typing import Any


class Deadline:
    """Calls off what takes too long. Sockets that are watched are shut down when it passes."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.passed = False
        self._sockets: list[socket.socket] = []
        self._timer: threading.Timer | None = None

    def begin(self) -> None:
        """Count from now on."""
        self.end()
        self._timer = threading.Timer(self.seconds, self._pass)
        self._timer.daemon = True
        self._timer.start()

    def end(self) -> None:
        """Count no more."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def watch(self, sock: socket.socket | None) -> None:
        """Shut this one down too when the time has come."""
        if sock is not None:
            self._sockets.append(sock)

    def _pass(self) -> None:
        self.passed = True
        for sock in self._sockets:
            with suppress(OSError):  # closed already
                sock.shutdown(socket.SHUT_RDWR)


class _Http(http.client.HTTPConnection):
    deadline: Deadline

    def connect(self) -> None:
        """Connect, and be watched."""
        super().connect()
        self.deadline.watch(self.sock)


class _Https(http.client.HTTPSConnection):
    deadline: Deadline

    def connect(self) -> None:
        """Connect, and be watched: from before the first word of TLS on."""
        create = self._create_connection  # type: ignore[has-type]

        def watched(*words: Any, **more: Any) -> socket.socket:
            sock: socket.socket = create(*words, **more)
            self.deadline.watch(sock)
            return sock

        self._create_connection = watched
        super().connect()
        self.deadline.watch(self.sock)


def handlers(deadline: Deadline) -> tuple[urllib.request.BaseHandler, ...]:
    """What opens HTTP and HTTPS addresses in the time of ``deadline``."""

    def of(kind: type[http.client.HTTPConnection]) -> Callable[..., http.client.HTTPConnection]:
        def made(*words: Any, **more: Any) -> http.client.HTTPConnection:
            connection = kind(*words, **more)
            connection.deadline = deadline  # type: ignore[attr-defined]
            return connection

        return made

    class Plain(urllib.request.HTTPHandler):
        def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
            return self.do_open(of(_Http), req)

    class Secure(urllib.request.HTTPSHandler):
        def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
            return self.do_open(of(_Https), req, context=self._context)  # type: ignore[attr-defined]

    return Plain(), Secure()
