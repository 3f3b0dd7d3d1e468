"""One window per profile: a second start hands its paths over to the first and ends."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLockFile, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from cloakroom_engine.paths import Paths

log = logging.getLogger(__name__)

_WAIT_MS: Final = 1_000
_AGAIN_MS: Final = 100
_MOST_BYTES: Final = 4 * 1024 * 1024


def server_name(paths: Paths) -> str:
    """A name that only this person's window of this profile has."""
    who = f"{paths.home.resolve()}|{os.environ.get('USER', os.environ.get('USERNAME', ''))}"
    return f"cloakroom-{hashlib.sha256(who.encode()).hexdigest()[:20]}"


def claim(paths: Paths) -> QLockFile | None:
    """The right to open this profile's window, held until it is let go of or this process ends.

    None while another start holds it: file managers start the program once for every photo that
    is chosen, all at the same time.
    """
    lock = QLockFile(str(Path(tempfile.gettempdir()) / f"{server_name(paths)}.lock"))
    lock.setStaleLockTime(0)  # its holder is asked for by process id instead
    if lock.tryLock(0) or lock.error() != QLockFile.LockError.LockFailedError:
        return lock
    return None


def hand_over(
    paths: Paths, files: Sequence[str], *, protect: bool = False, patience_s: float = 0.0
) -> bool:
    """Give the files (to ``protect``?) to a window that is open already; False if there is none.

    ``patience_s`` is how long to wait for a window that is still opening.
    """
    socket = QLocalSocket()
    until = time.monotonic() + patience_s
    socket.connectToServer(server_name(paths))
    while not socket.waitForConnected(_WAIT_MS):
        if time.monotonic() >= until:
            return False
        QThread.msleep(_AGAIN_MS)
        socket.connectToServer(server_name(paths))
    named = [os.path.abspath(file) for file in files]  # noqa: PTH100 - symbolic links stay as they were named
    socket.write(json.dumps({"paths": named, "protect": protect}).encode() + b"\n")
    done = socket.waitForBytesWritten(_WAIT_MS)
    socket.disconnectFromServer()
    return done


class Single(QObject):
    """Listens for second starts."""

    handed = Signal(list, bool)
    """Paths, perhaps none: come to the front in any case; and whether they are to be protected."""

    def __init__(self, paths: Paths, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        name = server_name(paths)
        if not self._server.listen(name):
            # What a killed window left behind; nobody answered on it, or we would not be here.
            QLocalServer.removeServer(name)
            if not self._server.listen(name):
                log.warning("no second start will be heard: %s", self._server.errorString())
        self._server.newConnection.connect(self._connected)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _connected(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setReadBufferSize(_MOST_BYTES)
            socket.readyRead.connect(lambda each=socket: self._read(each))
            socket.disconnected.connect(socket.deleteLater)
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        try:
            untrusted = json.loads(bytes(socket.readLine().data()))
            paths = [path for path in untrusted["paths"] if isinstance(path, str)]
            protect = untrusted["protect"] is True
        except (ValueError, TypeError, KeyError):
            log.warning("a second start said what cannot be understood")
            return
        self.handed.emit(paths, protect)
