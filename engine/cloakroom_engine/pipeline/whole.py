"""The whole audit: every check of one person's copies in one walk over the photos.

Each photo is read once, and each of its faces embedded once by every recogniser; the checks then
share what was seen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cloakroom_engine.audit.attacks.advice import advice
from cloakroom_engine.audit.attacks.presets import Preset
from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.audit.further import Further, Masked
from cloakroom_engine.audit.standing import resolution, strength
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.pipeline import (
    attacking,
    evidence,
    masked,
    openset,
    rebuild,
    standing,
    years,
)
from cloakroom_engine.pipeline.copies import Copies
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.evidence import Pair, Rows

MASKED_PHOTOS = 4
"""Photos that masks are tried on: each is refined anew under its mask."""
REBUILT_PHOTOS = 2
"""Photos whose faces are rebuilt: each is searched for three times."""


@dataclass
class Walk:
    """What is gathered photo by photo beside the plain audit's rows; ``cards`` are the judges."""

    desk: Desk
    cards: Sequence[ModelCard]
    networks: tuple[Preset, ...]
    treated: list[Rows] = field(default_factory=list)
    small: list[Rows] = field(default_factory=list)
    visible: list[Mapping[float, float]] = field(default_factory=list)
    drawn: list[rebuild.Pictures] = field(default_factory=list)

    def look(self, pair: Pair) -> None:
        """Ask every recogniser about every attack on one photo, and every size of its face."""
        part = attacking.near_face(pair)
        desk, cards = self.desk, self.cards
        self.treated.append(attacking.treated(desk, cards, pair, part, self.networks))
        shown = standing.variants(part)
        placed = standing.PLACED
        self.small.append(evidence.rows(desk, desk.detector, cards, part, shown, placed=placed))
        self.visible.append(standing.seen(pair))


def further(desk: Desk, copies: Copies, saved: Sequence[Rows], walk: Walk) -> Further:
    """Every check's answer; ``saved`` are the plain audit's rows, photo by photo. What was drawn
    on the way is left in ``walk``."""
    seen = evidence.tables(
        [
            evidence.joined(_as_saved(plain, treated), treated)
            for plain, treated in zip(saved, walk.treated, strict=True)
        ]
    )
    attacks, adversaries = attacking.ranked(desk, copies, seen)
    small = {card.name: standing.stacked(walk.small, card.name) for card in walk.cards}
    heard, asked = copies.heard(desk, small), copies.asked()
    rebuilt, drawn = rebuild.rebuild(desk, copies, REBUILT_PHOTOS)
    walk.drawn += drawn
    widths = resolution.table(heard, asked)
    return Further(
        attacks=attacks,
        networks=walk.networks,
        adversaries=adversaries,
        openset=openset.named(desk, copies, {k: v[AS_SAVED] for k, v in seen.items()})
        if any(photo != own for photo in copies.ids for own in copies.mine_ids)
        else None,
        masked=_masked(desk, copies) if copies.judging() else None,
        widths=widths,
        curve=strength.curve(heard, asked, walk.visible),
        exposure=standing.exposure_of(desk, copies.cloak),
        advice=advice(attacks, adversaries, [each.found_cloaked for each in widths]),
        elsewhere=attacking.elsewhere_of(desk),
        years=years.by_years(desk, copies, seen),
        rebuilt=rebuilt,
    )


def _as_saved(rows: Rows, by: Rows) -> Rows:
    """The plain audit's rows of the file as it is, by the recognisers of ``by``."""
    return {
        name: {key: row for key, row in rows[name].items() if key[0] == AS_SAVED} for name in by
    }


def _masked(desk: Desk, copies: Copies) -> Masked:
    names = [card.name for card in copies.judging()]
    found = masked.of_person(
        desk, copies.person, names, copies.gallery, ([], [], []), MASKED_PHOTOS
    )
    return Masked(len(found.photos), found.summary, found.answers)
