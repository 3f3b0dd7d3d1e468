"""Waiting for an ffmpeg that writes, with an end: a job can be cancelled, a disk is full, a program
hangs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, Final

from cloakroom_engine.clip.child import Child
from cloakroom_engine.errors import EngineError

TICK_S: Final = 0.1
"""How long nobody asks whether the job was cancelled."""


class Patience:
    """An end to waiting: asks whether the job was cancelled, and how long nothing has come."""

    def __init__(self, child: Child, seconds: float, on_tick: Callable[[], None]) -> None:
        """``seconds`` without anything new are a hang."""
        self._child, self._seconds, self._on_tick = child, seconds, on_tick
        self._waited = 0.0

    def renewed(self) -> None:
        """Something came."""
        self._waited = 0.0

    def tick(self) -> None:
        """``TICK_S`` more have passed.

        Raises:
            EngineError: ``output.disk_full`` once the child has said so, whatever it does then;
                ``clip.failed`` where it hangs; what ``on_tick`` raises.
        """
        self._on_tick()
        if self._child.disk_full:
            raise write_error(self._child)
        self._waited += TICK_S
        if self._waited > self._seconds:
            reason = f"nothing for {int(self._seconds)} s | {self._child.last_words}"
            raise EngineError("clip.failed", reason=reason)


def run(
    arguments: Sequence[str], part: Path, *, seconds: float, on_tick: Callable[[], None]
) -> None:
    """Let ffmpeg write ``part``, with no pipe of ours.

    ``on_tick`` is called several times a second; what it raises ends the child.

    Raises:
        EngineError: ``output.disk_full``; ``clip.failed`` with its last words, or where nothing is
            written for ``seconds``.
    """
    on_tick()
    with Child([*arguments, "-y", f"file:{part}"]) as child:
        child.works(_drain, child.out)
        patience, before = Patience(child, seconds, on_tick), _mark(part)
        while (status := child.ended(TICK_S)) is None:
            patience.tick()
            if (now := _mark(part)) != before:
                patience.renewed()
            before = now
        if status:
            raise write_error(child)


def write_error(child: Child) -> EngineError:
    """What went wrong while it was writing."""
    if child.disk_full:
        return EngineError("output.disk_full", reason="ENOSPC")
    return EngineError("clip.failed", reason=child.last_words)


def _mark(part: Path) -> tuple[int, int] | None:
    """Changes as a file grows, or is written over."""
    try:
        state = part.stat()
    except OSError:
        return None
    return state.st_size, state.st_mtime_ns


def _drain(pipe: IO[bytes]) -> None:
    try:
        while pipe.read(1 << 16):
            continue
    except (OSError, ValueError):
        return  # killed meanwhile
