"""Which page shows a photo: one that lasts has a page of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from cloakroom_engine.library import Library
from cloakroom_engine.records import PhotoFilter

VIEWER, PROTECT, CLIP = "viewer", "protect", "clip"
_CLIPS: Final = PhotoFilter(clips=True)


@dataclass(frozen=True, slots=True)
class ClipCopy:
    """What ``context.go("clip", …)`` is given to show a clip beside this copy of it."""

    photo_id: int
    copy_id: int


def page_for(library: Library, name: str, argument: object) -> str:
    """The page that is meant by ``name`` for this argument: whoever opens a clip, or protects one
    clip alone, gets the clip's."""
    photo_id: object = None
    if name == CLIP and argument is None and not library.photos.ids(_CLIPS):
        return "library"  # there is nothing to show, and the way back must not lead here again
    if name == VIEWER:
        photo_id = argument[0] if isinstance(argument, tuple) and argument else argument
    elif name == PROTECT and isinstance(argument, list | tuple) and len(argument) == 1:
        photo_id = argument[0]
    photo = library.photos.get(photo_id) if isinstance(photo_id, int) else None
    # One that cannot be opened, or is gone, has its reason on the photo's page.
    return CLIP if photo is not None and photo.lasts_s and not photo.code else name
