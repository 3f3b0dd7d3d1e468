"""The queue on disk: one sealed file, replaced in one step, so that a kill loses nothing."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

from cloakroom.bridge.order import Item, Order, State
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import SealedFile

log = logging.getLogger(__name__)
VERSION: Final = 1


def save(file: SealedFile, items: Iterable[Item], *, paused: bool) -> None:
    """Write the queue; choices that photos share are written once. OSError if it cannot."""
    orders: dict[Order, int] = {}
    rows: list[dict[str, Any]] = []
    for item in items:
        row: dict[str, Any] = {
            "id": item.id,
            "path": item.path,
            "order": orders.setdefault(item.order, len(orders)),
            "photo_id": item.photo_id,
            "state": item.state.value,
        }
        for name in ("code", "params", "deaths", "seconds", "written", "report"):
            if value := getattr(item, name):
                row[name] = value
        rows.append(row)
    document = {
        "version": VERSION,
        "paused": paused,
        "orders": [order.words() for order in orders],
        "items": rows,
    }
    file.write(json.dumps(document, separators=(",", ":")))


def load(file: SealedFile) -> tuple[list[Item], bool]:
    """The queue as it was left, and whether it was paused. What ran then waits again.

    A file that cannot be understood is put aside, not lost, and the queue begins empty.
    """
    try:
        kept = file.read()
        if kept is None:
            return [], False
        document = json.loads(kept)
        return _items(document), bool(document["paused"])
    except (EngineError, OSError, ValueError, KeyError, TypeError, IndexError) as problem:
        log.warning("queue cannot be read (%r); kept as %s", problem, file.put_aside())
        return [], False


def _items(document: dict[str, Any]) -> list[Item]:
    if document["version"] != VERSION:
        raise ValueError("version")
    orders = [Order.read(words) for words in document["orders"]]
    return [_item(row, orders) for row in document["items"]]


def _item(row: dict[str, Any], orders: list[Order]) -> Item:
    item = Item(**{**row, "order": orders[row["order"]], "state": State(row["state"])})
    return replace(item, state=State.WAITING) if item.state == State.RUNNING else item
