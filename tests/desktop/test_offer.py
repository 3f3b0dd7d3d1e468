"""The end of the first minute offers recognisers, and uses those that came: the real engine
fetches one of our own judges from a server on this machine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from known import LONG_MS
from PySide6.QtCore import QStandardPaths
from pytestqt.qtbot import QtBot
from shop import SOLD, lies, opened

from cloakroom.app import App
from cloakroom.bridge.tasks import FETCH
from cloakroom.first.offer import RecogniserOffer
from cloakroom.pages.first_minute import FirstMinutePage

Open = Callable[[Path], App]


def page_of(app: App) -> FirstMinutePage:
    app.window.go("first_minute")
    page = app.window.page("first_minute")
    assert isinstance(page, FirstMinutePage)
    return page


def to_the_end(app: App, qtbot: QtBot) -> FirstMinutePage:
    """Eileen, who is known, has her photo protected; its copy is judged."""
    page = page_of(app)
    library = app.context.library
    (eileen,) = library.people.all()
    (face,) = library.faces.of_person(eileen.id)
    photo = library.photos.get(face.photo_id)
    assert photo is not None
    page._make()
    order = replace(app.context.order(), existing="replace", refine_steps=0)
    app.context.learning.learn([eileen], order.strength, [(photo.id, photo.path)], order)
    qtbot.waitUntil(page.ready.offer.download.isVisible, timeout=LONG_MS)
    qtbot.waitUntil(page.ready._more.isVisible, timeout=LONG_MS)
    return page


def offered_to_anna(app: App, qtbot: QtBot) -> RecogniserOffer:
    """The offer alone, to somebody without copies."""
    page = page_of(app)
    page._show(page.ready, 4)
    page.ready.offer.show_for([app.context.library.people.add("Anna")])
    qtbot.waitUntil(page.ready.offer.download.isVisible, timeout=LONG_MS)
    return page.ready.offer


@pytest.mark.timeout(900)
def test_what_came_is_asked_about_the_copies(
    open_known: Open, cloaked_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:  # fmt: skip
    with opened(tmp_path / "resources", monkeypatch, "judge") as server:
        page = to_the_end(open_known(cloaked_home), qtbot)
        offer, headline = page.ready.offer, page.ready._headline
        assert "1 recogniser)" in headline.text()
        assert "Only small recognisers judged this" in headline.text()
        # Size, host and licence are said before anything is asked of the network.
        assert offer._list.text() == (
            f"{SOLD}: 7.8 MB from 127.0.0.1, Apache License 2.0; "
            "no further opinion: cloakroom-judge learnt from it"
        )
        assert "7.8 MB" in offer.download.text()
        assert server.asked == []
        offer.download.click()
        assert not offer.download.isVisible()
        qtbot.waitUntil(offer.use.isVisible, timeout=LONG_MS)
        assert server.asked == [("/model", None)]
        assert offer._news_text.text() == f"Ready: {SOLD}. Not asked about these copies yet."
        qtbot.waitUntil(lambda: not offer._missing, timeout=LONG_MS)
        assert not offer.download.isVisible()
        offer.use.click()
        assert not offer.use.isVisible()
        qtbot.waitUntil(page.ready._more.isVisible, timeout=LONG_MS)
        assert "2 recognisers that learnt from one network" in headline.text()
        assert "together they are one opinion" in headline.text()


@pytest.mark.timeout(900)
def test_cloaks_are_learnt_again_with_what_came(
    open_known: Open, cloaked_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:  # fmt: skip
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert str(tmp_path) in QStandardPaths.writableLocation(
        QStandardPaths.StandardLocation.GenericDataLocation
    )
    with opened(tmp_path / "resources", monkeypatch, "teach"):
        app = open_known(cloaked_home)
        page = to_the_end(app, qtbot)
        offer, library = page.ready.offer, app.context.library
        (item,) = page.ready.summary.done
        (eileen,) = library.people.all()
        before = library.cloaks.latest(eileen.id)
        assert before is not None
        offer.download.click()
        qtbot.waitUntil(offer.use.isVisible, timeout=LONG_MS)
        qtbot.waitUntil(lambda: bool(offer._to_learn()), timeout=LONG_MS)
        assert f"made against dlib-resnet, {SOLD}" in offer._news_text.text()
        # Whoever stops it has what was there, and is offered it still.
        offer.use.click()
        assert page.making.isVisible()
        (task,) = app.context.tasks.all  # on disk: a restart goes on with it
        assert (task.words["again"], task.words["photos"][0][1]) == ([eileen.id], item.path)
        page.making.stop.click()
        qtbot.waitUntil(offer.use.isVisible, timeout=LONG_MS)
        assert Path(item.written).exists()
        offer.use.click()
        qtbot.waitUntil(page.ready.isVisible, timeout=LONG_MS)
        qtbot.waitUntil(page.ready._more.isVisible, timeout=LONG_MS)
        after = library.cloaks.latest(eileen.id)
        assert after is not None
        assert (*before.recipe.surrogates, SOLD) == after.recipe.surrogates
        (made,) = page.ready.summary.done
        copy = library.protected.file_at(made.written)
        assert copy is not None
        assert [each.cloak_id for each in copy.cloaked] == [after.id]
        assert made.written == item.written
        assert (tmp_path / "data" / "Trash" / "files" / Path(item.written).name).exists()
        assert not offer.use.isVisible()
        assert app.context.tasks.all == ()


def test_without_a_network_it_is_said_and_can_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: Path, make_app: Open, qtbot: QtBot
) -> None:
    with opened(tmp_path / "resources", monkeypatch, "judge", lies.status(503)) as server:
        app = make_app(home)
        app.window.show()
        offer = offered_to_anna(app, qtbot)
        assert "download did not work" not in offer._text.text()
        offer.download.click()
        qtbot.waitUntil(offer.download.isVisible, timeout=LONG_MS)
        assert "download did not work" in offer._text.text()
        assert "Try Again" in offer.download.text()
        assert not offer.running.isVisible()
        # It is held, and the button goes on with it: no second task.
        (held,) = app.context.tasks.all
        assert (held.kind, held.code) == (FETCH, "model.fetch_failed")
        server.answers[:] = [lies.honest]
        offer.download.click()
        qtbot.waitUntil(offer.use.isVisible, timeout=LONG_MS)
        assert app.context.tasks.all == ()


def test_a_download_is_cancelled_where_it_was_begun(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: Path, make_app: Open, qtbot: QtBot
) -> None:
    with opened(tmp_path / "resources", monkeypatch, "judge", lies.trickle):
        app = make_app(home)
        app.window.show()
        offer = offered_to_anna(app, qtbot)
        with qtbot.waitSignal(app.context.fetching.progress, timeout=LONG_MS):
            offer.download.click()
        qtbot.waitUntil(lambda: "of 7.8 MB" in offer.running._text.text(), timeout=LONG_MS)
        assert offer.running.isVisible()
        offer.running.cancel.click()
        qtbot.waitUntil(offer.download.isVisible, timeout=LONG_MS)
        assert not offer.running.isVisible()
        assert app.context.tasks.all == ()
        assert list((home / "models").glob("*.part"))  # it goes on there


def test_nobody_is_offered_anything_who_wears_no_cloak(app: App) -> None:
    page = page_of(app)
    page._show(page.ready, 4)
    page.ready.no_report()
    assert not page.ready.offer.isVisible()
