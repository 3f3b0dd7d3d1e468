"""The verb ``audit``: what recognisers that had no part in a cloak make of the saved files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine import __version__
from cloakroom_engine.audit import document as documents
from cloakroom_engine.audit.document import AuditDocument, AuditedPhoto, Gallery, LeftOut, Seeds
from cloakroom_engine.audit.facts import model_facts
from cloakroom_engine.audit.measure import FLAT_NOISE, MATCHED_NOISE, Asked, Evidence, measure
from cloakroom_engine.audit.verdict import NOT_JUDGED
from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.photo.visibility import visibility
from cloakroom_engine.pipeline import evidence
from cloakroom_engine.pipeline.desk import (
    DETECTOR,
    Desk,
    clean_embeddings,
    person_faces,
    photo_of,
    sha256_of,
    skippable,
)
from cloakroom_engine.pipeline.looking import look
from cloakroom_engine.pipeline.recognising import person_in
from cloakroom_engine.pipeline.scan import photos_in
from cloakroom_engine.pipeline.strangers import SEED, calibration, drawn, real
from cloakroom_engine.pipeline.witnesses import judges
from cloakroom_engine.records import (
    AuditedCopy,
    Face,
    Person,
    Photo,
    Protected,
    ProtectedFile,
    Skipped,
)
from cloakroom_engine.report.html import Pictures
from cloakroom_engine.report.picture import pictures

PICTURES = 6
"""Faces that a report shows."""


@dataclass(frozen=True)
class Audited:
    """The document, pictures of its first faces for a report, and what was left out."""

    id: int
    document: AuditDocument
    pictures: tuple[Pictures, ...]
    skipped: tuple[Skipped, ...]


@dataclass(frozen=True, eq=False)
class Case:
    """One protected copy with its original; pixels are read when they are needed."""

    copy: Protected
    photo: Photo
    face: Face
    elsewhere: bool = False
    """The file at ``copy.path`` came back from somewhere, re-encoded or shrunk."""

    def pair(self) -> evidence.Pair:
        """Both files, read now."""
        return evidence.pair(
            Path(self.photo.path), Path(self.copy.path), self.face.box_px, self.face.points_px
        )


@dataclass(frozen=True, eq=False)
class _Shown:
    """What was seen of all cases: embeddings by recogniser, disturbance and variant (n, D)."""

    embeddings: dict[str, dict[str, dict[str, NDArray[np.float32]]]]
    facts: tuple[AuditedPhoto, ...]
    pictures: tuple[Pictures, ...]


def audit(
    desk: Desk,
    name: str,
    paths: Sequence[Path],
    judge_names: Sequence[str] = (),
    gallery: Path | None = None,
) -> Audited:
    """Audit protected copies of one person's photos; the result is kept in the library.

    ``paths`` may name protected files or their originals. All must come from one cloak (the
    newest among them); others are left out.

    Raises:
        EngineError: ``person.unknown``, ``person.no_photos``, ``cloak.missing``, ``model.*``;
            ``photo.not_protected`` when nothing is left to audit.
    """
    person = desk.library.people.by_name(name)
    cases, skipped = cases_of(desk, person, list(photos_in(paths)))
    return judge(desk, person, cases, skipped, judge_names, gallery)


def judge(
    desk: Desk,
    person: Person,
    cases: Sequence[Case],
    skipped: list[Skipped],
    judge_names: Sequence[str] = (),
    gallery: Path | None = None,
) -> Audited:
    """Audit copies that were found already; as ``audit``."""
    name = person.name
    cloak = desk.library.cloaks.get(max((case.copy.cloak_id for case in cases), default=0))
    if cloak is None:
        raise EngineError("photo.not_protected", name=name)
    kept = [case for case in cases if case.copy.cloak_id == cloak.id]
    skipped += [Skipped(c.copy.path, "photo.other_cloak") for c in cases if c not in kept]
    cards, left_out = usable(desk, judges(desk, cloak.recipe, judge_names), gallery)
    mine = person_faces(desk, person.id)
    asked = Asked(
        probe_ids=tuple(case.photo.sha256 for case in kept),
        person_ids=tuple(photo_of(desk, face).sha256 for face in mine),
        surrogate_sha256=frozenset(cloak.recipe.surrogate_sha256),
        controls=(FLAT_NOISE, MATCHED_NOISE),
    )
    shown = _shown(desk, cards, kept)
    strangers = real(desk, cards, gallery) if gallery else drawn(desk, cards)
    counted = len(next(iter(strangers.values()))) if strangers else 0
    result = documents.build(
        engine=__version__,
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        person=person.name,
        cloak=documents.cloak_facts(cloak.recipe, cloak.sha256, cloak.photos),
        photos=shown.facts,
        gallery=Gallery(
            kind="folder" if gallery else "synthetic",
            strangers=counted,
            path=str(gallery or ""),
            clean_photos=len(mine),
            taught=cloak.photos,
        ),
        detector=DETECTOR,
        controls=asked.controls,
        seeds=Seeds(SEED, evidence.CONTROL_SEED, cloak.recipe.seed),
        measured=measure(_heard(desk, cards, mine, shown, strangers, gallery), asked),
        models_left_out=left_out,
        photos_left_out=[LeftOut(each.path, each.code) for each in skipped],
    )
    stored = desk.library.audits.add(
        person.id,
        documents.dumps(result),
        verdict=result.verdict.code,
        photos=len(kept),
        copies=_standing(kept, result),
    )
    return Audited(stored.id, result, shown.pictures, tuple(skipped))


def _heard(
    desk: Desk,
    cards: Sequence[ModelCard],
    mine: Sequence[Face],
    shown: _Shown,
    strangers: Mapping[str, NDArray[np.float32]],
    gallery: Path | None,
) -> list[Evidence]:
    """What each recogniser has to say: of the person's clean photos, the copies, the strangers."""
    return [
        Evidence(
            model_facts(card, desk.registry.statistics(card)),
            strangers[card.name],
            clean_embeddings(desk, mine, card),
            shown.embeddings[card.name],
            None if gallery else calibration(desk, card),
        )
        for card in cards
    ]


