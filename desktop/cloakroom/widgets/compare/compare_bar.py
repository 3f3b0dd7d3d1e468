"""What is under the split view: how to look, how much to amplify, how close."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cloakroom import theme
from cloakroom.widgets.compare.difference import MOST_GAIN
from cloakroom.widgets.compare.look import Look
from cloakroom.widgets.compare.split_frame import Zoom
from cloakroom.widgets.compare.split_view import SplitView
from cloakroom.widgets.parts.flow import Flow
from cloakroom.widgets.parts.inputs import Slider
from cloakroom.widgets.parts.segments import Segments


class CompareBar(QWidget):
    """The controls of one split view; both always say the same."""

    def __init__(self, view: SplitView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._looks = Segments(
            [
                (Look.SPLIT.value, self.tr("Split"), "compare"),
                (Look.SIDES.value, self.tr("Side by side"), "view"),
                (Look.DIFFERENCE.value, self.tr("Difference"), "difference"),
            ],
            self.tr("Look"),
        )
        self._zooms = Segments(
            [
                (Zoom.FIT.name, self.tr("Face"), ""),
                (Zoom.ACTUAL.name, self.tr("100 %"), ""),
                (Zoom.DOUBLE.name, self.tr("200 %"), ""),
            ],
            self.tr("Zoom"),
        )
        self._gain = Slider()
        self._gain.setRange(1, MOST_GAIN)
        self._gain.setPageStep(1)
        self._gain.setFixedWidth(88)
        self._gain.setAccessibleName(self.tr("Multiply the difference"))
        self._lay_out()
        self._looks.chosen.connect(lambda look: view.set_look(Look(look)))
        self._zooms.chosen.connect(lambda zoom: view.set_zoom(Zoom[zoom]))
        self._gain.valueChanged.connect(view.set_gain)
        view.looked.connect(self._follow)
        self._follow()

    def _lay_out(self) -> None:
        for key, zoom in (("0", Zoom.FIT), ("1", Zoom.ACTUAL), ("2", Zoom.DOUBLE)):
            tip = self.tr("Key {key} while the picture has the keyboard").format(key=key)
            self._zooms.button(zoom.name).setToolTip(tip)
        row = Flow(self, theme.M)
        for part in (self._looks, self._zooms, self._gain):
            row.addWidget(part)

    def _follow(self) -> None:
        view = self._view
        self._looks.set_current(view.look.value)
        self._zooms.set_current(view.zoom.name)
        self._gain.setVisible(view.look is Look.DIFFERENCE)
        self._gain.setValue(view.gain)
