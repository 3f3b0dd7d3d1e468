"""What killed runs left of clips: treated frames that wait for the next run, for a while.

They are files for ffmpeg to read and so not sealed; they end with the next run, with anybody who is
erased, or after a week, when a profile is opened or anything is protected.
"""

from __future__ import annotations

import shutil
import time
from typing import Final

from cloakroom_engine.pipeline.desk import Desk

KEPT_DAYS: Final = 7
"""How long they wait."""


def sweep(desk: Desk, *, everything: bool = False) -> None:
    """Throw away what was left long ago, or all of it: it shows the people who are in the clip."""
    if not desk.paths.clips.is_dir():
        return
    oldest = time.time() - KEPT_DAYS * 24 * 3600
    for folder in desk.paths.clips.iterdir():
        if everything or folder.stat().st_mtime < oldest:
            shutil.rmtree(folder, ignore_errors=True)
