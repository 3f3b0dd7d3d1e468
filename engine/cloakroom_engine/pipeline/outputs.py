"""Where protected copies go, how they were asked for, and whether one is there already."""

from __future__ import annotations

import json
import re
import secrets
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from typing import Final, Protocol

from cloakroom_engine.errors import EngineError
from cloakroom_engine.opening import is_file, lies_there
from cloakroom_engine.photo.copy_name import ENDINGS, out_name
from cloakroom_engine.photo.files import sha256_of
from cloakroom_engine.photo.sight import IDENTICAL
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.protect.save import Written
from cloakroom_engine.records import Cloaked, Fate, Photo, ProtectedFile, Visibility

REFINE_STEPS = 20
_HIDDEN: Final = re.compile(r"photo-[0-9a-f]{10}\.cloaked\.[^.]+")
_NAMED: Final = re.compile(r"(.*?)(?:-\d+|-[0-9a-f]{8})?\.cloaked\.[^.]+", re.DOTALL)
"""A copy's name: the photo's, what told it apart (once digits of a hash), the mark."""


class Looked(Protocol):
    """A photo or a clip that was opened."""

    @property
    def photo(self) -> Photo:
        """Its row."""
        ...


@dataclass(frozen=True)
class Order:
    """How protected copies are to be made. ``quality`` None keeps the source's.

    ``bystanders`` is what becomes of faces that nobody is known by: one of ``records.FATES``
    but "cloak". ``hide_names`` names the copies by numbers instead of after the photos. With
    ``beside``, a copy that was made with other choices stays, and the new one gets a number.
    ``treatments`` say by person's id what becomes of them instead of what their rule says, and
    ``others`` what becomes of everybody else who is known; "usual" is the rule. Who is never to be
    shared is not shared, whatever an order says.
    """

    out: Path
    strength: str | None = None
    refine_steps: int = REFINE_STEPS
    format: str = "keep"
    quality: int | None = None
    keep_metadata: frozenset[str] = frozenset()
    bystanders: str = "leave"
    hide_names: bool = False
    beside: bool = False
    treatments: Mapping[int, str] = field(default_factory=dict)
    others: str = "usual"

    @property
    def making(self) -> str:
        """What of the order can be seen in the file and is not the cloak's or a face's fate, as
        the library keeps it: a copy made otherwise is not the one that is asked for."""
        asked = {
            "format": self.format,
            "quality": self.quality,
            "keep_metadata": sorted(self.keep_metadata),
        }
        return json.dumps(asked, sort_keys=True)


def target_of(desk: Desk, order: Order, seen: Looked, file: Path, format: str) -> Path:  # noqa: A002 - as in plan
    """Where the copy goes: where an earlier one of this photo went, or under a name of its own.

    A photo of the same name from another folder, or whose long name is the same as far as it fits,
    gets a number. Nothing in a name comes from the photo's content: whoever has the original could
    tell them for one by it.
    """
    copies = desk.library.protected
    folder = order.out.absolute()
    mine = [Path(copy.path) for copy in reversed(copies.files_of_photo(seen.photo.id))]
    for before in (path for path in mine if path.parent == folder):
        if before.suffix.lower() in ENDINGS[format] and _named_so(before, file, order):
            return before
    if order.hide_names:
        return folder / _hidden_name(file, format)
    for number in count(1):
        target = folder / out_name(file, format, f"-{number}" if number > 1 else "")
        if copies.file_at(str(target)) is None and not _spelled_otherwise(desk, target):
            break
    return target


def _spelled_otherwise(desk: Desk, target: Path) -> bool:
    """Whether a copy of ours lies there under another name: "A.jpg" and "a.jpg", and an "é" in one
    letter and in two, are one file on most disks of Windows and macOS."""
    if not lies_there(target):
        return False
    name = _folded(target.name)
    alike = (Path(each) for each in desk.library.protected.paths())
    return any(_folded(path.name) == name and _same_file(path, target) for path in alike)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False  # gone, or in an object store, where names are what they are


def _hidden_name(file: Path, format: str) -> str:  # noqa: A002 - as in plan
    return out_name(file.with_name(f"photo-{secrets.token_hex(5)}{file.suffix}"), format)


