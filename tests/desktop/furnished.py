"""A profile in which every page has something to show, and the way through all of them."""

from __future__ import annotations

import json
from pathlib import Path

import clip_rows
from library_rows import face, faces, jpeg, protect, real_photo

from cloakroom.context import Context
from cloakroom.pages.registry import entries
from cloakroom_engine.records import (
    AuditedCopy,
    Fate,
    Heard,
    Photo,
    PhotoFilter,
    ProtectedFile,
)


def furnish(context: Context, folder: Path) -> None:
    """Three photos whose files are there, two copies, known, guessed and unknown faces."""
    library = context.library
    anna = library.people.add("Annabella-Constanze")
    context.choose(welcomed=True)
    for at in (1, 2, 3):
        photo = real_photo(library, folder / "photos", at)
        library.thumbnails.put(photo.sha256, jpeg())
        mine = face(library, photo)
        library.faces.decide(mine.id, anna.id, yes=True)
        fates = [Fate(mine.box_px, "cloak")]
        if at > 1:
            other = face(library, photo, left=400.0)
            fates.append(Fate(other.box_px, "leave"))
            library.faces.suggest(other.id, library.people.add(f"Bert {at}").id, 0.7)
        if at < 3:
            protect(library, photo, anna, folder / "copies" / f"{at}.cloaked.jpg", fates)
    strangers = faces(library, 16, 10)
    library.faces.put_groups([{each.id: 0.9} for each in strangers])


def furnish_clip(context: Context, folder: Path) -> None:
    """A clip with three people in it, and a copy of it that was checked."""
    library = context.library
    clip = clip_rows.clip(library, folder / "photos", "a clip with quite a long name.mp4")
    clip_rows.follow(library, clip)
    anna = library.people.all()[0]
    mine = clip_rows.seen(library, clip, 100.0, (0.0, 3.0), (5.0, 8.0))
    library.faces.decide(mine.id, anna.id, yes=True)
    guessed = clip_rows.seen(library, clip, 250.0, (1.0, 6.0))
    library.faces.suggest(guessed.id, library.people.all()[-1].id, 0.7)
    unknown = clip_rows.seen(library, clip, 400.0, (2.0, 2.5))
    fates = [Fate(mine.box_px, "cloak"), Fate(guessed.box_px, "leave"), Fate(unknown.box_px, "box")]
    file = folder / "copies" / "a clip with quite a long name.cloaked.mp4"
    made = clip_rows.copy(library, clip, anna, file, fates)
    heard = Heard(("somebody",), ((0.0, 3.0), (5.0, 8.0)), ((1.0, 2.0),))
    library.clips.put_heard(made.id, anna.id, made.sha256, heard)
    row = AuditedCopy(clip.id, made.id, made.sha256, "partly", 2, 1)
    library.audits.add(anna.id, document(clip, made), verdict="partial", photos=1, copies=[row])


def document(clip: Photo, made: ProtectedFile) -> str:
    """What ``clip.audit`` keeps of a copy."""
    return json.dumps(
        {
            "schema": "cloakroom.clip-audit/1", "engine": "0", "created": "2026-11-28T01:00:00Z",
            "person": "Anna", "path": made.path, "photo_id": clip.id, "protected_id": made.id,
            "verdict": {
                "code": "partial", "asked": 2, "judges": 2, "by_frame": 1, "by_template": 0,
                "worst_s": 1.4, "before": {"found": 80, "of": 80}, "after": {"found": 9, "of": 78},
                "elsewhere": [], "minds": 1, "strangers": 0.012,
                "ways": [
                    {
                        "version": version, "clean": 2, "found": 1,
                        "before": {"found": 60, "of": 60}, "after": {"found": 4, "of": 58},
                    }
                    for version in ("360p", "gif", "low-rate")
                ],
            },
            "scope": {
                "frames": 60, "looked": 40, "ways": ["360p", "gif", "low-rate"],
                "judges": ["cloakroom-judge", "cloakroom-masked"], "taught": ["dlib-resnet"],
                "clean_photos": 3, "strangers": 10000, "real": False, "guesses": 1, "small": True,
                "span_s": [0.0, 6.0],
            },
            "models": [], "tracks": [], "looks": [],
        }
    )  # fmt: skip


def every_page(context: Context) -> list[tuple[str, object]]:
    """Every page as it opens by itself, and those that show one thing with that thing."""
    library = context.library
    shown = library.photos.ids()
    clips = library.photos.ids(PhotoFilter(clips=True))
    return [
        *((entry.name, None) for entry in entries()),
        ("protect", shown),
        ("viewer", shown[-1]),
        ("viewer", shown[-2]),
        ("people", library.people.all()[0].id),
        ("copies", library.protected.files()[0].id),
        *(("clip", each) for each in clips),
        *(("reports", each.id) for each in library.audits.summaries()),
    ]
