"""What ``check standing`` found, as lines of text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cloakroom_engine.cli.checks import cosine, head, share

Result = Mapping[str, Any]


def standing(result: Result) -> Iterator[str]:
    """By size, by strength, and how exposed the masks are."""
    yield from head(result)
    if result["widths"]:
        yield "face in pixels across: found by judges in cloaked photos (clean photos)"
    for row in result["widths"]:
        judges = ", ".join(f"{each['model']} {_short(each['found'])}" for each in row["cloaked"])
        yield (
            f"  {row['face_px']}: {share(row['found_cloaked'])} ({share(row['found_clean'])}); "
            f"{judges}"
        )
    if result["curve"]:
        yield "share of the cloak's change: structural similarity, found by judges, mean cosine"
    for row in result["curve"]:
        judges = ", ".join(
            f"{each['model']} {_short(each['found'])} {cosine(each['similarity'])}"
            for each in row["judges"]
        )
        note = " (stronger than shipped)" if row["share"] > 1 else ""
        yield f"  {row['share']:g}: {row['ssim']:.3f}, {share(row['found'])}; {judges}{note}"
    worn = result["exposure"]
    masks = ", ".join(map(str, worn["photos"]))
    yield (
        f"copies under each mask: {masks}; {worn['refined']} of {worn['copies']} were refined. "
        "Whoever averages copies under one mask comes nearer to it with each."
    )


def _short(rate: Mapping[str, Any]) -> str:
    return f"{rate['hits']}/{rate['n']}"
