"""``audit.json``: one person's audit as a versioned document, written and read back exactly."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from cloakroom_engine.audit import limits
from cloakroom_engine.audit.chance import Expected, Fit, expected
from cloakroom_engine.audit.disturb import DISTURBANCES
from cloakroom_engine.audit.further import Further, undone
from cloakroom_engine.audit.results import ModelResult
from cloakroom_engine.audit.schema import SchemaError, json_text, parse
from cloakroom_engine.audit.verdict import HELD, PARTIAL, Verdict, decide
from cloakroom_engine.errors import EngineError
from cloakroom_engine.records import CloakRecipe, Visibility

SCHEMA = "cloakroom.audit/1"


@dataclass(frozen=True, slots=True)
class Seen:
    """``Visibility`` for JSON: ``psnr_db`` is None where nothing changed."""

    ssim: float
    psnr_db: float | None
    linf: float
    l2: float
    moved: float = 0.0
    seen: float | None = None

    @classmethod
    def of(cls, visibility: Visibility) -> Seen:
        """The JSON-able copy."""
        known = visibility.psnr_db if math.isfinite(visibility.psnr_db) else None
        return cls(
            *(visibility.ssim, known, visibility.linf, visibility.l2),
            *(visibility.moved, visibility.seen),
        )


@dataclass(frozen=True, slots=True)
class ControlSeen:
    """How visible a control noise was on the same face."""

    name: str
    visibility: Seen


@dataclass(frozen=True, slots=True)
class AuditedPhoto:
    """One protected photo. ``id`` is the sha256 of the original file."""

    id: str
    path: str
    protected_path: str
    protected_sha256: str
    width: int
    height: int
    face_px: int
    """Width of the person's face in pixels."""
    strength: str
    refine_steps: int
    visibility: Seen
    controls: tuple[ControlSeen, ...]


@dataclass(frozen=True, slots=True)
class Gallery:
    """Whom the person was searched among.

    ``kind`` is "synthetic" (drawn from aggregate statistics) or "folder" (real photos in
    ``path``); ``clean_photos`` of the person were in it, ``taught`` of which also taught the
    cloak.
    """

    kind: str
    strangers: int
    path: str
    clean_photos: int
    taught: int


@dataclass(frozen=True, slots=True)
class Seeds:
    """What makes the audit repeatable."""

    strangers: int
    control: int
    cloak: int


@dataclass(frozen=True, slots=True)
class CloakFacts:
    """The cloak that was laid on."""

    sha256: str
    method: str
    strength: str
    surrogates: tuple[str, ...]
    surrogate_sha256: tuple[str, ...]
    photos: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A recogniser or photo that could not take part, and the code that says why."""

    name: str
    code: str


@dataclass(frozen=True, slots=True)
class AuditDocument:
    """Everything an audit found out; ``audit.json`` is this and nothing else."""

    schema: str
    engine: str
    created: str
    person: str
    cloak: CloakFacts
    photos: tuple[AuditedPhoto, ...]
    gallery: Gallery
    detector: str
    """Name of the detector that found the faces of the saved files afresh."""
    disturbances: tuple[str, ...]
    controls: tuple[str, ...]
    """The first one decides."""
    seeds: Seeds
    verdict: Verdict
    results: tuple[ModelResult, ...]
    models_left_out: tuple[LeftOut, ...]
    photos_left_out: tuple[LeftOut, ...]
    untested: tuple[str, ...]
    limits: tuple[str, ...]
    further: Further | None = None
    """What the whole audit asks beyond the plain one; None where that was all."""
    chance: Expected | None = None
    """What to expect of a recogniser that was not tested; None where no judge could tell."""


def cloak_facts(recipe: CloakRecipe, sha256: str, photos: int) -> CloakFacts:
    """What a reader should know about a cloak that ``recipe`` gave."""
    return CloakFacts(
        sha256=sha256,
        method=recipe.method,
        strength=recipe.strength,
        surrogates=recipe.surrogates,
        surrogate_sha256=recipe.surrogate_sha256,
        photos=photos,
    )


def build(
    *,
    engine: str,
    created: str,
    person: str,
    cloak: CloakFacts,
    photos: Sequence[AuditedPhoto],
    gallery: Gallery,
    detector: str,
    controls: Sequence[str],
    seeds: Seeds,
    measured: Sequence[ModelResult],
    models_left_out: Sequence[LeftOut] = (),
    photos_left_out: Sequence[LeftOut] = (),
    further: Further | None = None,
    fit: Fit | None = None,
) -> AuditDocument:
    """The document on ``measured`` (of ``measure``), with its verdict and its limits.

    Deterministic: ``created`` (ISO 8601) and ``engine`` (version) come from the caller. ``fit``
    tells what judges say about untested recognisers.
    """
    used = {item.disturbance for result in measured for item in result.comparisons}
    order = [item.name for item in DISTURBANCES]
    return AuditDocument(
        schema=SCHEMA,
        engine=engine,
        created=created,
        person=person,
        cloak=cloak,
        photos=tuple(photos),
        gallery=gallery,
        detector=detector,
        disturbances=(*(n for n in order if n in used), *sorted(used.difference(order))),
        controls=tuple(controls),
        seeds=seeds,
        verdict=_verdict(measured, further),
        results=tuple(measured),
        models_left_out=tuple(models_left_out),
        photos_left_out=tuple(photos_left_out),
        untested=limits.untested(
            measured, gallery.kind, len(photos), used, whole=further is not None
        ),
        limits=limits.CANNOT,
        further=further,
        chance=expected(measured, fit) if fit else None,
    )


def _verdict(measured: Sequence[ModelResult], further: Further | None) -> Verdict:
    """What holds as saved and re-encoded has not held if an attack that was tried undoes it."""
    verdict = decide(measured)
    if verdict.code == HELD and further is not None and undone(further):
        return replace(verdict, code=PARTIAL, reason="attack")
    return verdict


def dumps(document: AuditDocument) -> str:
    """The text of ``audit.json``: UTF-8, two spaces, one trailing newline, no NaN."""
    return json_text(asdict(document))


def loads(text: str) -> AuditDocument:
    """Read ``audit.json`` back, checking every field.

    Raises:
        EngineError: library.newer for another schema version, library.corrupt for anything
            that is not an audit.
    """
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise EngineError("library.corrupt", what="audit", where=f"line {error.lineno}") from error
    schema = data.get("schema") if isinstance(data, dict) else None
    if schema != SCHEMA:
        family = SCHEMA.partition("/")[0]
        known = isinstance(schema, str) and schema.partition("/")[0] == family
        code = "library.newer" if known else "library.corrupt"
        raise EngineError(code, what="audit", found=str(schema), expected=SCHEMA)
    try:
        return parse(AuditDocument, data)
    except SchemaError as error:
        raise EngineError("library.corrupt", what="audit", where=str(error)) from error