def _named_so(copy: Path, file: Path, order: Order) -> bool:
    """Whether a copy's name is one that is given now: hidden, or after the photo."""
    if order.hide_names:
        return _HIDDEN.fullmatch(copy.name) is not None
    named = _NAMED.fullmatch(copy.name)
    return named is not None and file.stem.startswith(named[1])


def place_of(
    desk: Desk,
    order: Order,
    seen: Looked,
    file: Path,
    format: str,  # noqa: A002 - as in plan
    cloaked: Sequence[tuple[int, int, str, int]],
    fates: Sequence[Fate],
) -> tuple[Path, ProtectedFile | None]:
    """Where the copy goes, and the copy that lies there as it is asked for already.

    Raises:
        EngineError: as ``done_before``, unless the order is to make another copy beside that one.
    """
    usual = target_of(desk, order, seen, file, format)
    copies = desk.library.protected
    mine = [Path(copy.path) for copy in copies.files_of_photo(seen.photo.id)]
    for place in (usual, *(path for path in mine if path.parent == usual.parent)):
        try:
            done = done_before(desk, place, seen, order, cloaked, fates)
        except EngineError as problem:
            if problem.code != "output.already_protected" or not order.beside:
                raise
            continue
        if done is not None or place == usual:
            return place, done
    if order.hide_names:
        return usual.parent / _hidden_name(file, format), None
    for number in count(2):
        usual = usual.parent / out_name(file, format, f"-{number}")
        if copies.file_at(str(usual)) is None and not lies_there(usual):
            break
    return usual, None


def done_before(
    desk: Desk,
    target: Path,
    seen: Looked,
    order: Order,
    cloaked: Sequence[tuple[int, int, str, int]],
    fates: Sequence[Fate],
) -> ProtectedFile | None:
    """The copy that an earlier call wrote there, if it still is that file.

    ``cloaked`` is (person id, cloak id, strength, refining steps) and ``fates`` what becomes of
    each face, as it is to be.

    Raises:
        EngineError: ``output.already_protected`` when it was made with another cloak or order, or
            of what the photo was before it was edited.
    """
    noted = desk.library.protected.file_at(str(target))
    if (
        noted is None
        or noted.photo_id != seen.photo.id
        or not is_file(target)
        or sha256_of(target) != noted.sha256
    ):
        return None
    same = (
        sorted(map(_asked, noted.cloaked)) == sorted(set(cloaked))
        and noted.photo_sha256 == seen.photo.sha256
        and noted.making == order.making
        and _same_faces(noted, fates)
    )
    if not same:
        raise EngineError("output.already_protected", path=str(target))
    return noted


def _same_faces(noted: ProtectedFile, fates: Sequence[Fate]) -> bool:
    """Whether the same was done to the same faces; nobody wrote down whose before version 2."""
    before, now = ({each for each in told if each.fate != "leave"} for told in (noted.fates, fates))
    return before == now or (not noted.fates and len(now) == 1)


def _asked(each: Cloaked) -> tuple[int, int, str, int]:
    return each.person_id, each.cloak_id, each.strength, each.refine_steps


def rows_of(asked: Sequence[tuple[int, int, str, int]], ready: Written) -> list[Cloaked]:
    """One row per person: of somebody who is in a mirror too, the more visible change."""
    found: dict[int, Cloaked] = {}
    for each, visible in zip(asked, ready.faces, strict=True):
        known = found.get(each[0], Cloaked(*each, visible))
        worst = min(known.visibility, visible, key=_most_seen)
        found[each[0]] = replace(known, visibility=worst)
    return list(found.values())


def shapes_of(asked: Sequence[tuple[int, int, str, int]], ready: Written) -> dict[int, bytes]:
    """By person how all of their faces were moved (``protect.worn``)."""
    found: dict[int, bytes] = {}
    for (person_id, *_), shape in zip(asked, ready.shapes, strict=True):
        found[person_id] = found.get(person_id, b"") + shape
    return found


def _most_seen(visible: Visibility) -> tuple[float, float]:
    return (IDENTICAL if visible.seen is None else visible.seen), visible.ssim


def tell(desk: Desk, code: str, paths: Sequence[str]) -> None:
    """Say something about photos once, as a note that names the first of them."""
    if paths:
        desk.reporter.note(code, path=paths[0], count=len(paths))
