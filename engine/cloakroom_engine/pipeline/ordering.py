"""From a verb's parameters to how copies are to be made."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cloakroom_engine.photo.metadata import check_fields
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.fates import USUAL
from cloakroom_engine.pipeline.outputs import REFINE_STEPS, Order


def order_of(desk: Desk, parameters: Mapping[str, Any]) -> Order:
    """The order that parameters of ``share`` and its like ask for.

    Raises:
        EngineError: ``usage`` for metadata that cannot be kept, ``person.unknown``.
    """
    people = desk.library.people
    return Order(
        out=Path(parameters["out"]),
        strength=parameters.get("strength"),
        refine_steps=int(parameters.get("refine_steps", REFINE_STEPS)),
        format=parameters.get("format", "keep"),
        quality=parameters.get("quality"),
        keep_metadata=check_fields(parameters.get("keep_metadata", ())),
        bystanders=parameters.get("bystanders", "leave"),
        hide_names=bool(parameters.get("hide_names", False)),
        beside=bool(parameters.get("beside", False)),
        treatments={
            people.by_name(name).id: how for name, how in parameters.get("treatments", {}).items()
        },
        others=parameters.get("others", USUAL),
    )
