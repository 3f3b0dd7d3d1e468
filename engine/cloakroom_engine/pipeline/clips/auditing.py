"""The verb ``clip.audit``: what recognisers that had no part in a cloak make of copies of clips."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cloakroom_engine import __version__
from cloakroom_engine.audit import clip_document
from cloakroom_engine.audit.clip import CHANCE, ClipVerdict, Scope, Watched, decide
from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.audit.facts import model_facts
from cloakroom_engine.audit.gallery import Crowd
from cloakroom_engine.audit.limits import SMALL_BYTES
from cloakroom_engine.audit.measure import role_of
from cloakroom_engine.audit.results import JUDGE, SURROGATE
from cloakroom_engine.audit.track import TrackLook
from cloakroom_engine.clip.probe import facts as probe
from cloakroom_engine.clip.read import frames
from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.registry import DETECTOR
from cloakroom_engine.opening import is_folder
from cloakroom_engine.pipeline.cases import copy_of, usable
from cloakroom_engine.pipeline.clips import places
from cloakroom_engine.pipeline.clips.chance import ByChance
from cloakroom_engine.pipeline.clips.evidence import Judge, watched
from cloakroom_engine.pipeline.clips.heard import answers, heard
from cloakroom_engine.pipeline.clips.looking import Clip, followed, is_clip, known
from cloakroom_engine.pipeline.clips.order import frames_of, span_of
from cloakroom_engine.pipeline.desk import (
    Desk,
    clean_embeddings,
    person_faces,
    skippable,
)
from cloakroom_engine.pipeline.fates import guessed
from cloakroom_engine.pipeline.listing import listed
from cloakroom_engine.pipeline.strangers import SEED, calibration, drawn, real
from cloakroom_engine.pipeline.witnesses import judges
from cloakroom_engine.records import (
    Audit,
    AuditedCopy,
    Cloak,
    CloakRecipe,
    Face,
    Person,
    Protected,
    Skipped,
)
from cloakroom_engine.tracking.sighting import Tracklet

STAGE = "audit"


@dataclass(frozen=True, eq=False)
class _Bench:
    """Who is asked about the copies under one cloak, and among how many strangers, drawn ones
    unless they are ``real``."""

    judges: list[Judge]
    strangers: int
    real: bool
    clean_photos: int
    left_out: list[dict[str, str]]


@dataclass(frozen=True, eq=False)
class _Case:
    """A copy, its original, and the person's faces in it with where they are."""

    copy: Protected
    cloak: Cloak
    making: str
    clip: Clip
    tracks: dict[Face, list[Tracklet]]


