"""How the engine's process ended, in data; ``messages`` has the words."""

from __future__ import annotations

import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outcome:
    """An end of the worker that nobody asked for."""

    exit_code: int | None
    """None where a signal ended it or it never started."""
    signal: int | None
    last_words: tuple[str, ...]
    """The last lines of its standard error, for a report that a person reads first."""
    started: bool = True
    """Whether it ever said hello: one that did not would not the next time either."""

    @property
    def code(self) -> str:
        """Of ``errors.CODES``."""
        return "worker.died" if self.started else "worker.not_started"

    @classmethod
    def of(cls, code: int, *, crashed: bool, last_words: tuple[str, ...], started: bool) -> Outcome:
        """From what QProcess says: on Unix the code of a crash is its signal."""
        signal = code if crashed and sys.platform != "win32" else None
        # A line may come in two parts, the second one empty.
        spoken = tuple(line for line in last_words if line.strip())
        return cls(None if signal else code, signal, spoken, started)

    def params(self) -> dict[str, str | int | None]:
        """For ``code``."""
        return {"exit_code": self.exit_code, "signal": self.signal}
