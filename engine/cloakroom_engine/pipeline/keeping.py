"""What lists and grouping need of a photo: thumbnail, crops, embeddings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.glancing import Ask
from cloakroom_engine.pipeline.looking import Noted, asking
from cloakroom_engine.records import Face, Photo


def is_whole(desk: Desk, photo: Photo) -> bool:
    """Whether nothing of what is kept of a photo is wanting."""
    has_thumbnail = desk.library.thumbnails.has(photo.sha256)
    if photo.lasts_s:
        return has_thumbnail
    return has_thumbnail and not wanting(desk, desk.library.faces.of_photo(photo.id))


def wanting(desk: Desk, faces: Sequence[Face]) -> list[Face]:
    """Those of a photo's faces that have no crop or no embedding, and may have."""
    library = desk.library
    faces = [face for face in faces if not face.forgotten]
    measured = library.faces.measured([face.id for face in faces], desk.recognisers()[0].sha256)
    return [
        face for face in faces if face.id not in measured or not library.faces.has_crop(face.id)
    ]


def asking_for_wanting(desk: Desk, file: Path, saved: tuple[str, int | None] | None = None) -> Ask:
    """What is to be found out of a photo so that nothing is wanting (and how a copy is ``saved``).

    Raises:
        EngineError: as ``looking.asking``.
    """
    return asking(
        desk,
        file,
        of=lambda faces: wanting(desk, faces),
        networks=(desk.recognisers()[0].name,),
        pictures=True,
        saved=saved,
    )


def keep(desk: Desk, noted: Noted) -> None:
    """Keep what a glance found of what was wanting."""
    library, card = desk.library, desk.recognisers()[0]
    faces = wanting(desk, noted.faces)
    with library.transaction():
        for face in faces:
            at, row = noted.places.get(face.id), noted.rows(face.id).get(card.name)
            if at is None or row is None:
                continue
            library.faces.put_embedding(face.id, card.sha256, row.astype("<f4").tobytes())
            if noted.glance.crops and not library.faces.has_crop(face.id):
                library.faces.put_crop(face.id, noted.glance.crops[at])
        if noted.glance.thumbnail and not library.thumbnails.has(noted.photo.sha256):
            library.thumbnails.put(noted.photo.sha256, noted.glance.thumbnail)
