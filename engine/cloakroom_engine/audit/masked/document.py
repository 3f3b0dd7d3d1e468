"""What ``check.masked`` found out, as a versioned document."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from cloakroom_engine.audit.document import CloakFacts, LeftOut
from cloakroom_engine.audit.masked.answer import Answer, Summary
from cloakroom_engine.audit.masked.folds import Verification
from cloakroom_engine.audit.schema import json_text

SCHEMA = "cloakroom.masked/1"


@dataclass(frozen=True, slots=True)
class Fitted:
    """A mask that was laid on a photo (``id``: its sha256), and how it sits.

    Degrees; ``inside`` is the share of the mask in the lower face, ``lightness`` what it has
    beside what it should have (1 is right).
    """

    id: str
    path: str
    design: str
    yaw: float
    pitch: float
    roll: float
    inside: float
    lightness: float


@dataclass(frozen=True, slots=True)
class OfPerson:
    """Whether a mask, a cloak or both hide a person; ``cloak`` None: there was none to test.

    ``strangers`` were drawn ("synthetic") or real ("folder").
    """

    person: str
    cloak: CloakFacts | None
    clean_photos: int
    gallery: str
    strangers: int
    photos: tuple[Fitted, ...]
    summary: tuple[Summary, ...]
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class OfFolder:
    """MLFW's protocol over a folder of people: ``each`` pairs of either kind in each fold."""

    folder: str
    people: int
    photos: int
    folds: int
    each: int
    results: tuple[Verification, ...]


@dataclass(frozen=True, slots=True)
class MaskedDocument:
    """The whole answer; ``masked.json`` is this and nothing else."""

    schema: str
    engine: str
    created: str
    detector: str
    seed: int
    person: OfPerson | None
    folder: OfFolder | None
    models_left_out: tuple[LeftOut, ...]
    photos_left_out: tuple[LeftOut, ...]


def dumps(document: MaskedDocument) -> str:
    """The text of ``masked.json``: UTF-8, two spaces, one trailing newline, no NaN."""
    return json_text(asdict(document))
