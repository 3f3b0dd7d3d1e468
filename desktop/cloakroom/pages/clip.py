"""The page of one clip: play it, see who is in it and when, and its copy beside it."""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cloakroom import theme
from cloakroom.bridge.clip_frames import Film
from cloakroom.bridge.job import Job
from cloakroom.context import Context
from cloakroom.items.clip import lanes, verdict
from cloakroom.items.clip.clips import ClipCopy
from cloakroom.items.parts import pictures
from cloakroom.items.parts.spans import clock
from cloakroom.items.people import face_words
from cloakroom.items.protect.coverage_words import CoverageWords
from cloakroom.pages.clip_follow import ClipFollow
from cloakroom.pages.clip_work import ClipWork
from cloakroom.regroup import regroup_of
from cloakroom.widgets.clip.clip_bar import ClipBar
from cloakroom.widgets.clip.clip_panel import NARROW, WIDTH, ClipPanel
from cloakroom.widgets.clip.clip_view import ClipView
from cloakroom.widgets.parts.keys import key
from cloakroom.widgets.tasks.running_card import RunningCard
from cloakroom_engine.legible import name_of
from cloakroom_engine.protocol import Changed
from cloakroom_engine.records import Face, Photo, PhotoFilter, ProtectedFile

_ROOMY: Final = 820
_FACE_PX: Final = 112


