"""Further teachers are offered before the first cloak is learnt; the real engine fetches one of our
own recognisers from a server on this machine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from known import LONG_MS
from pytestqt.qtbot import QtBot
from shop import SOLD, lies, opened

from cloakroom.app import App
from cloakroom.first.teacher import TeacherOffer
from cloakroom.pages.first_minute import FirstMinutePage

Open = Callable[[Path], App]


def asked(app: App, qtbot: QtBot) -> TeacherOffer:
    """The offer beside the question who is in the photos, once the engine said what is there."""
    app.window.show()
    app.window.go("first_minute")
    page = app.window.page("first_minute")
    assert isinstance(page, FirstMinutePage)
    page._show(page.asking, 1)
    job = app.context.queue.client.run("models.list", {})
    job.finished.connect(page.asking.teacher.listed)
    with qtbot.waitSignal(job.finished, timeout=LONG_MS):
        pass
    return page.asking.teacher


def test_it_is_there_before_the_first_cloak(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: Path, make_app: Open, qtbot: QtBot
) -> None:
    with opened(tmp_path / "resources", monkeypatch, "teach", lies.status(503)) as server:
        app = make_app(home)
        offer = asked(app, qtbot)
        assert offer.isVisible()
        assert f"{SOLD}: 7.8 MB from 127.0.0.1, Apache License 2.0" in offer._about.text()
        assert server.asked == []
        offer.download.click()
        assert not offer.download.isEnabled()
        qtbot.waitUntil(lambda: "did not work" in offer._text.text(), timeout=LONG_MS)
        assert "Try Again" in offer.download.text()
        server.answers[:] = [lies.honest]
        offer.download.click()
        qtbot.waitUntil(lambda: "Ready" in offer._text.text(), timeout=LONG_MS)
        assert not offer.download.isVisible()
        # Whoever comes back to the question is not offered what is there.
        assert not asked(app, qtbot).isVisible()
        result: list[dict[str, object]] = []
        job = app.context.queue.client.run("models.list", {})
        job.finished.connect(result.append)
        qtbot.waitUntil(lambda: bool(result), timeout=LONG_MS)
        installed = result[0]["installed"]
        assert isinstance(installed, list)
        assert [each["name"] for each in installed if each["teaches"]] == ["dlib-resnet", SOLD]


def test_what_only_judges_is_not_offered_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: Path, make_app: Open, qtbot: QtBot
) -> None:
    with opened(tmp_path / "resources", monkeypatch, "judge"):
        assert not asked(make_app(home), qtbot).isVisible()


def test_several_come_with_one_click(app: App) -> None:
    """What was downloaded is no longer listed; ready is said when all is there."""
    offer = TeacherOffer(app.context)
    common = {
        "roles": ["recogniser"],
        "licence": "MIT",
        "licence_url": "",
        "needs_acceptance": False,
        "bytes": 4_000_000,
        "starter": True,
        "measured": True,
        "only_teaches": False,
        "kin": [],
    }
    offer.listed(
        {
            "installed": [],
            "available": [
                {**common, "name": "mobileface-v2", "may_teach": True},
                {**common, "name": "sface", "may_teach": True},
                {**common, "name": "hse-faceres", "may_teach": False},
            ],
        }
    )
    assert [line.partition(":")[0] for line in offer._about.text().splitlines()] == [
        "mobileface-v2",
        "sface",
    ]
    assert "8.0 MB" in offer.download.text()
    app.context.fetching.fetched.emit({"models": ["hse-faceres"]})
    app.context.fetching.fetched.emit({"models": ["mobileface-v2"]})
    assert offer._about.text().startswith("sface:")
    assert "4.0 MB" in offer.download.text()
    app.context.fetching.fetched.emit({"models": ["sface"]})
    assert "Ready" in offer._text.text()
    assert offer.download.isHidden()
