"""A parcel's contents as JSON and back; what comes back was written by whoever likes to."""

from __future__ import annotations

import hashlib
import json
import math
import re
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Final, cast

import numpy as np

from cloakroom_engine.budgets import (
    PARCEL_CROP_BYTES,
    PARCEL_EMBEDDING,
    PARCEL_MASK_BYTES,
    PHOTO_PIXELS,
)
from cloakroom_engine.cloak import pattern
from cloakroom_engine.errors import EngineError
from cloakroom_engine.pipeline.moving.contents import (
    Carried,
    Contents,
    Said,
    Shelf,
    Shot,
    Somebody,
)
from cloakroom_engine.records import METHODS, RULES, STRENGTHS, Box, CloakRecipe, Points

_SHA256: Final = re.compile(r"[0-9a-f]{64}")
_WORD: Final = re.compile(r"[a-z0-9_-]{0,32}")
_LETTERS: Final = 1000
_MOST: Final = 2**53
_SEARCH: Final[Mapping[str, type]] = {
    "protected": bool, "verdict": str, "unchecked": bool, "text": str, "missing": bool,
    "faces": bool, "usable": bool, "undecided": bool, "folder": str, "since_s": int,
    "until_s": int, "album": str,
}  # fmt: skip
_DAMAGE: Final = (KeyError, TypeError, ValueError, AttributeError, RecursionError, OverflowError)


def dumps(contents: Contents) -> bytes:
    """Contents as JSON."""
    told = {
        "people": [
            {"name": each.name, "rule": each.rule, "cloak": _cloak_told(each.cloak)}
            for each in contents.people
        ],
        "photos": [
            {**vars(shot), "faces": [_face_told(face) for face in shot.faces]}
            for shot in contents.photos
        ],
        "albums": [vars(album) for album in contents.albums],
    }
    return json.dumps(told, allow_nan=False).encode()


def loads(untrusted: bytes) -> Contents:
    """What ``dumps`` wrote, every field looked at.

    Raises:
        EngineError: ``parcel.not_ours`` where anything is not as it should be.
    """
    try:
        told = json.loads(untrusted)
        people = tuple(map(_somebody, told["people"]))
        photos = tuple(map(_shot, told["photos"]))
        albums = tuple(map(_shelf, told["albums"]))
        for names in (
            [each.name.casefold() for each in people],
            [each.sha256 for each in photos],
            [each.name.casefold() for each in albums],
        ):
            _fits(len(set(names)) == len(names))
    except _DAMAGE as odd:
        raise EngineError("parcel.not_ours", reason="contents") from odd
    return Contents(people, photos, albums)


def _fits(holds: bool) -> None:
    if not holds:
        raise ValueError


def _text(value: Any, most: int = _LETTERS) -> str:
    _fits(isinstance(value, str) and len(value) <= most)
    _fits(not any("\ud800" <= sign <= "\udfff" or sign == "\0" for sign in value))
    return str(value)


def _name(value: Any) -> str:
    name = " ".join(_text(value).split())
    _fits(bool(name))
    return name


def _hash(value: Any) -> str:
    _fits(isinstance(value, str) and _SHA256.fullmatch(value) is not None)
    return str(value)


def _whole(value: Any, low: int = 0, high: int = _MOST) -> int:
    _fits(type(value) is int and low <= value <= high)
    return int(value)


def _number(value: Any) -> float:
    _fits(type(value) in {int, float} and math.isfinite(value) and abs(value) < _MOST)
    return float(value)


def _flag(value: Any) -> bool:
    _fits(isinstance(value, bool))
    return bool(value)


