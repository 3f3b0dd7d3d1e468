"""Names that other programs left, through the window: shown, ticked, taken, taken back."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from asking import answered
from known import LONG_MS, engine, page
from PIL import Image
from pytestqt.qtbot import QtBot

from cloakroom.app import App
from cloakroom.dialogs.names import NamesDialog
from cloakroom.pages.people import PeoplePage

XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
 xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/"
 xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#"><mwg-rs:Regions><mwg-rs:RegionList><rdf:Bag>
<rdf:li mwg-rs:Name="Ms &amp; Collins" mwg-rs:Type="Face"><mwg-rs:Area
 stArea:x="0.42" stArea:y="0.25" stArea:w="0.2" stArea:h="0.26" stArea:unit="normalized"/></rdf:li>
</rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions></rdf:Description></rdf:RDF></x:xmpmeta>"""


def test_shown_then_taken_and_taken_back(
    scanned_home: Path,
    open_known: Callable[[Path], App],
    astronaut_path: Path,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    home, photos = tmp_path / "own", tmp_path / "photos"
    shutil.copytree(scanned_home, home)
    photos.mkdir()
    with Image.open(astronaut_path) as image:
        image.save(photos / "other.jpg", quality=90, xmp=XMP.encode())
    engine(home, ["scan", photos])
    app = open_known(home)
    people = page(app, "people", PeoplePage)
    library = app.context.library

    def take(dialog: NamesDialog) -> None:
        (tick,) = dialog.ticks
        assert tick.text() == "Ms && Collins: 1 face"
        tick.setChecked(False)
        assert not dialog.go.isEnabled()
        tick.setChecked(True)
        dialog.accept()

    with (
        qtbot.waitSignal(app.context.decided, timeout=LONG_MS) as said,
        answered(NamesDialog, take),
    ):
        people.overview.names.click()
        assert not people.overview.names.isEnabled()
        qtbot.waitUntil(lambda: library.people.find("Ms & Collins") is not None, timeout=LONG_MS)
    assert said.args == ["1 person named in 1 face."]
    assert people.overview.names.isEnabled()
    app.context.undo.undo()
    assert library.people.find("Ms & Collins") is None
    assert library.people.find("Eileen") is not None
