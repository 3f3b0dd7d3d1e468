"""The queue on disk: one JSON file, replaced in one step, so that a kill loses nothing."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from cloakroom.bridge.order import Item, Order, State
from cloakroom_engine import private

log = logging.getLogger(__name__)
VERSION: Final = 1


def save(path: Path, items: Iterable[Item], *, paused: bool) -> None:
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
    private.make_folder(path.parent)
    private.write(path, json.dumps(document, separators=(",", ":")).encode())


def load(path: Path) -> tuple[list[Item], bool]:
    """The queue as it was left, and whether it was paused. What ran then waits again.

    A file that cannot be understood is put aside, not lost, and the queue begins empty.
    """
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        return _items(document), bool(document["paused"])
    except FileNotFoundError:
        return [], False
    except (OSError, ValueError, KeyError, TypeError, IndexError) as problem:
        aside = path.with_suffix(".unreadable.json")
        log.warning("queue cannot be read (%r); kept as %s", problem, aside)
        if path.exists():
            path.replace(aside)
        return [], False


def _items(document: dict[str, Any]) -> list[Item]:
    if document["version"] != VERSION:
        raise ValueError("version")
    orders = [Order.read(words) for words in document["orders"]]
    return [_item(row, orders) for row in document["items"]]


def _item(row: dict[str, Any], orders: list[Order]) -> Item:
    item = Item(**{**row, "order": orders[row["order"]], "state": State(row["state"])})
    return replace(item, state=State.WAITING) if item.state == State.RUNNING else item
