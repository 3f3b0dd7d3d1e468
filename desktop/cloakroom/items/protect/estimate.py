"""How long protecting will take: only from what was measured on this computer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from cloakroom.bridge.order import Item
from cloakroom.items.protect.plan import PhotoPlan

_NEWEST: Final = 12
_SAVING_S: Final = 1.5
"""Opening, saving and looking at the saved file again, beside the refining itself."""


def seconds_for(
    plans: Sequence[PhotoPlan], before: Iterable[Item], refine_seconds: float | None
) -> float | None:
    """Seconds for these photos; None where nothing was measured yet.

    Args:
        plans: the photos.
        before: what the queue did before; its photos say most.
        refine_seconds: how long refining one face took for a preview.
    """
    if any(plan.photo.lasts_s for plan in plans):
        return None  # a clip takes as long as its frames are many, which nobody has counted yet
    took = [item.seconds for item in before if item.seconds][-_NEWEST:]
    if took:
        return len(plans) * sum(took) / len(took)
    if refine_seconds is None:
        return None
    faces = sum(face.fate == "cloak" for plan in plans for face in plan.faces)
    return faces * refine_seconds + len(plans) * _SAVING_S
