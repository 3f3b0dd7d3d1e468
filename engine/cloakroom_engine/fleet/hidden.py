"""A command line that Ray cannot read: it writes down how its driver was called, names and all.

The process becomes one whose command line says nothing, and reads what it was asked for from a file
that has no name. ``ps`` and the cluster's tables then show the program alone.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Sequence
from typing import Final, NoReturn

VERB: Final = "hidden-words"
ON: Final = "--on"


def wanted(arguments: Sequence[str]) -> bool:
    """Whether these words are for a fleet; a bundle has no Ray, and is told so by the verb."""
    return not getattr(sys, "frozen", False) and any(
        word == ON or word.startswith(f"{ON}=") for word in arguments
    )


def step_behind(arguments: Sequence[str]) -> NoReturn:
    """Become a process that was asked for the same without saying so."""
    words = json.dumps(list(arguments)).encode()
    descriptor = os.dup(_nameless())
    os.write(descriptor, words)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.set_inheritable(descriptor, True)
    sys.stdout.flush()
    program = [sys.executable, "-P", "-m", "cloakroom_engine", VERB, str(descriptor)]
    os.execv(program[0], program)  # noqa: S606 - this very program


def words(descriptor: str) -> list[str]:
    """What was asked for."""
    with os.fdopen(int(descriptor), "rb") as file:
        found: list[str] = json.load(file)
    return found


def _nameless() -> int:
    if hasattr(os, "memfd_create"):
        return os.memfd_create("words")
    with tempfile.TemporaryFile() as file:
        return os.dup(file.fileno())
