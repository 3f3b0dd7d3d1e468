"""One photo that comes as bytes and goes as bytes: nothing of it stays anywhere."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from cloakroom_engine.errors import EngineError
from cloakroom_engine.held import holding
from cloakroom_engine.library import shown
from cloakroom_engine.opening import is_file
from cloakroom_engine.pipeline.clips.looking import is_clip
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.outputs import Order
from cloakroom_engine.pipeline.protect import protect
from cloakroom_engine.records import Protected


@dataclass(frozen=True)
class Passed:
    """The copy's bytes, and what was done."""

    content: bytes
    copy: Protected


def passed(desk: Desk, name: str, content: bytes, order: Order) -> Passed:
    """Protect somebody in a photo that has no file; ``order.out`` is of no matter.

    A photo of the library, known by its content, is treated as what was said of it; of any other
    nothing is kept: neither the photo nor its faces nor that there was a copy, so that the copy can
    be checked only by giving it to ``audit`` beside the original.

    Raises:
        EngineError: what stops ``protect`` for one photo, ``photo.is_clip`` and ``photo.empty``
            among it, and what stops it for all.
    """
    if not content:
        raise EngineError("photo.empty")
    library = desk.library
    # The folder is the copy's, which is made of files; the photo itself never lies on a disk.
    with shown.in_clear() as folder, holding(folder / "photo", content):
        file = _known(desk, content) or folder / "photo"
        if is_clip(file):
            raise EngineError("photo.is_clip")
        out = folder / "copy"
        try:
            done = protect(desk, name, [file], replace(order, out=out))
            if done.skipped:
                raise EngineError(done.skipped[0].code)
            if not done.written:  # a copy of ours is no photo to protect
                raise EngineError("photo.is_copy")
            return Passed(Path(done.written[0].path).read_bytes(), done.written[0])
        finally:
            for copy in library.protected.files():
                if Path(copy.path).parent == out:
                    library.protected.remove(copy.id)
            guest = library.photos.by_path(str(folder / "photo"))
            if guest is not None:
                library.photos.remove(guest.id)
            library.sweep()


def _known(desk: Desk, content: bytes) -> Path | None:
    """The file of the library with this content."""
    for photo in desk.library.photos.by_sha256(hashlib.sha256(content).hexdigest()):
        path = Path(photo.path)
        if not photo.code and is_file(path) and path.read_bytes() == content:
            return path
    return None
