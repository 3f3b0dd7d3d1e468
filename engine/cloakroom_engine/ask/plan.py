"""What a wish comes to on this library: steps of verbs, with what they will do and leave out."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Final

MOST_STEPS: Final = 8
"""Of one plan. A sentence that takes more is asked to be said in parts."""
CHOSEN, WRITTEN = "@chosen", "@written"
"""In a step's parameters: the photos of the plan; the originals of the copies that were written."""


@dataclass(frozen=True, slots=True)
class Step:
    """A verb that ``pipeline.verbs`` knows, or a look ("show"), with its parameters."""

    verb: str
    parameters: dict[str, Any] = field(default_factory=dict)
    writes: bool = False
    """Whether it writes files or cloaks: such a plan runs only after a yes."""


@dataclass(frozen=True, slots=True)
class Treated:
    """What becomes of somebody's faces in the photos of a plan, and how many there are.

    ``who`` is a name, or "strangers"; ``how`` one of ``wish.TREATMENTS``; ``rule`` what "usual"
    comes to for them; ``learn`` says that their cloak has to be learnt first.
    """

    who: str
    how: str
    faces: int
    rule: str = ""
    learn: bool = False


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Photos that the sentence named and that are left out, with the code that says why."""

    code: str
    photos: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What will be done. ``photos`` are ids, in the order asked for.

    ``seconds`` is an estimate from what was measured on this machine, None where nothing was.
    ``out`` is the folder of the copies, as a path; ``new`` says that it will be made.
    """

    wish: str
    steps: tuple[Step, ...]
    photos: tuple[int, ...] = ()
    people: tuple[Treated, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    out: str = ""
    new: bool = False
    strength: str = ""
    refine_steps: int = 0
    seconds: float | None = None
    by: str = "grammar"

    @property
    def writes(self) -> bool:
        """Whether it takes a yes."""
        return any(step.writes for step in self.steps)

    def as_dict(self) -> dict[str, Any]:
        """JSON-able; the photos of steps are said once."""
        return {**asdict(self), "writes": self.writes}


class Asking(Exception):
    """A wish that cannot be planned before somebody has answered.

    ``code``: "me" (who that is), "person" (unknown ``name``), "no_photos" of ``name``, "folder"
    (none called ``name``), "out" (where copies go), "again" (nothing was said before), "this" (no
    photo is selected), "nothing" (no photo fits), "steps" (too many), "refused" (``name`` is the
    verb that words never carry out), "copies" (there are none), "audit" (none of ``name``).
    """

    def __init__(self, code: str, name: str = "", options: tuple[str, ...] = ()) -> None:
        super().__init__(code, name)
        self.code = code
        self.name = name
        self.options = options