class ClipPage(ClipFollow, ClipWork):
    """A clip, and beside it what can be said of it and done with it."""

    name: ClassVar[str] = "clip"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._ids: list[int] = []
        self._at = 0
        self._photo: Photo | None = None
        self._faces: dict[int, Face] = {}
        self._copy: ProtectedFile | None = None
        self._asking: Job | None = None
        self.bar = ClipBar(self)
        self.card = RunningCard(self)
        self.view = ClipView(context.player, self)
        self.panel = ClipPanel(context)
        self._crops = pictures.faces(context.library, self)
        self.regroup = regroup_of(context)
        self._lay_out()
        self._connect()
        self._connect_following()
        self._connect_work()
        self._keys()

    @property
    def photo(self) -> Photo | None:
        """The clip that is shown."""
        return self._photo

    def chosen_photos(self) -> tuple[int, ...]:
        """The one that is open."""
        return (self._photo.id,) if self._photo else ()

    def show_for(self, argument: object) -> None:
        """Show a clip by its id, by ``(id, ids)`` of the list that it is looked at in, or (a list
        of one) to protect it."""
        match argument:
            case (int(photo_id), list(ids)):
                self._ids = ids
            case int(photo_id) | [int(photo_id)] | ClipCopy(photo_id=photo_id):
                self._ids = self.context.library.photos.ids()
            case _ if self._photo is None:
                clips = self.context.library.photos.ids(PhotoFilter(clips=True))
                if not clips:
                    self.context.go.emit("library", None)
                    return
                photo_id = clips[0]
                self._ids = self.context.library.photos.ids()
            case _:
                return
        self._at = self._ids.index(photo_id) if photo_id in self._ids else 0
        if self._photo is None or self._photo.id != photo_id:
            self._open(photo_id)
        else:
            self._read()
        if isinstance(argument, ClipCopy):
            self.look_at(argument.copy_id)
            self._offer_copies()
        self.view.stage.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_by(self, steps: int) -> None:
        """Show the next of the list, or the one before; a photo has its own page."""
        if 0 <= self._at + steps < len(self._ids):
            self.context.go.emit("viewer", (self._ids[self._at + steps], self._ids))

    def look_at(self, copy_id: int) -> None:
        """Show this copy beside the clip; 0 for the clip alone."""
        self._copy = self.context.library.protected.file(copy_id) if copy_id else None
        if self._photo is not None:
            self.view.compare(self._photo.id, self._copy.path if self._copy else "")
        self._say_copy()
        self._say_check()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the room to the clip where there is little."""
        super().resizeEvent(event)
        self.panel.setFixedWidth(WIDTH if self.width() > _ROOMY else NARROW)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(theme.S)
        left.addWidget(self.card)
        left.addWidget(self.view, 1)
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        row.addLayout(left, 1)
        row.addWidget(self.panel)
        above = QHBoxLayout()
        above.setContentsMargins(0, 0, theme.L, 0)
        above.addWidget(self.bar)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.L, theme.M, 0, theme.M)
        whole.setSpacing(theme.M)
        whole.addLayout(above)
        whole.addLayout(row, 1)

    def _connect(self) -> None:
        self.bar.back.connect(self._leave)
        self.bar.previous.connect(partial(self.go_by, -1))
        self.bar.next.connect(partial(self.go_by, 1))
        self.view.face_chosen.connect(self._choose)
        self.view.opened.connect(self._opened)
        self.view.failed.connect(self.context.fail)
        self.view.transport.compared.connect(self.look_at)
        self.panel.people.chosen.connect(self._go_to_face)
        self.panel.checks.sought.connect(self.view.go_to)
        self.panel.ask.sought.connect(self.view.go_to)
        self.panel.options.here.connect(self._bound)
        self.panel.options.changed.connect(self._say_span)
        self._crops.ready.connect(self._crop_ready)
        self.context.changed.connect(self._changed)
        self.context.settings_changed.connect(self._offer)

    def _keys(self) -> None:
        for sequence, do in (
            ("I", partial(self._bound, end=False)),
            ("O", partial(self._bound, end=True)),
            ("Y", partial(self._answer_current, True)),
            ("N", partial(self._answer_current, False)),
            ("P", self.protect),
            ("Esc", self._leave),
        ):
            self.view.shortcut(sequence, do)
        field = self.panel.people.field
        key("PgUp", self, partial(self.go_by, -1))
        key("PgDown", self, partial(self.go_by, 1))
        key("F2", self, partial(field.setFocus, Qt.FocusReason.ShortcutFocusReason))
        field.given_up.connect(self.view.stage.setFocus)

    def _open(self, photo_id: int) -> None:
        """Another clip."""
        library = self.context.library
        self._photo = photo = library.photos.get(photo_id)
        self._copy = None
        self._say_check()
        self._forget_question()
        self.panel.ask.forget()
        self.panel.people.field.clear()
        self.card.hide()
        if photo is None:
            return
        self.view.open(photo.id, photo.lasts_s, library.thumbnails.get(photo.sha256))
        copies = library.protected.files_of_photo(photo.id)
        self._read()
        if copies:
            self.look_at(copies[-1].id)
            self._offer_copies()
        if self._follows():
            self._follow()

    def _read(self) -> None:
        """Read anew what is known of the clip."""
        if self._photo is None:
            return
        library = self.context.library
        self._photo = photo = library.photos.get(self._photo.id) or self._photo
        tracks = {each.face_id for each in library.clips.tracks(photo.id)}
        faces = [face for face in library.faces.of_photo(photo.id) if face.id in tracks]
        # Those whom nobody is sure about come first: they are asked about.
        faces.sort(key=lambda face: (face.decided or face.ignored, face.person_id is None, face.id))
        self._faces = {face.id: face for face in faces}
        people = self.panel.people
        self.view.stage.show_marks({face.id: face_words.mark(library, face) for face in faces})
        people.field.offer(person.name for person in library.people.all())
        named = [(face, face_words.name_of(library, face)) for face in faces]
        people.show_faces(named, known=not self._follows())
        for face in faces:
            self._crop_ready(face.id)
        self.panel.about.setText(self._about(len(faces)))
        kind = f"{photo.format.upper()} · {photo.width} × {photo.height} · {clock(photo.lasts_s)}"
        self.bar.say(name_of(photo.path), kind, self._at, len(self._ids))
        self._offer_copies()
        self._say_copy()
        self._say_work()

    def _about(self, faces: int) -> str:
        if self._follows():
            return self.tr("Who is in it is known once faces were followed through the clip.")
        if not faces:
            return self.tr("No face was found in any frame that was looked at.")
        return self.tr("What is said here holds for the whole clip.")

    def _offer_copies(self) -> None:
        if self._photo is not None:
            copies = self.context.library.protected.files_of_photo(self._photo.id)
            if self._copy is not None and self._copy.id not in {each.id for each in copies}:
                self.look_at(0)
            chosen = self._copy.id if self._copy else 0
            named = [(each.id, name_of(each.path)) for each in copies]
            self.view.transport.offer(named, chosen)

    def _say_copy(self) -> None:
        """The lanes and the verdict of what is looked at."""
        photo, copy, library = self._photo, self._copy, self.context.library
        if photo is None:
            return
        followed = library.clips.followed(photo.id)
        cuts = [cut / followed.rate for cut in followed.cuts] if followed else []
        self.view.show_lanes(lanes.lanes(library, photo.id, copy, self.view.start_s), cuts)
        if copy is None:
            self.panel.checks.show_copy("", "", [])
            return
        covered = CoverageWords().whole(library.coverage.of_file(copy))
        judged = verdict.of_copy(library, photo.id, copy.id)
        self.panel.checks.show_copy(name_of(copy.path), covered, judged)

    def _opened(self, film: Film) -> None:
        self.panel.options.show_film(film)
        self._read()

    def _crop_ready(self, face_id: Any) -> None:
        pixmap = self._crops.get(face_id, _FACE_PX)
        if pixmap is not None:
            self.panel.people.show_picture(face_id, pixmap)

    def _changed(self, changed: Changed) -> None:
        photo = self._photo
        if photo is None or (changed.photos and photo.id not in changed.photos):
            return
        now = self.context.library.photos.get(photo.id)
        if now is None or now.sha256 != photo.sha256:
            self._photo = None
            if now is not None:
                self._open(now.id)
            return
        copies = self.context.library.protected.files_of_photo(photo.id)
        newest = copies[-1].id if copies else 0
        if newest in changed.protected and (self._copy is None or self._copy.id != newest):
            self.look_at(newest)  # what somebody waited for
        known = set(self._faces)
        self._read()
        if set(self._faces) != known:
            self.view.look_again()

    def _choose(self, face_id: int) -> None:
        self.panel.people.choose(face_id)
        self.view.stage.choose(face_id)

    def _go_to_face(self, face_id: int) -> None:
        """Choose somebody, where the clip shows them best."""
        self._choose(face_id)
        tracks = self.context.library.clips.tracks(self._photo.id) if self._photo else []
        for track in tracks:
            if track.face_id == face_id:
                self.view.go_to(track.best_s - self.view.start_s)

    def _bound(self, end: bool) -> None:
        options, at_s = self.panel.options, self.view.player.at_s
        (options.set_end if end else options.set_begin)(at_s)

    def _say_span(self) -> None:
        self.view.timeline.show_span(self.panel.options.span)
        self._offer()

    def _leave(self) -> None:
        self.view.player.pause()
        self.context.go.emit("library", self._photo.id if self._photo else None)
