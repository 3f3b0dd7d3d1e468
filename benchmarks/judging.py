"""What judges make of kept copies under whatever is done to them; intervals draw people anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bed import Bed, Known
from cloakroom_engine.photo.decode import decode
from copies import OUT, Copy
from protection import SHARED, SUFFIXES
from protection_table import share

Pixels = NDArray[np.uint8]
Change = Callable[[Pixels], Pixels]


def gallery(bed: Bed, copies: Sequence[Copy]) -> dict[str, dict[Path, Known]]:
    """By person every clean photo of theirs with a face."""
    found: dict[str, dict[Path, Known]] = {}
    for name in dict.fromkeys(each.person for each in copies):
        folder = SHARED / "data" / "people" / name
        files = sorted(p for p in folder.iterdir() if p.suffix.lower() in SUFFIXES)
        found[name] = {p: known for p in files if (known := bed.face(p)) is not None}
    return found


def table(
    bed: Bed, fold: str, copies: Sequence[Copy], judges: Sequence[str], tried: Mapping[str, Change]
) -> str:
    """Rank-1 and matches at 1 % FAR of protected and of clean photos, in Markdown."""
    clean = gallery(bed, copies)
    judging = bed.taught_by([card.name for card in bed.cards if card.name not in judges])
    heard: dict[tuple[str, bool], dict[str, list[dict[str, Any]]]] = {}
    for each in copies:
        path = SHARED / each.clean
        known = clean[each.person][path]
        protected = decode(OUT / each.cloaked).rgb_u8
        for way, change in tried.items():
            for cloaked, image in ((True, protected), (False, known.rgb_u8)):
                rows = bed.seen(change(image), known)
                scores = judging.scores(path, clean[each.person], rows)
                people = heard.setdefault((way, cloaked), {})
                people.setdefault(each.person, []).extend(map(_told, scores.values()))
    lines = [
        f"fold {fold}: {len(clean)} people, {len(copies)} copies, {bed.stranger_count} strangers, "
        f"judges {', '.join(judges)}",
        "",
        "| what is done | rank-1, protected | 1 % FAR | cosine | rank-1, clean | cosine |",
        "|---|---|---|---|---|---|",
    ]
    for way in tried:
        groups, plain = (list(heard[way, cloaked].values()) for cloaked in (True, False))
        cells = [
            share(groups, lambda one: (int(one["first"]), 1)),
            share(groups, lambda one: (int(one["hits"]), int(one["n"]))),
            f"{_mean(groups):.3f}",
            share(plain, lambda one: (int(one["first"]), 1)),
            f"{_mean(plain):.3f}",
        ]
        lines.append(f"| {way} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _told(score: Mapping[str, Any]) -> dict[str, Any]:
    """A face that is not found is not recognised."""
    match score:
        case {"rank": int(rank), "similarity": float(cosine), "match": {"0.01": [hits, n]}}:
            return {"first": rank == 1, "hits": hits, "n": n, "cosine": cosine}
        case _:
            return {"first": 0, "hits": 0, "n": 1, "cosine": float("nan")}


def _mean(groups: Sequence[Sequence[Mapping[str, Any]]]) -> float:
    return float(np.nanmean([one["cosine"] for group in groups for one in group]))
