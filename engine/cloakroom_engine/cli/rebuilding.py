"""What ``check rebuild`` found, as lines of text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cloakroom_engine.cli.checks import head, share

Result = Mapping[str, Any]

SOURCES = {
    "original": "from the clean photo's embedding",
    "copy": "from the cloaked copy's embedding",
    "stranger": "from a drawn stranger's embedding (the control)",
}


def rebuilt(result: Result) -> Iterator[str]:
    """Whose embedding, and for whom what was drawn passes."""
    yield from head(result)
    found = result["rebuilt"]
    yield (
        f"rebuilt from what {found['model']} stores of {found['photos']} photos; chosen by "
        f"{found['chose'] or 'nobody'}, judged by {', '.join(found['judges']) or 'nobody'}"
    )
    if found["taught"]:
        yield (
            f"{found['model']} helped to make the cloak: what it sees in the copies says nothing "
            "about others"
        )
    for row in found["passed"]:
        yield (
            f"  {SOURCES[row['source']]}, at {row['far']:.1%} FAR: passes for the person's other "
            f"photos in {share(row['others'])}, for the very photo in {share(row['same_photo'])}"
        )
    written = [
        each[which] for each in result["pictures"] for which in ("before", "after") if each[which]
    ]
    yield from (f"wrote {path}" for path in written if path.endswith(".png"))
    yield (
        "A small decoder was used; somebody with a larger one draws better faces. The pictures are "
        "guesses, and no photos."
    )
