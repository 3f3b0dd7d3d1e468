"""What was said in words, sealed: the last sentences, who "me" is, nicknames, rules, the pace.

It names people, so that it goes with anybody who is erased. Without it, or with another key,
nothing is lost but what was said.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Final

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library.sealed_file import SealedFile

MOST_SAID: Final = 100
MOST_PHOTOS: Final = 20_000


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence and the wish that it was understood as, both as text."""

    sentence: str
    wish: str
    created: str


@dataclass(frozen=True, slots=True)
class Memory:
    """What is remembered.

    ``me`` and ``nicknames`` are ids of people. ``said`` goes from old to new; ``photos`` are those
    of the last answer or plan, ``written`` the copies of the last run. ``rules`` are instructions
    for watched folders. ``pace`` is seconds a face by the number of refining steps, as measured.
    """

    me: int | None = None
    nicknames: dict[str, int] = field(default_factory=dict)
    said: tuple[Said, ...] = ()
    photos: tuple[int, ...] = ()
    written: tuple[int, ...] = ()
    rules: tuple[Said, ...] = ()
    pace: dict[str, float] = field(default_factory=dict)


class Asked:
    """The memory of one profile; read when it is first asked for."""

    def __init__(self, file: SealedFile) -> None:
        self._file = file

    def read(self) -> Memory:
        """What is remembered; nothing where there is no memory that can be opened."""
        try:
            kept = self._file.read()
            return Memory() if kept is None else _memory(json.loads(kept))
        except (OSError, EngineError, ValueError, TypeError, KeyError, AttributeError):
            return Memory()

    def keep(self, **changes: Any) -> Memory:
        """Remember something else than before; EngineError ``library.not_writable``."""
        memory = replace(self.read(), **changes)
        memory = replace(memory, said=memory.said[-MOST_SAID:], photos=memory.photos[:MOST_PHOTOS])
        text = json.dumps(asdict(memory))
        try:
            self._file.write(text)
        except OSError as problem:
            raise EngineError(
                "library.not_writable", path=str(self._file.path), reason=problem.strerror
            ) from problem
        return memory

    def forget(self) -> None:
        """Remember nothing: it names people."""
        self._file.remove()


def _memory(found: dict[str, Any]) -> Memory:
    lists = {name: tuple(found[name]) for name in ("photos", "written")}
    said = {name: tuple(Said(**each) for each in found[name]) for name in ("said", "rules")}
    return Memory(**{**found, **lists, **said})
