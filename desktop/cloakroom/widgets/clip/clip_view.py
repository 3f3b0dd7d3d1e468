"""A clip to look at: the stage, what plays it, and the timeline under it, by mouse and by key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QImage
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from cloakroom import theme
from cloakroom.bridge.client import EngineClient
from cloakroom.bridge.clip_frames import Film
from cloakroom.items.clip.lanes import Lane
from cloakroom.widgets.clip.lane_paint import Legend
from cloakroom.widgets.clip.player import LEAP_S, STEP_S, ClipPlayer
from cloakroom.widgets.clip.stage import STEP, ClipStage
from cloakroom.widgets.clip.timeline import LANE, RULER, Timeline
from cloakroom.widgets.clip.transport import Transport
from cloakroom.widgets.parts.keys import key

_MOST_LANES: Final = 4
"""Lanes that are seen at once; more scroll."""


class ClipView(QWidget):
    """Plays a clip and a copy of it side by side. The keys hold while the stage or the timeline has
    the keyboard: Space plays, arrows seek, comma and full stop step, Ctrl with arrows parts.

    Signals:
        face_chosen: the id of a face, on the stage or by its lane.
        failed: a code and its parameters; nothing can be shown.
        opened: ``Film``.
    """

    face_chosen = Signal(int)
    failed = Signal(str, dict)
    opened = Signal(object)

    def __init__(self, client: EngineClient, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.player = ClipPlayer(client, self)
        self.stage = ClipStage(self)
        self.transport = Transport(self)
        self.timeline = Timeline()
        self.legend = Legend(self)
        self._lasts_s = 0.0
        self._dead = False
        self._lay_out()
        self._connect()
        self._keys()

    @property
    def film(self) -> Film | None:
        """What is known of the clip as a whole, once frames came."""
        return self.player.film

    @property
    def start_s(self) -> float:
        """When the first frame is shown, as the library counts."""
        return self.player.film.start_s if self.player.film else 0.0

    def open(self, photo_id: int, lasts_s: float, poster: bytes | None) -> None:
        """Another clip; a small picture stands for it until its frames are there."""
        self._lasts_s, self._dead = lasts_s, False
        self.stage.clear()
        self.stage.compare(False)
        if poster:
            self.stage.show_poster(QImage.fromData(poster))
        self.player.open(photo_id)

    def compare(self, photo_id: int, path: str) -> None:
        """Show a copy beside it; an empty path for none."""
        self.stage.compare(bool(path))
        self.player.compare(photo_id, path)

    def show_lanes(self, found: Sequence[Lane], cuts: Sequence[float]) -> None:
        """Who is in it, when; and when shots begin."""
        self.timeline.show_clip(self.film.lasts_s if self.film else self._lasts_s, cuts)
        self.timeline.show_lanes(found)
        rows = min(max(1, len(found)), _MOST_LANES)
        self._lanes.setFixedHeight(RULER + rows * LANE + theme.S)
        self.legend.show_states(part.state for lane in found for part in lane.parts)

    def go_to(self, at_s: float) -> None:
        """Stand still at a moment."""
        self.player.pause()
        self.player.seek(at_s)

    def look_again(self) -> None:
        """Boxes are others now."""
        self.player.before.forget()
        self.player.seek(self.player.at_s)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing plays where nobody sees it."""
        self.player.pause()
        super().hideEvent(event)

    def shortcut(self, sequence: str, do: Callable[[], object]) -> None:
        """One more key that holds here."""
        for where in (self.stage, self.timeline):
            key(sequence, where, do)

    def _lay_out(self) -> None:
        area = self._lanes = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self.timeline)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        for widget in (self.stage, self.transport, area, self.legend):
            column.addWidget(widget, 1 if widget is self.stage else 0)

    def _connect(self) -> None:
        player = self.player
        self.stage.pressed.connect(player.toggle)
        self.stage.face_chosen.connect(self.face_chosen)
        self.transport.toggled.connect(player.toggle)
        self.transport.stepped.connect(player.step)
        self.transport.boxed.connect(self.stage.set_boxed)
        self.timeline.sought.connect(player.seek)
        self.timeline.lane_chosen.connect(lambda ids: self.face_chosen.emit(ids[0]))
        player.moved.connect(self._moved)
        player.playing_changed.connect(self.transport.say_playing)
        player.opened.connect(self._opened)
        player.failed.connect(self._failed)

    def _keys(self) -> None:
        player, stage = self.player, self.stage
        for sequence, do in (
            ("Space", player.toggle),
            ("K", player.toggle),
            ("Left", lambda: player.seek(player.at_s - STEP_S)),
            ("Right", lambda: player.seek(player.at_s + STEP_S)),
            ("Shift+Left", lambda: player.seek(player.at_s - LEAP_S)),
            ("Shift+Right", lambda: player.seek(player.at_s + LEAP_S)),
            ("Home", lambda: player.seek(0.0)),
            ("End", lambda: player.seek(float("inf"))),
            (",", partial(player.step, -1)),
            (".", partial(player.step, 1)),
            ("Ctrl+Left", lambda: stage.set_divider(stage.divider - STEP)),
            ("Ctrl+Right", lambda: stage.set_divider(stage.divider + STEP)),
            ("F", self.transport.toggle_faces),
        ):
            self.shortcut(sequence, do)

    def _moved(self, at_s: float) -> None:
        player = self.player
        after = player.after.at(at_s) if player.after.is_open else None
        self.stage.show_frame(player.before.at(at_s), after)
        self.timeline.stand_at(at_s)
        self.transport.say_time(at_s, self.film.lasts_s if self.film else self._lasts_s)
        waits = player.before.is_open and player.waits and not self._dead
        self.stage.wait(self.tr("Fetching frames…") if waits else "")

    def _opened(self, film: Film) -> None:
        self.transport.say_sound(sound=film.sound)
        self.opened.emit(film)

    def _failed(self, code: str, params: dict[str, Any]) -> None:
        self._dead = True
        self.stage.wait("")
        self.failed.emit(code, params)
