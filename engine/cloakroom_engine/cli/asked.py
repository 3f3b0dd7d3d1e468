"""``ask`` at a terminal: a missing word is chosen by number, the plan is run after a yes."""

from __future__ import annotations

import sys
from collections.abc import Mapping
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
    if as_json or not sys.stdin.isatty():
        return told
    while (sentence := _chosen(told)) is not None:
        # A yes was said to the sentence as it was, not to this one.
        parameters = {**parameters, "sentence": sentence, "yes": False}
        told = verbs.run(desk, verb, parameters)
    if told.get("state") != "planned":
        return told
    for line in asked_words.lines(told):
        sys.stderr.write(f"{legible(line)}\n")
    if not consent.yes("Do this?"):
        return {**told, "state": "declined"}
    # Not by the sentence: what was shown is what is run.
    return verbs.run(desk, verb, {**parameters, "wish": told["wish"], "yes": True})


def _chosen(told: Mapping[str, Any]) -> str | None:
    """The sentence with an offer in place of a missing word; None where none was chosen."""
    words = told.get("missing", ()) if told.get("state") == "asked" else ()
    offered = [(word, each) for word in words for each in word.get("offers", ())]
    if not offered:
        return None
    for number, (word, each) in enumerate(offered, 1):
        line = f"  {number}. {asked_words.offer(each)}, for {word['text']}"
        sys.stderr.write(f"{legible(line)}\n")
    sys.stderr.write("Which is meant? [a number, or nothing] ")
    sys.stderr.flush()
    said = sys.stdin.readline().strip()
    if not said.isdecimal() or not 1 <= int(said) <= len(offered):
        return None
    word, each = offered[int(said) - 1]
    sentence = str(told["sentence"])
    return sentence[: word["start"]] + str(each["say"]) + sentence[word["end"] :]
