"""Work on the list of tasks, in words, and the page that shows what it does."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from cloakroom.bridge.tasks import (
    ASK,
    CHECK,
    FETCH,
    FOLLOW,
    LEARN,
    PRINT,
    RECHECK,
    SCAN,
    Task,
)
from cloakroom_engine.legible import legible, name_of
from cloakroom_engine.library import Library

PAGES: Final = {
    SCAN: "library",
    LEARN: "protect",
    CHECK: "reports",
    RECHECK: "reports",
    FETCH: "models",
    ASK: "ask",
    FOLLOW: "clip",
    PRINT: "people",
}
"""Where a kind of task is at home."""


class TaskWords(QObject):
    """A class because of the plural forms, as ``Counts``."""

    def title(self, task: Task, library: Library) -> str:
        """What is done."""
        words = task.words
        if task.kind in {ASK, FOLLOW}:
            return self._of_one(task, library)
        match task.kind:
            case "scan":
                return self._scanned(words["paths"])
            case "learn":
                people = ", ".join(_names(library, words["people"]))
                return self.tr("Getting ready to protect {names}").format(names=people)
            case "check" | "print":
                people = ", ".join(_names(library, [words["person"]]))
                if task.kind == CHECK:
                    text = self.tr("Checking the copies of {names}")
                else:
                    text = self.tr("Making a sticker for {names}")
                return text.format(names=people)
            case "recheck":
                return self.tr("Checking everything that was shared")
            case _:
                return self.tr("Downloading {name}").format(name=words["name"])

    def _of_one(self, task: Task, library: Library, *, done: bool = False) -> str:
        """Of a sentence, or of a clip."""
        if task.kind == ASK:
            text = self.tr("Done: {sentence}") if done else "{sentence}"
            return text.format(sentence=legible(task.words["sentence"]))
        photo = library.photos.get(task.words["photo"])
        text = (
            self.tr("The faces in {name} were found.")
            if done
            else self.tr("Following faces through {name}")
        )
        return text.format(name=name_of(photo.path) if photo else "")

    def _scanned(self, paths: list[str]) -> str:
        if len(paths) == 1:
            return self.tr("Looking through {name}").format(name=name_of(paths[0]))
        return self.tr("Looking through %n photo(s) and folder(s)", "", len(paths))

    def queue(self, left: int) -> str:
        """The photos that wait for their copies."""
        return self.tr("Protecting photos: %n left", "", left)

    def finished(self, task: Task, library: Library) -> str:
        """That it is done, for somebody who was looking elsewhere; empty where pages say it."""
        if task.kind in {ASK, FOLLOW}:
            return self._of_one(task, library, done=True)
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
