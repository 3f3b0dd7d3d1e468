"""A copy of an audit without anything that names people or files."""

from __future__ import annotations

from dataclasses import replace

from cloakroom_engine.audit.chance import Expected
from cloakroom_engine.audit.document import AuditDocument, AuditedPhoto
from cloakroom_engine.audit.results import ModelResult
from cloakroom_engine.audit.verdict import Verdict


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
