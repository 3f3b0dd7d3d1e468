"""Numbers of things in words, in the plural forms of every language.

A class, because Qt's tools find plural forms in Python only where ``tr`` is called.
"""

from __future__ import annotations

from PySide6.QtCore import QObject


class Counts(QObject):
    """Each method says one number of one thing."""

    def photos(self, number: int) -> str:
        """``3 photos``."""
        return self.tr("%n photo(s)", "", number)

    def faces(self, number: int) -> str:
        """``3 faces``."""
        return self.tr("%n face(s)", "", number)

    def people(self, number: int) -> str:
        """``3 people``."""
        return self.tr("%n person(s)", "", number)

    def copies(self, number: int) -> str:
        """``3 copies``."""
        return self.tr("%n copy(s)", "", number)

    def to_confirm(self, number: int) -> str:
        """``3 faces to confirm``."""
        return self.tr("%n face(s) to confirm", "", number)

    def said(self, number: int) -> str:
        """What erasing deletes of somebody whose faces were decided about."""
        return self.tr(
            "What was said and guessed about %n face(s), and every measure and small picture of "
            "them; also those of faces that are so alike that they may be the same person.",
            "",
            number,
        )

    def faces_of(self, sure: int, all_of_them: int) -> str:
        """How many of a group's faces are surely one person's, where not all of them are."""
        if sure == all_of_them:
            return self.faces(all_of_them)
        return self.tr("%n face(s), {sure} sure", "", all_of_them).format(sure=sure)

    def guessed(self, number: int) -> str:
        """What erasing deletes of somebody whose faces were only guessed."""
        return self.tr("What was guessed about %n face(s), and every measure of them.", "", number)

    def cloaks(self, number: int) -> str:
        """``3 cloaks.``"""
        return self.tr("%n cloak(s).", "", number)

    def reports(self, number: int) -> str:
        """``3 reports.``"""
        return self.tr("%n report(s).", "", number)

    def photos_stay(self, number: int) -> str:
        """What erasing leaves."""
        return self.tr("Your %n photo(s) with this person stay as they are.", "", number)

    def copies_stay(self, number: int) -> str:
        """What erasing leaves on disk."""
        return self.tr("%n copy(s) stay on disk: they are yours.", "", number)
