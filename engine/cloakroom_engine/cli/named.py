"""Names that other programs left in photos, for whoever reads along."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from typing import Any

from cloakroom_engine.cli.consent import yes
from cloakroom_engine.legible import legible
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.desk import Desk


def run(desk: Desk, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Run ``people.names``; at a terminal it is asked before anything is taken."""
    result = verbs.run(desk, "people.names", parameters)
    if result["state"] == "done" or not result["people"] or not sys.stdin.isatty():
        return result
    sys.stderr.writelines(f"{legible(line)}\n" for line in lines(result))
    if not yes("Take these names?"):
        return result
    return verbs.run(desk, "people.names", {**parameters, "yes": True})


def lines(result: Mapping[str, Any]) -> Iterator[str]:
    """Whom files name, and what of it is not taken."""
    taken = result["state"] == "done"
    for each in result["people"]:
        here = "" if taken or not each["here"] else " (a name that is here already)"
        yield f"{each['name']}{here}: {len(each['face_ids'])} faces"
    for count, what in (
        (result["known"], "were said here already"),
        (result["otherwise"], "are said otherwise here, which stays"),
        (result["nowhere"], "lie where no face was found"),
    ):
        if count:
            yield f"{count} named faces {what}"
    if not result["people"]:
        yield f"{result['photographs']} photos name faces; there is nothing to take."
    elif not taken:
        yield "Nothing was taken yet: 'cloakroom-engine people names --yes'."
