"""The verbs ``models verify``, ``add``, ``fetch`` and ``calibrate``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models import fetch as fetching
from cloakroom_engine.models import impostor_files, impostors, packs
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.installed import catalogue_at
from cloakroom_engine.pipeline.strangers import real
from cloakroom_engine.private import make_folder
from cloakroom_engine.settings import Settings

Result = dict[str, Any]


def verify(desk: Desk, _: Mapping[str, Any]) -> Result:
    """Hash every installed file again."""
    checked = packs.verify(desk.registry, desk.reporter)
    return {
        "models": [
            {
                "name": each.card.name,
                "sha256": each.card.sha256,
                "code": each.fault.code if each.fault else "",
            }
            for each in checked
        ]
    }


def add(desk: Desk, parameters: Mapping[str, Any]) -> Result:
    """Install the pack at ``file``, whose card lies beside it."""
    card = packs.add(Path(parameters["file"]), desk.registry, desk.paths.models)
    measured = desk.registry.statistics(card) is not None
    return {"model": card.name, "sha256": card.sha256, "role": card.role, "measured": measured}


def fetch(desk: Desk, parameters: Mapping[str, Any]) -> Result:
    """Download the catalogue's ``name``, after a clear yes (``consent``).

    An accepted licence (``licence_accepted``) is remembered.
    """
    entry = catalogue_at(desk.paths).entry(parameters["name"])
    settings, _ = Settings.load(desk.paths.settings)
    accepted = bool(parameters.get("licence_accepted")) or entry.name in settings.accepted_licences
    got = fetching.fetch(
        entry,
        desk.registry,
        desk.paths.models,
        consent=bool(parameters.get("consent")),
        licence_accepted=accepted,
        reporter=desk.reporter,
    )
    if entry.licence.needs_acceptance and entry.name not in settings.accepted_licences:
        names = (*settings.accepted_licences, entry.name)
        replace(settings, accepted_licences=names).save(desk.paths.settings)
    return {"models": [card.name for card in got.cards], "hosts": list(got.hosts)}


def calibrate(desk: Desk, parameters: Mapping[str, Any]) -> Result:
    """Measure what recogniser ``name`` makes of strangers, from a folder of one photo each.

    Only aggregate statistics are kept (mean, covariance, thresholds), nobody's embedding.

    Raises:
        EngineError: ``model.unknown``, ``photo.no_face``.
    """
    card = desk.registry.card(parameters["name"])
    folder = Path(parameters["paths"][0])
    rows: NDArray[np.float32] = real(desk, [card], folder)[card.name]
    if len(rows) < 2:
        raise EngineError("photo.no_face", path=str(folder))
    measured = impostors.measure(rows, f"{folder.name}: {len(rows)} photos", sha256=card.sha256)
    file = desk.paths.models / f"{card.name}.impostors.json"
    make_folder(desk.paths.models)
    impostor_files.save(measured, file)
    return {
        "model": card.name,
        "people": measured.people,
        "thresholds": {str(far): limit for far, limit in measured.thresholds.items()},
        "file": str(file),
    }
