"""Opening the profile's library, with the person's passphrase where that is what opens it."""

from __future__ import annotations

import os
from collections.abc import Callable

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import Library
from cloakroom_engine.library.key_source import PASSPHRASE_VARIABLE
from cloakroom_engine.paths import Paths


def open_library(paths: Paths, before_asking: Callable[[], object]) -> Library:
    """The library; the passphrase is asked for until it fits or nobody wants to go on.

    The words stay in this process and in the engines that it starts, which open it too.

    Raises:
        EngineError: those of ``Library``; ``library.locked`` where the question was closed.
    """
    while True:
        try:
            return Library(paths)
        except EngineError as problem:
            if problem.code != "library.locked" or problem.params.get("kind") != "passphrase":
                raise
            before_asking()
            words = _asked(again=problem.params["reason"] == "wrong_passphrase")
            if words is None:
                raise
            os.environ[PASSPHRASE_VARIABLE] = words


def _asked(*, again: bool) -> str | None:
    # Hardly anybody has one: nobody else waits for it to load.
    from cloakroom.dialogs.passphrase import PassphraseDialog

    dialog = PassphraseDialog(again=again)
    answer = dialog.words.text() if dialog.exec() else None
    dialog.deleteLater()
    return answer
