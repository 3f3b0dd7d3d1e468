"""Progress and cancelling: one call is both the only progress call and the only cancel point."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Reporter(Protocol):
    """What a verb tells the outside while it runs."""

    def step(self, stage: str, done: int, total: int, photo: str | None = None) -> None:
        """Say that ``done`` of ``total`` steps of ``stage`` are finished.

        Raises:
            Cancelled: when the job was asked to stop.
        """

    def note(self, code: str, **params: str | int | float | None) -> None:
        """Say something that does not stop the job (a skipped photo, a device fallback)."""

    def changed(
        self,
        *,
        people: Sequence[int] = (),
        photos: Sequence[int] = (),
        faces: Sequence[int] = (),
        cloaks: Sequence[int] = (),
        protected: Sequence[int] = (),
    ) -> None:
        """Say which rows of the library were written, after the commit."""


class Silent:
    """A reporter for callers that want neither progress nor notes."""

    def step(self, stage: str, done: int, total: int, photo: str | None = None) -> None:
        """Do nothing."""

    def note(self, code: str, **params: str | int | float | None) -> None:
        """Do nothing."""

    def changed(
        self,
        *,
        people: Sequence[int] = (),
        photos: Sequence[int] = (),
        faces: Sequence[int] = (),
        cloaks: Sequence[int] = (),
        protected: Sequence[int] = (),
    ) -> None:
        """Do nothing."""