def audit(desk: Desk, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Audit copies (or the newest made of originals) ``paths`` of clips that show ``name``.

    Every copy is judged under its own cloak; what judges say of it as saved goes into the ledger,
    and an audit of its own is kept of each (``audit_id``, for ``report.export``).
    ``judges`` and ``gallery`` are as ``audit`` takes them.

    Raises:
        EngineError: ``person.unknown``, ``person.no_photos``, ``model.*``; ``Cancelled``.
    """
    person = desk.library.people.by_name(parameters["name"])
    gallery = Path(parameters["gallery"]) if parameters.get("gallery") else None
    cases: dict[Path, _Case] = {}
    clips: list[dict[str, Any]] = []
    skipped: list[Skipped] = []

    def told(file: Path, problem: EngineError) -> None:
        if not skippable(problem):
            raise problem
        skipped.append(Skipped(str(file), problem.code, problem.params))

    for file in _files([Path(path) for path in parameters["paths"]]):
        try:
            cases[file] = _case(desk, person, file)
        except EngineError as problem:
            told(file, problem)
    asked = parameters.get("judges", ())
    # What ails a judge or the gallery is no clip's fault, and is not skipped.
    benches = {
        cloak.id: _bench(desk, person, cloak.recipe, asked, gallery)
        for cloak in {case.cloak.id: case.cloak for case in cases.values()}.values()
    }
    for file, case in cases.items():
        try:
            clips.append(_audited(desk, case, benches[case.cloak.id]))
        except EngineError as problem:
            told(file, problem)
    return {
        "person": person.name,
        "clips": clips,
        "detector": DETECTOR,
        "strangers": {"kind": "folder" if gallery else "synthetic", "seed": SEED},
        "skipped": [asdict(each) for each in skipped],
    }


def _files(paths: Sequence[Path]) -> list[Path]:
    """What is named itself, and the clips that lie in folders; a folder that cannot be entered is
    told by whoever opens it."""
    found = listed(paths).openable
    return [path for path in found if path in paths or is_folder(path) or is_clip(path)]


def _case(desk: Desk, person: Person, file: Path) -> _Case:
    noted, copy, photo = copy_of(desk, person, file)
    cloak = desk.library.cloaks.get(copy.cloak_id)
    if not photo.lasts_s:
        raise EngineError("clip.is_photo", path=str(file))
    clip = known(desk, Path(photo.path))
    if cloak is None or clip.photo.sha256 != noted.photo_sha256:
        raise EngineError("photo.not_protected", path=str(file))
    followed(desk, clip)
    tracks = {}
    for face in guessed(desk, photo.id):
        stored = desk.library.clips.places(face.id) if face.person_id == person.id else None
        if stored is not None:
            tracks[face] = places.from_bytes(stored)
    if not tracks:
        raise EngineError("photo.person_not_found", path=str(file))
    return _Case(copy, cloak, noted.making, clip, tracks)


def _bench(
    desk: Desk, person: Person, recipe: CloakRecipe, named: Sequence[str], gallery: Path | None
) -> _Bench:
    cards, left_out = usable(desk, judges(desk, recipe, named), gallery)
    strangers = real(desk, cards, gallery) if gallery else drawn(desk, cards)
    mine = person_faces(desk, person.id)
    found: list[Judge] = []
    for card in cards:
        known_ones = [each.facts.sha256 for each in found]
        found.append(
            Judge(
                desk.registry.recogniser(card.name),
                model_facts(card, desk.registry.statistics(card)),
                role_of(card.sha256, recipe.surrogate_sha256, known_ones),
                clean_embeddings(desk, mine, card),
                Crowd.of(strangers[card.name]),
                None if gallery else calibration(desk, card),
            )
        )
    count = len(next(iter(strangers.values()), ()))
    return _Bench(found, count, gallery is not None, len(mine), [asdict(each) for each in left_out])


def _audited(desk: Desk, case: _Case, bench: _Bench) -> dict[str, Any]:
    copy, clip = case.copy, case.clip
    file, total = Path(copy.path), clip.facts.frames
    facts = probe(file)
    tracks = {face.id: parts for face, parts in case.tracks.items()}
    with (
        closing(frames(Path(clip.photo.path), clip.facts)) as original,
        closing(frames(file, facts)) as saved,
    ):
        rows = watched(
            original,
            saved,
            tracks,
            bench.judges,
            desk.detector,
            facts=(clip.facts, facts),
            chance=ByChance(
                tracks,
                copy.strength,
                float(clip.facts.rate) or 1.0,
                frames_of(case.making, clip.facts),
                reporter=desk.reporter,
            ),
            on_frame=lambda index: desk.reporter.step(STAGE, index, total, copy.path),
        )
    desk.reporter.step(STAGE, total, total, copy.path)
    verdict = decide(rows)
    told = _told(case, bench, rows, verdict)
    which = (copy.id, copy.person_id, copy.sha256)
    with desk.library.transaction():
        desk.library.ledger.put(*which, answers(rows))
        desk.library.clips.put_heard(*which, heard(rows, float(clip.facts.rate) or 1.0))
        kept = _kept(desk, case, told, verdict)
    desk.reporter.changed(people=(copy.person_id,), photos=(clip.photo.id,), protected=(copy.id,))
    return {"audit_id": kept.id, **told}


def _kept(desk: Desk, case: _Case, told: dict[str, Any], verdict: ClipVerdict) -> Audit:
    """Beside the audits of photos: what lists show of the clip, and the document."""
    copy = case.copy
    person = desk.library.people.get(copy.person_id)
    created = datetime.now(UTC).isoformat(timespec="seconds")
    row = AuditedCopy(
        case.clip.photo.id, copy.id, copy.sha256,
        clip_document.standing(verdict), verdict.judges, verdict.by_frame,
    )  # fmt: skip
    return desk.library.audits.add(
        copy.person_id,
        clip_document.dumps(told, person.name if person else "", created, __version__),
        verdict=verdict.code,
        photos=1,
        copies=[row],
    )


def _told(
    case: _Case, bench: _Bench, rows: Sequence[Watched], verdict: ClipVerdict
) -> dict[str, Any]:
    times = {row.track: row.times_s for row in rows if row.version == AS_SAVED}
    scope = Scope(
        frames=sum(len(part.sightings) for parts in case.tracks.values() for part in parts),
        looked=sum(map(len, times.values())),
        ways=tuple(
            dict.fromkeys(row.version for row in rows if row.version not in (AS_SAVED, CHANCE))
        ),
        judges=tuple(each.facts.name for each in bench.judges if each.role == JUDGE),
        taught=tuple(each.facts.name for each in bench.judges if each.role == SURROGATE),
        clean_photos=bench.clean_photos,
        strangers=bench.strangers,
        real=bench.real,
        small=all(each.facts.bytes < SMALL_BYTES for each in bench.judges if each.role == JUDGE),
        guesses=sum(not face.decided for face in case.tracks),
        span_s=span_of(case.making),
        fewest=_fewest(rows),
    )
    return {
        "path": case.copy.path,
        "photo_id": case.clip.photo.id,
        "protected_id": case.copy.id,
        "strength": case.copy.strength,
        "refine_steps": case.copy.refine_steps,
        "verdict": asdict(verdict),
        "scope": asdict(scope),
        "models": [{**asdict(each.facts), "role": each.role} for each in bench.judges],
        "models_left_out": bench.left_out,
        "tracks": [
            {"face_id": face.id, "decided": face.decided, "times_s": times.get(face.id, ())}
            for face in case.tracks
        ],
        "looks": [
            {
                "model": row.model.name,
                "face_id": row.track,
                "version": row.version,
                "before": _look(row.before, row.times_s),
                "after": _look(row.after, row.times_s),
            }
            for row in rows
        ],
    }


def _fewest(rows: Sequence[Watched]) -> int:
    """Frames that were looked at in the version in which the fewest were."""
    counts: dict[str, dict[int, int]] = {}
    for row in rows:
        counts.setdefault(row.version, {})[row.track] = len(row.times_s)
    return min((sum(each.values()) for each in counts.values()), default=0)


def _look(look: TrackLook, times_s: Sequence[float]) -> dict[str, Any]:
    """JSON has no NaN: where nothing could be compared there is no figure."""
    best_s = None if look.best is None else times_s[look.best]
    told = {**asdict(look), "found": look.found, "best_s": best_s}
    return {
        name: None if isinstance(value, float) and math.isnan(value) else value
        for name, value in told.items()
    }
