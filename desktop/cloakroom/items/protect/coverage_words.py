"""What copies do for the faces in them, in words: faces are counted, never photos."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from cloakroom_engine.records import Coverage


def total(coverages: Iterable[Coverage | None]) -> Coverage:
    """The faces of several copies together."""
    names = ("protected", "hidden", "left", "undecided", "outdated")
    known = [each for each in coverages if each is not None]
    return Coverage(**{name: sum(getattr(each, name) for each in known) for name in names})


class CoverageWords(QObject):
    """Each method says one coverage; a class because of the plural forms, as ``Counts``."""

    def short(self, found: Coverage) -> str:
        """``2 of 4 faces cloaked``: what was done, not whether it holds."""
        text = (
            self.tr("{treated} of %n face(s) cloaked or hidden", "", found.faces)
            if found.hidden
            else self.tr("{treated} of %n face(s) cloaked", "", found.faces)
        )
        return text.format(treated=found.protected + found.hidden)

    def whole(self, found: Coverage) -> str:
        """All of it: ``2 of 4 faces cloaked or hidden, 1 of them blurred, 1 left as it is.``"""
        parts = [self.short(found)]
        if found.hidden:
            parts.append(self.tr("%n of them blurred or covered", "", found.hidden))
        if found.left:
            parts.append(self.tr("%n left as they are", "", found.left))
        if found.undecided:
            parts.append(self.tr("%n that nobody decided about", "", found.undecided))
        if found.outdated:
            parts.append(self.tr("%n to be protected since", "", found.outdated))
        return self.tr("{parts}.").format(parts=self.tr(", ").join(parts))

    def open(self, found: Coverage) -> str:
        """What is still to be done; empty where nothing is."""
        if found.undecided:
            return self.tr("%n face(s) undecided", "", found.undecided)
        if found.outdated:
            return self.tr("%n face(s) not protected yet", "", found.outdated)
        return ""

    def warning(self, found: Coverage) -> str:
        """Why a copy is not done with, for a person who is about to share it."""
        return self.tr(
            "%n face(s) that a recogniser could find are in these copies as they were, and nobody "
            "decided that.",
            "",
            found.open,
        )
