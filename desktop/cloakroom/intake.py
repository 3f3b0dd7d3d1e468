"""Photos and folders come in: sorted by what they are, kept as roots, scanned by the engine."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal

from cloakroom.bridge.job import Job
from cloakroom_engine import protocol
from cloakroom_engine.kinds import ENDINGS, OTHER_PHOTO, PHOTO, of_file
from cloakroom_engine.opening import is_file, is_folder, is_gone

if TYPE_CHECKING:
    from cloakroom.context import Context

_NAMED: Final = 5
"""Files that a sentence names."""


@dataclass(frozen=True, slots=True)
class Sorted:
    """What was dropped, by what can be done with it."""

    good: tuple[str, ...]
    """Photos and folders."""
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
    """For file dialogs: what photos are usually called, and everything, since names may lie."""
    endings = " ".join(f"*{ending}" for ending in sorted(ENDINGS))
    photos = QCoreApplication.translate("Intake", "Photos ({endings})").format(endings=endings)
    return f"{photos};;{QCoreApplication.translate('Intake', 'All files')} (*)"


def sort_paths(paths: Iterable[str]) -> Sorted:
    """Which of the paths are photos or folders."""
    good: list[str] = []
    missing: list[str] = []
    other: list[str] = []
    for name in dict.fromkeys(paths):
        path = Path(name)
        if is_folder(path) or (is_file(path) and of_file(path) in {PHOTO, OTHER_PHOTO}):
            good.append(str(path))
        elif not is_gone(path):
            other.append(str(path))
        else:
            missing.append(str(path))
    return Sorted(tuple(good), tuple(missing), tuple(other))


class Intake(QObject):
    """The way of photos into the library, from wherever they are dropped or chosen."""

    began = Signal(tuple)
    """The paths that are looked through now"""
    progress = Signal(object)
    """protocol.Progress"""
    ended = Signal(dict)
    """The scan's result"""
    stopped = Signal()
    """It was cancelled or failed (and said so); what was found until then stays"""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self._job: Job | None = None

    @property
    def running(self) -> bool:
        """Whether photos are looked through now."""
        return self._job is not None

    def add(self, paths: Iterable[str]) -> None:
        """Look through photos and folders; folders are remembered for later rescans."""
        chosen = [str(path) for path in paths]
        roots = getattr(self._context.library, "roots", None)
        if roots is not None:
            for path in chosen:
                if is_folder(Path(path)):
                    roots.add(path)
        job = self._context.engine.run("scan", {"paths": chosen})
        self._job = job
        job.progress.connect(self.progress)
        job.changed.connect(self._context.changed)
        job.finished.connect(self._finished)
        job.cancelled.connect(self._stopped)
        job.failed.connect(self._failed)
        self.began.emit(tuple(chosen))

    def cancel(self) -> None:
        """Stop looking; what was found until now stays."""
        if self._job is not None:
            self._job.cancel()

    def _finished(self, result: dict[str, Any]) -> None:
        self._job = None
        passed_over = result.get("passed_over", ())
        if passed_over:
            text = self.tr(
                "%n file(s) are no photos and were passed over: {names}", "", len(passed_over)
            )
            names = ", ".join(Path(path).name for path in passed_over[:_NAMED])
            more = ", …" if len(passed_over) > _NAMED else ""
            self._context.notice.emit(text.format(names=f"{names}{more}"), "info")
        self.ended.emit(result)

    def _stopped(self) -> None:
        self._job = None
        self._context.changed.emit(protocol.Changed(""))
        self.stopped.emit()

    def _failed(self, code: str, params: dict[str, Any]) -> None:
        self._context.fail(code, params)
        self._stopped()
