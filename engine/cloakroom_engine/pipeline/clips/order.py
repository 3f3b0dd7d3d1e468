"""How a protected clip is to be made, beyond what is asked of a photo."""

from __future__ import annotations

import json
from dataclasses import dataclass

from cloakroom_engine.clip.records import ClipFacts
from cloakroom_engine.clip.write import Wish
from cloakroom_engine.errors import EngineError
from cloakroom_engine.pipeline.outputs import Order
from cloakroom_engine.records import CODECS


@dataclass(frozen=True)
class ClipOrder(Order):
    """``codec`` None takes the first that can be had. From ``begin_s`` to ``end_s`` faces are
    treated, everywhere where both are None."""

    codec: str | None = None
    subtitles: bool = False
    chapters: bool = False
    begin_s: float | None = None
    end_s: float | None = None

    @property
    def making(self) -> str:
        """As ``Order.making``."""
        asked = {
            "codec": self.codec,
            "subtitles": self.subtitles,
            "chapters": self.chapters,
            "begin_s": self.begin_s,
            "end_s": self.end_s,
        }
        return json.dumps(asked, sort_keys=True)

    @property
    def wish(self) -> Wish:
        """What the writer is asked for."""
        return Wish(self.codec, self.subtitles, self.chapters)

    def check(self) -> None:
        """Refuse what nobody can make.

        Raises:
            EngineError: ``usage``.
        """
        if self.codec is not None and self.codec not in CODECS:
            raise EngineError("usage", codec=self.codec)
        begin, end = self.begin_s or 0.0, self.end_s
        if begin < 0 or (end is not None and end <= begin):
            raise EngineError("usage", field="end_s")

    def span(self, facts: ClipFacts) -> list[tuple[int, int]] | None:
        """First and last frame that are treated; None for all of them."""
        return frames_of(self.making, facts)


def of_photos(order: Order) -> ClipOrder:
    """The same order for the clips among photos."""
    if isinstance(order, ClipOrder):
        return order
    return ClipOrder(
        out=order.out,
        strength=order.strength,
        refine_steps=order.refine_steps,
        bystanders=order.bystanders,
        hide_names=order.hide_names,
        beside=order.beside,
        treatments=order.treatments,
        others=order.others,
    )


def span_of(making: str) -> tuple[float, float | None] | None:
    """The seconds that a copy's order (``ClipOrder.making``) asked to be treated, an end of None
    being the clip's; None where all of it was."""
    asked = json.loads(making)
    begin, end = asked["begin_s"], asked["end_s"]
    return None if begin is None and end is None else (begin or 0.0, end)


def frames_of(making: str, facts: ClipFacts) -> list[tuple[int, int]] | None:
    """The first and last frame of ``span_of``; None where all of the clip was to be treated."""
    asked = span_of(making)
    if asked is None:
        return None
    first = facts.index_at(asked[0])
    end = facts.frames if asked[1] is None else facts.index_at(asked[1])
    return [(first, max(end - 1, first))]
