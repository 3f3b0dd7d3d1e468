"""What erasing somebody deletes, counted before it is done and told after it was."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from cloakroom.items.parts.counts import Counts
from cloakroom_engine.library import Library
from cloakroom_engine.opening import is_gone
from cloakroom_engine.records import Person


def before(library: Library, person: Person) -> list[str]:
    """What will be deleted, and what will stay, each as a sentence."""
    counts = Counts()
    faces = library.faces.of_person(person.id)
    decided = sum(face.decided for face in faces)
    copies = {each.path for each in library.protected.of_person(person.id)}
    there = sum(not is_gone(Path(path)) for path in copies)
    photos = len({face.photo_id for face in faces})
    points = [
        QCoreApplication.translate("Erasing", "The name “{name}” and the rule for sharing.").format(
            name=person.name
        ),
        counts.said(len(faces)) if decided else counts.guessed(len(faces)),
    ]
    if cloaks := library.cloaks.of_person(person.id):
        points.append(counts.cloaks(len(cloaks)))
    if reports := library.audits.summaries(person.id):
        points.append(counts.reports(len(reports)))
    points.append(counts.photos_stay(photos))
    if copies:
        points.append(counts.copies_stay(there))
    return points


def after(result: dict[str, Any]) -> str:
    """What was deleted, in a sentence for the message bar."""
    text = QCoreApplication.translate(
        "Erasing",
        "Erased: {faces} faces, {embeddings} measures, {cloaks} cloaks, {audits} reports.",
    )
    return text.format(
        **{name: int(result.get(name, 0)) for name in ("faces", "embeddings", "cloaks", "audits")}
    )
