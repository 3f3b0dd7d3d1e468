"""The verb ``check.masked``: does a mask, a cloak, or both hide somebody from each recogniser?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine import __version__
from cloakroom_engine.audit.document import CloakFacts, LeftOut, cloak_facts
from cloakroom_engine.audit.facts import model_facts
from cloakroom_engine.audit.masked import answer
from cloakroom_engine.audit.masked.designs import assign, designs
from cloakroom_engine.audit.masked.document import SCHEMA, Fitted, MaskedDocument, OfPerson, dumps
from cloakroom_engine.audit.masked.wear import Worn, put_on
from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.registry import DETECTOR
from cloakroom_engine.opening import is_file
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.pipeline import masked_folder
from cloakroom_engine.pipeline.desk import (
    Desk,
    clean_embeddings,
    person_faces,
    photo_of,
    points,
    skippable,
)
from cloakroom_engine.pipeline.masked_faces import embedded, resaved, tile, write_out
from cloakroom_engine.pipeline.strangers import calibration, drawn, real
from cloakroom_engine.pipeline.wearing import Worn as Wearing
from cloakroom_engine.pipeline.wearing import wear
from cloakroom_engine.pipeline.witnesses import judges
from cloakroom_engine.progress import Silent
from cloakroom_engine.records import Cloak, CloakRecipe, Face, Person, Protected, Skipped

SEED = 20260103
MOST_PHOTOS = 12
"""Photos of a person that are tried on: each costs as many searches as there are states."""

Rows = dict[str, NDArray[np.float32]]
"""By recogniser: (D,)."""


@dataclass(frozen=True, eq=False)
class _Probe:
    """One photo in one state: what each recogniser made of it."""

    state: str
    photo: str
    rows: Rows


def check_masked(desk: Desk, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Lay masks on a person's photos (``name``), or on a folder of people (``folder``), or both.

    ``out`` is a folder for ``masked.json`` and a sheet of the faces in their masks.

    Raises:
        EngineError: ``usage`` without either; ``person.*``, ``model.*``, ``output.*``;
            ``person.no_photos`` for a folder with too few people.
    """
    name, folder = parameters.get("name"), parameters.get("folder")
    if not name and not folder:
        raise EngineError("usage", missing="name or folder")
    tiles: list[NDArray[np.uint8]] = []
    skipped: list[Skipped] = []
    left_out: list[LeftOut] = []
    person = None
    if name:
        gallery = parameters.get("gallery")
        person = of_person(
            desk,
            desk.library.people.by_name(name),
            parameters.get("judges", ()),
            Path(gallery) if gallery else None,
            (tiles, skipped, left_out),
        )
    people = None
    if folder:
        cards = judges(desk, CloakRecipe(), parameters.get("judges", ()))
        people = masked_folder.verify(desk, Path(folder), cards, SEED, tiles, skipped)
    document = MaskedDocument(
        schema=SCHEMA,
        engine=__version__,
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        detector=DETECTOR,
        seed=SEED,
        person=person,
        folder=people,
        models_left_out=tuple(left_out),
        photos_left_out=tuple(LeftOut(each.path, each.code) for each in skipped),
    )
    files = []
    if parameters.get("out"):
        files = write_out(Path(parameters["out"]), dumps(document), tiles)
    return {
        "masked": asdict(document),
        "files": files,
        "skipped": [asdict(each) for each in skipped],
    }


