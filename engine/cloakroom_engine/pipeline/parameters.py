"""What each parameter of a verb may be, in one table: orders come from whoever writes JSON."""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from cloakroom_engine.errors import EngineError
from cloakroom_engine.records import METHODS, STRENGTHS
from cloakroom_engine.settings import MOST_REFINE_STEPS

_MOST: Final = 2**63 - 1
"""Of a whole number in SQLite."""
Fits = Callable[[Any], bool]


def check(parameters: Mapping[str, Any]) -> None:
    """Look at every parameter that has a kind; None is as good as not given.

    Raises:
        EngineError: ``usage`` with the ``field`` that does not fit.
    """
    for name, value in parameters.items():
        if value is not None and name in FITS and not FITS[name](value):
            raise EngineError("usage", field=name)


def paths_of(parameters: Mapping[str, Any]) -> list[Path]:
    """The parameter ``paths``.

    Raises:
        EngineError: ``usage`` where it is no list of texts.
        KeyError: there is none.
    """
    paths = parameters["paths"]
    if not isinstance(paths, list | tuple) or not all(isinstance(path, str) for path in paths):
        raise EngineError("usage", field="paths")
    return [Path(path) for path in paths]


def _whole(low: int, high: int) -> Fits:
    # bool is an int to Python, but true is no number of steps.
    return lambda value: type(value) is int and low <= value <= high


def _one_of(words: Any) -> Fits:
    return lambda value: isinstance(value, str) and value in words


def _list_of(fits: Fits) -> Fits:
    return lambda value: isinstance(value, list | tuple | frozenset) and all(map(fits, value))


def _object(value: Any) -> bool:
    return isinstance(value, Mapping)


def _by_name(value: Any) -> bool:
    return isinstance(value, Mapping) and all(
        _text(name) and _string(each) for name, each in value.items()
    )


def _string(value: Any) -> bool:
    return isinstance(value, str)


def _flag(value: Any) -> bool:
    return isinstance(value, bool)


def _text(value: Any) -> bool:
    """A name: something that can be written down."""
    return isinstance(value, str) and not any("\ud800" <= sign <= "\udfff" for sign in value)


def _path(value: Any) -> bool:
    """Where something is to be read or written: a name that a file can have."""
    if not isinstance(value, str) or not value or "\0" in value:
        return False
    try:
        os.fsencode(value)
    except UnicodeEncodeError:
        return False
    return True


def _box(value: Any) -> bool:
    return (
        isinstance(value, list | tuple)
        and len(value) == 4
        and all(type(each) in {int, float} and math.isfinite(each) for each in value)
    )


def _seconds(value: Any) -> bool:
    return type(value) in {int, float} and 0 <= value <= _LONGEST_S


_LONGEST_S: Final = 1_000_000
_ID: Final = _whole(0, _MOST)

FITS: Final[Mapping[str, Fits]] = {
    "name": _text,
    # Photos are skipped one by one, each with its code, whatever they are called.
    "path": _string, "paths": _list_of(_string), "photo_ids": _list_of(_ID),
    "out": _path, "folder": _path, "file": _path, "gallery": _path,
    "html": _path, "pdf": _path, "json_file": _path, "comparison": _path,
    "photo_id": _ID, "face_id": _ID, "audit_id": _ID, "box_px": _box,
    "most_px": _whole(1, 100_000), "refine_steps": _whole(0, MOST_REFINE_STEPS),
    "quality": _whole(1, 100), "seed": _whole(-_MOST, _MOST), "masks": _whole(1, 64),
    "codec": _string, "subtitles": _flag, "chapters": _flag,
    "begin_s": _seconds, "end_s": _seconds,
    "strength": _one_of(STRENGTHS), "method": _one_of(METHODS),
    "format": _string, "bystanders": _string, "treatments": _by_name, "others": _string,
    "keep_metadata": _list_of(_text), "judges": _list_of(_text), "surrogates": _list_of(_text),
    "sentence": _text, "wish": _text, "nickname": _text, "base": _path, "yes": _flag,
    "edits": _object, "leave_out": _list_of(_ID),
    "languages": _list_of(_text),
    "passphrase": _text, "take": _by_name, "albums": _by_name,
    "people": _list_of(_text), "names": _flag, "everyone": _flag,
    "all": _flag, "clips": _flag, "once": _flag, "hide_names": _flag, "hide_paths": _flag,
    "consent": _flag, "licence_accepted": _flag,
}  # fmt: skip
