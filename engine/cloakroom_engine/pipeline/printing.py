"""The verb ``print``: a sticker for one person's forehead, on a sheet, and what it does in photos.

It is learnt from half of the person's photos and tried in the others, by recognisers that did not
help to make it, beside blank paper and random colours. The library keeps nothing of it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from cloakroom_engine import __version__
from cloakroom_engine.audit import printed as answer
from cloakroom_engine.audit.disturb import jpeg
from cloakroom_engine.audit.facts import model_facts
from cloakroom_engine.audit.rebuild.mark import banded
from cloakroom_engine.cloak import frame, scene
from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.cards import ModelCard, kin
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.pipeline.desk import Desk, clean_embeddings, person_faces, photo_of, points
from cloakroom_engine.pipeline.learn import there
from cloakroom_engine.pipeline.masked_faces import embedded
from cloakroom_engine.pipeline.rating import best
from cloakroom_engine.pipeline.strangers import calibration, drawn
from cloakroom_engine.pipeline.teachers import choose
from cloakroom_engine.pipeline.witnesses import judges, statistics, witnesses
from cloakroom_engine.private import make_folder, write
from cloakroom_engine.protect.printed import bend, inks
from cloakroom_engine.protect.printed.control import scattered
from cloakroom_engine.protect.printed.learn import Learnt, blank, learn
from cloakroom_engine.protect.printed.wear import AROUND, photographed
from cloakroom_engine.records import CloakRecipe, Face
from cloakroom_engine.report.sticker_words import sentences

SCHEMA: Final = "cloakroom.printed/1"
MOST_LEARNT, MOST_TRIED = 8, 4
QUALITY: Final = 90
"""Of the JPEG that a simulated photo goes through."""
FINEST: Final = 2.5
"""Pixels a frame pixel at most: more than any recogniser looks at."""
WORD: Final = "SIMULATION"


@dataclass(frozen=True, eq=False)
class Head:
    """The part of a photo around a face: (h, w, 3) and its (5, 2) landmarks."""

    rgb_u8: NDArray[np.uint8]
    points_px: NDArray[np.float64]


def print_sticker(desk: Desk, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Learn a sticker, try it, and write the sheet, pictures and figures into ``out``.

    Raises:
        EngineError: ``person.*``, ``cloak.no_surrogate``, ``model.*``, ``output.*``.
    """
    person = desk.library.people.by_name(parameters["name"])
    folder, seed = Path(parameters["out"]), int(parameters.get("seed", 0))
    files = {name: folder / f"sticker.{name}" for name in ("pdf", "json")}
    for file in (*files.values(), *folder.glob("simulated-*.jpg")):
        if file.exists():
            raise EngineError("output.exists", path=str(file))
    cards = choose(desk.registry, parameters.get("surrogates", ()))
    for card in cards:
        statistics(desk.tools, card)  # said before anything is measured
    mine = best(desk, there(desk, person_faces(desk, person.id)), MOST_LEARNT + MOST_TRIED)
    taught, asked = parted(mine)
    made = _learnt(desk, taught, cards, seed)
    colours = {
        answer.BLANK: inks.printed(blank()),
        answer.SCATTERED: inks.printed(scattered(made.inks, seed)),
        answer.OWN: inks.printed(made.inks),
    }
    judging = _judges(desk, cards, parameters.get("judges", ()))
    tried, pictures = _tried(desk, mine, asked, colours, judging)
    document = {
        "schema": SCHEMA,
        "engine": __version__,
        "size_mm": [bend.WIDE_MM, round(bend.HIGH_MM, 1)],
        "seed": seed,
        "steps": len(made.losses),
        "taught_by": [{"name": card.name, "sha256": card.sha256} for card in cards],
        "photos_learnt": len(taught),
        "photos_tried": len(asked),
        "tried_on_others": asked != taught,
        "judges": [{"name": card.name, "sha256": card.sha256} for card in judging],
        "totals": [asdict(each) for each in answer.totals(tried)],
        "answers": [asdict(each) for each in tried],
    }
    from cloakroom_engine.report.sticker import sheet  # loads reportlab, which looks into HOME

    pdf = sheet(as_u8(colours[answer.OWN]), bend.WIDE_MM, sentences(document))
    return {**document, "files": _written(folder, files, pdf, document, pictures)}


def parted(faces: Sequence[Face]) -> tuple[list[Face], list[Face]]:
    """Photos to learn from and photos to try it in: no photo is both, unless there is one only."""
    asked = list(faces[1::2])[:MOST_TRIED]
    taught = [face for face in faces if face not in asked][:MOST_LEARNT]
    return taught, asked or taught


def as_u8(colours: Tensor) -> NDArray[np.uint8]:
    """(3, h, w) linear to (h, w, 3) sRGB."""
    return np.asarray(inks.srgb(colours).round().byte().permute(1, 2, 0).numpy(), np.uint8)


