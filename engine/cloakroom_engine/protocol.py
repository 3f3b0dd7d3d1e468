"""What the window and the worker say to one another: one JSON object a line, ids and paths only.

Lines are ASCII. Both sides are built from this file, so nothing is guessed: a line with a field
too many, one too few or one of another kind is refused. Change ``PROTOCOL`` with any message.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, field, fields
from typing import Any, Final, NoReturn, TypeVar

from cloakroom_engine.errors import EngineError

PROTOCOL: Final = 1


@dataclass(frozen=True, slots=True)
class Run:
    """Do a verb of ``pipeline.verbs``, or ``demo``. ``job`` is the window's name for it."""

    job: str
    verb: str
    params: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cancel:
    """Stop a job at its next step. A job that is closed already is none of its business."""

    job: str


@dataclass(frozen=True, slots=True)
class Quit:
    """Cancel what runs and end; a closed stdin means the same."""


@dataclass(frozen=True, slots=True)
class Hello:
    """The worker's first line. ``device`` is ``cpu``, ``cuda`` or ``mps``."""

    protocol: int
    engine: str
    device: str


@dataclass(frozen=True, slots=True)
class Started:
    """The job was taken; exactly one of Finished, Stopped and Failed will close it."""

    job: str


@dataclass(frozen=True, slots=True)
class Progress:
    """``done`` of ``total`` steps of ``stage``; stages nest (``refine`` within ``protect``)."""

    job: str
    stage: str
    done: int
    total: int
    photo: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """Something that stops nothing; without a job it is about the worker itself."""

    job: str | None
    code: str
    params: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Changed:
    """Rows of the library that a job wrote, by id, after the commit."""

    job: str
    people: tuple[int, ...] = ()
    photos: tuple[int, ...] = ()
    faces: tuple[int, ...] = ()
    cloaks: tuple[int, ...] = ()
    protected: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Finished:
    """The job ended well; ``result`` is what the command line prints with ``--json``."""

    job: str
    result: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Stopped:
    """The job was cancelled (``cancelled`` on the wire). What it committed before stays."""

    job: str


@dataclass(frozen=True, slots=True)
class Failed:
    """The job ended badly, or, without a job, a line was refused."""

    job: str | None
    code: str
    params: dict[str, Any] = field(default_factory=dict)


Order = Run | Cancel | Quit
Report = Hello | Started | Progress | Note | Changed | Finished | Stopped | Failed

_ORDERS: Final[Mapping[str, type[Order]]] = {"run": Run, "cancel": Cancel, "quit": Quit}
_REPORTS: Final[Mapping[str, type[Report]]] = {
    "hello": Hello,
    "started": Started,
    "progress": Progress,
    "note": Note,
    "changed": Changed,
    "finished": Finished,
    "cancelled": Stopped,
    "failed": Failed,
}
_NAMES: Final = {kind: name for name, kind in {**_ORDERS, **_REPORTS}.items()}
_Message = TypeVar("_Message", Order, Report)


def line(message: Order | Report) -> str:
    r"""The message as one line of ASCII that ends in ``\n``.

    Raises:
        TypeError: something in it is no JSON.
        ValueError: a number in it is not finite.
    """
    values = {each.name: getattr(message, each.name) for each in fields(message)}
    words = {"type": _NAMES[type(message)], **values}
    return json.dumps(words, allow_nan=False, separators=(",", ":")) + "\n"


def order(untrusted: bytes) -> Order:
    """What the window said.

    Raises:
        EngineError: ``worker.protocol`` with a ``reason``.
    """
    return _read(untrusted, _ORDERS)


def report(untrusted: bytes) -> Report:
    """What the worker said; the hello of another protocol is refused, whatever else is in it.

    Raises:
        EngineError: ``worker.protocol`` with a ``reason``.
    """
    return _read(untrusted, _REPORTS)


def _read(untrusted: bytes, kinds: Mapping[str, type[_Message]]) -> _Message:
    try:
        words = json.loads(untrusted.decode(), parse_constant=_not_finite)
    except (ValueError, RecursionError) as error:
        raise EngineError("worker.protocol", reason="not_json") from error
    if not isinstance(words, dict):
        raise EngineError("worker.protocol", reason="not_an_object")
    name = words.pop("type", None)
    if not isinstance(name, str) or name not in kinds:
        raise EngineError("worker.protocol", reason="unknown_type")
    if name == "hello" and words.get("protocol") != PROTOCOL:
        theirs = str(words.get("protocol"))
        raise EngineError("worker.protocol", reason="version", ours=PROTOCOL, theirs=theirs)
    known = fields(kinds[name])
    if words.keys() - {each.name for each in known}:
        raise EngineError("worker.protocol", reason="unknown_field", message=name)
    return kinds[name](**{each.name: _value(name, each, words) for each in known})


def _value(name: str, wanted: Field[Any], words: Mapping[str, Any]) -> Any:
    if wanted.name not in words:
        if wanted.default is not MISSING:
            return wanted.default
        if wanted.default_factory is not MISSING:
            return wanted.default_factory()
        raise EngineError("worker.protocol", reason="missing", message=name, field=wanted.name)
    value = words[wanted.name]
    if not _FITS[str(wanted.type)](value):
        raise EngineError("worker.protocol", reason="wrong_kind", message=name, field=wanted.name)
    return tuple(value) if isinstance(value, list) else value


def _not_finite(constant: str) -> NoReturn:
    raise ValueError(constant)


def _ids(value: object) -> bool:
    return isinstance(value, list) and all(type(each) is int for each in value)


#: By the text of a field's annotation. A bool is an int to Python, but no number of steps.
_FITS: Final[Mapping[str, Callable[[object], bool]]] = {
    "str": lambda value: isinstance(value, str),
    "str | None": lambda value: value is None or isinstance(value, str),
    "int": lambda value: type(value) is int,
    "tuple[int, ...]": _ids,
    "dict[str, Any]": lambda value: isinstance(value, dict),
}
