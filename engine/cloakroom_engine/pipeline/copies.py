"""What the checks of a person's copies share: the copies, the judges, the strangers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit import results
from cloakroom_engine.audit.document import LeftOut
from cloakroom_engine.audit.facts import model_facts
from cloakroom_engine.audit.gallery import Calibration
from cloakroom_engine.audit.measure import CLEAN, CLOAKED, Asked, Evidence, role_of
from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.opening import is_file
from cloakroom_engine.pipeline import evidence
from cloakroom_engine.pipeline.cases import Case, cases_of, usable
from cloakroom_engine.pipeline.desk import Desk, clean_embeddings, person_faces, photo_of
from cloakroom_engine.pipeline.listing import listed
from cloakroom_engine.pipeline.strangers import calibration, drawn, real
from cloakroom_engine.pipeline.witnesses import judges
from cloakroom_engine.records import Cloak, CloakRecipe, Face, Person, Skipped

THRESHOLD_FAR = 0.01
"""The false accept rate whose threshold is meant where only one is."""


@dataclass(frozen=True, eq=False)
class Copies:
    """Copies under one cloak, who judges them, and among whom.

    ``ids`` name the originals of ``cases``; ``mine`` are the person's clean faces, ``mine_ids``
    their photos.
    """

    person: Person
    cloak: Cloak
    cases: tuple[Case, ...]
    ids: tuple[str, ...]
    mine: tuple[Face, ...]
    mine_ids: tuple[str, ...]
    cards: tuple[ModelCard, ...]
    strangers: Mapping[str, NDArray[np.float32]]
    gallery: Path | None
    left_out: tuple[LeftOut, ...]
    skipped: tuple[Skipped, ...]

    @property
    def recipe(self) -> CloakRecipe:
        """What the cloak was made by."""
        return self.cloak.recipe

    @property
    def stranger_count(self) -> int:
        """Among how many the person is searched."""
        return len(next(iter(self.strangers.values()), ()))

    def asked(self) -> Asked:
        """The question that is the same for every recogniser."""
        return Asked(self.ids, self.mine_ids, frozenset(self.recipe.surrogate_sha256))

    def heard(self, desk: Desk, seen: evidence.Tables) -> list[Evidence]:
        """What each recogniser in ``seen`` has to say: of clean photos, copies and strangers."""
        return [
            Evidence(
                model_facts(card, desk.registry.statistics(card)),
                self.strangers[card.name],
                self.clean(desk, card),
                seen[card.name],
                self.as_real(desk, card),
            )
            for card in self.cards
            if card.name in seen
        ]

    def judging(self) -> list[ModelCard]:
        """The recognisers that did not help to make the cloak, each network once."""
        seen: set[str] = set()
        found = []
        for card in self.cards:
            if role_of(card.sha256, self.recipe.surrogate_sha256, seen) == results.JUDGE:
                found.append(card)
            seen.add(card.sha256)
        return found

    def clean(self, desk: Desk, card: ModelCard) -> NDArray[np.float32]:
        """(m, D) embeddings of the person's clean photos."""
        return clean_embeddings(desk, self.mine, card)

    def as_real(self, desk: Desk, card: ModelCard) -> Calibration | None:
        """For drawn strangers: what makes scores against them as hard as against real ones."""
        return None if self.gallery else calibration(desk, card)

    def threshold(self, desk: Desk, card: ModelCard) -> float:
        """The similarity that ``THRESHOLD_FAR`` of strangers pass; infinite if nobody knows."""
        facts = model_facts(card, desk.registry.statistics(card))
        known = {each.far: each.similarity for each in facts.thresholds}
        return known.get(THRESHOLD_FAR, float("inf"))

    def as_saved(self, desk: Desk) -> dict[str, dict[str, NDArray[np.float32]]]:
        """By recogniser and ``CLEAN`` or ``CLOAKED`` the (n, D) embeddings of the cases."""
        looked = []
        for at, case in enumerate(self.cases):
            desk.reporter.step("audit", at, len(self.cases), case.copy.path)
            pair = case.pair()
            variants = [
                (("", CLEAN), pair.original_u8),
                (("", CLOAKED), pair.protected.rgb_u8),
            ]
            looked.append(evidence.rows(desk, desk.detector, self.cards, pair, variants))
        return {
            card.name: {
                variant: np.stack([each[card.name]["", variant] for each in looked])
                for variant in (CLEAN, CLOAKED)
            }
            for card in self.cards
        }

    def told(self) -> dict[str, Any]:
        """What every check says of itself."""
        judging = {card.sha256 for card in self.judging()}
        return {
            "person": self.person.name,
            "photos": [case.copy.path for case in self.cases],
            "models": [
                {
                    "name": card.name,
                    "sha256": card.sha256,
                    "licence": card.licence,
                    "judge": card.sha256 in judging,
                }
                for card in self.cards
            ],
            "strangers": {
                "kind": "folder" if self.gallery else "synthetic",
                "count": self.stranger_count,
            },
            "models_left_out": [asdict(each) for each in self.left_out],
            "skipped": [asdict(each) for each in self.skipped],
        }


def gather(desk: Desk, parameters: Mapping[str, Any]) -> Copies:
    """The copies that ``paths`` name (all of the person's without), under their newest cloak.

    Raises:
        EngineError: as ``audit``.
    """
    person = desk.library.people.by_name(parameters["name"])
    named = [Path(path) for path in parameters.get("paths", ())]
    files = listed(named).openable if named else _all(desk, person)
    cases, skipped = cases_of(desk, person, files)
    gallery = Path(parameters["gallery"]) if parameters.get("gallery") else None
    return assemble(desk, person, cases, skipped, parameters.get("judges", ()), gallery)


def assemble(
    desk: Desk,
    person: Person,
    cases: Sequence[Case],
    skipped: Sequence[Skipped],
    judge_names: Sequence[str] = (),
    gallery: Path | None = None,
) -> Copies:
    """Copies that were found already; those under another cloak than the newest are left out.

    Raises:
        EngineError: ``photo.not_protected`` when nothing is left; ``model.*``.
    """
    cloak = desk.library.cloaks.get(max((case.copy.cloak_id for case in cases), default=0))
    if cloak is None:
        raise EngineError("photo.not_protected", name=person.name)
    kept = [case for case in cases if case.copy.cloak_id == cloak.id]
    other = [Skipped(c.copy.path, "photo.other_cloak") for c in cases if c not in kept]
    cards, left_out = usable(desk, judges(desk, cloak.recipe, judge_names), gallery)
    mine = person_faces(desk, person.id)
    return Copies(
        person=person,
        cloak=cloak,
        cases=tuple(kept),
        ids=tuple(case.photo.sha256 for case in kept),
        mine=tuple(mine),
        mine_ids=tuple(photo_of(desk, face).sha256 for face in mine),
        cards=tuple(cards),
        strangers=real(desk, cards, gallery) if gallery else drawn(desk, cards),
        gallery=gallery,
        left_out=tuple(left_out),
        skipped=(*skipped, *other),
    )


def _all(desk: Desk, person: Person) -> Sequence[Path]:
    """The copies that still lie where they were written."""
    copies = desk.library.protected.of_person(person.id)
    return [path for each in copies if is_file(path := Path(each.path))]
