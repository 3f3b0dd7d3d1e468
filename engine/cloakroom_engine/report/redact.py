"""A copy of an audit that names no people or files, and that no other audit can be tied to."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass, replace
from typing import Any, Final

from cloakroom_engine.audit.chance import Expected, Fit
from cloakroom_engine.audit.document import AuditDocument, AuditedPhoto, dumps, loads
from cloakroom_engine.audit.further import Further
from cloakroom_engine.audit.results import ModelFacts, ModelResult
from cloakroom_engine.audit.verdict import Verdict
from cloakroom_engine.legible import legible

DIGITS: Final = 2
_OF_MODELS: Final = (ModelFacts, Fit)
_EXACT: Final = frozenset({"far", "share", "elsewhere"})
"""Rates and parts that were asked about, and what was measured on other people."""
_PATHS: Final = frozenset({"path", "protected_path", "name"})


def presentable(document: AuditDocument, *, hide_paths: bool) -> AuditDocument:
    """The audit as people may read it: nothing in a name is obeyed, names hidden where asked."""
    shown = redact(document) if hide_paths else document
    return loads(json.dumps(_legible(json.loads(dumps(shown)))))


def _slashed(path: Any) -> Any:
    return path.replace("\\", "/") if isinstance(path, str) else path


def _legible(data: Any) -> Any:
    if isinstance(data, str):
        return legible(data)
    if isinstance(data, list):
        return [_legible(each) for each in data]
    if isinstance(data, dict):
        # Of whatever system a path is, its last part is what stands behind the last slash.
        plain = {key: _slashed(value) if key in _PATHS else value for key, value in data.items()}
        return {key: _legible(value) for key, value in plain.items()}
    return data


def redact(document: AuditDocument) -> AuditDocument:
    """The same findings without the person's name, file names, paths and hashes of photos.

    Nor does it hold what would be the same in every audit of one person: the cloak's hash and seed,
    how many photos wear each mask, and measures to the last digit, which are as good as a hash of
    the photo that they are of. It is the document that is cleaned, before anything is rendered, so
    that no template can let a name through. Pictures are not part of a document: who hides names
    should pass none.
    """
    known = {photo.id: f"photo-{index}" for index, photo in enumerate(document.photos, 1)}
    shown = replace(
        document,
        person="",
        photos=tuple(_photo(photo, known) for photo in document.photos),
        gallery=replace(document.gallery, path=""),
        verdict=_verdict(document.verdict, known),
        results=tuple(_result(item, known) for item in document.results),
        chance=_chance(document.chance, known),
        photos_left_out=tuple(replace(item, name="") for item in document.photos_left_out),
        cloak=replace(document.cloak, sha256=""),
        seeds=replace(document.seeds, cloak=0),
        further=_further(document.further),
    )
    rounded: AuditDocument = _rounded(shown)
    return rounded


def _further(further: Further | None) -> Further | None:
    return further and replace(further, exposure=replace(further.exposure, photos=()))


def _rounded(value: Any) -> Any:
    """The same with every measure rounded; what is known of models is the same for everybody."""
    if isinstance(value, float):
        return round(value, DIGITS)
    if isinstance(value, tuple):
        return tuple(map(_rounded, value))
    if isinstance(value, _OF_MODELS) or not is_dataclass(value) or isinstance(value, type):
        return value
    kept = {each.name: getattr(value, each.name) for each in fields(value)}
    changed = {
        name: part if name in _EXACT and isinstance(part, float | tuple) else _rounded(part)
        for name, part in kept.items()
    }
    return replace(value, **changed)


def _photo(photo: AuditedPhoto, known: dict[str, str]) -> AuditedPhoto:
    return replace(
        photo,
        id=known[photo.id],
        path="",
        protected_path="",
        protected_sha256="",
        face_px=round(photo.face_px, -1),
    )


def _verdict(verdict: Verdict, known: dict[str, str]) -> Verdict:
    photos = tuple(replace(item, photo=known.get(item.photo, "")) for item in verdict.per_photo)
    return replace(verdict, per_photo=photos)


def _result(item: ModelResult, known: dict[str, str]) -> ModelResult:
    looks = tuple(replace(look, photo=known.get(look.photo, "")) for look in item.looks)
    return replace(item, looks=looks)


def _chance(expected: Expected | None, known: dict[str, str]) -> Expected | None:
    if expected is None:
        return None
    photos = tuple(replace(item, photo=known.get(item.photo, "")) for item in expected.photos)
    return replace(expected, photos=photos)
