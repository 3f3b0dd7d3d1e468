"""A passphrase for the library, asked for where nobody reads along."""

from __future__ import annotations

import os
import sys
from getpass import getpass
from typing import Any, Final

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library.key_source import PASSPHRASE_VARIABLE, keep_by_passphrase
from cloakroom_engine.paths import Paths

NEW_VARIABLE: Final = "CLOAKROOM_NEW_PASSPHRASE"


def change(paths: Paths) -> dict[str, Any]:
    """Ask for the passphrase that is and for the new one, and put the key behind that.

    Without a terminal they are read from ``CLOAKROOM_PASSPHRASE`` and ``CLOAKROOM_NEW_PASSPHRASE``.

    Raises:
        EngineError: ``usage`` without a new passphrase, ``library.key_missing`` where nothing is
            sealed yet; those of ``keep_by_passphrase``.
    """
    new = os.environ.get(NEW_VARIABLE) or (_twice() if sys.stdin.isatty() else "")
    if not new:
        raise EngineError("usage")
    try:
        keep_by_passphrase(paths, new)
    except EngineError as problem:
        needed = problem.params.get("reason") == "passphrase_needed"
        if problem.code != "library.locked" or not needed or not sys.stdin.isatty():
            raise
        os.environ[PASSPHRASE_VARIABLE] = getpass("Passphrase that it has now: ")
        keep_by_passphrase(paths, new)
    return {"vault": "passphrase", "home": str(paths.home)}


def _twice() -> str:
    """A new passphrase, typed twice alike; empty when it was left empty."""
    while True:
        new = getpass("New passphrase: ")
        if not new or getpass("The same again: ") == new:
            return new
        sys.stderr.write("The two are not the same.\n")
