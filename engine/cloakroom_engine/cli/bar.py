"""Progress on standard error: a bar on a terminal, nothing elsewhere."""

# Imported late: tqdm takes 40 ms, a fifth of a command that only reads.

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

from cloakroom_engine.cli.words import note_sentence
from cloakroom_engine.legible import legible


class Bar:
    """The command line's reporter. Inner stages (learning, refining) move within one photo."""

    def __init__(self) -> None:
        self._bars: dict[str, Any] = {}

    def step(self, stage: str, done: int, total: int, photo: str | None = None) -> None:
        """Draw ``done`` of ``total``."""
        if not sys.stderr.isatty():
            return
        from tqdm import tqdm

        bar = self._bars.get(stage)
        if bar is None or bar.total != total or done < bar.n:
            self._close(stage)
            bar = tqdm(
                total=total,
                desc=stage,
                file=sys.stderr,
                leave=False,
                position=len(self._bars),
            )
            self._bars[stage] = bar
        if photo:
            bar.set_postfix_str(legible(photo[-40:]), refresh=False)
        bar.update(done - bar.n)
        if done >= total:
            self._close(stage)

    def note(self, code: str, **params: str | int | float | None) -> None:
        """Print a sentence above the bars."""
        from tqdm import tqdm

        tqdm.write(legible(note_sentence(code, params)), file=sys.stderr)

    def changed(self, **_: Sequence[int]) -> None:
        """Nobody lists rows on a terminal."""

    def close(self) -> None:
        """Remove what is left of the bars."""
        for stage in list(self._bars):
            self._close(stage)

    def _close(self, stage: str) -> None:
        bar = self._bars.pop(stage, None)
        if bar is not None:
            bar.close()
