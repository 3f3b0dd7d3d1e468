"""MLFW's protocol over a folder of people, one subfolder each: what masks cost a recogniser."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit.facts import model_facts
from cloakroom_engine.audit.masked import folds, pairs
from cloakroom_engine.audit.masked.document import OfFolder
from cloakroom_engine.audit.masked.pairs import Face, Plan
from cloakroom_engine.audit.masked.wear import put_on
from cloakroom_engine.errors import EngineError
from cloakroom_engine.faces.align import chip
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.detector import Detection
from cloakroom_engine.opening import is_folder
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.photo.files import sha256_of
from cloakroom_engine.pipeline.desk import Desk, skippable
from cloakroom_engine.pipeline.listing import photos_in
from cloakroom_engine.pipeline.masked_faces import MOST_TILES, find, tile
from cloakroom_engine.records import Skipped

MOST_EACH = 30
"""Pairs of either kind in a fold: 300 of each kind in all; MLFW has ten times as many."""

Embedded = dict[str, dict[Face, NDArray[np.float32]]]
"""By recogniser and face: (D,)."""


def verify(
    desk: Desk,
    folder: Path,
    cards: Sequence[ModelCard],
    seed: int,
    tiles: list[NDArray[np.uint8]],
    skipped: list[Skipped],
) -> OfFolder:
    """Every recogniser on pairs of unmasked and of masked faces.

    Raises:
        EngineError: ``person.no_photos`` for fewer than four people, two of them with two photos.
    """
    people, files = _people(folder)
    try:
        plan = pairs.plan(people, each=MOST_EACH, seed=seed)
    except ValueError as problem:
        raise EngineError("person.no_photos", folder=str(folder), people=len(people)) from problem
    seen = embed(desk, cards, plan, files, tiles, skipped)
    facts = [model_facts(card, desk.registry.statistics(card)) for card in cards]
    return OfFolder(
        folder=str(folder),
        people=len(people),
        photos=len({face.photo for face in plan.faces}),
        folds=len(plan.folds),
        each=plan.each,
        results=tuple(folds.verify(fact, plan, seen[fact.name]) for fact in facts),
    )


def embed(
    desk: Desk,
    cards: Sequence[ModelCard],
    plan: Plan,
    files: Mapping[str, Path],
    tiles: list[NDArray[np.uint8]],
    skipped: list[Skipped],
) -> Embedded:
    """Embed every face of ``plan`` once per recogniser; a masked face is searched afresh.

    How a mask is worn comes from the photo's own sha256: the same photo wears the same design the
    same way in every plan.
    """
    wanted: dict[str, list[Face]] = {}
    for face in plan.faces:
        wanted.setdefault(face.photo, []).append(face)
    found: Embedded = {card.name: {} for card in cards}
    for at, (photo, faces) in enumerate(wanted.items()):
        desk.reporter.step("mask", at, len(wanted), str(files[photo]))
        try:
            pixels = decode(files[photo]).rgb_u8
            shown = _shown(desk, pixels, faces, int(photo[:8], 16), tiles)
        except EngineError as problem:
            if not skippable(problem):
                raise
            skipped.append(Skipped(str(files[photo]), problem.code, problem.params))
            continue
        for card in cards if shown else ():
            cut = np.stack([chip(image, places, card) for image, places in shown.values()])
            rows = desk.registry.recogniser(card.name).embed(cut)
            found[card.name].update(zip(shown, rows, strict=True))
    desk.reporter.step("mask", len(wanted), len(wanted))
    return found


Shown = dict[Face, tuple[NDArray[np.uint8], NDArray[np.float32]]]


def _shown(
    desk: Desk,
    pixels: NDArray[np.uint8],
    faces: Sequence[Face],
    seed: int,
    tiles: list[NDArray[np.uint8]],
) -> Shown:
    """The photo without and with its masks, and where the face is found in each."""
    places = main_face(detect(desk.detector, pixels), pixels.shape[1], pixels.shape[0]).points_px
    shown: Shown = {}
    for face in faces:
        if face.design is None:
            shown[face] = pixels, places
            continue
        worn = put_on(pixels, places, face.design, seed)
        again = find(desk.detector, worn.rgb_u8, places)
        if again is not None:
            shown[face] = worn.rgb_u8, again
        if len(tiles) < MOST_TILES:
            tiles.append(tile(worn))
    return shown


def main_face(found: Sequence[Detection], width: int, height: int) -> Detection:
    """The largest face near the middle.

    Raises:
        EngineError: ``photo.no_face``.
    """
    if not found:
        raise EngineError("photo.no_face")
    middle = np.array([width, height]) / 2
    return max(
        found,
        key=lambda f: f.size_px - 0.5 * float(np.linalg.norm(f.points_px.mean(axis=0) - middle)),
    )


def _people(folder: Path) -> tuple[dict[str, list[str]], dict[str, Path]]:
    """The photos of every subfolder by their sha256; a file that is there twice counts once."""
    if not is_folder(folder):
        raise EngineError("photo.missing", path=str(folder))
    people: dict[str, list[str]] = {}
    files: dict[str, Path] = {}
    for each in sorted(folder.iterdir()):
        for file in photos_in([each]) if is_folder(each) else ():
            sha256 = sha256_of(file)
            if sha256 not in files:
                files[sha256] = file
                people.setdefault(each.name, []).append(sha256)
    return people, files
