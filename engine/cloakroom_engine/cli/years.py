"""What ``check years`` found, as lines of text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cloakroom_engine.cli.checks import head, share

Result = Mapping[str, Any]


def years(result: Result) -> Iterator[str]:
    """By years between a photo and the nearest other clean one."""
    yield from head(result)
    if result["gaps"]:
        yield "years to the nearest other clean photo: found by judges in copies (clean photos)"
    for row in result["gaps"]:
        end = f"to {row['below']}" if row["below"] else "or more"
        judges = ", ".join(
            f"{each['model']} {each['found']['hits']}/{each['found']['n']}"
            for each in row["cloaked"]
        )
        yield (
            f"  {row['years']} {end}: {share(row['found_cloaked'])} "
            f"({share(row['found_clean'])}); {judges}"
        )
    if result["undated"]:
        yield (
            f"{result['undated']} without a camera's date, or with no other dated photo beside "
            "them: left out"
        )
    yield "Nobody's face was aged here: what later years will make of it, only they can show."
