"""Work on the list of tasks, in words, and the page that shows what it does."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from cloakroom.bridge.tasks import ASK, CHECK, FETCH, LEARN, RECHECK, SCAN, Task
from cloakroom_engine.legible import legible, name_of
from cloakroom_engine.library import Library

PAGES: Final = {
    SCAN: "library",
    LEARN: "protect",
    CHECK: "reports",
    RECHECK: "reports",
    FETCH: "models",
    ASK: "ask",
}
"""Where a kind of task is at home."""


class TaskWords(QObject):
    """A class because of the plural forms, as ``Counts``."""

    def title(self, task: Task, library: Library) -> str:
        """What is done."""
        words = task.words
        if task.kind == ASK:
            return legible(words["sentence"])
        match task.kind:
            case "scan":
                return self._scanned(words["paths"])
            case "learn":
                people = ", ".join(_names(library, words["people"]))
                return self.tr("Getting ready to protect {names}").format(names=people)
            case "check":
                people = ", ".join(_names(library, [words["person"]]))
                return self.tr("Checking the copies of {names}").format(names=people)
            case "recheck":
                return self.tr("Checking everything that was shared")
            case _:
                return self.tr("Downloading {name}").format(name=words["name"])

    def _scanned(self, paths: list[str]) -> str:
        if len(paths) == 1:
            return self.tr("Looking through {name}").format(name=name_of(paths[0]))
        return self.tr("Looking through %n photo(s) and folder(s)", "", len(paths))

    def queue(self, left: int) -> str:
        """The photos that wait for their copies."""
        return self.tr("Protecting photos: %n left", "", left)

    def finished(self, task: Task, library: Library) -> str:
        """That it is done, for somebody who was looking elsewhere; empty where pages say it."""
        if task.kind == ASK:
            return self.tr("Done: {sentence}").format(sentence=legible(task.words["sentence"]))
        match task.kind:
            case "scan":
                return self.tr("All photos were looked through.")
            case "learn":
                people = ", ".join(_names(library, task.words["people"]))
                return self.tr("Photos of {names} can be protected now.").format(names=people)
            case "check":
                people = ", ".join(_names(library, [task.words["person"]]))
                return self.tr("The report on {names} is ready.").format(names=people)
            case "recheck":
                return self.tr("Everything that was shared was checked.")
            case _:
                return ""


def _names(library: Library, ids: list[int]) -> list[str]:
    people = (library.people.get(each) for each in ids)
    return [person.name for person in people if person is not None]
