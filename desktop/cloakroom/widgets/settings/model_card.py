"""One model: what it is for, its licence, size and fingerprint, and a download if it has none."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from cloakroom import icons, theme
from cloakroom.i18n import QT_TRANSLATE_NOOP, translate
from cloakroom.items.settings.models import Model, size_words
from cloakroom.widgets.parts.base import Card, Muted, PlainButton, Small, Subheading
from cloakroom.widgets.parts.chips import Tag

_ROLE: Final = {
    "detector": QT_TRANSLATE_NOOP("Models", "Finds faces"),
    "recogniser": QT_TRANSLATE_NOOP("Models", "Recogniser"),
    "quality": QT_TRANSLATE_NOOP("Models", "Rates faces"),
}


class ModelCard(Card):
    """Asks for downloads; does none itself."""

    wanted = Signal(str)
    stopped = Signal()

    def __init__(self, model: Model, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.setAccessibleName(model.name)
        head = QHBoxLayout()
        head.setSpacing(theme.S)
        title = Subheading(model.name)
        title.setWordWrap(False)
        head.addWidget(title)
        for role in model.roles:
            head.addWidget(Tag(translate("Models", _ROLE[role]) if role in _ROLE else role))
        head.addStretch(1)
        self._button = PlainButton(self.tr("Download…"), icons.icon("download"))
        self._button.setAccessibleName(self.tr("Download {name}").format(name=model.name))
        self._button.clicked.connect(self._clicked)
        head.addWidget(self._button)
        self.state = Tag()
        head.addWidget(self.state)
        self.body.addLayout(head)
        self._button.setVisible(not model.installed)
        self.state.hide()
        self.body.addWidget(Muted(self._use()))
        facts = Small(self._facts())
        facts.setToolTip(model.sha256)
        facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(facts)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Download of {name}").format(name=model.name))
        self.body.addWidget(self._bar)
        self._bar.hide()
        self._running = False

    def show_progress(self, done: int, total: int) -> None:
        """The download is so far; the button stops it."""
        self._running = True
        self._bar.setRange(0, 1000 if total else 0)
        self._bar.setValue(round(1000 * done / total) if total else 0)
        self._bar.show()
        self._button.setText(self.tr("Stop"))

    def show_rest(self, *, begun: bool) -> None:
        """It is not being downloaded; ``begun``: a part is there already."""
        self._running = False
        self._bar.setVisible(begun)
        self._button.setText(self.tr("Go on…") if begun else self.tr("Download…"))

    def _clicked(self) -> None:
        if self._running:
            self.stopped.emit()
        else:
            self.wanted.emit(self.model.name)

    def _use(self) -> str:
        model = self.model
        if "recogniser" not in model.roles:
            if "quality" in model.roles:
                return self.tr("Says how well a face can be seen.")
            return self.tr("Finds where faces are; it cannot say whose they are.")
        if model.only_teaches and not model.teaches and not model.left_out:
            return self.tr("Helps to make cloaks, so it does not judge them.")
        if not model.measured and not model.teaches:
            return self.tr("Not used yet: nobody has measured what it makes of strangers.")
        return self._installed() if model.installed else self._available()

    def _available(self) -> str:
        if self.model.kin:
            text = self.tr("Learnt from the same network as {names}: one opinion with them.")
            return text.format(names=", ".join(self.model.kin))
        return self.tr("A second opinion: a recogniser that had no part in your cloak judges it.")

    def _installed(self) -> str:
        model = self.model
        words = []
        if model.teaches:
            text = self.tr("Helps to make the cloak of {names}, so it cannot judge that one.")
            words.append(text.format(names=", ".join(model.teaches)))
        if model.left_out:
            text = self.tr(
                "Cloaks that are learnt now are made against it too. Those of {names} were not: "
                "learn them again from their menu under People."
            )
            words.append(text.format(names=", ".join(model.left_out)))
        if words:
            return " ".join(words)
        if model.only_judges:
            return self.tr("Kept for judging: it has no part in any cloak.")
        return self.tr("Ready to judge cloaks it had no part in, or to help make new ones.")

    def _facts(self) -> str:
        model = self.model
        words = [model.licence]
        if model.size:
            words.append(size_words(model.size))
        if model.sha256:
            words.append(f"SHA-256 {model.sha256[:12]}…")
        if model.architecture:
            words.append(model.architecture)
        return " · ".join(words)
