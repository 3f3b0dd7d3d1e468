"""Asking before anything is fetched: nothing reaches the network without a yes."""

from __future__ import annotations

import sys
from typing import Any

from cloakroom_engine.models import catalogue
from cloakroom_engine.pipeline.desk import Desk


def ask(desk: Desk, parameters: dict[str, Any]) -> dict[str, Any]:
    """The parameters of ``models.fetch`` with the answers of the person at the terminal.

    Without a terminal nothing is assumed: ``--yes`` and ``--accept-licence`` say it there.
    """
    if not sys.stdin.isatty():
        return parameters
    entry = catalogue.read(desk.paths.resources / "models.json").entry(parameters["name"])
    size = f"{entry.bytes / 1e6:.0f} MB" if entry.bytes else "size unknown"
    answers = dict(parameters)
    if not answers.get("consent"):
        answers["consent"] = yes(f"Download {entry.name} ({size}) from {entry.urls[0]}?")
    if answers["consent"] and entry.licence.needs_acceptance:
        terms = f"{entry.licence.name} ({entry.licence.url})"
        answers["licence_accepted"] = answers.get("licence_accepted") or yes(
            f"Its licence is {terms}; it may forbid commercial use. Do you accept it?"
        )
    return answers


def yes(question: str) -> bool:
    """Whether the person at the terminal says so."""
    sys.stderr.write(f"{question} [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in {"y", "yes"}
