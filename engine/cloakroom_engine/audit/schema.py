"""Plain JSON values into frozen dataclasses, checked field by field against their annotations."""

from __future__ import annotations

import json
import re
import types
from dataclasses import MISSING, fields, is_dataclass
from typing import Any, Final, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")

_SURROGATES: Final = re.compile("[\ud800-\udfff]")


class SchemaError(ValueError):
    """A value does not fit its annotation; the text is the path to it."""


def parse(kind: type[T], data: object) -> T:
    """An instance of the dataclass ``kind`` from the dict that ``asdict`` and JSON make of it.

    Understands str, int, float, bool, None, literals, unions of these, ``tuple[X, ...]`` and nested
    dataclasses. An unknown or wrongly typed field is refused, and a missing one that has no
    default: those that have came later than the first documents.

    Raises:
        SchemaError: with the path of the first value that does not fit.
    """
    value: T = _value(kind, data, "$")
    return value


def json_text(data: Any) -> str:
    """The text of a document: UTF-8, two spaces, one trailing newline, no NaN.

    Bytes of a file's name that are no text (lone surrogates) are escaped: they cannot be written
    as UTF-8, and are read back as they were.
    """
    text = json.dumps(data, indent=2, ensure_ascii=False, allow_nan=False) + "\n"
    return _SURROGATES.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def _value(kind: Any, data: object, where: str) -> Any:
    origin = get_origin(kind)
    if origin is tuple:
        if not isinstance(data, list):
            raise SchemaError(where)
        item = get_args(kind)[0]
        return tuple(_value(item, value, f"{where}[{i}]") for i, value in enumerate(data))
    if origin is Literal:
        if data not in get_args(kind):
            raise SchemaError(where)
        return data
    if origin in (Union, types.UnionType):
        return _union(get_args(kind), data, where)
    if is_dataclass(kind):
        return _record(kind, data, where)
    if kind is float and isinstance(data, int) and not isinstance(data, bool):
        return float(data)
    # bool is a subclass of int: only the exact type will do.
    if type(data) is not kind:
        raise SchemaError(where)
    return data


def _union(kinds: tuple[Any, ...], data: object, where: str) -> Any:
    if data is None and type(None) in kinds:
        return None
    others = [kind for kind in kinds if kind is not type(None)]
    if len(others) == 1:  # an optional value is wrong where it is wrong, not as a whole
        return _value(others[0], data, where)
    for kind in others:
        try:
            return _value(kind, data, where)
        except SchemaError:
            continue
    raise SchemaError(where)


def _record(kind: Any, data: object, where: str) -> Any:
    if not isinstance(data, dict):
        raise SchemaError(where)
    hints = get_type_hints(kind)
    names = [item.name for item in fields(kind)]
    needed = {item.name for item in fields(kind) if item.default is MISSING}
    for name in sorted(set(data) - set(names) | needed - set(data)):
        raise SchemaError(f"{where}.{name}")
    return kind(
        **{
            name: _value(hints[name], data[name], f"{where}.{name}")
            for name in names
            if name in data
        }
    )
