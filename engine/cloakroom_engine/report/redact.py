"""A copy of an audit without anything that names people or files."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, Final

from cloakroom_engine.audit.chance import Expected
from cloakroom_engine.audit.document import AuditDocument, AuditedPhoto, dumps, loads
from cloakroom_engine.audit.results import ModelResult
from cloakroom_engine.audit.verdict import Verdict
from cloakroom_engine.legible import legible

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
    """The same figures without the person's name, file names, paths and hashes of photos.

    It is the document that is cleaned, before anything is rendered, so that no template can let
    a name through. Pictures are not part of a document: who hides names should pass none.
    """
    known = {photo.id: f"photo-{index}" for index, photo in enumerate(document.photos, 1)}
    return replace(
        document,
        person="",
        photos=tuple(_photo(photo, known) for photo in document.photos),
        gallery=replace(document.gallery, path=""),
        verdict=_verdict(document.verdict, known),
        results=tuple(_result(item, known) for item in document.results),
        chance=_chance(document.chance, known),
        photos_left_out=tuple(replace(item, name="") for item in document.photos_left_out),
    )


def _photo(photo: AuditedPhoto, known: dict[str, str]) -> AuditedPhoto:
    return replace(photo, id=known[photo.id], path="", protected_path="", protected_sha256="")


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
