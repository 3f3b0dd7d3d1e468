"""``ask`` at a terminal: the plan is shown, and run after a yes."""

from __future__ import annotations

import sys
from typing import Any

from cloakroom_engine.ask import verbs
from cloakroom_engine.cli import asked_words, consent
from cloakroom_engine.legible import legible
from cloakroom_engine.pipeline.desk import Desk


def run(desk: Desk, verb: str, parameters: dict[str, Any], *, as_json: bool) -> dict[str, Any]:
    """The result of a verb of ``ask``.

    Without a terminal, and with ``--json``, a plan that writes is only shown: ``--yes`` runs it.
    """
    told = verbs.run(desk, verb, parameters)
    if told.get("state") != "planned" or as_json or not sys.stdin.isatty():
        return told
    for line in asked_words.lines(told):
        sys.stderr.write(f"{legible(line)}\n")
    if not consent.yes("Do this?"):
        return {**told, "state": "declined"}
    # Not by the sentence: what was shown is what is run.
    return verbs.run(desk, verb, {**parameters, "wish": told["wish"], "yes": True})
