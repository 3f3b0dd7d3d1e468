"""The window: a sidebar, one page at a time, a message bar; files can be dropped anywhere."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QResizeEvent,
    QShowEvent,
    QUndoStack,
)
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cloakroom import actions, theme
from cloakroom.activity import Reporting
from cloakroom.context import Context
from cloakroom.intake import Sorted, name_filters, sort_paths, sort_urls
from cloakroom.items.clip import clips
from cloakroom.leaving import may_leave
from cloakroom.pages import registry
from cloakroom.pages.page import Page
from cloakroom.state import window_state
from cloakroom.telling import Telling
from cloakroom.widgets.frame.drop_shade import DropShade
from cloakroom.widgets.frame.message_bar import MessageBar
from cloakroom.widgets.frame.sidebar import Sidebar
from cloakroom_engine.opening import is_folder

_HISTORY = 30
_USUAL = QSize(1180, 760)


class Window(QMainWindow):
    """Everything of one profile; pages are built when they are first shown."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._pages: dict[str, Page] = {}
        self._trail: list[tuple[str, object]] = []
        self.setWindowTitle("Cloakroom")
        self.setAcceptDrops(True)
        self.setMinimumSize(860, 560)
        self._state = window_state(context.paths)
        self._build()
        self._restore()
        self.telling = Telling(context, self, self)
        context.go.connect(self.go)
        self._reporting = Reporting(context, self)
        self._reporting.said.connect(self._say_activity)
        self._reporting.silent.connect(self._hide_activity)
        self._reporting.finished.connect(self._say_finished)
        self.ask_before_leaving = True
        """Whether closing while something is under way asks first."""

    @property
    def page_name(self) -> str:
        """The page that is open."""
        return self._trail[-1][0] if self._trail else ""

    @property
    def undo_stack(self) -> QUndoStack:
        """What was decided, to be taken back."""
        return self.context.undo

    def page(self, name: str) -> Page:
        """A page, built if it was not yet."""
        if name not in self._pages:
            entry = next(each for each in registry.entries() if each.name == name)
            page = self._pages[name] = entry.build(self.context, self._stack)
            self._stack.addWidget(page)
        return self._pages[name]

    def go(self, name: str, argument: object = None) -> None:
        """Open a page for something; "choose" asks for photos or a folder instead."""
        if name == "choose":
            (self.choose_folder if argument == "folder" else self.choose_photos)()
            return
        name = clips.page_for(self.context.library, name, argument)
        self._trail = [*self._trail[-_HISTORY:], (name, argument)]
        self._open(name, argument)

    def ask(self, text: str = "") -> None:
        """Say something in words, about the photos that are looked at now."""
        self.go("ask", (text, self.page(self.page_name).chosen_photos()))

    def back(self) -> None:
        """Open the page that was open before."""
        if len(self._trail) > 1:
            self._trail.pop()
            self._open(*self._trail[-1])

    def take(self, sorted_paths: Sorted) -> None:
        """Take what was dropped, chosen, or handed over by a second start."""
        left_out = (*sorted_paths.missing, *sorted_paths.other)
        if sorted_paths.good:
            if not self.page(self.page_name).take_drop(sorted_paths.good):
                self._take_in(sorted_paths.good)
            if left_out:
                text = self.tr(
                    "%n file(s) were left out: they are neither photos nor clips.",
                    "",
                    len(left_out),
                )
                self.context.notice.emit(text, "warning")
        elif left_out:
            text = self.tr(
                "Nothing there is a photo or a clip. Drop JPEG, PNG, WebP, TIFF, HEIC, MP4, MOV, "
                "MKV, WebM or GIF files."
            )
            self.context.notice.emit(text, "warning")

    def take_paths(self, paths: list[str], protect: bool = False) -> None:
        """Come to the front, with what a second start brought: to look at, or to ``protect``."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        if not paths:
            return
        if protect and self.context.library.people.all():
            self.go("protect")
        self.take(sort_paths(paths))

    def choose_photos(self) -> None:
        """Ask which photos to add."""
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Add Photos"), "", name_filters())
        if names:
            self.take(sort_paths(names))

    def choose_folder(self) -> None:
        """Ask which folder to add."""
        name = QFileDialog.getExistingDirectory(self, self.tr("Add Folder"))
        if name:
            self.take(sort_paths([name]))

    def reveal_copies(self) -> None:
        """Show the folder with the protected copies."""
        folder = self.context.preferences.out
        if not is_folder(folder):
            self.context.notice.emit(self.tr("There are no copies yet."), "info")
        else:
            self.context.reveal(folder)

    def about(self) -> None:
        """Say what this is."""
        from cloakroom.dialogs.about import AboutDialog

        AboutDialog(self).exec()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or not any more."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _build(self) -> None:
        """The parts in the language of the moment; pages that were open are built anew."""
        self._pages = {}
        self.bar = MessageBar()
        self.sidebar = Sidebar(registry.entries())
        self.sidebar.chosen.connect(self.go)
        self.sidebar.asked.connect(self.ask)
        self.sidebar.activity.clicked.connect(lambda: self.go(self._reporting.page))
        self._stack = QStackedWidget()
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        above = QVBoxLayout()
        above.setContentsMargins(theme.L, theme.S, theme.L, 0)
        above.addWidget(self.bar)
        right.addLayout(above)
        right.addWidget(self._stack, 1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(right, 1)
        self.setCentralWidget(whole)
        self._shade = DropShade(self)
        actions.fill(self)

    def tell_anew(self) -> None:
        """Build everything in the language of the moment, and open what was open."""
        said = self.bar.text
        self._build()
        if said:
            self.bar.say(said)
        if self._trail:
            self._open(*self._trail[-1])

    def _take_in(self, paths: tuple[str, ...]) -> None:
        """Guide somebody who is new; whoever knows the way just gets the photos added."""
        if self.context.library.people.all() and any(
            entry.name == "library" for entry in registry.entries()
        ):
            self.context.intake.add(paths)
            self.go("library")
        else:
            self.go("first_minute", paths)

    def _open(self, name: str, argument: object) -> None:
        page = self.page(name)
        self._stack.setCurrentWidget(page)
        self.sidebar.mark(name)
        self.sidebar.setVisible(not page.immersive)
        self.telling.opened(name)
        page.show_for(argument)

    def _say_activity(self, text: str, done: int, total: int) -> None:
        # The sidebar of the moment: it is built anew with the language.
        self.sidebar.activity.say(text, done, total)

    def _say_finished(self, text: str, page: str) -> None:
        QApplication.alert(self)
        self.telling.finished(text, page)

    def _hide_activity(self) -> None:
        self.sidebar.activity.hide()

    def _restore(self) -> None:
        geometry = self._state.value("geometry")
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            self.resize(_USUAL)
        # A screen with two pixels a point, or another one than last time, may be smaller.
        self.resize(self.size().boundedTo(self.screen().availableGeometry().size()))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Open with the welcome, or with the library once somebody is known."""
        super().showEvent(event)
        if not self._trail:
            known = {entry.name for entry in registry.entries()}
            welcomed = self.context.preferences.welcomed and "library" in known
            self.go("library" if welcomed else "welcome")

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember where the window was; what is under way goes on at the next start."""
        if self.ask_before_leaving and not may_leave(self.context, self):
            event.ignore()
            return
        self._state.setValue("geometry", self.saveGeometry())
        self._state.sync()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the veil over all of it."""
        super().resizeEvent(event)
        self._shade.setGeometry(self.rect())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Say what a drop would do."""
        if event.mimeData().hasUrls() and event.source() is None:
            event.acceptProposedAction()
            self._shade.cover(self.tr("Drop photos, clips or folders"))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """It was only passing by."""
        self._shade.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Take it."""
        self._shade.hide()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.take(sort_urls(event.mimeData().urls()))
