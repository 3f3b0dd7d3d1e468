"""ffmpeg as a child: limits, no network, no other files than those named, and an end to waiting.

Files come from whoever likes to make them, and decoders of video are large programs in C. What goes
wrong in one ends that process; the engine sees a pipe that closes. One that hangs does not: nobody
waits for it without asking the clock, and whoever waits can be cancelled.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self

from cloakroom_engine import budgets
from cloakroom_engine.clip import allowed, tool
from cloakroom_engine.errors import EngineError

_TOLD_LINES: Final = 40
_FULL: Final = ("No space left on device", "Disk quota exceeded")
"""What it says of a disk. Some go on afterwards, and some hang."""
_UNSAFE: Final = ("FFREPORT", "FFMPEG_DATADIR", "LD_PRELOAD")
"""``FFREPORT`` would have ffmpeg write what it does, names and all, into a file."""


def source(path: Path) -> list[str]:
    """The arguments that open a file which somebody else made, as an input."""
    return [*allowed.OPTIONS, "-i", f"file:{path.absolute()}"]


class Child:
    """A running ffmpeg. Leaving the block ends it, whatever it was doing."""

    def __init__(
        self,
        arguments: Sequence[str],
        *,
        level: str = "error",
        feed: bool | IO[bytes] = False,
        told: Callable[[str], None] | None = None,
        within: float | None = None,
    ) -> None:
        """Start ffmpeg.

        Args:
            arguments: behind what is the same for every call.
            level: how much it tells on standard error.
            feed: whether something is written into its standard input, or the pipe it reads from.
            told: hears every line of standard error, on a thread of its own.
            within: seconds after which it is killed and ``overdue``, for whoever only listens.

        Raises:
            EngineError: ``clip.no_tool``.
        """
        program = tool.find().path
        given = feed or subprocess.DEVNULL
        self._told = told
        self.overdue = self.disk_full = False
        self._last: deque[str] = deque(maxlen=_TOLD_LINES)
        try:
            self._process = subprocess.Popen(  # noqa: S603 - the program that was found
                [
                    program, "-hide_banner", *(() if feed else ("-nostdin",)),
                    "-nostats", "-loglevel", level, *arguments,
                ],
                stdin=subprocess.PIPE if given is True else given,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env={key: value for key, value in os.environ.items() if key not in _UNSAFE},
                bufsize=0,
            )  # fmt: skip
        except OSError as error:
            raise EngineError("clip.no_tool", tried=str(program)) from error
        _limit(self._process.pid)
        self._threads: list[threading.Thread] = []
        self.works(self._hear)
        self._alarm: threading.Timer | None = None
        if within is not None:
            self._alarm = threading.Timer(within, self._ring)
            self._alarm.daemon = True
            self._alarm.start()

    def works(self, target: Callable[..., None], *arguments: object) -> None:
        """Start a thread that reads or writes a pipe of this child; it is waited for before the
        pipes are closed, as their numbers may be another file's by then."""
        thread = threading.Thread(target=target, args=arguments, daemon=True)
        thread.start()
        self._threads.append(thread)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.kill()

    @property
    def out(self) -> IO[bytes]:
        """Its standard output."""
        assert self._process.stdout is not None
        return self._process.stdout

    @property
    def into(self) -> IO[bytes]:
        """Its standard input; only with ``feed``."""
        assert self._process.stdin is not None
        return self._process.stdin

    @property
    def last_words(self) -> str:
        """The end of what it told, on one line, without the paths and addresses in it."""
        return re.sub(r"@ 0x[0-9a-f]+", "", " | ".join(self._last))[-500:]

    def ended(self, seconds: float) -> int | None:
        """Its exit status once it has ended and told everything; None if it does not in time."""
        try:
            status = self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None
        self._threads[0].join()
        return status

    def kill(self) -> None:
        """End it now, if it has not ended, and let go of its pipes."""
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        if self._alarm is not None:
            self._alarm.cancel()
        for thread in self._threads:
            thread.join()
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            if pipe is not None:
                _close(pipe)

    def _ring(self) -> None:
        self.overdue = True
        self._process.kill()

    def _hear(self) -> None:
        assert self._process.stderr is not None
        pipe = self._process.stderr
        rest = b""
        while chunk := pipe.read(1 << 16):
            *lines, rest = (rest + chunk).split(b"\n")
            for line in lines:
                self._heard(line)
            rest = rest[-budgets.CLIP_LINE_BYTES :]
        self._heard(rest)

    def _heard(self, untrusted_line: bytes) -> None:
        line = untrusted_line.decode("utf-8", "replace").rstrip()
        if not line:
            return
        self._last.append(line)
        self.disk_full = self.disk_full or any(each in line for each in _FULL)
        if self._told is not None:
            self._told(line)


def _close(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except OSError:
        return  # what was still to be flushed into a child that is gone


def _limit(pid: int) -> None:
    """Bound the child's memory and let it leave no core. Linux can set that from outside; elsewhere
    time is bounded alone (a function between fork and exec is unsafe in a process with threads)."""
    if sys.platform != "linux":
        return
    import resource

    try:
        resource.prlimit(pid, resource.RLIMIT_AS, (budgets.CLIP_CHILD_BYTES,) * 2)
        resource.prlimit(pid, resource.RLIMIT_CORE, (0, 0))
    except (ProcessLookupError, PermissionError):
        return  # it has ended already, or a sandbox forbids it
