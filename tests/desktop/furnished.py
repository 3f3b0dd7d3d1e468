"""A profile in which every page has something to show, and the way through all of them."""

from __future__ import annotations

from pathlib import Path

from library_rows import face, faces, jpeg, protect, real_photo

from cloakroom.context import Context
from cloakroom.pages.registry import entries
from cloakroom_engine.records import Fate


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


def every_page(context: Context) -> list[tuple[str, object]]:
    """Every page as it opens by itself, and those that show one thing with that thing."""
    library = context.library
    shown = library.photos.ids()
    return [
        *((entry.name, None) for entry in entries()),
        ("protect", shown),
        ("viewer", shown[-1]),
        ("viewer", shown[-2]),
        ("people", library.people.all()[0].id),
        ("copies", library.protected.files()[0].id),
    ]
