"""What the whole audit asks beyond the plain one, in one record of the audit document."""

from __future__ import annotations

from dataclasses import dataclass

from cloakroom_engine.audit.attacks.elsewhere import Elsewhere
from cloakroom_engine.audit.attacks.linking import Pooled
from cloakroom_engine.audit.attacks.panel import Attack
from cloakroom_engine.audit.attacks.presets import Preset
from cloakroom_engine.audit.masked.answer import Answer, Summary
from cloakroom_engine.audit.openset.answer import Named
from cloakroom_engine.audit.rebuild.answer import Rebuilt
from cloakroom_engine.audit.standing.exposure import Exposure
from cloakroom_engine.audit.standing.resolution import AtWidth
from cloakroom_engine.audit.standing.strength import AtShare
from cloakroom_engine.audit.years.gaps import Years


@dataclass(frozen=True, slots=True)
class OpenSet:
    """An album of ``people`` with ``enrolled`` photos each, which turns strangers away."""

    people: int
    enrolled: int
    cohort: int
    named: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Masked:
    """Drawn masks on the person's face: ``photos`` of them were tried."""

    photos: int
    summary: tuple[Summary, ...]
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Further:
    """Attacks, adversaries, albums, masks and small faces; the worst come first in their lists.

    ``networks`` are the presets that attacks named "as ..." stand for. ``advice`` are codes that
    follow from the figures.
    """

    attacks: tuple[Attack, ...]
    networks: tuple[Preset, ...]
    adversaries: tuple[Pooled, ...]
    openset: OpenSet | None
    masked: Masked | None
    widths: tuple[AtWidth, ...]
    curve: tuple[AtShare, ...]
    exposure: Exposure
    advice: tuple[str, ...]
    elsewhere: tuple[Elsewhere, ...] = ()
    """What attacks that cannot be tried here did to other people's copies."""
    years: Years | None = None
    """None in documents from before this was asked."""
    rebuilt: Rebuilt | None = None
    """Faces rebuilt from embeddings alone."""


def undone(further: Further) -> bool:
    """Some attack or small size lets some judge find the person."""
    rows = [*(each.found_after for each in further.attacks)]
    rows += [each.found_cloaked for each in further.widths]
    return any(each.hits for each in rows)
