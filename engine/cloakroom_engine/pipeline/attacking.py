"""The verbs ``check.attacks`` and ``check.link``: copies as scrapers treat them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit.attacks import adversaries, elsewhere, linking, panel, presets, purifier
from cloakroom_engine.audit.attacks.adversaries import Adversary, Seen
from cloakroom_engine.audit.attacks.elsewhere import Elsewhere
from cloakroom_engine.audit.attacks.linking import Pooled
from cloakroom_engine.audit.attacks.panel import Attack
from cloakroom_engine.audit.attacks.presets import Preset
from cloakroom_engine.audit.disturb import AS_SAVED, Disturbance
from cloakroom_engine.audit.measure import CLEAN, CLOAKED, measure
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.photo.shrink import shrunk
from cloakroom_engine.pipeline import evidence
from cloakroom_engine.pipeline.copies import THRESHOLD_FAR, Copies, gather
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.evidence import Key, Pair, Rows

FACE_PX = 224
"""Larger faces are shrunk for the attacks: scrapers clean what recognisers look at (112 pixels or
150), and a blur of one pixel would be nothing to a face of a thousand."""
AROUND = 1.0
"""What is left on each side of a face, in widths of it, so that a detector knows it."""


def attacks(desk: Desk, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Every attack and network preset on every copy, and every adversary; the worst come first.

    Raises:
        EngineError: as ``audit``.
    """
    copies = gather(desk, parameters)
    networks = networks_of(desk)
    looked: list[Rows] = []
    for at, case in enumerate(copies.cases):
        desk.reporter.step("attack", at, len(copies.cases), case.copy.path)
        looked.append(_looked(desk, copies.cards, case.pair(), networks))
    desk.reporter.step("attack", len(copies.cases), len(copies.cases))
    attacked, pooled = ranked(desk, copies, evidence.tables(looked))
    return {
        **copies.told(),
        "attacks": [asdict(each) for each in attacked],
        "adversaries": [asdict(each) for each in pooled],
        "far": THRESHOLD_FAR,
        "presets": [asdict(each) for each in networks],
        "elsewhere": [asdict(each) for each in elsewhere_of(desk)],
    }


def ranked(
    desk: Desk, copies: Copies, seen: evidence.Tables
) -> tuple[tuple[Attack, ...], tuple[Pooled, ...]]:
    """Attacks and adversaries, worst first; ``seen`` has ``AS_SAVED`` and every attack."""
    people = {card.name: seen[card.name][AS_SAVED] for card in copies.judging()}
    attacked = panel.ranked(measure(copies.heard(desk, seen), copies.asked()))
    return attacked, linking.pooled(_panel(desk, copies, people))


def link(desk: Desk, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Whether the copies lead to one another: pairs, groups, a growing gallery, an average.

    Raises:
        EngineError: as ``audit``.
    """
    copies = gather(desk, parameters)
    seen = copies.as_saved(desk)
    judges = []
    for card in copies.judging():
        threshold = copies.threshold(desk, card)
        judges.append(
            {
                "model": card.name,
                "sha256": card.sha256,
                "before": asdict(linking.link(seen[card.name][CLEAN], threshold)),
                "after": asdict(linking.link(seen[card.name][CLOAKED], threshold)),
            }
        )
    together = (adversaries.PROTECTED_BOTH, adversaries.GROWING, adversaries.AVERAGED)
    found = linking.pooled(_panel(desk, copies, seen))
    return {
        **copies.told(),
        "far": THRESHOLD_FAR,
        "judges": judges,
        "adversaries": [asdict(each) for each in found if each.name in together],
    }


def networks_of(desk: Desk) -> tuple[Preset, ...]:
    """What networks are said to do to uploads."""
    return presets.loads((desk.paths.resources / "presets.json").read_text(encoding="utf-8"))


def elsewhere_of(desk: Desk) -> tuple[Elsewhere, ...]:
    """What attacks that cannot be tried here did to the protected photos of other people."""
    file = desk.paths.resources / "attacks" / "elsewhere.json"
    return elsewhere.loads(file.read_text(encoding="utf-8"))


def tried(desk: Desk) -> tuple[Disturbance, ...]:
    """Everything that is done to a face: the panel, and the network that learned from cloaks."""
    learnt = purifier.load(desk.paths.resources / "attacks" / purifier.FILE)
    return (*panel.ATTACKS, learnt)


def _panel(
    desk: Desk, copies: Copies, seen: Mapping[str, Mapping[str, NDArray[np.float32]]]
) -> dict[str, tuple[Adversary, ...]]:
    return {
        card.name: adversaries.panel(
            Seen(
                photo_ids=copies.ids,
                original=seen[card.name][CLEAN],
                protected=seen[card.name][CLOAKED],
                other_ids=copies.mine_ids,
                others=copies.clean(desk, card),
                strangers=copies.strangers[card.name],
                threshold=copies.threshold(desk, card),
                as_real=copies.as_real(desk, card),
            )
        )
        for card in copies.judging()
    }


def _looked(desk: Desk, cards: Sequence[ModelCard], pair: Pair, networks: Sequence[Preset]) -> Rows:
    saved = [
        ((AS_SAVED, CLEAN), pair.original_u8),
        ((AS_SAVED, CLOAKED), pair.protected.rgb_u8),
        *(((AS_SAVED, name), noise) for name, noise in pair.controls().items()),
    ]
    found = evidence.rows(desk, desk.detector, cards, pair, saved)
    return evidence.joined(found, treated(desk, cards, pair, near_face(pair), networks))


def treated(
    desk: Desk, cards: Sequence[ModelCard], pair: Pair, part: Pair, networks: Sequence[Preset]
) -> Rows:
    """What is left after every attack. Networks get the whole photo, the other attacks its face
    (``part``, see ``near_face``); both are searched afresh."""
    uploaded = _each(pair, presets.disturbances(tuple(networks)))
    attacked = _each(part, tried(desk))
    return evidence.joined(
        evidence.rows(desk, desk.detector, cards, pair, uploaded),
        evidence.rows(desk, desk.detector, cards, part, attacked),
    )


def _each(pair: Pair, tried: Sequence[Disturbance]) -> Iterator[tuple[Key, NDArray[np.uint8]]]:
    for attack in tried:
        yield (attack.name, CLEAN), attack.apply(pair.original_u8)
        yield (attack.name, CLOAKED), attack.apply(pair.protected.rgb_u8)


def near_face(pair: Pair) -> Pair:
    """The pair's face with some of what is around it, at most ``FACE_PX`` across."""
    height, width = pair.original_u8.shape[:2]
    left, top, right, bottom = pair.box_px.tolist()
    margin = AROUND * max(right - left, bottom - top)
    x, y = max(0, int(left - margin)), max(0, int(top - margin))
    part = (
        slice(y, min(height, int(bottom + margin) + 1)),
        slice(x, min(width, int(right + margin) + 1)),
    )
    scale = min(1.0, FACE_PX / max(right - left, bottom - top))
    shift = np.array([x, y])
    cut = [shrunk(each[part], scale) for each in (pair.original_u8, pair.protected.rgb_u8)]
    real = cut[0].shape[1] / (part[1].stop - part[1].start)
    return Pair(
        cut[0],
        replace(pair.protected, pixels=cut[1], alpha=None),
        ((pair.box_px - np.tile(shift, 2)) * real).astype(np.float32),
        (pair.points_px - shift) * real,
        tuple(shape.placed(real, shift) for shape in pair.shapes),
    )
