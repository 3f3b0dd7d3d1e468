"""Which preview the engine is asked for, when what is wanted changes faster than it stops."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from engines import OBEDIENT, instead
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot
from waiting import PATIENCE_MS

from cloakroom.bridge.client import EngineClient
from cloakroom.bridge.previews import Previews, Wish


def test_who_comes_back_to_a_face_before_the_engine_let_go_of_it_sees_it(
    make_client: Callable[..., EngineClient], qtbot: QtBot
) -> None:
    client = make_client(instead(OBEDIENT))
    previews = Previews(client, client)
    first = Wish(photo_id=1, face_id=1, strength="balanced", refine_steps=20)
    previews.want(first)
    qtbot.waitUntil(lambda: client._running is not None, timeout=PATIENCE_MS)
    job = client._running
    assert job is not None
    previews.want(replace(first, face_id=2))
    while not job.asked_to_stop:
        QCoreApplication.processEvents()
    previews.want(first)
    qtbot.waitUntil(lambda: previews.asked == 2, timeout=PATIENCE_MS)
    assert previews.wish == first
