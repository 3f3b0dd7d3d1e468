"""The verb ``cloak``: learn what a person's photos wear, or everybody's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.photo import files
from cloakroom_engine.pipeline.crew import Outcome
from cloakroom_engine.pipeline.desk import Desk, clean_embeddings, person_faces, photo_of
from cloakroom_engine.pipeline.glancing import Closer, Place, look_closer
from cloakroom_engine.pipeline.people import MOST_PHOTOS
from cloakroom_engine.pipeline.rating import best
from cloakroom_engine.pipeline.teachers import choose
from cloakroom_engine.pipeline.teaching import Learnt, Lesson, teach
from cloakroom_engine.pipeline.witnesses import statistics
from cloakroom_engine.records import METHODS, STRENGTHS, Cloak, CloakRecipe, Face, Person, Skipped

MOST_MASKS = 16
"""Each takes as long to learn as a cloak of one."""


@dataclass(frozen=True)
class Taught:
    """What learning everybody's cloaks gave. ``already`` had one; ``skipped`` are people, by their
    number in the library."""

    cloaks: tuple[Cloak, ...]
    already: int
    skipped: tuple[Skipped, ...]


def learn(desk: Desk, name: str, recipe: CloakRecipe, surrogates: Sequence[str] = ()) -> Cloak:
    """Learn a cloak from the person's photos, the best of very many, and keep it in the vault.

    Raises:
        EngineError: ``person.unknown``, ``person.no_photos``, ``cloak.no_surrogate``, ``usage``,
            ``model.*``.
    """
    _check(recipe)
    person = desk.library.people.by_name(name)
    cards, recipe = _taught_by(desk, recipe, surrogates)
    lesson = _lesson(desk, person, recipe, cards)
    ((_, outcome),) = desk.crew.each(desk.tools, teach, [(None, lesson)])
    return _keep(desk, person, lesson, outcome.get())


def everyone(desk: Desk, recipe: CloakRecipe, surrogates: Sequence[str] = ()) -> Taught:
    """Learn a cloak for everybody who has photos and none yet: a rerun goes on.

    Raises:
        EngineError: ``cloak.no_surrogate``, ``usage``, ``model.*``.
    """
    _check(recipe)
    cards, recipe = _taught_by(desk, recipe, surrogates)
    people = desk.library.people.all()
    left = [person for person in people if desk.library.cloaks.latest(person.id) is None]
    skipped: list[Skipped] = []

    def lessons() -> Iterator[tuple[tuple[Person, Lesson], Lesson]]:
        for at, person in enumerate(left):
            desk.reporter.step("people", at, len(left))
            try:
                lesson = _lesson(desk, person, recipe, cards)
            except EngineError as problem:
                if problem.code != "person.no_photos":
                    raise
                skipped.append(Skipped(str(person.id), problem.code, problem.params))
                continue
            yield (person, lesson), lesson
        desk.reporter.step("people", len(left), len(left))

    cloaks = []
    for (person, lesson), outcome in desk.crew.each(desk.tools, teach, lessons()):
        try:
            cloak = _keep(desk, person, lesson, outcome.get())
        except EngineError as problem:
            if not problem.code.startswith("photo."):
                raise
            skipped.append(Skipped(str(person.id), problem.code, problem.params))
            continue
        cloaks.append(cloak)
        desk.reporter.changed(people=(person.id,), cloaks=(cloak.id,))
    return Taught(tuple(cloaks), len(people) - len(left), tuple(skipped))


def _check(recipe: CloakRecipe) -> None:
    if recipe.method not in METHODS or recipe.strength not in STRENGTHS:
        raise EngineError("usage", method=recipe.method, strength=recipe.strength)
    if not 1 <= recipe.masks <= MOST_MASKS:
        raise EngineError("usage", masks=recipe.masks)


def _taught_by(
    desk: Desk, recipe: CloakRecipe, surrogates: Sequence[str]
) -> tuple[list[ModelCard], CloakRecipe]:
    cards = choose(desk.registry, surrogates)
    for card in cards:
        statistics(desk.tools, card)  # said before anything is measured
    return cards, replace(
        recipe,
        surrogates=tuple(card.name for card in cards),
        surrogate_sha256=tuple(card.sha256 for card in cards),
    )


def _lesson(desk: Desk, person: Person, recipe: CloakRecipe, cards: Sequence[ModelCard]) -> Lesson:
    faces = best(desk, there(desk, person_faces(desk, person.id)), MOST_PHOTOS)
    _measure(desk, faces, cards)
    photos = [(Path(photo_of(desk, face).path), face.points_px) for face in faces]
    clean = {card.sha256: clean_embeddings(desk, faces, card) for card in cards}
    return Lesson(tuple(photos), recipe, clean)


def _measure(desk: Desk, faces: Sequence[Face], cards: Sequence[ModelCard]) -> None:
    """Measure and keep what recognisers make of these faces, where that was not done yet."""
    stored = {card.name: desk.library.faces.measured([f.id for f in faces], card.sha256)
              for card in cards}  # fmt: skip

    def closer() -> Iterator[tuple[Face, Closer]]:
        for face in faces:
            names = tuple(card.name for card in cards if face.id not in stored[card.name])
            if names:
                place = Place(face.box_px, face.points_px)
                yield face, Closer(Path(photo_of(desk, face).path), (place,), names)

    sha256 = {card.name: card.sha256 for card in cards}
    looked: Iterator[tuple[Face, Outcome[Mapping[str, NDArray[np.float32]]]]]
    looked = desk.crew.each(desk.tools, look_closer, closer())
    for face, outcome in looked:
        for name, rows in outcome.get().items():
            row = rows[0].astype("<f4").tobytes()
            desk.library.faces.put_embedding(face.id, sha256[name], row)


def _keep(desk: Desk, person: Person, lesson: Lesson, learnt: Learnt) -> Cloak:
    return desk.library.cloaks.add(
        person.id,
        lesson.recipe,
        learnt.stored,
        photos=len(lesson.photos),
        seconds=learnt.seconds,
    )


def there(desk: Desk, faces: Sequence[Face]) -> list[Face]:
    """The faces whose photos can still be read to their end; the others are told."""
    there = []
    for face in faces:
        try:
            files.sha256_of(Path(photo_of(desk, face).path))
        except EngineError as problem:
            desk.reporter.note(problem.code, **problem.params)
        else:
            there.append(face)
    if not there:
        raise EngineError("person.no_photos")
    return there
