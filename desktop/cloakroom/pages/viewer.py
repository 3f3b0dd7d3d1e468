"""The page of one photo: look closely, say who is in it, box a face that was not found."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPixmap, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cloakroom import theme
from cloakroom.context import Context
from cloakroom.edits.naming import my_name
from cloakroom.items.clip.clips import page_for
from cloakroom.items.parts import pictures
from cloakroom.items.people import face_words
from cloakroom.items.photos.photo_loader import PhotoLoader
from cloakroom.items.photos.photos import PhotosModel
from cloakroom.pages.viewer_verbs import ViewerVerbs
from cloakroom.regroup import regroup_of
from cloakroom.widgets.parts.keys import key
from cloakroom.widgets.photos.photo_tile import CORNER
from cloakroom.widgets.viewer.canvas import PhotoCanvas
from cloakroom.widgets.viewer.face_panel import FacePanel
from cloakroom.widgets.viewer.filmstrip import Filmstrip
from cloakroom.widgets.viewer.photo_banner import PhotoBanner
from cloakroom.widgets.viewer.photo_facts import PhotoFacts
from cloakroom.widgets.viewer.viewer_bar import ViewerBar
from cloakroom_engine.legible import name_of
from cloakroom_engine.protocol import Changed
from cloakroom_engine.records import Face, Photo

_SIDE = 272
_FACE_PX = 112


class ViewerPage(ViewerVerbs):
    """One photo of a list that is walked through with the arrow keys."""

    name = "viewer"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._ids: list[int] = []
        self._at = 0
        self._photo: Photo | None = None
        self._faces: dict[int, Face] = {}
        self.canvas = PhotoCanvas(self)
        self.bar = ViewerBar(self)
        self.panel = FacePanel(self)
        self.facts = PhotoFacts(self)
        self.banner = PhotoBanner(self)
        self.loader = PhotoLoader(context.engine, self)
        self._crops = pictures.faces(context.library, self)
        thumbnails = pictures.thumbnails(context.library, CORNER, self)
        self.film = Filmstrip(PhotosModel(context.library, self), thumbnails, self)
        self.regroup = regroup_of(context)
        self._lay_out()
        self._connect()
        self._keys()

    @property
    def photo(self) -> Photo | None:
        """What is shown."""
        return self._photo

    def chosen_photos(self) -> tuple[int, ...]:
        """The one that is open."""
        return (self._photo.id,) if self._photo else ()

    def show_for(self, argument: object) -> None:
        """Show a photo by its id, or by ``(id, ids)`` of the list that it is looked at in."""
        match argument:
            case (int(photo_id), list(ids)):
                self._ids = ids
            case int(photo_id):
                self._ids = self.context.library.photos.ids()
            case _:
                return
        if photo_id not in self._ids:
            self._ids = [photo_id]
        self._at = self._ids.index(photo_id)
        self.film.show_list(self._ids)
        self.film.setVisible(len(self._ids) > 1)
        self._show()

    def go_by(self, steps: int) -> None:
        """Show the next photo, or the one before."""
        if 0 <= self._at + steps < len(self._ids):
            self.turn_to(self._ids[self._at + steps])

    def turn_to(self, photo_id: int) -> None:
        """Show another photo of the list."""
        if page_for(self.context.library, self.name, photo_id) != self.name:
            self.context.go.emit(self.name, (photo_id, self._ids))  # a clip has a page of its own
        elif photo_id in self._ids:
            self._at = self._ids.index(photo_id)
            self._show()

    def _lay_out(self) -> None:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(theme.M, 0, theme.L, theme.L)
        column.setSpacing(theme.L)
        column.addWidget(self.panel)
        column.addWidget(self.facts)
        column.addStretch(1)
        scroll = self._scroll = QScrollArea()
        # The keyboard is for what is in it.
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(side)
        scroll.setWidgetResizable(True)
        scroll.setFixedWidth(_SIDE)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        middle = QVBoxLayout()
        middle.setSpacing(theme.S)
        middle.addWidget(self.banner)
        middle.addWidget(self.canvas, 1)
        middle.addWidget(self.film)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(middle, 1)
        row.addWidget(scroll)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.L, theme.M, 0, theme.M)
        whole.setSpacing(theme.M)
        above = QHBoxLayout()
        above.setContentsMargins(0, 0, theme.L, 0)
        above.addWidget(self.bar)
        whole.addLayout(above)
        whole.addLayout(row, 1)

    def _connect(self) -> None:
        self.film.turned.connect(self.turn_to)
        self.bar.back.connect(self._leave)
        self.bar.previous.connect(partial(self.go_by, -1))
        self.bar.next.connect(partial(self.go_by, 1))
        self.bar.zoom_in.connect(self.canvas.zoom_in)
        self.bar.zoom_out.connect(self.canvas.zoom_out)
        self.bar.zoom_fit.connect(self.canvas.zoom_fit)
        self.bar.turn.connect(partial(self.canvas.turn, 1))
        self.bar.faces_shown.connect(self.canvas.set_markers_shown)
        self.bar.protect.connect(self._protect)
        self.canvas.zoomed.connect(self.bar.say_zoom)
        self.canvas.face_chosen.connect(self._chosen)
        self.canvas.box_drawn.connect(self._drawn)
        self.canvas.drawing_ended.connect(self._say_state)
        self.panel.chosen.connect(self.canvas.choose)
        self.panel.chosen.connect(self._show_field)
        self.panel.named.connect(self._named)
        self.panel.answered.connect(self._answered)
        self.panel.me.connect(lambda face_id: self._named(face_id, my_name()))
        self.panel.ignored.connect(self._ignored)
        self.panel.blurred.connect(self._blurred)
        self.panel.removed.connect(self._removed)
        self.panel.draw.connect(self.draw)
        self.panel.field.given_up.connect(self.canvas.setFocus)
        self.banner.draw.connect(self.draw)
        self.facts.reveal.connect(self.context.reveal)
        self.loader.loaded.connect(self._loaded)
        self.loader.failed.connect(self._failed)
        self._crops.ready.connect(self._crop_ready)
        self.context.changed.connect(self._changed)

    def _keys(self) -> None:
        canvas = self.canvas
        for sequence, widget, do in (
            ("Left", canvas, partial(self.go_by, -1)),
            ("Right", canvas, partial(self.go_by, 1)),
            ("PgUp", self, partial(self.go_by, -1)),
            ("PgDown", self, partial(self.go_by, 1)),
            ("+", canvas, canvas.zoom_in),
            ("=", canvas, canvas.zoom_in),
            ("-", canvas, canvas.zoom_out),
            ("0", canvas, canvas.zoom_fit),
            ("1", canvas, canvas.zoom_pixels),
            ("R", canvas, partial(canvas.turn, 1)),
            ("Shift+R", canvas, partial(canvas.turn, -1)),
            ("F", canvas, self.bar.toggle_faces),
            ("B", canvas, self.draw),
            ("P", canvas, self._protect),
            ("Y", canvas, partial(self._answer_current, True)),
            ("N", canvas, partial(self._answer_current, False)),
            ("I", canvas, self._ignore_current),
            ("F2", self, self._name_current),
        ):
            key(sequence, widget, do)
        key("Esc", canvas, self._leave)
        # While a box is drawn, Escape and the arrow keys are the box's.
        self._while_looking = canvas.findChildren(QShortcut)

    def draw(self) -> None:
        """Let a box be drawn around a face that was not found."""
        self.canvas.begin_drawing()
        for shortcut in self._while_looking:
            shortcut.setEnabled(not self.canvas.is_drawing)
        if self.canvas.is_drawing:
            self.banner.ask_for_box()

    def _show(self) -> None:
        self._photo = self.context.library.photos.get(self._ids[self._at]) if self._ids else None
        photo = self._photo
        self.facts.setVisible(photo is not None)
        if photo is None:  # taken out of the library since: nothing of the one before stays
            self._faces = {}
            self.loader.stop()
            self.canvas.clear()
            self.panel.show_faces(())
            self.bar.say("", self._at, len(self._ids))
            self.banner.say("photo.missing")
            self.bar.protect_button.setEnabled(False)
            return
        self.panel.field.clear()  # what was typed was about the photo before
        self.bar.say(name_of(photo.path), self._at, len(self._ids))
        self.film.go_to(photo.id)
        self.canvas.clear()
        preview = self.context.library.thumbnails.get(photo.sha256)
        size = QSizeF(photo.width, photo.height)
        if preview and not photo.code and not size.isEmpty():
            self.canvas.show_photo(QImage.fromData(preview), size)
        self.loader.load(photo)
        self._show_faces()
        if not self.film.hasFocus():
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_faces(self) -> None:
        if self._photo is None:
            return
        library = self.context.library
        faces = library.faces.of_photo(self._photo.id)
        self._faces = {face.id: face for face in faces}
        self.canvas.show_faces([face_words.mark(library, face) for face in faces])
        self.panel.field.offer(person.name for person in library.people.all())
        self.panel.show_faces((face, face_words.name_of(library, face)) for face in faces)
        self.canvas.choose(self.panel.current)
        for face in faces:
            pixmap = self._crops.get(face.id, _FACE_PX)
            if pixmap is not None:
                self.panel.show_picture(face.id, pixmap)
        copies = library.protected.files_of_photo(self._photo.id)
        self.facts.show_photo(
            self._photo, [(copy, library.coverage.of_file(copy)) for copy in copies]
        )
        self._say_state()

    def _say_state(self) -> None:
        """Say why nothing can be protected here, if that is so."""
        for shortcut in self._while_looking:
            shortcut.setEnabled(not self.canvas.is_drawing)
        photo = self._photo
        if photo is None:
            return
        code = photo.code or ("photo.missing" if photo.missing else "")
        if not code and not self._faces:
            code = "photo.no_face"
        self.banner.say(code)
        self.bar.protect_button.setEnabled(not code)

    def _loaded(self, photo_id: int, image: QImage) -> None:
        if self._photo is not None and photo_id == self._photo.id:
            size = QSizeF(self._photo.width, self._photo.height)
            self.canvas.show_photo(image, QSizeF(image.size()) if size.isEmpty() else size)
            self._place_crops(image)

    def _place_crops(self, image: QImage) -> None:
        """Cut out faces that have no picture of their own yet."""
        if self._photo is None or not self._photo.width:
            return
        share = image.width() / self._photo.width
        for face in self._faces.values():
            if self._crops.is_absent(face.id):
                left, top, right, bottom = (side * share for side in face.box_px)
                area = QRectF(left, top, right - left, bottom - top).toAlignedRect()
                self.panel.show_picture(face.id, QPixmap.fromImage(image.copy(area)))

    def _failed(self, photo_id: int, code: str) -> None:
        if self._photo is not None and photo_id == self._photo.id:
            self.banner.say(code)
            self.bar.protect_button.setEnabled(False)

    def _crop_ready(self, face_id: Any) -> None:
        pixmap = self._crops.get(face_id, _FACE_PX)
        if pixmap is not None:
            self.panel.show_picture(face_id, pixmap)

    def _changed(self, changed: Changed) -> None:
        photo = self._photo
        if photo is None or (changed.photos and photo.id not in changed.photos):
            return
        self._photo = self.context.library.photos.get(photo.id) or photo
        if self._photo.sha256 != photo.sha256:
            self._show()
        else:
            self._show_faces()

    def _protect(self) -> None:
        if self._photo and self.bar.protect_button.isEnabled():
            self.context.go.emit("protect", [self._photo.id])

    def _leave(self) -> None:
        self.loader.stop()
        self.context.go.emit("library", self._photo.id if self._photo else None)