def _standing(cases: Sequence[Case], document: AuditDocument) -> list[AuditedCopy]:
    """What lists show of each copy; a file that came back from elsewhere is not the copy."""
    by_photo = {each.photo: each for each in document.verdict.per_photo}
    found = []
    for case in cases:
        verdict = by_photo.get(case.photo.sha256)
        if case.elsewhere:
            continue
        code, judges, still = NOT_JUDGED, 0, 0
        if verdict is not None:
            code, still = verdict.code, len(verdict.still)
            judges = len(verdict.lost) + still
        found.append(
            AuditedCopy(case.photo.id, case.copy.id, case.copy.sha256, code, judges, still)
        )
    return found


def cases_of(desk: Desk, person: Person, files: Sequence[Path]) -> tuple[list[Case], list[Skipped]]:
    """The protected copies that files are, or the newest made of them; and what is none."""
    cases, skipped = [], []
    for at, file in enumerate(files):
        desk.reporter.step("read", at, len(files), str(file))
        try:
            cases.append(_case(desk, person, file))
        except EngineError as problem:
            if not skippable(problem):
                raise
            skipped.append(Skipped(str(file), problem.code, problem.params))
    return cases, skipped


def _case(desk: Desk, person: Person, file: Path) -> Case:
    """The protected copy that a file is, wherever it was moved to, or the newest made of it."""
    if not file.is_file():
        raise EngineError("photo.missing", path=str(file))
    copies = desk.library.protected
    known, where = copies.file_with(sha256_of(file)), file.absolute()
    if known is None:
        original = desk.library.photos.by_path(str(where))
        made = copies.files_of_photo(original.id) if original else []
        known = next((each for each in reversed(made) if _of(person, each)), None)
        where = Path(known.path) if known else where
    cloaks = copies.of_file(known.id) if known else []
    copy = next((each for each in cloaks if each.person_id == person.id), None)
    if known is None or copy is None:
        raise EngineError("photo.not_protected", path=str(file))
    photo = desk.library.photos.get(copy.photo_id)
    if photo is None or not where.is_file():
        raise EngineError("photo.missing", path=str(where))
    seen = look(desk, Path(photo.path))
    if known.photo_sha256 != seen.photo.sha256:
        raise EngineError("photo.not_protected", path=str(file), original="changed since")
    return Case(replace(copy, path=str(where)), seen.photo, person_in(desk, person.id, seen))


def _of(person: Person, file: ProtectedFile) -> bool:
    return any(each.person_id == person.id for each in file.cloaked)


def usable(
    desk: Desk, cards: Sequence[ModelCard], gallery: Path | None
) -> tuple[list[ModelCard], list[LeftOut]]:
    """Without measured statistics no strangers can be drawn: such a judge needs a real gallery."""
    if gallery is not None:
        return list(cards), []
    usable = [card for card in cards if desk.registry.statistics(card)]
    missing = [card for card in cards if card not in usable]
    return usable, [LeftOut(card.name, "model.no_statistics") for card in missing]


def _shown(desk: Desk, cards: Sequence[ModelCard], cases: Sequence[Case]) -> _Shown:
    looked, facts, shots = [], [], []
    for at, case in enumerate(cases):
        desk.reporter.step("audit", at, len(cases), case.copy.path)
        pair = case.pair()
        looked.append(evidence.rows(desk, desk.detector, cards, pair))
        facts.append(_audited(case, pair))
        if at < PICTURES:
            shots.append(pictures(pair.original_u8, pair.protected.rgb_u8, pair.crop_px))
    desk.reporter.step("audit", len(cases), len(cases))
    gathered: dict[str, dict[str, dict[str, NDArray[np.float32]]]] = {}
    for card in cards:
        table = gathered.setdefault(card.name, {})
        for disturbance, variant in looked[0][card.name]:
            stacked = np.stack([each[card.name][disturbance, variant] for each in looked])
            table.setdefault(disturbance, {})[variant] = stacked
    return _Shown(gathered, tuple(facts), tuple(shots))


def _audited(case: Case, pair: evidence.Pair) -> AuditedPhoto:
    height, width = pair.original_u8.shape[:2]
    seen = visibility(pair.original_u8, pair.protected.rgb_u8, pair.crop_px)
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
