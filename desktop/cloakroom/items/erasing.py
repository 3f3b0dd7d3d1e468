"""What erasing somebody deletes, counted before it is done and told after it was."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from cloakroom_engine.library import Library
from cloakroom_engine.records import Person


def before(library: Library, person: Person) -> list[str]:
    """What will be deleted, and what will stay, each as a sentence."""
    translate = QCoreApplication.translate
    faces = library.faces.of_person(person.id)
    decided = sum(face.decided for face in faces)
    copies = {each.path for each in library.protected.of_person(person.id)}
    there = sum(Path(path).exists() for path in copies)
    photos = len({face.photo_id for face in faces})
    points = [
        translate("Erasing", "The name “{name}” and the rule for sharing.").format(
            name=person.name
        ),
        translate(
            "Erasing",
            "What was said and guessed about %n face(s), and every measure and small picture of "
            "them; also those of faces that are so alike that they may be the same person.",
            None,
            len(faces),
        ),
        translate("Erasing", "%n cloak(s).", None, len(library.cloaks.of_person(person.id))),
        translate("Erasing", "%n report(s).", None, len(library.audits.summaries(person.id))),
    ]
    if not decided:
        points[1] = translate(
            "Erasing", "What was guessed about %n face(s), and every measure of them.", None,
            len(faces),
        )  # fmt: skip
    points.append(
        translate("Erasing", "Your %n photo(s) with this person stay as they are.", None, photos)
    )
    if copies:
        points.append(
            translate("Erasing", "%n protected copy(s) stay on disk: they are yours.", None, there)
        )
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
