"""Which photo's pixels are shown when photos are walked through faster than they are read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from engines import LATE, instead
from pytestqt.qtbot import QtBot
from waiting import PATIENCE_MS, settle

from cloakroom.bridge.client import EngineClient
from cloakroom.items.photos.photo_loader import RAW, PhotoLoader
from cloakroom_engine.records import Photo


def test_a_photo_that_was_read_although_it_was_let_go_of_is_not_taken_for_the_next(
    make_client: Callable[..., EngineClient], qtbot: QtBot
) -> None:
    client = make_client(instead(LATE))
    loader = PhotoLoader(client, client)
    said: list[tuple[int, object]] = []
    loader.loaded.connect(lambda photo_id, image: said.append((photo_id, image)))
    loader.failed.connect(lambda photo_id, code: said.append((photo_id, code)))
    first = Photo(1, "/one.cr2", "1", 4, 3, RAW, 1, 1)
    loader.load(first)
    qtbot.waitUntil(lambda: client._running is not None, timeout=PATIENCE_MS)
    before = client._running
    loader.load(replace(first, id=2, path="/two.cr2"))
    # The engine has said that it is done with the first one, and works on the second.
    qtbot.waitUntil(lambda: client._running not in {None, before}, timeout=PATIENCE_MS)
    loader._pool.waitForDone()
    settle()
    assert said == []
