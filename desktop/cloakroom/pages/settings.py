"""The person's choices, what the work runs on, and where their data lies."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cloakroom import device_words, i18n, icons, messages, theme
from cloakroom.context import Context
from cloakroom.edits.choices import choose
from cloakroom.moving import Moving
from cloakroom.pages.page import Page
from cloakroom.widgets.parts.base import Body, Card, IconLabel, Muted, PlainButton
from cloakroom.widgets.parts.choice import Choice
from cloakroom.widgets.parts.column_page import ColumnArea
from cloakroom.widgets.protect.copy_options import CopyOptions
from cloakroom.widgets.protect.strength import StrengthSlider
from cloakroom.widgets.settings.moving_options import MovingOptions
from cloakroom.widgets.settings.watch_options import WatchOptions
from cloakroom_engine.settings import INSTANT_STEPS, Settings


class SettingsPage(Page):
    """Every choice is kept as soon as it is made; there is nothing to apply."""

    name: ClassVar[str] = "settings"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._asked = False
        self._area = ColumnArea(self.tr("Settings"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        self._protecting()
        self._copies()
        self._watching()
        self._window()
        self._machine()
        self._privacy()
        self._moving()
        self._area.column.addStretch(1)
        self._show()
        context.settings_changed.connect(self._show)

    def show_for(self, argument: object) -> None:
        """Ask the engine once what it runs on."""
        del argument
        if not self._asked:
            self._asked = True
            job = self.context.engine.run("doctor", {})
            job.finished.connect(self._diagnosed)
            job.failed.connect(self._not_diagnosed)

    def _protecting(self) -> None:
        card = self._area.section(self.tr("Strength of new cloaks"))
        self._strength = StrengthSlider()
        self._strength.chosen.connect(self._choose_strength)
        card.body.addWidget(self._strength)
        self._effort = Choice(
            self.tr("&Fitting to each photo"),
            (
                (str(INSTANT_STEPS), self.tr("In a hurry: weaker")),
                (str(Settings().refine_steps), self.tr("Normal: some seconds a photo")),
            ),
        )
        self._effort.chosen.connect(
            lambda steps: choose(
                self.context, self._effort.label, self._effort.word, refine_steps=int(steps)
            )
        )
        card.body.addWidget(self._effort)

    def _copies(self) -> None:
        card = self._area.section(self.tr("Copies"))
        card.body.addWidget(CopyOptions(self.context))

    def _watching(self) -> None:
        text = self.tr("Photos that come in get copies, with the choices above.")
        card = self._area.section(self.tr("Watched folder"), text)
        card.body.addWidget(WatchOptions(self.context))

    def _window(self) -> None:
        card = self._area.section(self.tr("Window"))
        self._appearance = Choice(
            self.tr("&Appearance"),
            (
                ("system", self.tr("As the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
            ),
        )
        self._appearance.chosen.connect(lambda value: self.context.choose(appearance=value))
        names = ((code, name) for code, name in i18n.NAMES.items())
        self._language = Choice(self.tr("&Language"), (("", self.tr("As the system")), *names))
        self._language.chosen.connect(lambda value: self.context.choose(language=value))
        card.body.addWidget(self._appearance)
        card.body.addWidget(self._language)

    def _machine(self) -> None:
        card = self._area.section(self.tr("This computer"))
        self._device = self._line(card, "device", self.tr("Asking the engine…"))
        self._why = Muted()
        self._why.hide()
        card.body.addWidget(self._why)
        self._wanted = Choice(
            self.tr("&Compute on"),
            (
                ("auto", self.tr("The fastest there is")),
                ("cpu", self.tr("The processor only")),
            ),
        )
        self._wanted.chosen.connect(self._choose_device)
        card.body.addWidget(self._wanted)

    def _privacy(self) -> None:
        card = self._area.section(self.tr("Your data"))
        self._vault = self._line(card, "lock", self.tr("Asking the engine…"))
        self._line(
            card,
            "folder",
            self.tr("Your photos stay where they are; Cloakroom never writes to them."),
        )
        self._line(
            card,
            "download",
            self.tr("The network is used only when you download a model, and only for that."),
        )
        row = QHBoxLayout()
        where = Muted(
            self.tr("Cloakroom's own folder: {path}").format(path=self.context.paths.home)
        )
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(where, 1)
        show = PlainButton(self.tr("S&how"), icons.icon("folder"))
        show.setAccessibleName(self.tr("Show Cloakroom's own folder"))
        show.clicked.connect(lambda: self.context.reveal(self.context.paths.home))
        row.addWidget(show)
        card.body.addLayout(row)

    def _moving(self) -> None:
        text = self.tr(
            "Names, what you said about faces, cloaks and albums, in one file that only your "
            "passphrase opens. Photos and copies are not in it."
        )
        card = self._area.section(self.tr("Another computer"), text)
        options = MovingOptions()
        self.moving = Moving(self.context, self)
        options.out.connect(self.moving.export)
        options.bring.connect(self.moving.bring_in)
        self.moving.working.connect(options.hold)
        card.body.addWidget(options)

    def _line(self, card: Card, icon: str, text: str) -> QLabel:
        row = QHBoxLayout()
        row.setSpacing(theme.M)
        label = Body(text)
        row.addWidget(IconLabel(icon, 20, "muted"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1)
        card.body.addLayout(row)
        return label

    def _show(self) -> None:
        settings, preferences = self.context.settings, self.context.preferences
        self._strength.set_strength(settings.strength)
        steps = str(settings.refine_steps)  # another number may stand in the file
        self._effort.offer(steps, self.tr("As it was set: {steps} steps").format(steps=steps))
        self._effort.show_value(steps)
        self._appearance.show_value(preferences.appearance)
        self._language.show_value(preferences.language)
        self._wanted.show_value("cpu" if settings.device == "cpu" else "auto")

    def _choose_strength(self, mark: str) -> None:
        choose(self.context, self._strength.label, self._strength.word, strength=mark)

    def _choose_device(self, value: str) -> None:
        choose(self.context, self._wanted.label, self._wanted.word, device=value)
        self._asked = False
        self.show_for(None)

    def _diagnosed(self, found: dict[str, Any]) -> None:
        self._device.setText(device_words.device(found))
        why = device_words.reasons(found)
        self._why.setText(" ".join(why))
        self._why.setVisible(bool(why))
        self._vault.setText(device_words.vault(found))

    def _not_diagnosed(self, code: str, params: dict[str, Any]) -> None:
        self._asked = False
        self._device.setText(messages.sentence(code, params))
        self._vault.setText(messages.sentence(code, params))
