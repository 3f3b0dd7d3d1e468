"""Which profile is meant: the one that was named, or the person's own."""

from __future__ import annotations

import os

from cloakroom_engine.errors import EngineError
from cloakroom_engine.paths import Paths


def profile(home: str | None) -> Paths:
    """The profile in ``home``, or the person's own without one.

    Raises:
        EngineError: ``library.not_writable`` where no folder can have that name, or nobody knows
            where the person's own folders are (an account without a home, and no ``HOME``).
    """
    try:
        paths = Paths.at(home) if home else Paths.standard()
        os.fsencode(paths.home)
    except (RuntimeError, ValueError) as error:
        raise EngineError("library.not_writable", path=home or "", reason="no_home") from error
    # What the system does not know stays as it was written: nobody wants a folder called "~".
    if not paths.home.is_absolute() or "~" in paths.home.parts or "\0" in str(paths.home):
        raise EngineError("library.not_writable", path=str(paths.home), reason="no_home")
    return paths
