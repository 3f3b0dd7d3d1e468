"""What a sentence asks for: one typed record, written and read as one line of ``key=value``."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, Final
from urllib.parse import unquote

TREATMENTS: Final = ("protect", "blur", "mosaic", "box", "leave", "usual")
"""What is to become of faces. ``usual``: by their person's own rule, whatever the others get."""
STATES: Final = (
    *("protected", "unprotected", "found", "hidden", "partly", "unchecked", "missing"),
    "undecided",
)
QUESTIONS: Final = ("show", "count", "who", "why", "when", "shared", "hold")
"""Verbs that only look."""
DEEDS: Final = (
    *("share", "audit", "recheck", "learn", "scan", "twins", "report", "watch", "undo", "help"),
)
DESTRUCTIVE: Final = ("erase", "delete")
"""Verbs that words alone never carry out."""
VERBS: Final = (*QUESTIONS, *DEEDS, *DESTRUCTIVE)


def _called(key: str, default: Any) -> Any:
    return field(default=default, metadata={"key": key})


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be done (``do``, in order) with which photos, and how.

    ``of`` people are in the photos, any of them, or ``together`` all; ``without`` people are not;
    with ``alone`` nobody else is. ``state`` is one of ``STATES``, ``then`` the one that is told at
    the end. ``when`` (taken) and ``made`` (copied) are spans as ``days.Span`` writes them. Sizes
    are of the longer side in pixels, or in megapixels. ``rank`` is an order and how many, such as
    "newest:10". ``same`` photos are those of the wish before, ``this`` those that are selected;
    ``again`` changes the wish before, ``also`` adds to it.
    """

    do: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    together: bool = _called("all", default=False)
    without: tuple[str, ...] = ()
    alone: bool = False
    group: bool = False
    faces: str = ""
    state: str = _called("is", default="")
    then: str = ""
    when: str = ""
    made: str = ""
    folder: str = ""
    min_px: int = _called("minpx", default=0)
    max_px: int = _called("maxpx", default=0)
    min_mp: int = _called("minmp", default=0)
    max_mp: int = _called("maxmp", default=0)
    rank: str = ""
    protect: tuple[str, ...] = ()
    blur: tuple[str, ...] = ()
    mosaic: tuple[str, ...] = ()
    box: tuple[str, ...] = ()
    leave: tuple[str, ...] = ()
    usual: tuple[str, ...] = ()
    strength: str = ""
    out: str = ""
    format: str = _called("as", default="")
    keep: tuple[str, ...] = ()
    instant: bool = False
    names: str = ""
    watch: str = ""
    again: bool = False
    also: bool = False
    same: bool = False
    this: bool = False

    @property
    def treated(self) -> dict[str, tuple[str, ...]]:
        """Who is treated how, as far as the sentence says."""
        return {name: getattr(self, name) for name in TREATMENTS if getattr(self, name)}

    def __str__(self) -> str:
        """One line, the fields that are set."""
        parts = []
        for each in fields(self):
            value = getattr(self, each.name)
            if value:
                parts.append(f"{key(each.name)}={_written(each.name, value)}")
        return " ".join(parts)


_FIELDS: Final = {each.name: each for each in fields(Wish)}


def key(name: str) -> str:
    """What a field is called in a line."""
    return str(_FIELDS[name].metadata.get("key", name))


_BY_KEY: Final = {key(name): name for name in _FIELDS}


def read(line: str) -> Wish:
    """The wish that was written by ``str``; ValueError where it is none."""
    values: dict[str, Any] = {}
    for part in line.split():
        name, _, text = part.partition("=")
        if name not in _BY_KEY:
            raise ValueError(name)
        values[_BY_KEY[name]] = _read(_BY_KEY[name], text)
    return Wish(**values)


def _written(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return "yes"
    if isinstance(value, tuple):
        return ("+" if name == "do" else ",").join(map(_escaped, value))
    return _escaped(str(value))


def _escaped(text: str) -> str:
    """Names may hold what separates fields: "_" is a space, the rest is written as in a URL."""
    return "".join(f"%{ord(sign):02X}" if sign in "%,+=_" else sign for sign in text).replace(
        " ", "_"
    )


def _plain(text: str) -> str:
    return unquote(text.replace("_", " "))


def _read(name: str, text: str) -> Any:
    default = _FIELDS[name].default
    if isinstance(default, bool):
        return True
    if isinstance(default, int):
        return int(text)
    if isinstance(default, tuple):
        return tuple(map(_plain, text.split("+" if name == "do" else ",")))
    return _plain(text)
