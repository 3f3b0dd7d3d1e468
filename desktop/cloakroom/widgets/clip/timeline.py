"""A clip from its first second to its last: where it stands, and a lane for everybody in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cloakroom import theme
from cloakroom.items.clip.lanes import Lane, word
from cloakroom.items.parts.spans import clock
from cloakroom.widgets.clip.lane_paint import paint_part

RULER: Final = 22
LANE: Final = 24
NAMES: Final = 104
_MARKS: Final = (0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800)
_APART: Final = 64


class Timeline(QWidget):
    """Click or drag to go to a moment; keys are the player's.

    Signals:
        sought: a moment, in seconds from the first frame.
        lane_chosen: the ids of the faces of a lane whose name was clicked.
    """

    sought = Signal(float)
    lane_chosen = Signal(tuple)
    spoken_as = QAccessible.Role.Slider

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes: tuple[Lane, ...] = ()
        self._lasts_s = 0.0
        self._at_s = 0.0
        self._cuts: tuple[float, ...] = ()
        self._span: tuple[float, float] | None = None
        self._seeking = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(NAMES + 120)
        self._describe()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A row for the time, one for each lane."""
        return QSize(480, RULER + LANE * max(1, len(self._lanes)) + theme.XS)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as that; narrower it may be."""
        return QSize(NAMES + 120, self.sizeHint().height())

    def show_clip(self, lasts_s: float, cuts: Sequence[float]) -> None:
        """How long it lasts, and when shots begin."""
        self._lasts_s, self._cuts = lasts_s, tuple(cuts)
        self._changed()

    def show_lanes(self, lanes: Sequence[Lane]) -> None:
        """Who is in it, when."""
        self._lanes = tuple(lanes)
        self.updateGeometry()
        self._changed()

    def show_span(self, span: tuple[float, float] | None) -> None:
        """Which part is to be treated; None for all of it."""
        self._span = span
        self.update()

    def stand_at(self, at_s: float) -> None:
        """Where the clip stands."""
        self._at_s = at_s
        self._changed()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The ruler, the lanes, what is to be treated, and where it stands."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.colours()
        track = self._track()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.hover))
        painter.drawRoundedRect(track.adjusted(0, RULER, 0, 0), 4, 4)
        self._paint_ruler(painter, track)
        for row, lane in enumerate(self._lanes):
            self._paint_lane(painter, track, row, lane)
        if not self._lanes:
            painter.setPen(QColor(colours.muted))
            room = QRectF(track.left() + 8, RULER, track.width() - 8, LANE)
            text = self.tr("Nobody was found in it yet.")
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), text)
        if self._span is not None:
            self._paint_span(painter, track)
        at = self._x(self._at_s)
        painter.setPen(QPen(QColor(colours.text), 2))
        painter.drawLine(QPointF(at, 2), QPointF(at, self.height() - 2))
        painter.setBrush(QColor(colours.text))
        painter.drawEllipse(QPointF(at, 5), 4, 4)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go there, or choose who is named there."""
        here = event.position()
        row = int((here.y() - RULER) // LANE)
        if here.x() < NAMES:
            if 0 <= row < len(self._lanes):
                self.lane_chosen.emit(self._lanes[row].face_ids)
            return
        self._seeking = True
        self._seek(here)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go along, or say what is under the mouse."""
        here = event.position()
        if self._seeking:
            self._seek(here)
            return
        row = int((here.y() - RULER) // LANE)
        tip = ""
        if 0 <= row < len(self._lanes):
            lane, moment = self._lanes[row], self._moment(here.x())
            said = [word(each.state) for each in lane.parts if each.begin_s <= moment <= each.end_s]
            tip = ": ".join([lane.name, *said[:1]])
        self.setToolTip(tip)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let go."""
        self._seeking = False

    def _seek(self, here: QPointF) -> None:
        self.sought.emit(self._moment(here.x()))

    def _track(self) -> QRectF:
        return QRectF(NAMES, 0, max(1, self.width() - NAMES - theme.S), self.height() - theme.XS)

    def _x(self, at_s: float) -> float:
        track = self._track()
        return track.left() + track.width() * (at_s / self._lasts_s if self._lasts_s else 0.0)

    def _moment(self, x: float) -> float:
        track = self._track()
        return min(max((x - track.left()) / track.width(), 0.0), 1.0) * self._lasts_s

    def _paint_ruler(self, painter: QPainter, track: QRectF) -> None:
        colours = theme.colours()
        painter.setPen(QColor(colours.muted))
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 0.88)
        painter.setFont(font)
        if self._lasts_s:
            fits = (each for each in _MARKS if each / self._lasts_s * track.width() >= _APART)
            step = next(fits, self._lasts_s)
            for number in range(int(self._lasts_s / step) + 1):
                x = self._x(number * step)
                text = clock(number * step, tenths=step < 1)
                room = QRectF(x + 4, 0, _APART, RULER)
                if room.left() + painter.fontMetrics().horizontalAdvance(text) < track.right():
                    painter.drawLine(QPointF(x, RULER - 6), QPointF(x, RULER))
                    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), text)
        painter.setPen(QPen(QColor(colours.muted), 1, Qt.PenStyle.DotLine))
        for cut in self._cuts:
            if cut > 0:
                x = self._x(cut)
                painter.drawLine(QPointF(x, RULER), QPointF(x, track.bottom()))
        painter.setFont(self.font())

    def _paint_lane(self, painter: QPainter, track: QRectF, row: int, lane: Lane) -> None:
        colours = theme.colours()
        top = RULER + row * LANE
        painter.setPen(QColor(colours.text))
        name = painter.fontMetrics().elidedText(
            lane.name, Qt.TextElideMode.ElideRight, NAMES - theme.M
        )
        painter.drawText(
            QRectF(0, top, NAMES - theme.S, LANE), int(Qt.AlignmentFlag.AlignVCenter), name
        )
        for part in lane.parts:
            left, right = self._x(part.begin_s), self._x(part.end_s)
            place = QRectF(left, top + 4, max(right - left, 3.0), LANE - 8)
            paint_part(painter, place.intersected(track), part.state)

    def _paint_span(self, painter: QPainter, track: QRectF) -> None:
        assert self._span is not None
        begin, end = self._x(self._span[0]), self._x(self._span[1])
        shade = QColor(theme.colours().window)
        shade.setAlpha(170)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        below = track.adjusted(0, RULER, 0, 0)
        painter.drawRect(QRectF(below.left(), below.top(), begin - below.left(), below.height()))
        painter.drawRect(QRectF(end, below.top(), below.right() - end, below.height()))
        painter.setPen(QPen(QColor(theme.colours().accent), 2))
        for x, turn in ((begin, 6), (end, -6)):
            painter.drawPolyline(
                [QPointF(x + turn, RULER), QPointF(x, RULER), QPointF(x, below.bottom()),
                 QPointF(x + turn, below.bottom())]
            )  # fmt: skip

    def _changed(self) -> None:
        self._describe()
        self.update()

    def _describe(self) -> None:
        """Say in words where it stands and what is known of everybody there."""
        text = self.tr("Timeline: {at} of {length}")
        self.setAccessibleName(
            text.format(at=clock(self._at_s, tenths=True), length=clock(self._lasts_s))
        )
        said, absent = [], self.tr("not seen")
        for lane in self._lanes:
            here = [each for each in lane.parts if each.begin_s <= self._at_s <= each.end_s]
            said.append(f"{lane.name}: {word(here[0].state) if here else absent}")
        self.setAccessibleDescription(". ".join(said))