def _bytes(value: Any, most: int) -> bytes:
    _fits(isinstance(value, str) and len(value) <= most * 4 // 3 + 4)
    return b64decode(value, validate=True)


def _somebody(told: Any) -> Somebody:
    _fits(told["rule"] in RULES)
    cloak = None if told["cloak"] is None else _cloak(told["cloak"])
    return Somebody(_name(told["name"]), told["rule"], cloak)


def _cloak_told(cloak: Carried | None) -> dict[str, Any] | None:
    if cloak is None:
        return None
    mask = b64encode(cloak.mask).decode()
    sha256 = hashlib.sha256(cloak.mask).hexdigest()
    return {**vars(cloak), "recipe": cloak.recipe.as_dict(), "mask": mask, "sha256": sha256}


def _cloak(told: Any) -> Carried:
    mask = _bytes(told["mask"], PARCEL_MASK_BYTES)
    _fits(hashlib.sha256(mask).hexdigest() == told["sha256"])
    try:
        patterns = pattern.from_bytes(mask)
    except EngineError as error:
        raise ValueError from error
    _fits(
        all(bool(part.isfinite().all()) for each in patterns for part in (each.mask, each.points))
    )
    recipe = _recipe(told["recipe"])
    _fits(recipe.masks == len(patterns))
    return Carried(recipe, mask, _whole(told["photos"]), _number(told["seconds"]))


def _recipe(told: Any) -> CloakRecipe:
    usual, values = CloakRecipe(), {}
    for field in fields(CloakRecipe):
        value, like = told[field.name], getattr(usual, field.name)
        if isinstance(like, tuple):
            values[field.name] = tuple(_text(each) for each in value)
        elif isinstance(like, str):
            values[field.name] = _text(value)
        elif isinstance(like, int):
            values[field.name] = _whole(value, -_MOST)
        else:
            values[field.name] = _number(value)
    recipe = CloakRecipe(**values)
    _fits(recipe.method in METHODS and recipe.strength in STRENGTHS)
    return recipe


def _shot(told: Any) -> Shot:
    width, height = _whole(told["width"]), _whole(told["height"])
    _fits(width * height <= PHOTO_PIXELS)
    _fits(isinstance(told["format"], str) and _WORD.fullmatch(told["format"]) is not None)
    return Shot(
        _hash(told["sha256"]), _text(told["name"]), width, height, told["format"],
        _whole(told["size_bytes"]), _whole(told["taken_s"], -_MOST),
        tuple(map(_face, told["faces"])),
    )  # fmt: skip


def _face_told(face: Said) -> dict[str, Any]:
    embeddings = {sha: b64encode(row).decode() for sha, row in (face.embeddings or {}).items()}
    return {**vars(face), "crop": b64encode(face.crop).decode(), "embeddings": embeddings}


def _face(told: Any) -> Said:
    box, points = told["box_px"], told["points_px"]
    _fits(len(box) == 4 and len(points) == 5 and all(len(point) == 2 for point in points))
    _fits(isinstance(told["detector"], str) and _WORD.fullmatch(told["detector"]) is not None)
    left, top, right, bottom = map(_number, box)
    _fits(left < right and top < bottom)
    return Said(
        box_px=cast(Box, (left, top, right, bottom)),
        points_px=cast(Points, tuple((_number(x), _number(y)) for x, y in points)),
        score=_number(told["score"]),
        detector=told["detector"],
        person=_text(told["person"]),
        denied=tuple(_name(name) for name in told["denied"]),
        ignored=_flag(told["ignored"]),
        hidden=_flag(told["hidden"]),
        forgotten=_flag(told["forgotten"]),
        crop=_bytes(told["crop"], PARCEL_CROP_BYTES),
        embeddings={_hash(sha): _embedding(row) for sha, row in told["embeddings"].items()},
    )


def _embedding(told: Any) -> bytes:
    content = _bytes(told, 4 * PARCEL_EMBEDDING)
    row = np.frombuffer(content, "<f4")
    _fits(row.size > 0 and bool(np.isfinite(row).all()))
    return content


def _shelf(told: Any) -> Shelf:
    search = told["search"]
    if search is not None:
        for name, value in search.items():
            _fits(name in _SEARCH and type(value) is _SEARCH[name])
            if isinstance(value, str):
                _text(value)
            elif not isinstance(value, bool):
                _whole(value, -_MOST)
    return Shelf(
        _name(told["name"]),
        tuple(_name(name) for name in told["people"]),
        tuple(_hash(sha) for sha in told["photos"]),
        search,
    )
