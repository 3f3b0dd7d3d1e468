"""The verb ``report.export``: a stored audit as a file to read, keep or hand on."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from cloakroom_engine.audit import clip_document
from cloakroom_engine.audit.document import AuditDocument, AuditedPhoto, dumps, loads
from cloakroom_engine.audit.schema import json_text
from cloakroom_engine.errors import EngineError
from cloakroom_engine.opening import is_file
from cloakroom_engine.photo.files import sha256_of
from cloakroom_engine.pipeline import evidence, rebuild
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.private import write
from cloakroom_engine.records import Face
from cloakroom_engine.report import clip_html, html, redact
from cloakroom_engine.report.html import Pictures
from cloakroom_engine.report.picture import pictures, with_seen

SHOWN = 6
"""Faces that a report shows."""


def export(desk: Desk, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Write the audit ``audit_id`` as ``html``, ``pdf`` (not of a clip) or ``json_file``.

    With ``hide_paths`` no name, path, hash or face of a photo is in any of them. Without, faces
    are shown whose original and copy still lie where they were and as they were.

    Raises:
        EngineError: ``audit.unknown``, ``library.corrupt``, ``output.not_writable``;
            ``output.format`` for a clip as a ``pdf``.
    """
    stored = desk.library.audits.get(int(parameters["audit_id"]))
    if stored is None:
        raise EngineError("audit.unknown", id=int(parameters["audit_id"]))
    if clip_document.is_one(stored.document):
        return {"audit_id": stored.id, "files": _clip(json.loads(stored.document), parameters)}
    document = loads(stored.document)
    shown: list[Pictures] = []
    if not parameters.get("hide_paths"):
        shown = _faces(desk, document, stored.person_id)
    done = write_reports(document, shown, parameters)
    if parameters.get("json_file"):
        hidden = parameters.get("hide_paths")
        kept = redact.redact(document) if hidden else document
        _write(Path(parameters["json_file"]), dumps(kept).encode())
        done.append(str(parameters["json_file"]))
    return {"audit_id": stored.id, "files": done}


def _clip(document: Mapping[str, Any], parameters: Mapping[str, Any]) -> list[str]:
    """The same of an audit of a clip."""
    if parameters.get("pdf"):
        raise EngineError("output.format", format="pdf")
    hidden = bool(parameters.get("hide_paths", False))
    done = []
    if parameters.get("html"):
        page = clip_html.render(document, hide_paths=hidden)
        _write(Path(parameters["html"]), page.encode())
        done.append(str(parameters["html"]))
    if parameters.get("json_file"):
        kept = clip_document.redacted(document) if hidden else document
        _write(Path(parameters["json_file"]), json_text(kept).encode())
        done.append(str(parameters["json_file"]))
    return done


def write_reports(
    document: AuditDocument, shown: Sequence[Pictures], parameters: Mapping[str, Any]
) -> list[str]:
    """Write ``html`` and ``pdf`` as far as they are asked for; the paths that were written."""
    hidden = bool(parameters.get("hide_paths", False))
    seen = () if hidden else shown
    done = []
    if parameters.get("html"):
        page = html.render(document, seen, hide_paths=hidden)
        _write(Path(parameters["html"]), page.encode())
        done.append(str(parameters["html"]))
    if parameters.get("pdf"):
        # Only who prints waits for the typesetter to load.
        from cloakroom_engine.report import pdf

        _write(Path(parameters["pdf"]), pdf.render(document, seen, hide_paths=hidden))
        done.append(str(parameters["pdf"]))
    return done


def _faces(desk: Desk, document: AuditDocument, person_id: int) -> list[Pictures]:
    found = []
    for at, photo in enumerate(document.photos[:SHOWN]):
        face = _face(desk, photo, person_id)
        if face is None:
            continue
        copy = desk.library.protected.file_with(photo.protected_sha256)
        shapes = desk.library.protected.shapes(copy.id, person_id) if copy else b""
        try:
            files = (Path(photo.path), Path(photo.protected_path))
            shown = evidence.pair(*files, face.box_px, face.points_px, shapes)
        except EngineError:
            continue  # a report without this picture is still a report
        images = (shown.original_u8, shown.moved_u8, shown.protected.rgb_u8)
        faces = pictures(*images, shown.crop_px)
        told = document.further.rebuilt if document.further else None
        for drawn in rebuild.again(desk, told, shown, at) if told and at < told.photos else ():
            faces = with_seen(faces, drawn.before, drawn.after)
        found.append(faces)
    return found


def _face(desk: Desk, photo: AuditedPhoto, person_id: int) -> Face | None:
    """The person's face, if both files are still what was audited."""
    known = desk.library.photos.by_path(photo.path)
    for path, sha256 in ((photo.path, photo.id), (photo.protected_path, photo.protected_sha256)):
        if not is_file(Path(path)) or sha256_of(Path(path)) != sha256:
            return None
    faces = desk.library.faces.of_photo(known.id) if known else []
    return next((face for face in faces if face.person_id == person_id), None)


def _write(path: Path, content: bytes) -> None:
    try:
        write(path, content)
    except OSError as problem:
        raise EngineError("output.not_writable", path=str(path)) from problem
