"""The verbs ``view`` and ``preview``: pictures for the window, where only we may read."""

from __future__ import annotations

import math
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.cloak import frame
from cloakroom_engine.errors import EngineError
from cloakroom_engine.photo import ciede, sight
from cloakroom_engine.photo.shrink import at_most
from cloakroom_engine.photo.thumbnail import in_srgb
from cloakroom_engine.photo.visibility import between, crop
from cloakroom_engine.pipeline.desk import Desk, photo_by_id, points
from cloakroom_engine.pipeline.fates import fate_of, person_of
from cloakroom_engine.pipeline.wearing import wear
from cloakroom_engine.private import make_folder, write
from cloakroom_engine.protect.change import FaceChange, changed
from cloakroom_engine.protect.hide import HIDINGS, hide
from cloakroom_engine.records import STRENGTHS, Box, Face, Person

GAIN: Final = 8.0
MOST_PX: Final = 1600
"""The longer side of a preview: a face that fills a 48-megapixel photo is shown smaller."""
VIEW_PX: Final = 4096


def view(
    desk: Desk, photo_id: int, most_px: int | None = None, out: Path | None = None
) -> dict[str, Any]:
    """A whole photo, upright and in sRGB, as a PNG that anything can show.

    It goes to the file ``out``, or sealed to a place that whoever is given ``key`` can read once
    (``library.shown``).

    Raises:
        EngineError: ``photo.*``, ``output.*``.
    """
    photo = photo_by_id(desk, photo_id)
    opened = desk.recent.open(Path(photo.path))
    pixels = in_srgb(at_most(opened.rgb_u8, most_px or VIEW_PX), opened.colour)
    path = put(desk, "view", pixels, out)
    return {
        "path": path,
        "key": desk.shown.key,
        "width": pixels.shape[1],
        "height": pixels.shape[0],
    }


def preview(
    desk: Desk,
    photo_id: int,
    face_id: int,
    strength: str | None,
    steps: int,
    bystanders: str,
    out: Path | None = None,
) -> dict[str, Any]:
    """What ``share`` would make of one face: before, after and their difference as PNG files.

    With 0 ``steps`` the cloak alone is laid on, which is there at once. The files lie in the folder
    ``out``, or sealed as those of ``view``.

    Raises:
        EngineError: ``photo.*``, ``face.unknown``, ``cloak.missing``, ``person.never_export``,
            ``usage``.
    """
    photo, face = photo_by_id(desk, photo_id), desk.library.faces.get(face_id)
    if face is None or face.photo_id != photo_id:
        raise EngineError("face.unknown", id=face_id)
    if strength is not None and strength not in STRENGTHS:
        raise EngineError("usage", strength=strength)
    pixels = desk.recent.open(Path(photo.path)).rgb_u8
    fate = fate_of(desk, face, bystanders)
    height, width = pixels.shape[:2]
    left, top, right, bottom = frame.crop_box_px(points(face), width, height)
    patch = _around(pixels, face, (float(left), float(top), float(right), float(bottom)))
    before = moved = after = pixels[patch]
    share = 0.0
    if fate == "cloak":
        change = _cloaked(desk, face, pixels, photo.sha256, (strength, steps))
        moved, after = (changed(pixels, [change], gain)[patch] for gain in (0.0, 1.0))
        share = change.share
    elif fate in HIDINGS:
        after = hide(pixels, [(face.box_px, fate)])[patch]
    inside = (left - patch[1].start, top - patch[0].start)
    local = (*inside, right - patch[1].start, bottom - patch[0].start)
    apart = (after.astype(np.float32) - moved.astype(np.float32)) * GAIN
    difference = np.clip(np.rint(128 + apart), 0, 255).astype(np.uint8)
    colour = desk.recent.open(Path(photo.path)).colour
    pictures = {
        "before": in_srgb(at_most(before, MOST_PX), colour),
        "after": in_srgb(at_most(after, MOST_PX), colour),
        "difference": at_most(difference, MOST_PX),
    }
    return {
        **{
            what: put(desk, what, pixels, out / f"{what}.png" if out else None)
            for what, pixels in pictures.items()
        },
        "key": desk.shown.key,
        "gain": GAIN,
        "fate": fate,
        "box_px": [patch[1].start, patch[0].start, patch[1].stop, patch[0].stop],
        "visibility": _visible(moved, after, tuple(map(float, local)), share),
    }


def _cloaked(
    desk: Desk,
    face: Face,
    pixels: NDArray[np.uint8],
    photo_sha256: str,
    how: tuple[str | None, int],
) -> FaceChange:
    strength, steps = how
    worn = wear(desk, _person(desk, face), refining=steps > 0)
    wanted = strength or worn.recipe.strength
    return worn.perturb(pixels, points(face), photo_sha256, wanted, steps, desk.reporter)


def _person(desk: Desk, face: Face) -> Person:
    person = desk.library.people.get(person_of(face))
    assert person is not None, "a face's person is in the library"
    return person


def _around(pixels: NDArray[np.uint8], face: Face, crop: Box) -> tuple[slice, slice]:
    """Rows and columns of the face with its surroundings."""
    height, width = pixels.shape[:2]
    side = 0.35 * max(crop[2] - crop[0], crop[3] - crop[1])
    left, top = min(crop[0], face.box_px[0]) - side, min(crop[1], face.box_px[1]) - side
    right, bottom = max(crop[2], face.box_px[2]) + side, max(crop[3], face.box_px[3]) + side
    return (
        slice(max(0, math.floor(top)), min(height, math.ceil(bottom))),
        slice(max(0, math.floor(left)), min(width, math.ceil(right))),
    )


def _visible(
    moved: NDArray[np.uint8], after: NDArray[np.uint8], box: tuple[float, ...], share: float
) -> dict[str, float | None]:
    faces = [crop(each, np.array(box)) for each in (moved, after)]
    found = asdict(replace(between(*faces), moved=share, seen=sight.seen(*faces)))
    found["psnr_db"] = found["psnr_db"] if math.isfinite(found["psnr_db"]) else None
    found["ciede2000"] = ciede.apart(*(at_most(each, 256) for each in faces))
    return found


def put(desk: Desk, what: str, rgb_u8: NDArray[np.uint8], out: Path | None) -> str:
    """Where the picture is: sealed for the window, or as a file in the place that was named."""
    done, png = cv2.imencode(
        ".png", np.ascontiguousarray(rgb_u8[..., ::-1]), [cv2.IMWRITE_PNG_COMPRESSION, 1]
    )
    assert done
    if out is None:
        return str(desk.shown.put(what, png.tobytes()))
    if out.exists():
        raise EngineError("output.exists", path=str(out))
    make_folder(out.parent)
    write(out, png.tobytes())
    return str(out)
