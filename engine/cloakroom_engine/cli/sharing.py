"""What ``check twins`` found, as lines of text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Result = Mapping[str, Any]

KINDS = {
    "original": "is the original",
    "picture": "shows the same picture without the cloak",
    "inside": "holds a picture without the cloak",
    "film": "is the film of the photo",
}


def twins(result: Result) -> Iterator[str]:
    """Every clean twin, with the copy that it undoes."""
    yield f"{result['files']} files, {len(result['twins'])} clean twins"
    for each in result["twins"]:
        size = f" ({each['width']} x {each['height']})" if each["width"] else ""
        share = "" if each["share"] is None else f", {each['share']:.0%} of the cloak's change"
        yield f"{each['path']} {KINDS[each['kind']]}{size}{share}: of {each['photo']}"
        yield f"  whose protected copy is {each['copy']}"
    if result["twins"]:
        yield "move them away: whoever has both knows who the face is, and what the mask is"
