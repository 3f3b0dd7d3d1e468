"""The craft of asking recognisers about one protected copy, no library."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from cloakroom_engine.audit import document as documents
from cloakroom_engine.audit.document import AuditedPhoto
from cloakroom_engine.photo import sight
from cloakroom_engine.photo.visibility import between, crop
from cloakroom_engine.pipeline import evidence
from cloakroom_engine.pipeline.cases import Case
from cloakroom_engine.pipeline.tools import Tools
from cloakroom_engine.report.html import Pictures
from cloakroom_engine.report.picture import pictures


@dataclass(frozen=True, eq=False)
class Judging:
    """A copy, the recognisers that are asked (by name), and whether a report will show it."""

    case: Case
    networks: tuple[str, ...]
    pictures: bool

    @property
    def path(self) -> Path:
        """The copy's file."""
        return Path(self.case.copy.path)


@dataclass(frozen=True, eq=False)
class Judged:
    """What they said, and what there is to see."""

    rows: evidence.Rows
    facts: AuditedPhoto
    pictures: Pictures | None


def ask_judges(tools: Tools, asked: Judging) -> Judged:
    """Read the original and the copy and ask.

    Raises:
        EngineError: ``photo.*``, ``model.*``.
    """
    pair = asked.case.pair()
    cards = [tools.registry.card(name) for name in asked.networks]
    shown = None
    if asked.pictures:
        shown = pictures(pair.original_u8, pair.moved_u8, pair.protected.rgb_u8, pair.crop_px)
    return Judged(
        evidence.rows(tools, tools.detector, cards, pair), _audited(asked.case, pair), shown
    )


def _audited(case: Case, pair: evidence.Pair) -> AuditedPhoto:
    height, width = pair.original_u8.shape[:2]
    faces = [crop(each, pair.crop_px) for each in (pair.moved_u8, pair.protected.rgb_u8)]
    # A file that came back was re-encoded by others: what is seen of it is not the cloak alone.
    score = sight.seen(faces[0], faces[1]) if case.elsewhere else case.copy.visibility.seen
    seen = replace(between(*faces), moved=pair.move, seen=score)
    left, _, right, _ = pair.box_px
    return AuditedPhoto(
        id=case.photo.sha256,
        path=case.photo.path,
        protected_path=case.copy.path,
        protected_sha256=case.copy.sha256,
        width=width,
        height=height,
        face_px=round(float(right - left)),
        strength=case.copy.strength,
        refine_steps=case.copy.refine_steps,
        visibility=documents.Seen.of(seen),
        controls=tuple(
            documents.ControlSeen(name, documents.Seen.of(each))
            for name, each in pair.control_visibility().items()
        ),
    )