def head_of(rgb_u8: NDArray[np.uint8], points_px: NDArray[np.floating]) -> Head:
    """The head with what is around it, no larger than recognisers can make use of."""
    height, width = rgb_u8.shape[:2]
    M = frame.photo_to_frame(points_px)
    low, high = -1.5 * AROUND, frame.SIDE + 1.5 * AROUND
    left, top, right, bottom = frame.bounds_px(M, low, high, width, height)
    part = rgb_u8[top:bottom, left:right]
    shrink = min(1.0, FINEST * float(np.sqrt(abs(np.linalg.det(M[:, :2])))))
    size = tuple(max(round(side * shrink), 1) for side in part.shape[1::-1])
    small = cv2.resize(part, size, interpolation=cv2.INTER_AREA)
    scale = np.array(size) / np.array(part.shape[1::-1])
    return Head(np.asarray(small, np.uint8), (points_px - [left, top] + 0.5) * scale - 0.5)


def _learnt(desk: Desk, faces: Sequence[Face], cards: Sequence[ModelCard], seed: int) -> Learnt:
    desk.device.prepare()
    where = desk.device.torch_device()
    scenes = []
    for at, face in enumerate(faces):
        photo = photo_of(desk, face)
        desk.reporter.step("look", at, len(faces), photo.path)
        scenes.append(scene.build(decode(Path(photo.path)).rgb_u8, points(face), where))
    clean = {card.sha256: clean_embeddings(desk, faces, card) for card in cards}
    return learn(scenes, witnesses(desk.tools, clean), seed, desk.reporter)


def _judges(desk: Desk, cards: Sequence[ModelCard], named: Sequence[str]) -> list[ModelCard]:
    """Recognisers that did not teach the sticker and are no kin of those that did."""
    recipe = CloakRecipe().with_surrogates([(card.name, card.sha256) for card in cards])
    return [
        card
        for card in judges(desk, recipe, named)
        if desk.registry.statistics(card) and not any(kin(card, teacher) for teacher in cards)
    ]


def _tried(
    desk: Desk,
    mine: Sequence[Face],
    asked: Sequence[Face],
    colours: Mapping[str, Tensor],
    judging: Sequence[ModelCard],
) -> tuple[tuple[answer.Tried, ...], list[NDArray[np.uint8]]]:
    """What judges make of ``asked`` in every sticker, and the pictures to look at."""
    looked: dict[str, list[dict[str, NDArray[np.float32]]]] = {worn: [] for worn in answer.WORN}
    pictures = []
    for at, face in enumerate(asked):
        photo = photo_of(desk, face)
        desk.reporter.step("print", at, len(asked), photo.path)
        head = head_of(decode(Path(photo.path)).rgb_u8, points(face))
        shown = {answer.NOTHING: head.rgb_u8} | {
            worn: photographed(head.rgb_u8, head.points_px, each) for worn, each in colours.items()
        }
        for worn, picture in shown.items():
            seen = embedded(desk, judging, jpeg(picture, QUALITY), head.points_px)[1]
            looked[worn].append(seen)
        side_by_side = np.hstack([shown[answer.NOTHING], shown[answer.OWN]])
        pictures.append(banded(side_by_side, WORD))
    desk.reporter.step("print", len(asked), len(asked))
    strangers = drawn(desk, judging)
    heard = []
    for card in judging:
        known = statistics(desk.tools, card)
        heard.append(
            answer.Heard(
                model_facts(card, known),
                strangers[card.name],
                known.score_mean,
                clean_embeddings(desk, mine, card),
                {worn: np.stack([r[card.name] for r in rows]) for worn, rows in looked.items()},
                calibration(desk, card),
            )
        )
    ids = {face.id: photo_of(desk, face).sha256 for face in mine}
    probe_ids, person_ids = ([ids[f.id] for f in faces] for faces in (asked, mine))
    return answer.tried(heard, probe_ids, person_ids), pictures


def _written(
    folder: Path,
    files: Mapping[str, Path],
    pdf: bytes,
    document: Mapping[str, Any],
    pictures: Sequence[NDArray[np.uint8]],
) -> list[str]:
    """Write the sheet, the figures and the pictures; their paths."""
    contents = {files["pdf"]: pdf, files["json"]: json.dumps(document, indent=1).encode()}
    for at, picture in enumerate(pictures, 1):
        done, coded = cv2.imencode(".jpg", picture[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, QUALITY])
        assert done
        contents[folder / f"simulated-{at}.jpg"] = coded.tobytes()
    try:
        make_folder(folder)
        for path, content in contents.items():
            write(path, content)
    except OSError as problem:
        raise EngineError("output.not_writable", path=str(folder)) from problem
    return [str(path) for path in contents]
