"""An audit's document as the report page reads it: typed, and forgiving of what it does not know.

The engine owns ``audit.json``; this reads the part that is shown. What is missing reads as
unknown, so that a report of another version is shown as far as it goes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from cloakroom.items.report import expected, further
from cloakroom.items.report.expected import Expected
from cloakroom.items.report.further import Further
from cloakroom.items.report.shares import JUDGE, Share, read_share
from cloakroom_engine.errors import EngineError

AS_SAVED: Final = "as-saved"
FORWARD: Final = "clean-gallery"
REVERSE: Final = "cloaked-gallery"
LINKED: Final = "cloaked-both"


@dataclass(frozen=True, slots=True)
class Test:
    """One direction under one disturbance: before, after, and with noise in the cloak's place."""

    direction: str
    disturbance: str
    before: Share
    after: Share
    noise: Share | None
    no_face: int
    same_photo: int
    similarity: tuple[float | None, float | None]
    """Mean similarity to the person before and after."""


@dataclass(frozen=True, slots=True)
class Recogniser:
    """One recogniser of an audit; only those that judge are ``counted``."""

    name: str
    sha256: str
    counted: bool
    architecture: str
    licence: str
    code: str
    tests: tuple[Test, ...]
    threshold: float | None
    taught_by: str = ""
    """sha256 of the network whose answers it learnt."""


@dataclass(frozen=True, slots=True)
class PhotoFinding:
    """One protected photo, and by name which judges do what with it."""

    id: str
    path: str
    protected_path: str
    width: int
    height: int
    face_px: int
    strength: str
    code: str
    same_photo: bool
    hidden_from: tuple[str, ...]
    found_by: tuple[str, ...]
    faceless_to: tuple[str, ...]
    figures: Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One audit."""

    person: str
    created: str
    code: str
    reason: str
    judges: int
    hidden_from: int
    tally: Mapping[str, Any]
    linkable: int | None
    photos: tuple[PhotoFinding, ...]
    recognisers: tuple[Recogniser, ...]
    surrogates: tuple[str, ...]
    strangers: int
    synthetic: bool
    untested: tuple[str, ...]
    limits: tuple[str, ...]
    left_out: tuple[tuple[str, str], ...]
    """Photos and recognisers that took no part, by name, and the code that says why."""
    expected: Expected | None
    """What a recogniser that was not tested would find; None where no judge could tell."""
    further: Further | None
    """None where only the plain audit was made."""


def read(document: str) -> Evidence:
    """The evidence in ``audit.json``.

    Raises:
        EngineError: ``library.corrupt`` for anything that is not an audit.
    """
    try:
        return of(json.loads(document))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise EngineError("library.corrupt", what="audit") from error


def of(data: Mapping[str, Any]) -> Evidence:
    """The evidence in a decoded document; KeyError and its like where it is none."""
    verdict = data["verdict"]
    own = {item["photo"]: item for item in verdict["per_photo"]}
    codes = {item["sha256"]: item["code"] for item in verdict["per_judge"]}
    return Evidence(
        person=data["person"],
        created=data["created"],
        code=verdict["code"],
        reason=verdict["reason"],
        judges=verdict["judges"],
        hidden_from=verdict["hidden_from"],
        tally=verdict["tally"],
        linkable=verdict["linkable"],
        photos=tuple(_photo(item, own, data["results"]) for item in data["photos"]),
        recognisers=tuple(
            sorted(
                (_recogniser(item, codes) for item in data["results"]),
                key=lambda item: not item.counted,
            )
        ),
        surrogates=tuple(data["cloak"]["surrogates"]),
        strangers=data["gallery"]["strangers"],
        synthetic=data["gallery"]["kind"] == "synthetic",
        untested=tuple(data["untested"]),
        limits=tuple(data["limits"]),
        left_out=tuple(
            (item["name"], item["code"])
            for item in (*data["photos_left_out"], *data["models_left_out"])
        ),
        expected=expected.of(data.get("chance")),
        further=further.of(data.get("further")),
    )


def _photo(
    item: Mapping[str, Any], verdicts: Mapping[str, Any], results: Sequence[Mapping[str, Any]]
) -> PhotoFinding:
    hidden: list[str] = []
    found: list[str] = []
    faceless: list[str] = []
    for result in results:
        if result["role"] != JUDGE:
            continue
        for look in result["looks"]:
            if look["photo"] != item["id"] or look["disturbance"] != AS_SAVED:
                continue
            if not look["before"]["found"]:
                continue  # proves nothing about the cloak
            seen = look["after"]["found"]
            into = faceless if seen is None else found if seen else hidden
            into.append(result["model"]["name"])
    verdict = verdicts.get(item["id"], {})
    return PhotoFinding(
        id=item["id"],
        path=item["path"],
        protected_path=item["protected_path"],
        width=item["width"],
        height=item["height"],
        face_px=item["face_px"],
        strength=item["strength"],
        code=verdict.get("code", "blind"),
        same_photo=bool(verdict.get("same_photo", False)),
        hidden_from=tuple(hidden),
        found_by=tuple(found),
        faceless_to=tuple(faceless),
        figures=item["visibility"],
    )


def _recogniser(item: Mapping[str, Any], codes: Mapping[str, str]) -> Recogniser:
    model = item["model"]
    return Recogniser(
        name=model["name"],
        sha256=model["sha256"],
        counted=item["role"] == JUDGE,
        architecture=model["architecture"],
        licence=model["licence"],
        code=codes.get(model["sha256"], ""),
        tests=tuple(_test(each) for each in item["comparisons"]),
        threshold=min((each["similarity"] for each in model["thresholds"]), default=None),
        taught_by=model.get("taught_by", ""),
    )


def _test(item: Mapping[str, Any]) -> Test:
    noise = item["controls"][0]["score"]["found"] if item["controls"] else None
    before, after = item["before"], item["after"]
    return Test(
        direction=item["direction"],
        disturbance=item["disturbance"],
        before=read_share(before["found"]),
        after=read_share(after["found"]),
        noise=read_share(noise) if noise else None,
        no_face=after["no_face"],
        same_photo=after["same_photo"],
        similarity=(before["similarity"], after["similarity"]),
    )
