"""Recognisers and detectors: what is installed, what can be had, under which licence."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from cloakroom import icons, messages
from cloakroom.bridge.rechecking import Recheck
from cloakroom.context import Context
from cloakroom.dialogs.licence import LicenceDialog
from cloakroom.items.settings import models
from cloakroom.pages.page import Page
from cloakroom.widgets.parts.base import Body, Card, Muted, PlainButton, Subheading
from cloakroom.widgets.parts.column_page import ColumnArea
from cloakroom.widgets.settings.model_card import ModelCard

_CARD = ".json"


class ModelsPage(Page):
    """One download at a time; one that was stopped goes on where it stopped."""

    name: ClassVar[str] = "models"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._cards: dict[str, ModelCard] = {}
        self._fetching = context.fetching
        self._begun: set[str] = set()
        self._recognisers: set[str] | None = None
        area = ColumnArea(
            self.tr("Models"),
            self.tr(
                "Recognisers are what a cloak is made against, and what judges it. The more that "
                "had no part in making a cloak, the more its report is worth."
            ),
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        row = QHBoxLayout()
        folder = PlainButton(self.tr("&Import from a Folder…"), icons.icon("folder"))
        folder.clicked.connect(self._choose_folder)
        self._verify = PlainButton(self.tr("&Verify Files"), icons.icon("good"))
        self._verify.clicked.connect(self._verify_files)
        row.addWidget(folder)
        row.addWidget(self._verify)
        row.addStretch(1)
        area.column.addLayout(row)
        self.offer = self._offer()
        area.column.addWidget(self.offer)
        self._waiting = Muted(self.tr("Asking the engine…"))
        area.column.addWidget(self._waiting)
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        area.column.addLayout(self._list)
        area.column.addStretch(1)
        self._fetching.progress.connect(self._progress)
        self._fetching.fetched.connect(self._fetched)
        self._fetching.stopped.connect(self._rest)
        self._fetching.failed.connect(self._not_fetched)

    def _offer(self) -> Card:
        """Shown when a recogniser was added that has not seen what was shared."""
        card = Card()
        words = self.tr(
            "This recogniser has not seen the photos that you shared. Does it find you?"
        )
        again = PlainButton(self.tr("Check shared photos again"), icons.icon("refresh"))
        again.clicked.connect(card.hide)
        again.clicked.connect(lambda: self.context.go.emit("reports", Recheck()))
        row = QHBoxLayout()
        row.addWidget(Body(words), 1)
        row.addWidget(again)
        card.body.addLayout(row)
        card.hide()
        return card

    def _compare(self, found: list[models.Model]) -> None:
        """Offer to check again what was shared when a recogniser is new."""
        here = {each.name for each in found if each.installed and "recogniser" in each.roles}
        if self._recognisers is not None and here - self._recognisers:
            self.offer.setVisible(bool(self.context.library.protected.files()))
        self._recognisers = here

    def show_for(self, argument: object) -> None:
        """Read the lists anew, unless a download shows its progress in them."""
        del argument
        if not (self._fetching.names and self._cards):
            self._read()

    def _read(self) -> None:
        # Whoever looks while something is downloaded does not wait for the end of that.
        busy = self._fetching.names
        client = self.context.queue.client if busy else self.context.engine
        job = client.run("models.list", {}, urgent=True)
        job.finished.connect(self._listed)
        job.failed.connect(self._failed)

    def _listed(self, listing: dict[str, Any]) -> None:
        self._waiting.hide()
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._cards = {}
        catalogue = self.context.paths.resources / "models.json"
        found = models.of(listing, self.context.library, catalogue)
        self._compare(found)
        parts = (
            (self.tr("Installed"), [each for each in found if each.installed]),
            (self.tr("Recommended"), [each for each in found if each.starter]),
            (
                self.tr("Others"),
                [each for each in found if not each.installed and not each.starter],
            ),
        )
        for title, members in parts:
            if members:
                self._list.addWidget(Subheading(title))
            for model in members:
                self._list.addWidget(self._card(model))
        for fault in listing["faulty"]:
            text = messages.sentence(fault["code"], {"path": fault["card"]})
            self._list.addWidget(Muted(text))

    def _card(self, model: models.Model) -> ModelCard:
        card = ModelCard(model)
        card.wanted.connect(self._ask)
        card.stopped.connect(self._stop)
        card.show_rest(begun=model.name in self._begun and not model.installed)
        self._cards[model.name] = card
        return card

    def _ask(self, name: str) -> None:
        if self._fetching.names:
            self.context.notice.emit(self.tr("One download at a time."), "info")
            return
        model = self._cards[name].model
        dialog = LicenceDialog(model, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.fetch(name, licence_accepted=dialog.accepted_licence.isChecked())

    def fetch(self, name: str, *, licence_accepted: bool) -> None:
        """Download a model that the person said yes to."""
        self._cards[name].show_progress(0, 0)
        self._fetching.fetch(name, licence_accepted=licence_accepted)

    def _progress(self, name: str, done: int, total: int) -> None:
        if name in self._cards:
            self._begun.add(name)
            self._cards[name].show_progress(done, total)

    def _fetched(self, result: dict[str, Any]) -> None:
        self._begun.difference_update(result["models"])
        names = ", ".join(result["models"])
        self.context.notice.emit(self.tr("{names} is ready.").format(names=names), "info")
        self._read()

    def _not_fetched(self, name: str, code: str, params: dict[str, Any]) -> None:
        self.context.fail(code, {**params, "path": None, "model": name})

    def _rest(self, name: str) -> None:
        if name in self._cards:
            self._cards[name].show_rest(begun=name in self._begun)

    def _stop(self) -> None:
        self._fetching.cancel()

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Import models from a folder"))
        if folder:
            self.import_from(Path(folder))

    def import_from(self, folder: Path) -> None:
        """Install every model in a folder that has its card beside it."""
        try:
            files = sorted(
                each
                for each in folder.iterdir()
                if each.is_file() and each.suffix != _CARD and each.with_suffix(_CARD).is_file()
            )
        except OSError:
            self.context.fail("photo.folder_closed", {"path": str(folder)})
            return
        if not files:
            self.context.fail("model.card_invalid", {"path": str(folder)})
        for file in files:
            job = self.context.engine.run("models.add", {"file": str(file)})
            job.failed.connect(self._failed)
            if file is files[-1]:
                job.closed.connect(self._read)

    def _verify_files(self) -> None:
        self._verify.setEnabled(False)
        job = self.context.engine.run("models.verify", {}).of(self)
        job.finished.connect(self._verified)
        job.failed.connect(self._failed)
        job.closed.connect(lambda: self._verify.setEnabled(True))

    def _verified(self, result: dict[str, Any]) -> None:
        bad = [each for each in result["models"] if each["code"]]
        for each in result["models"]:
            card = self._cards.get(each["name"])
            if card is not None:
                word = self.tr("Faulty") if each["code"] else self.tr("Unchanged")
                card.state.say(word, "bad" if each["code"] else "good")
                card.state.show()
        for each in bad:
            self.context.fail(each["code"], {"model": each["name"]})
        if not bad:
            text = self.tr("All files are what they should be.")
            self.context.notice.emit(text, "info")

    def _failed(self, code: str, params: dict[str, Any]) -> None:
        self.context.fail(code, params)
