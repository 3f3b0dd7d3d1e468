"""The verb ``cloak``: learn what a person's photos wear."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from cloakroom_engine.cloak import decoy, optimise, pattern, scene
from cloakroom_engine.cloak.hooks import Hooks
from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.photo import files
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.pipeline.desk import Desk, person_faces, photo_of, points
from cloakroom_engine.pipeline.people import MOST_PHOTOS
from cloakroom_engine.pipeline.rating import best
from cloakroom_engine.pipeline.witnesses import call, choose, statistics_of
from cloakroom_engine.records import METHODS, STRENGTHS, Cloak, CloakRecipe, Face

MOST_MASKS = 16
"""Each takes as long to learn as a cloak of one."""


def learn(desk: Desk, name: str, recipe: CloakRecipe, surrogates: Sequence[str] = ()) -> Cloak:
    """Learn a cloak from the person's photos, the best of very many, and keep it in the vault.

    Raises:
        EngineError: ``person.unknown``, ``person.no_photos``, ``cloak.no_surrogate``, ``usage``,
            ``model.*``.
    """
    if recipe.method not in METHODS or recipe.strength not in STRENGTHS:
        raise EngineError("usage", method=recipe.method, strength=recipe.strength)
    if not 1 <= recipe.masks <= MOST_MASKS:
        raise EngineError("usage", masks=recipe.masks)
    person = desk.library.people.by_name(name)
    cards = choose(desk, surrogates)
    recipe = replace(
        recipe,
        surrogates=tuple(card.name for card in cards),
        surrogate_sha256=tuple(card.sha256 for card in cards),
    )
    desk.device.prepare()
    started = time.monotonic()
    faces = best(desk, _there(desk, person_faces(desk, person.id)), MOST_PHOTOS)
    witnesses = call(desk, cards, faces)
    scenes = []
    for at, face in enumerate(faces):
        desk.reporter.step("look", at, len(faces))
        pixels = decode(Path(photo_of(desk, face).path)).rgb_u8
        scenes.append(scene.build(pixels, points(face), desk.device.torch_device()))
    ways = _ways(desk, cards, recipe)
    learnt = []
    for at, hooks in enumerate(ways):
        if len(ways) > 1:
            desk.reporter.step("masks", at, len(ways))
        learnt.append(optimise.learn(scenes, witnesses, recipe, desk.reporter, hooks))
    return desk.library.cloaks.add(
        person.id,
        recipe,
        pattern.to_bytes(learnt),
        photos=len(faces),
        seconds=time.monotonic() - started,
    )


def _ways(desk: Desk, cards: Sequence[ModelCard], recipe: CloakRecipe) -> list[Hooks]:
    """One plain loop, or one towards each mask's decoy."""
    if recipe.masks == 1:
        return [Hooks()]
    statistics = statistics_of(desk, cards)
    return [decoy.hooks(statistics, recipe.seed + at) for at in range(recipe.masks)]


def _there(desk: Desk, faces: Sequence[Face]) -> list[Face]:
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