def of_person(
    desk: Desk,
    person: Person,
    judge_names: Sequence[str],
    gallery: Path | None,
    notes: tuple[list[NDArray[np.uint8]], list[Skipped], list[LeftOut]],
    most: int = MOST_PHOTOS,
) -> OfPerson:
    """What each recogniser makes of masks on at most ``most`` photos of a person.

    ``notes`` takes up pictures of the heads in their masks, skipped photos and models left out.

    Raises:
        EngineError: ``person.no_photos``, ``model.*``.
    """
    tiles, skipped, left_out = notes
    cloak = desk.library.cloaks.latest(person.id)
    every = judges(desk, cloak.recipe if cloak else CloakRecipe(), judge_names)
    cards = [card for card in every if gallery or desk.registry.statistics(card)]
    left_out += [LeftOut(c.name, "model.no_statistics") for c in every if c not in cards]
    mine = person_faces(desk, person.id)
    ids = [photo_of(desk, face).sha256 for face in mine]
    clean = {card.name: clean_embeddings(desk, mine, card) for card in cards}
    chosen = mine[:: -(-len(mine) // most)]
    probes = [
        _Probe(answer.UNMASKED, ids[at], {name: rows[at] for name, rows in clean.items()})
        for at, face in enumerate(mine)
        if face in chosen
    ]
    fitted = []
    looks = _Looks(desk, cards, person, cloak)
    for at, face in enumerate(chosen):
        desk.reporter.step("mask", at, len(chosen))
        try:
            for state, worn, rows in looks.of(face, at):
                probes.append(_Probe(state, photo_of(desk, face).sha256, rows))
                if state == answer.MASKED and worn is not None:
                    fitted.append(_fitted(desk, face, worn))
                    tiles.append(tile(worn))
        except EngineError as problem:
            if not skippable(problem):
                raise
            skipped.append(Skipped(photo_of(desk, face).path, problem.code, problem.params))
    desk.reporter.step("mask", len(chosen), len(chosen))
    strangers = real(desk, cards, gallery) if gallery else drawn(desk, cards)
    heard = [
        _heard(desk, card, strangers[card.name], clean[card.name], probes, drawn_from=not gallery)
        for card in cards
    ]
    said = answer.answers(heard, ids, cloak.recipe.surrogate_sha256 if cloak else ())
    return OfPerson(
        person=person.name,
        cloak=_facts(cloak) if looks.cloaked else None,
        clean_photos=len(mine),
        gallery="folder" if gallery else "synthetic",
        strangers=len(next(iter(strangers.values()))) if strangers else 0,
        photos=tuple(fitted),
        summary=answer.summary(said),
        answers=said,
    )


def _heard(
    desk: Desk,
    card: ModelCard,
    strangers: NDArray[np.float32],
    clean: NDArray[np.float32],
    probes: Sequence[_Probe],
    *,
    drawn_from: bool,
) -> answer.Heard:
    """What one recogniser has to say of all states; drawn strangers are made like real ones."""
    return answer.Heard(
        model_facts(card, desk.registry.statistics(card)),
        strangers,
        clean,
        _stacked(probes, card),
        {state: [p.photo for p in probes if p.state == state] for state in answer.STATES},
        calibration(desk, card) if drawn_from else None,
    )


def _stacked(probes: Sequence[_Probe], card: ModelCard) -> dict[str, NDArray[np.float32]]:
    found = {}
    for state in answer.STATES:
        rows = [probe.rows[card.name] for probe in probes if probe.state == state]
        if rows:
            found[state] = np.stack(rows)
    return found


def _facts(cloak: Cloak | None) -> CloakFacts | None:
    return cloak_facts(cloak.recipe, cloak.sha256, cloak.photos) if cloak else None


def _fitted(desk: Desk, face: Face, worn: Worn) -> Fitted:
    photo, pose = photo_of(desk, face), worn.pose
    yaw, pitch, roll = (round(float(np.degrees(a)), 1) for a in (pose.yaw, pose.pitch, pose.roll))
    return Fitted(
        id=photo.sha256,
        path=photo.path,
        design=worn.design.name,
        yaw=yaw,
        pitch=pitch,
        roll=roll,
        inside=round(worn.inside, 4),
        lightness=round(worn.shown_l / worn.target_l, 4) if worn.target_l else 0.0,
    )


@dataclass
class _Looks:
    """One person's photos in every state but the clean one."""

    desk: Desk
    cards: Sequence[ModelCard]
    person: Person
    cloak: Cloak | None
    cloaked: int = 0
    _wearing: Wearing | None = None

    def of(self, face: Face, at: int) -> Iterator[tuple[str, Worn | None, Rows]]:
        """The masked photo, its protected copy, and a copy of the masked photo made alike."""
        photo = photo_of(self.desk, face)
        pixels = decode(Path(photo.path)).rgb_u8
        (design,) = assign(1, designs(), SEED + at)
        worn = put_on(pixels, points(face), design, SEED + at)
        seen, rows = embedded(self.desk, self.cards, worn.rgb_u8, points(face))
        yield answer.MASKED, worn, rows
        copy = self._copy(photo.id, photo.sha256)
        if copy is None:
            return
        self.cloaked += 1
        protected = decode(Path(copy.path))
        yield (
            answer.CLOAKED,
            None,
            embedded(self.desk, self.cards, protected.rgb_u8, points(face))[1],
        )
        if seen is None:  # a face that is not found in its mask cannot be cloaked
            yield answer.BOTH, None, rows
            return
        cloak = self._wear(copy.refine_steps).perturb(
            worn.rgb_u8, seen, photo.sha256, copy.strength, copy.refine_steps, Silent()
        )
        both = resaved(worn.rgb_u8, cloak, protected)
        yield answer.BOTH, None, embedded(self.desk, self.cards, both, points(face))[1]

    def _copy(self, photo_id: int, photo_sha256: str) -> Protected | None:
        """The newest copy of the photo by the newest cloak, as far as it still lies there."""
        copies = self.desk.library.protected
        for file in reversed(copies.files_of_photo(photo_id)):
            if file.photo_sha256 != photo_sha256 or not is_file(Path(file.path)):
                continue
            for each in copies.of_file(file.id):
                if self.cloak and each.cloak_id == self.cloak.id:
                    return each
        return None

    def _wear(self, steps: int) -> Wearing:
        if self._wearing is None or (steps and not self._wearing.witnesses):
            self._wearing = wear(self.desk, self.person, refining=steps > 0)
        return self._wearing
