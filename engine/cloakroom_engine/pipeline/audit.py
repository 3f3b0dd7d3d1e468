"""The verb ``audit``: what recognisers that had no part in a cloak make of the saved files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from cloakroom_engine import __version__
from cloakroom_engine.audit import chance
from cloakroom_engine.audit import document as documents
from cloakroom_engine.audit.document import AuditDocument, AuditedPhoto, Gallery, LeftOut, Seeds
from cloakroom_engine.audit.measure import measure
from cloakroom_engine.audit.verdict import NOT_JUDGED
from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.registry import DETECTOR
from cloakroom_engine.pipeline import attacking, evidence, ledger, rebuild
from cloakroom_engine.pipeline.cases import Case, cases_of
from cloakroom_engine.pipeline.copies import Copies, assemble
from cloakroom_engine.pipeline.crew import Alone
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.judging import Judging, ask_judges
from cloakroom_engine.pipeline.listing import listed
from cloakroom_engine.pipeline.strangers import SEED
from cloakroom_engine.pipeline.whole import Walk, further
from cloakroom_engine.records import AuditedCopy, Skipped
from cloakroom_engine.report.html import Pictures
from cloakroom_engine.report.picture import with_seen

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
class _Shown:
    """What was seen of all cases."""

    rows: list[evidence.Rows]
    facts: tuple[AuditedPhoto, ...]
    pictures: tuple[Pictures, ...]


def audit(
    desk: Desk,
    name: str,
    paths: Sequence[Path],
    judge_names: Sequence[str] = (),
    gallery: Path | None = None,
    *,
    whole: bool = False,
) -> Audited:
    """Audit protected copies of one person's photos; the result is kept in the library.

    ``whole`` adds every further check: attacks, adversaries, albums, masks, small faces.

    ``paths`` may name protected files or their originals. All must come from one cloak (the
    newest among them); others are left out.

    Raises:
        EngineError: ``person.unknown``, ``person.no_photos``, ``cloak.missing``, ``model.*``;
            ``photo.not_protected`` when nothing is left to audit.
    """
    person = desk.library.people.by_name(name)
    cases, skipped = cases_of(desk, person, listed(paths).openable)
    return judge(desk, assemble(desk, person, cases, skipped, judge_names, gallery), whole=whole)


def judge(desk: Desk, copies: Copies, *, whole: bool = False) -> Audited:
    """Audit copies that were found already; as ``audit``."""
    walk = Walk(desk, copies.judging(), attacking.networks_of(desk)) if whole else None
    shown, copies = _shown(desk, copies, walk)
    cloak = copies.cloak
    result = documents.build(
        engine=__version__,
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        person=copies.person.name,
        cloak=documents.cloak_facts(cloak.recipe, cloak.sha256, cloak.photos),
        photos=shown.facts,
        gallery=Gallery(
            kind="folder" if copies.gallery else "synthetic",
            strangers=copies.stranger_count,
            path=str(copies.gallery or ""),
            clean_photos=len(copies.mine),
            taught=cloak.photos,
        ),
        detector=DETECTOR,
        controls=copies.asked().controls,
        seeds=Seeds(SEED, evidence.CONTROL_SEED, cloak.recipe.seed),
        measured=measure(copies.heard(desk, evidence.tables(shown.rows)), copies.asked()),
        models_left_out=copies.left_out,
        photos_left_out=[LeftOut(each.path, each.code) for each in copies.skipped],
        further=further(desk, copies, shown.rows, walk) if walk else None,
        fit=chance.loads((desk.paths.resources / "chance.json").read_text(encoding="utf-8")),
    )
    stored = desk.library.audits.add(
        copies.person.id,
        documents.dumps(result),
        verdict=result.verdict.code,
        photos=len(set(copies.ids)),
        copies=_standing(copies.cases, result),
    )
    ledger.note(desk, copies.person.id, copies.cases, result.results)
    shots = with_drawn(shown.pictures, walk.drawn if walk else ())
    return Audited(stored.id, result, shots, copies.skipped)


def with_drawn(
    shots: Sequence[Pictures], drawn: Sequence[rebuild.Pictures]
) -> tuple[Pictures, ...]:
    """The pictures of the first cases, with what was rebuilt of some of them."""
    by_case = {each.at: each for each in drawn}
    return tuple(
        with_seen(shot, by_case[at].before, by_case[at].after) if at in by_case else shot
        for at, shot in enumerate(shots)
    )


def _standing(cases: Sequence[Case], document: AuditDocument) -> list[AuditedCopy]:
    """What lists show of each copy; a file that came back from elsewhere is not the copy."""
    by_photo = {each.photo: each for each in document.verdict.per_photo}
    found = []
    for case in {case.copy.id: case for case in cases}.values():
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


def _shown(desk: Desk, copies: Copies, walk: Walk | None) -> tuple[_Shown, Copies]:
    """What was seen, and the copies that could be looked at.

    The whole audit looks from here: its checks want the pixels that were read for one another.
    """
    names = tuple(card.name for card in copies.cards)
    crew = Alone() if walk else desk.crew
    kept, heard, skipped = [], [], [*copies.skipped]

    def begun() -> Iterator[tuple[Case, Judging]]:
        for at, case in enumerate(copies.cases):
            desk.reporter.step("audit", at, len(copies.cases), case.copy.path)
            yield case, Judging(case, names, pictures=at < PICTURES)
        desk.reporter.step("audit", len(copies.cases), len(copies.cases))

    for case, outcome in crew.each(desk.tools, ask_judges, begun()):
        if outcome.problem is not None and outcome.problem.code == "photo.ends_workers":
            skipped.append(Skipped(case.copy.path, outcome.problem.code, outcome.problem.params))
            continue
        heard.append(outcome.get())
        kept.append(case)
        if walk:
            walk.look(case.pair())
    if not kept:
        raise EngineError("photo.not_protected", name=copies.person.name)
    ids = tuple(case.photo.sha256 for case in kept)
    return (
        _Shown(
            [each.rows for each in heard],
            tuple(each.facts for each in heard),
            tuple(each.pictures for each in heard if each.pictures is not None),
        ),
        replace(copies, cases=tuple(kept), ids=ids, skipped=tuple(skipped)),
    )
