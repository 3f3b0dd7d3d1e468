"""What every page is handed: the library, the engine, the queue, and ways to tell the window."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from cloakroom import messages, reveal
from cloakroom.bridge.asking import Asking
from cloakroom.bridge.auditing import Auditing
from cloakroom.bridge.client import EngineClient
from cloakroom.bridge.fetching import Fetching
from cloakroom.bridge.following import Following
from cloakroom.bridge.learning import Learning
from cloakroom.bridge.order import RULES, Order
from cloakroom.bridge.printing import Printing
from cloakroom.bridge.program import worker_command
from cloakroom.bridge.queue import ProtectQueue
from cloakroom.bridge.rechecking import Rechecking
from cloakroom.bridge.tasks import Tasks
from cloakroom.copies import Copies
from cloakroom.i18n import translate
from cloakroom.intake import Intake
from cloakroom.state import Preferences
from cloakroom.watching import Watching
from cloakroom_engine.legible import legible
from cloakroom_engine.library import Library, shown
from cloakroom_engine.paths import Paths
from cloakroom_engine.settings import Settings

INTERACTIVE_IDLE_MS: Final = 10 * 60_000
BATCH_IDLE_MS: Final = 45_000
PLAYER_IDLE_MS: Final = 60_000
_SETTINGS: Final = {field.name for field in fields(Settings)}


class Context(QObject):
    """One profile, open in one window. There are no globals: who needs something is handed this."""

    changed = Signal(object)
    """protocol.Changed: rows that a job or a decision here wrote; pages read just those again"""
    notice = Signal(str, str)
    """A sentence for the window's message bar; its kind: info, warning or error"""
    decided = Signal(str)
    """A sentence about a decision that was just made; the next undo takes it back"""
    go = Signal(str, object)
    """A page's name and what it is to show"""
    settings_changed = Signal()
    photos_chosen = Signal()
    """``chosen_photos`` are others now"""

    def __init__(self, paths: Paths, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.paths = paths
        shown.sweep()
        self.library = library
        self.settings, self.settings_trouble = Settings.load(paths.settings)
        self.preferences = Preferences.load(self.library.file("window"))
        command = worker_command(paths)
        self.engine = EngineClient(command, INTERACTIVE_IDLE_MS, self)
        """Scans, previews, models, audits: what somebody waits for."""
        self.player = EngineClient(command, PLAYER_IDLE_MS, self)
        """Frames of clips: whoever plays one does not wait for what the others do."""
        self.copies = Copies(self.library, self)
        self.queue = ProtectQueue(
            EngineClient(command, BATCH_IDLE_MS, self),
            self.library.file("queue"),
            self,
            make_room=self.copies.make_room,
        )
        self.undo = QUndoStack(self)
        self.chosen_photos: tuple[int, ...] = ()
        """What is chosen in the library: the one selection of all pages."""
        self.tasks = Tasks(self.library.file("tasks"), self)
        self.intake = Intake(self.tasks, self.engine, self.library, self)
        self.learning = Learning(self.tasks, self.queue, self.library, self)
        self.auditing = Auditing(self.tasks, self.engine, self.library, self)
        self.rechecking = Rechecking(self.tasks, self.engine, self)
        self.asking = Asking(self.tasks, self.engine, self.queue.client, self)
        self.following = Following(self.tasks, self.engine, self)
        self.printing = Printing(self.tasks, self.engine, self.library, self)
        self.fetching = Fetching(self.tasks, self.engine, self)
        self.watching = Watching(
            self.library, self.queue, self.order, lambda: self.preferences, self
        )
        self.watching.stopped.connect(self._watch_no_more)
        self.settings_changed.connect(self.watching.follow)
        self.queue.wrote.connect(self.changed)
        self.tasks.failed.connect(self.fail)
        self.intake.failed.connect(self.fail)
        self.intake.said.connect(lambda text: self.notice.emit(text, "info"))
        for writer in (
            self.copies, self.intake, self.learning, self.auditing, self.rechecking, self.asking,
            self.following,
        ):  # fmt: skip
            writer.changed.connect(self.changed)
        self.queue.failed.connect(self.fail)
        self.printing.printed.connect(self._printed)
        self.printing.failed.connect(self.fail)

    def choose_photos(self, photo_ids: Iterable[int]) -> None:
        """Make these the selection that all pages share."""
        chosen = tuple(photo_ids)
        if chosen != self.chosen_photos:
            self.chosen_photos = chosen
            self.photos_chosen.emit()

    def chosen(self, name: str) -> Any:
        """A setting as it is now, the engine's or the window's."""
        return getattr(self.settings if name in _SETTINGS else self.preferences, name)

    def choose(self, **changes: Any) -> None:
        """Change settings (the engine's or the window's, by name), save them, tell everybody."""
        ours = {name: value for name, value in changes.items() if name not in _SETTINGS}
        theirs = {name: value for name, value in changes.items() if name in _SETTINGS}
        try:
            if theirs:
                # The worker writes to the same file (licences that were accepted).
                self.settings = replace(Settings.load(self.paths.settings)[0], **theirs)
                self.settings.save(self.paths.settings)
            if ours:
                self.preferences = replace(self.preferences, **ours)
                self.preferences.save(self.library.file("window"))
        except OSError as problem:
            self.fail(
                "library.not_writable", {"path": str(self.paths.home), "reason": problem.strerror}
            )
        if "device" in theirs:
            # Workers read it when they start: idle ones may start again at once.
            self.engine.stop()
            self.queue.client.stop()
            self.player.stop()
        self.settings_changed.emit()

    def _watch_no_more(self, code: str, params: dict[str, Any]) -> None:
        self.choose(watching=False)
        self.fail(code, params)

    def order(self) -> Order:
        """How photos are protected unless somebody says otherwise."""
        return Order(
            out=str(self.preferences.out),
            strength=self.settings.strength,
            refine_steps=self.settings.refine_steps,
            bystanders=self.preferences.bystanders,
            format=self.preferences.format,
            quality=self.preferences.quality or None,
            keep_metadata=self.preferences.keep_metadata,
        )

    def watch_by_rule(self, rule: Mapping[str, Any]) -> None:
        """Treat whatever comes into a folder from now on as the verb ``watch`` would."""
        kept = {name: rule[name] for name in RULES if name in rule}
        self.choose(
            watching=True, watch_folder=rule["folder"], watch_out=rule["out"], watch_rule=kept
        )
        text = translate("Window", "From now on {folder} is watched, as long as Cloakroom is open.")
        self.notice.emit(text.format(folder=legible(rule["folder"])), "info")

    def reveal(self, path: str | Path) -> None:
        """Show a file or folder in the system's file manager, or say that it cannot be shown."""
        if not reveal.reveal(path):
            folder = path if Path(path).is_dir() else Path(path).parent
            text = translate("Window", "The folder cannot be shown here: {folder}")
            self.notice.emit(text.format(folder=folder), "warning")

    def _printed(self, folder: str) -> None:
        text = translate("Window", "The sheet and the simulated photos are ready: {folder}")
        self.notice.emit(text.format(folder=folder), "info")
        self.reveal(folder)

    def fail(self, code: str, params: dict[str, Any]) -> None:
        """Say a failure in the message bar, as a sentence with a next step."""
        self.notice.emit(messages.sentence(code, params), "error")

    def close(self) -> None:
        """End the workers and close the library; what is under way goes on at the next start."""
        self.tasks.close()
        self.queue.close()
        self.engine.close()
        self.player.close()
        self.library.close()
        shown.sweep()
