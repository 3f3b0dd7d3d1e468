"""The verb ``check.standing``: copies at low resolution, the cloak weaker and stronger, exposure.

``variants``, ``seen`` and ``stacked`` are for whoever looks at a photo once for several checks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit.facts import model_facts
from cloakroom_engine.audit.measure import Asked, Evidence
from cloakroom_engine.audit.standing import resolution, strength
from cloakroom_engine.audit.standing.exposure import Exposure, exposed
from cloakroom_engine.cloak.share_out import exposure
from cloakroom_engine.photo.visibility import crop
from cloakroom_engine.pipeline import evidence
from cloakroom_engine.pipeline.attacking import near_face
from cloakroom_engine.pipeline.copies import THRESHOLD_FAR, gather
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.evidence import Key, Pair, Rows
from cloakroom_engine.records import Cloak

PLACED = frozenset(resolution.NAMES.values())
"""Disturbances under which a face is taken from where it is known to be: a detector that misses
so small a face is no protection, others find it or follow it from a nearer frame."""


def standing(desk: Desk, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Where the person's cloak stands: by the face's size, by the cloak's, and how exposed it is.

    Raises:
        EngineError: as ``audit``.
    """
    copies = gather(desk, parameters)
    looked: list[Rows] = []
    visible = []
    for at, case in enumerate(copies.cases):
        desk.reporter.step("standing", at, len(copies.cases), case.copy.path)
        pair = case.pair()
        part = near_face(pair)
        shown = variants(part)
        looked.append(evidence.rows(desk, desk.detector, copies.cards, part, shown, placed=PLACED))
        visible.append(seen(pair))
    desk.reporter.step("standing", len(copies.cases), len(copies.cases))
    heard = [
        Evidence(
            model_facts(card, desk.registry.statistics(card)),
            copies.strangers[card.name],
            copies.clean(desk, card),
            stacked(looked, card.name),
            copies.as_real(desk, card),
        )
        for card in copies.cards
    ]
    asked = Asked(copies.ids, copies.mine_ids, frozenset(copies.recipe.surrogate_sha256))
    cloak = desk.library.cloaks.get(copies.cases[0].copy.cloak_id)
    assert cloak is not None, "gather found copies of it"
    return {
        **copies.told(),
        "far": THRESHOLD_FAR,
        "widths": [asdict(each) for each in resolution.table(heard, asked)],
        "curve": [asdict(each) for each in strength.curve(heard, asked, visible)],
        "exposure": asdict(exposure_of(desk, cloak)),
    }


def variants(part: Pair) -> Iterator[tuple[Key, NDArray[np.uint8]]]:
    """Everything that recognisers are asked about; ``part`` is ``attacking.near_face``'s."""
    left, _, right, _ = part.box_px.tolist()
    before, after = part.original_u8, part.protected.rgb_u8
    yield from resolution.variants(before, after, right - left)

    def moved_by(share: float) -> NDArray[np.uint8]:
        return part.moved_by([shape.times(share) for shape in part.shapes])

    yield from strength.variants(strength.laid(moved_by, part.moved_u8, after))


def seen(pair: Pair) -> dict[float, float]:
    """By share of the cloak how like the moved original its face crop is (``strength.seen``)."""
    both = (pair.moved_u8, pair.protected.rgb_u8)
    return strength.seen(*(crop(each, pair.crop_px) for each in both))


def stacked(looked: Sequence[Rows], model: str) -> dict[str, dict[str, NDArray[np.float32]]]:
    """What one recogniser saw of all photos, (n, D) by disturbance and variant; NaN where a photo
    had no such variant."""
    keys = dict.fromkeys(key for each in looked for key in each[model])
    nothing = next(np.full_like(row, np.nan) for each in looked for row in each[model].values())
    found: dict[str, dict[str, NDArray[np.float32]]] = {}
    for disturbance, variant in keys:
        rows = [each[model].get((disturbance, variant), nothing) for each in looked]
        found.setdefault(disturbance, {})[variant] = np.stack(rows)
    return found


def exposure_of(desk: Desk, cloak: Cloak) -> Exposure:
    """How many copies wear each mask of a cloak, whether they are still there or not: what was
    shared stays known."""
    files = [
        (file.photo_sha256, each.refine_steps)
        for file in desk.library.protected.files()
        for each in file.cloaked
        if each.cloak_id == cloak.id
    ]
    return exposed(
        exposure(cloak.recipe.masks, [sha256 for sha256, _ in files]), [s for _, s in files]
    )
