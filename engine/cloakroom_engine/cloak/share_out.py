"""Which of a cloak's patterns a photo wears: arithmetic, for verbs that load no network too."""

from __future__ import annotations

from collections.abc import Iterable


def of_photo(photo_sha256: str, count: int) -> int:
    """Which of ``count`` patterns a photo wears: always the same, and evenly spread over photos."""
    return int(photo_sha256[:8], 16) % count


def exposure(masks: int, protected_sha256: Iterable[str]) -> tuple[int, ...]:
    """How many photos wear each mask of a cloak: what an averaging attacker can gather.

    Args:
        masks: how many the cloak has.
        protected_sha256: of the photos that were protected with it, as they were.
    """
    counts = [0] * masks
    for sha256 in protected_sha256:
        counts[of_photo(sha256, masks)] += 1
    return tuple(counts)
