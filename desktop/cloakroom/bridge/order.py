"""What is to be protected and how: the records that the queue keeps on disk."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

BYSTANDERS: Final = ("leave", "blur", "mosaic", "box")
FORMATS: Final = ("keep", "jpeg", "png", "webp")
RULES: Final = ("strength", "refine_steps", "bystanders", "treatments", "others")
"""What of an order a rule for a watched folder may say."""
CLIP: Final = ("codec", "subtitles", "chapters", "begin_s", "end_s")
"""What of an order only clips have."""


class State(StrEnum):
    """Where an item of the queue is. The last four are ends."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    ALREADY = "already"
    """A copy made with the same choices was there."""
    SKIPPED = "skipped"
    CANCELLED = "cancelled"


#: States that an item does not leave by itself.
ENDS: Final = frozenset({State.DONE, State.ALREADY, State.SKIPPED, State.CANCELLED})


@dataclass(frozen=True, slots=True)
class Order:
    """The choices for photos that were sent off together."""

    out: str
    strength: str = "balanced"
    refine_steps: int = 20
    bystanders: str = "leave"
    format: str = "keep"
    quality: int | None = None
    keep_metadata: tuple[str, ...] = ()
    existing: str = "ask"
    """What becomes of a copy that was made with other choices: nothing until somebody says so
    ("ask"), the bin ("replace"), or it stays beside the new one ("beside")."""
    treatments: Mapping[str, str] = field(default_factory=dict, hash=False)
    """By name, instead of what a person's own rule says."""
    others: str = "usual"
    clip: Mapping[str, Any] | None = field(default=None, hash=False)
    """What only a clip can be asked (``CLIP``); None for photos, and for a clip as it comes."""

    @property
    def verb(self) -> str:
        """What the engine is asked for."""
        return "share" if self.clip is None else "clip.protect"

    def params(self) -> dict[str, Any]:
        """For that verb."""
        words = self.words()
        words["beside"] = words.pop("existing") == "beside"
        words.update(words.pop("clip") or {})
        return words

    def words(self) -> dict[str, Any]:
        """For a file."""
        words = asdict(self)
        words["keep_metadata"] = list(self.keep_metadata)
        return words

    @classmethod
    def read(cls, words: Mapping[str, Any]) -> Order:
        """From ``words()``; TypeError or KeyError for anything else."""
        return cls(**{**words, "keep_metadata": tuple(words["keep_metadata"])})


@dataclass(frozen=True, slots=True)
class Item:
    """One photo in the queue."""

    id: str
    path: str
    order: Order
    photo_id: int | None = None
    state: State = State.WAITING
    code: str = ""
    """Why it was skipped."""
    params: Mapping[str, Any] = field(default_factory=dict)
    deaths: int = 0
    """How often the engine died on it."""
    seconds: float | None = None
    """How long it took, where work was done on it."""
    written: str = ""
    """The protected copy."""
    report: Mapping[str, Any] = field(default_factory=dict)
    """What the engine said of the copy: how visible the change is, what became of each face."""

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen to it by itself."""
        return self.state in ENDS

    def anew(self, existing: str = "") -> Item:
        """Waiting once more, its deaths forgiven; ``existing`` as in ``Order``, if not empty."""
        order = replace(self.order, existing=existing or self.order.existing)
        return replace(self, state=State.WAITING, order=order, code="", params={}, deaths=0)


@dataclass(frozen=True, slots=True)
class Summary:
    """What became of everything in the queue, when it has come to its end."""

    done: tuple[Item, ...]
    skipped: tuple[Item, ...]
    cancelled: tuple[Item, ...]
    seconds: float

    @classmethod
    def over(cls, items: Collection[Item]) -> Summary:
        """What became of these."""
        return cls(
            tuple(item for item in items if item.state in {State.DONE, State.ALREADY}),
            tuple(item for item in items if item.state == State.SKIPPED),
            tuple(item for item in items if item.state == State.CANCELLED),
            sum(item.seconds or 0.0 for item in items),
        )

    @property
    def written(self) -> tuple[Item, ...]:
        """The copies that were made; those that were there before are in ``done`` too."""
        return tuple(item for item in self.done if item.state is State.DONE)

    @property
    def taken(self) -> tuple[Item, ...]:
        """Photos left out because a copy with other choices is there."""
        code = "output.already_protected"
        return tuple(
            item
            for item in self.skipped
            if item.code == code and item.params.get("path") != item.path
        )

    @property
    def folders(self) -> tuple[str, ...]:
        """Where the copies are."""
        return tuple(dict.fromkeys(item.order.out for item in self.done))

    def of(self, ids: Collection[str]) -> Summary:
        """What became of these items alone."""
        every = (*self.done, *self.skipped, *self.cancelled)
        return Summary.over([item for item in every if item.id in ids])

    def after(self, before: Summary) -> Summary:
        """The same with the copies of before that are still there: not all were made again."""
        made = {item.path for item in self.done}
        kept = (item for item in before.done if item.path not in made)
        return replace(
            self, done=(*self.done, *(item for item in kept if Path(item.written).exists()))
        )
