"""Photos, clips and folders come in: sorted, folders kept as roots, scanned by the engine."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal

from cloakroom.bridge.client import EngineClient
from cloakroom.bridge.runner import EachTask
from cloakroom.bridge.tasks import SCAN, Task, Tasks
from cloakroom_engine import protocol
from cloakroom_engine.kinds import ENDINGS, FILM, FILM_ENDINGS, OTHER_PHOTO, PHOTO, of_file
from cloakroom_engine.library import Library
from cloakroom_engine.opening import is_file, is_folder, is_gone

_TAKEN: Final = frozenset({PHOTO, OTHER_PHOTO, FILM})
_NAMED: Final = 5
"""Files that a sentence names."""


@dataclass(frozen=True, slots=True)
class Sorted:
    """What was dropped, by what can be done with it."""

    good: tuple[str, ...]
    """Photos, clips and folders."""
    missing: tuple[str, ...]
    other: tuple[str, ...]
    """Files of other kinds, and what is not on this machine."""


def sort_urls(urls: Iterable[QUrl]) -> Sorted:
    """What a drop brought."""
    local: list[str] = []
    elsewhere: list[str] = []
    for url in urls:
        if url.isLocalFile():
            local.append(url.toLocalFile())
        else:
            elsewhere.append(url.toDisplayString())
    found = sort_paths(local)
    return Sorted(found.good, found.missing, (*found.other, *elsewhere))


def name_filters() -> str:
    """For file dialogs: what photos and clips are usually called, and everything, since names may
    lie."""
    endings = " ".join(f"*{ending}" for ending in sorted(ENDINGS | FILM_ENDINGS))
    text = QCoreApplication.translate("Intake", "Photos and clips ({endings})")
    photos = text.format(endings=endings)
    return f"{photos};;{QCoreApplication.translate('Intake', 'All files')} (*)"


def sort_paths(paths: Iterable[str]) -> Sorted:
    """Which of the paths are photos, clips or folders."""
    good: list[str] = []
    missing: list[str] = []
    other: list[str] = []
    for name in dict.fromkeys(paths):
        path = Path(name)
        if is_folder(path) or (is_file(path) and of_file(path) in _TAKEN):
            good.append(str(path))
        elif not is_gone(path):
            other.append(str(path))
        else:
            missing.append(str(path))
    return Sorted(tuple(good), tuple(missing), tuple(other))


class Intake(EachTask):
    """The way of photos and clips into the library, from wherever they are dropped or chosen."""

    began = Signal(tuple)
    """The paths that are looked through now"""
    progress = Signal(object)
    """protocol.Progress"""
    ended = Signal(dict)
    """The scan's result"""
    stopped = Signal()
    """It was cancelled, paused or failed (and said so); what was found until then stays"""
    changed = Signal(object)
    """protocol.Changed"""
    failed = Signal(str, dict)
    """A code and its parameters"""
    said = Signal(str)
    """What a scan passed over, in a sentence"""

    stage = "scan"

    def __init__(
        self, tasks: Tasks, engine: EngineClient, library: Library, parent: QObject | None = None
    ) -> None:
        super().__init__(SCAN, tasks, engine, parent)
        self._library = library

    def add(self, paths: Iterable[str]) -> None:
        """Look through photos, clips and folders; folders are remembered for later rescans."""
        chosen = [str(path) for path in paths]
        for path in chosen:
            if is_folder(Path(path)):
                self._library.roots.add(path)
        self._tasks.begin(SCAN, {"paths": chosen})

    def cancel(self) -> None:
        """Stop looking; what was found until now stays."""
        for task_id in list(self._jobs):
            self._tasks.cancel(task_id)

    def stop(self, task_id: str) -> None:
        """Runner: let go of it."""
        runs = task_id in self._jobs
        super().stop(task_id)
        if runs:  # faces that were found are grouped all the same: pages show groups
            group = self._client.run("people.group", {})
            group.changed.connect(self.changed)

    def _begin(self, task: Task) -> None:
        """What was looked at before and is unchanged takes no time."""
        job = self._run(task, "scan", {"paths": list(task.words["paths"]), "clips": True})
        job.progress.connect(self.progress)
        job.changed.connect(self.changed)
        self.began.emit(tuple(task.words["paths"]))

    def _say_finished(self, _task: Task, result: dict[str, Any]) -> None:
        passed_over = result.get("passed_over", ())
        if passed_over:
            text = self.tr(
                "%n file(s) are neither photos nor clips and were passed over: {names}",
                "",
                len(passed_over),
            )
            names = ", ".join(Path(path).name for path in passed_over[:_NAMED])
            more = ", …" if len(passed_over) > _NAMED else ""
            self.said.emit(text.format(names=f"{names}{more}"))
        self.ended.emit(result)

    def _say_stopped(self, _task: Task) -> None:
        self.changed.emit(protocol.Changed(""))
        self.stopped.emit()

    def _say_failed(self, _task: Task, code: str, params: dict[str, Any]) -> None:
        self.failed.emit(code, params)
