"""Reading a JSON object field by field, naming the field that is wrong."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, NoReturn

from cloakroom_engine.errors import EngineError


class Fields:
    """One JSON object of a card or catalogue; every failure is ``model.card_invalid``.

    ``problem`` in the error is ``missing``, ``type``, ``range`` or ``format``.
    """

    def __init__(self, document: object, source: str, prefix: str = "") -> None:
        self._source = source
        self._prefix = prefix
        if not isinstance(document, dict):
            self.fail("", "type")
        self._values: dict[str, object] = document

    def fail(self, key: str, problem: str) -> NoReturn:
        """Raise for the field ``key``."""
        field = f"{self._prefix}.{key}".strip(".")
        raise EngineError("model.card_invalid", card=self._source, field=field, problem=problem)

    def has(self, key: str) -> bool:
        """Whether the field is there and not null."""
        return self._values.get(key) is not None

    def names(self) -> list[str]:
        """The names of all fields."""
        return [str(key) for key in self._values]

    def rates(self, *, low: float = -math.inf, high: float = math.inf) -> dict[float, float]:
        """An object whose names are shares between 0 and 1, its values in ``low..high``."""
        result = {}
        for key in self.names():
            try:
                share = float(key)
            except ValueError:
                self.fail(key, "format")
            if not 0 < share < 1:
                self.fail(key, "range")
            result[share] = self.number(key, low=low, high=high)
        return result

    def inside(self, key: str) -> Fields:
        """The object in field ``key``."""
        if not self.has(key):
            self.fail(key, "missing")
        return Fields(self._values[key], self._source, f"{self._prefix}.{key}".strip("."))

    def text(self, key: str, default: str | None = None) -> str:
        """A string; required and non-empty unless there is a default."""
        value = self._get(key, default)
        if not isinstance(value, str):
            self.fail(key, "type")
        if not value and default is None:
            self.fail(key, "missing")
        return value

    def choice(self, key: str, choices: Sequence[str], default: str | None = None) -> str:
        """One of ``choices``."""
        value = self.text(key, default)
        if value not in choices:
            self.fail(key, "range")
        return value

    def flag(self, key: str) -> bool | None:
        """True, false, or ``None`` when absent."""
        value = self._values.get(key)
        if value is not None and not isinstance(value, bool):
            self.fail(key, "type")
        return value

    def integer(
        self, key: str, default: int | None = None, *, low: int = 0, high: int = 2**40
    ) -> int:
        """A whole number in ``low..high``."""
        value = self._get(key, default)
        if isinstance(value, bool) or not isinstance(value, int):
            self.fail(key, "type")
        if not low <= value <= high:
            self.fail(key, "range")
        return value

    def number(self, key: str, *, low: float = -math.inf, high: float = math.inf) -> float:
        """A finite number in ``low..high``."""
        return self._number(key, self._get(key, None), low, high)

    def numbers(self, key: str, count: int) -> tuple[float, ...]:
        """A list of ``count`` finite numbers."""
        value = self._get(key, None)
        if not isinstance(value, list):
            self.fail(key, "type")
        if len(value) != count:
            self.fail(key, "range")
        return tuple(self._number(key, item) for item in value)

    def triple(self, key: str, default: float) -> tuple[float, float, float]:
        """Three numbers, or one number that stands for three."""
        value = self._get(key, default)
        if isinstance(value, list):
            first, second, third = self.numbers(key, 3)
            return first, second, third
        same = self._number(key, value)
        return same, same, same

    def items(self, key: str) -> list[dict[str, Any]]:
        """A list of objects."""
        value = self._get(key, None)
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self.fail(key, "type")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of at least one string."""
        value = self._get(key, None)
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self.fail(key, "type")
        if not value:
            self.fail(key, "missing")
        return tuple(value)

    def pair(self, key: str, default: tuple[int, int]) -> tuple[float, float]:
        """Two numbers."""
        if not self.has(key):
            return default
        first, second = self.numbers(key, 2)
        return first, second

    def points(self, key: str, count: int) -> tuple[tuple[float, float], ...]:
        """A list of ``count`` (x, y)."""
        value = self._get(key, None)
        if not isinstance(value, list):
            self.fail(key, "type")
        if len(value) != count:
            self.fail(key, "range")
        points = []
        for item in value:
            if not isinstance(item, list) or len(item) != 2:
                self.fail(key, "type")
            points.append((self._number(key, item[0]), self._number(key, item[1])))
        return tuple(points)

    def _get(self, key: str, default: object) -> object:
        value = self._values.get(key)
        if value is not None:
            return value
        if default is None:
            self.fail(key, "missing")
        return default

    def _number(
        self, key: str, value: object, low: float = -math.inf, high: float = math.inf
    ) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.fail(key, "type")
        if not math.isfinite(value) or not low <= value <= high:
            self.fail(key, "range")
        return float(value)
