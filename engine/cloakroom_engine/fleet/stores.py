"""Folders of an object store in a verb's parameters, and back in what it tells."""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping
from typing import Any

from cloakroom_engine import far
from cloakroom_engine.errors import EngineError


def taken(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Parameters in which ``s3://…`` is a path like any other.

    Raises:
        EngineError: ``fleet.missing`` where nothing is installed that speaks with a store.
    """
    asked = {
        **parameters,
        **{
            key: _each(parameters[key], far.path_of)
            for key in ("paths", "out")
            if key in parameters
        },
    }
    if asked != parameters and importlib.util.find_spec("s3fs") is None:
        raise EngineError("fleet.missing")
    return asked


def told(result: Any) -> Any:
    """A result in which such a path is called ``s3://…`` again."""
    return _each(result, far.word_of)


def _each(content: Any, change: Any) -> Any:
    if isinstance(content, str):
        return change(content)
    if isinstance(content, Mapping):
        return {key: _each(value, change) for key, value in content.items()}
    if isinstance(content, list | tuple):
        return type(content)(_each(value, change) for value in content)
    return content
