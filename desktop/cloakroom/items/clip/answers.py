"""Answers to questions about a clip, in the window's language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QObject

from cloakroom_engine.legible import legible

_WHY: Final = {
    "unknown": QT_TRANSLATE_NOOP(
        "ClipAnswer", "I cannot tell: these words are not about what was seen in a clip."
    ),
    "nobody": QT_TRANSLATE_NOOP(
        "ClipAnswer", "I cannot tell: by that name nobody is known from a photo."
    ),
    "absent": QT_TRANSLATE_NOOP(
        "ClipAnswer", "I cannot tell: they were not seen in that part of the clip."
    ),
    "unasked": QT_TRANSLATE_NOOP(
        "ClipAnswer", "I cannot tell: no recogniser was asked about it. Check a copy first."
    ),
    "unseen": QT_TRANSLATE_NOOP("ClipAnswer", "I cannot tell: what was seen does not say."),
    "beyond": QT_TRANSLATE_NOOP("ClipAnswer", "I cannot tell: the clip has no such part."),
}
_REASONS: Final = {
    "left": QT_TRANSLATE_NOOP(
        "ClipAnswer", "They were last seen at the side of the picture: they left it and came back."
    ),
    "turned": QT_TRANSLATE_NOOP(
        "ClipAnswer", "The face was turning before and after: it turned away."
    ),
    "covered": QT_TRANSLATE_NOOP(
        "ClipAnswer",
        "The face was in the picture before and after: something seems to have covered it.",
    ),
    "cut": QT_TRANSLATE_NOOP("ClipAnswer", "Another shot begins, in which they are not seen."),
}
EXAMPLES: Final = (
    QT_TRANSLATE_NOOP("ClipAnswer", "Who is in it?"),
    QT_TRANSLATE_NOOP("ClipAnswer", "How many shots?"),
)
"""Questions to begin with; the words that are understood are those of ``ask.clip``."""


def _told(table: Mapping[str, object], code: str) -> str:
    return QCoreApplication.translate("ClipAnswer", str(table[code]))


def examples() -> list[str]:
    """Questions that the engine understands."""
    return [QCoreApplication.translate("ClipAnswer", str(each)) for each in EXAMPLES]


class AnswerWords(QObject):
    """A class because of the plural forms, as ``Counts``."""

    def said(self, answer: Mapping[str, Any]) -> str:
        """The answer; its times are told apart (``times_of``)."""
        kind = answer["kind"]
        match kind:
            case "cannot_tell":
                return _told(_WHY, answer["why"])
            case "people":
                text = self._people(answer["people"])
            case "yes_no":
                text = self.tr("Yes") if answer["yes"] else self.tr("No")
            case "times":
                text = self.tr("At these times:") if answer["times"] else self.tr("Never")
            case "number":
                text = QLocale().toString(int(answer["number"]))
            case "seconds":
                seconds = QLocale().toString(float(answer["number"]), "f", 1)
                text = self.tr("{seconds} seconds").format(seconds=seconds)
            case _:
                text = " ".join(_told(_REASONS, each) for each in answer["reasons"])
        if answer["unsure"]:
            text = self.tr("{answer} (nobody confirmed who that is)").format(answer=text)
        return text

    def _people(self, names: list[str]) -> str:
        counted = Counter(names)
        strangers = counted.pop("", 0)
        told = [legible(name) for name in counted]
        if strangers:
            told.append(self.tr("%n stranger(s)", "", strangers))
        return ", ".join(told) or self.tr("Nobody")


def times_of(answer: Mapping[str, Any]) -> list[tuple[float, float]]:
    """The seconds that show it, from the first frame on."""
    times = answer["times"] or answer["evidence"]
    return [(float(begin), float(end)) for begin, end in times]
