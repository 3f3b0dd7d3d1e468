"""What the whole audit found beyond the plain one, as the report page reads it.

The engine puts the worst first in its lists; they are kept in its order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from cloakroom.items.report.shares import JUDGE, Share, read_share

ALBUM_FAR: Final = 0.01
"""The rate of strangers named by mistake at which albums are shown."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An attack or an adversary by its code: how often the person was found without and with the
    cloak, and in how many photos no face was left to find."""

    name: str
    before: Share
    after: Share
    no_face: int = 0


@dataclass(frozen=True, slots=True)
class AtWidth:
    """Photos shrunk until the face was ``face_px`` pixels wide."""

    face_px: int
    before: Share
    after: Share


@dataclass(frozen=True, slots=True)
class AtGap:
    """Photos that are ``years`` or more from the nearest other, and fewer than ``below``."""

    years: int
    below: int | None
    before: Share
    after: Share


@dataclass(frozen=True, slots=True)
class AtShare:
    """The cloak's change times ``share`` (1 is as it was written); ``ssim`` 0..1."""

    share: float
    ssim: float
    after: Share


@dataclass(frozen=True, slots=True)
class Named:
    """How often an album named the person rightly; ``score`` is the way of comparing."""

    model: str
    score: str
    before: Share
    after: Share


@dataclass(frozen=True, slots=True)
class Album:
    """An album that turns strangers away."""

    people: int
    enrolled: int
    named: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Worn:
    """What one judge makes of a face that is bare, masked, cloaked, or both (``state``)."""

    model: str
    state: str
    after: Share
    no_face: int


@dataclass(frozen=True, slots=True)
class Masked:
    """Drawn masks on ``photos`` of the person's photos."""

    photos: int
    worn: tuple[Worn, ...]


@dataclass(frozen=True, slots=True)
class Passed:
    """Faces rebuilt from embeddings of ``source`` that pass for the person where 1 in 100 strangers
    would: beside the very photo, and beside the person's other photos."""

    source: str
    same_photo: Share
    others: Share


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What came of ``photos``, of which ``model`` had made the embeddings; it ``taught`` the
    cloak, or did not."""

    model: str
    taught: bool
    photos: int
    passed: tuple[Passed, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """What a network is said to do to uploads, and who says so."""

    name: str
    long_side_px: int
    quality: int
    quality_reported: bool
    source: str
    looked_up: str


@dataclass(frozen=True, slots=True)
class Further:
    """Everything beyond the plain audit; ``advice`` are codes, the most pressing first.

    ``copies`` wear this cloak, ``most`` of them one mask, ``refined`` were refined on their own.
    """

    attacks: tuple[Asked, ...]
    adversaries: tuple[Asked, ...]
    widths: tuple[AtWidth, ...]
    curve: tuple[AtShare, ...]
    album: Album | None
    masked: Masked | None
    rebuilt: Rebuilt | None
    networks: tuple[Network, ...]
    copies: int
    most: int
    refined: int
    advice: tuple[str, ...]
    gaps: tuple[AtGap, ...] = ()
    undated: int = 0


def of(data: Mapping[str, Any] | None) -> Further | None:
    """The part ``further`` of a decoded document; None where only the plain audit was made."""
    if data is None:
        return None
    exposure, years = data["exposure"], data.get("years") or {}
    return Further(
        attacks=tuple(
            Asked(
                item["name"],
                read_share(item["found_before"]),
                read_share(item["found_after"]),
                item["no_face"],
            )
            for item in data["attacks"]
        ),
        adversaries=tuple(
            Asked(item["name"], read_share(item["before"]), read_share(item["after"]))
            for item in data["adversaries"]
        ),
        widths=tuple(
            AtWidth(
                item["face_px"], read_share(item["found_clean"]), read_share(item["found_cloaked"])
            )
            for item in data["widths"]
        ),
        curve=tuple(
            AtShare(item["share"], item["ssim"], read_share(item["found"]))
            for item in data["curve"]
        ),
        album=_album(data["openset"]),
        masked=_masked(data["masked"]),
        rebuilt=_rebuilt(data.get("rebuilt")),
        networks=tuple(
            Network(
                item["name"],
                item["long_side_px"],
                item["quality"],
                item["quality_reported"],
                item["source"],
                item["looked_up"],
            )
            for item in data["networks"]
        ),
        copies=exposure["copies"],
        most=exposure["most"],
        refined=exposure["refined"],
        advice=tuple(data["advice"]),
        gaps=tuple(
            AtGap(
                item["years"],
                item["below"],
                read_share(item["found_clean"]),
                read_share(item["found_cloaked"]),
            )
            for item in years.get("gaps", ())
        ),
        undated=years.get("undated", 0),
    )


def _album(data: Mapping[str, Any] | None) -> Album | None:
    if data is None:
        return None
    named = tuple(
        Named(item["model"], item["score"], read_share(item["before"]), read_share(item["after"]))
        for item in data["named"]
        if item["far"] == ALBUM_FAR
    )
    return Album(data["people"], data["enrolled"], named)


def _masked(data: Mapping[str, Any] | None) -> Masked | None:
    if data is None:
        return None
    worn = tuple(
        Worn(
            answer["model"]["name"],
            item["state"],
            read_share(item["score"]["found"]),
            item["score"]["no_face"],
        )
        for answer in data["answers"]
        if answer["role"] == JUDGE
        for item in answer["states"]
    )
    return Masked(data["photos"], worn)


def _rebuilt(data: Mapping[str, Any] | None) -> Rebuilt | None:
    """None in audits from before this was asked."""
    if data is None:
        return None
    passed = tuple(
        Passed(item["source"], read_share(item["same_photo"]), read_share(item["others"]))
        for item in data["passed"]
        if item["far"] == ALBUM_FAR
    )
    return Rebuilt(data["model"], data["taught"], data["photos"], passed)
