"""Standard input and output belong to the program, not to the libraries it loads."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from typing import TextIO

from cloakroom_engine.budgets import LINE_BYTES

CHUNK_BYTES = 1 << 16
POLL_S = 0.02


def claim_stdout() -> TextIO:
    """Take file descriptor 1 away: what libraries print from now on goes to standard error.

    Call it before anything heavy is imported.

    Returns:
        The real standard output, UTF-8, one line at a time.
    """
    sys.stdout.flush()
    own = os.dup(1)
    os.dup2(2, 1)
    return os.fdopen(own, "w", encoding="utf-8", buffering=1, newline="\n")


def claim_stdin(stdin: TextIO) -> int:
    """Take standard input away from libraries and child processes: they read nothing.

    Returns:
        The file descriptor of the real one, for ``lines``.
    """
    own = os.dup(stdin.fileno())
    silence(stdin)
    return own


def silence(stream: TextIO) -> None:
    """Let a stream's file descriptor lead nowhere."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def lines(descriptor: int) -> Iterator[bytes]:
    """Whole lines without their ends, as they arrive; whoever died within one did not say it.

    Of a line longer than ``budgets.LINE_BYTES`` nothing is kept: it is told as an empty one.
    """
    kept, seen, endless = bytearray(), 0, False
    while chunk := _read(descriptor):
        kept += chunk
        while (end := kept.find(b"\n", seen)) >= 0:
            yield b"" if endless else bytes(kept[:end])
            del kept[: end + 1]
            seen, endless = 0, False
        if len(kept) > LINE_BYTES:
            kept.clear()
            endless = True
        seen = len(kept)


def _read(descriptor: int) -> bytes:
    _await(descriptor)
    return os.read(descriptor, CHUNK_BYTES)


if sys.platform == "win32":
    import ctypes
    import msvcrt

    _kernel32 = ctypes.WinDLL("kernel32")

    def _await(descriptor: int) -> None:
        """Wait until a pipe has something to read, or its other end is closed.

        While one thread blocks in a read of standard input, other threads hang in loading NumPy
        or SciPy, whose Fortran runtime looks at it: https://github.com/numpy/numpy/issues/24290
        """
        handle = ctypes.c_void_p(msvcrt.get_osfhandle(descriptor))
        there = ctypes.c_ulong(0)
        while _kernel32.PeekNamedPipe(handle, None, 0, None, ctypes.byref(there), None):
            if there.value:
                return
            time.sleep(POLL_S)

else:

    def _await(_: int) -> None:
        """A read waits by itself."""
