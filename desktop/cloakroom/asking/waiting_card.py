"""While a sentence waits: for the engine, and then for its plan to be carried out."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from cloakroom.bridge.asking import BUSY, STARTING
from cloakroom.bridge.auditing import share_of
from cloakroom.widgets.tasks.running_card import RunningCard
from cloakroom_engine.protocol import Progress

_PATIENCE_MS: Final = 300
_COUNTED: Final = {"scan", "protect"}
"""Stages that count files."""


class WaitingCard(RunningCard):
    """Says at once why there is no answer yet, instead of nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Completion is let go of in less than that: nothing to be told about.
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._busy)

    def wait_for(self, what: str) -> None:
        """``STARTING``, ``BUSY``, or "" when there is nothing to wait for."""
        self._patience.stop()
        if what == STARTING:
            self.begin(
                self.tr("The engine is starting"),
                self.tr(
                    "Your sentence is heard as soon as it runs. That takes seconds the first time, "
                    "and longer on a busy computer."
                ),
            )
        elif what == BUSY:
            self._patience.start()
        else:
            self.hide()

    def _busy(self) -> None:
        self.begin(
            self.tr("The engine is busy"),
            self.tr("Your sentence is heard next, when what it does now is over."),
        )


class PlanRunning(RunningCard):
    """How far a plan is."""

    def follow(self, progress: Progress) -> None:
        """Say what it is at, as far as a stage can be counted."""
        if progress.stage in _COUNTED and progress.total:
            self.set_progress(progress.done, progress.total)
            text = self.tr("Photo {at} of {all}")
            at = min(progress.done + 1, progress.total)
            self.say(text.format(at=at, all=progress.total))
        elif progress.stage == "ask" and progress.done < progress.total:
            self.begin(self.tr("The plan is carried out"))
            if progress.total > 1:
                text = self.tr("Step {at} of {all}")
                self.say(text.format(at=progress.done + 1, all=progress.total))
        elif (share := share_of(progress)) is not None:
            self.set_progress(*share)
