"""Small pictures for lists: a photo in 320 pixels, a face in 160."""

from __future__ import annotations

import io
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

from cloakroom_engine.photo.colour.spaces import SRGB, Colour
from cloakroom_engine.photo.colour.write import profile
from cloakroom_engine.photo.decoded import DecodedPhoto
from cloakroom_engine.photo.shrink import at_most
from cloakroom_engine.records import Box

PHOTO_PX: Final = 320
"""The longer side of a photo's thumbnail."""
FACE_PX: Final = 160
_QUALITY: Final = 84
_AIR: Final = 0.35
"""Of the face's size, on every side: hair and chin make a face easier to know."""


def of_photo(photo: DecodedPhoto) -> bytes:
    """A JPEG of the whole photo, in sRGB."""
    return _jpeg(at_most(photo.rgb_u8, PHOTO_PX), photo.colour)


def of_face(photo: DecodedPhoto, box_px: Box) -> bytes:
    """A square JPEG around a face, in sRGB; nearer to the edge the square is smaller."""
    left, top, right, bottom = box_px
    wanted = (1 + 2 * _AIR) * max(right - left, bottom - top)
    side = max(16, min(round(wanted), photo.width, photo.height))
    x = min(max(round((left + right - side) / 2), 0), max(photo.width - side, 0))
    y = min(max(round((top + bottom - side) / 2), 0), max(photo.height - side, 0))
    rows, columns = slice(y, y + side), slice(x, x + side)
    return _jpeg(at_most(photo.rgb_u8[rows, columns], FACE_PX), photo.colour)


def of_pixels(rgb_u8: NDArray[np.uint8], side_px: int) -> bytes:
    """A JPEG of (H, W, 3) pixels in sRGB, the longer side at most ``side_px``."""
    return _jpeg(at_most(rgb_u8, side_px), None)


def in_srgb(rgb_u8: NDArray[np.uint8], colour: Colour | None) -> NDArray[np.uint8]:
    """What the window can show without knowing the photo's own colours."""
    if colour is None or colour == SRGB:
        return rgb_u8
    own = ImageCms.ImageCmsProfile(io.BytesIO(profile(colour, grey=False)))
    shown = ImageCms.profileToProfile(
        Image.fromarray(rgb_u8), own, ImageCms.createProfile("sRGB"), outputMode="RGB"
    )
    return np.asarray(shown, np.uint8)


def _jpeg(rgb_u8: NDArray[np.uint8], colour: Colour | None) -> bytes:
    out = io.BytesIO()
    Image.fromarray(in_srgb(rgb_u8, colour)).save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()
