import re
from dataclasses import replace
from html.parser import HTMLParser

import numpy as np
import pytest
from numpy.typing import NDArray

from audit_toys import SAME, asked, evidence, sample
from cloakroom_engine.audit.measure import measure
from cloakroom_engine.report.html import Pictures, render
from cloakroom_engine.report.picture import pictures

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{ 7*7 }}"
VOID = {"meta", "img", "br", "link", "input", "hr"}


class Page(HTMLParser):
    """Every tag with its attributes, every text; refuses badly nested tags."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.text.append(data)

    @property
    def words(self) -> str:
        return " ".join(" ".join(self.text).split())


@pytest.fixture
def face(astronaut: NDArray[np.uint8]) -> Pictures:
    after = np.clip(astronaut.astype(int) + 3, 0, 255).astype(np.uint8)
    return pictures(astronaut, astronaut, after, (170.0, 60.0, 290.0, 190.0))


def test_headline_comes_first_and_says_who_still_finds_them() -> None:
    words = Page(render(sample())).words
    assert (
        "1 of 2 recognisers that had no part in making this cloak no longer finds Eileen; "
        "1 still does." in words
    )
    assert words.index("1 of 2 recognisers") < words.index("judge-a")


def test_nothing_is_loaded_from_anywhere(face: Pictures) -> None:
    text = render(sample(), [face])
    page = Page(text)
    names = {tag for tag, _ in page.tags}
    assert not names & {"script", "link", "iframe", "object", "embed", "form", "base", "use"}
    for tag, attributes in page.tags:
        for name, value in attributes.items():
            assert not name.startswith("on")
            if name in {"src", "srcset", "poster", "data", "action", "xlink:href", "style"}:
                assert value.startswith("data:image/png;base64,")
            if name == "href":
                assert tag == "a"
            elif "://" in value:
                pytest.fail(f"{tag} {name}={value}")
    style = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    assert len(style) == 1
    assert not re.search(r"url\(|@import|://", style[0])
    assert "default-src 'none'" in text


def test_hostile_names_are_only_text() -> None:
    document = sample(person=HOSTILE, folder=f"/home/{HOSTILE}")
    model = replace(document.results[0].model, name=HOSTILE, licence=HOSTILE, training_set=HOSTILE)
    results = (replace(document.results[0], model=model), *document.results[1:])
    page = Page(render(replace(document, results=results, detector=HOSTILE)))
    assert "script" not in {tag for tag, _ in page.tags}
    assert "img" not in {tag for tag, _ in page.tags}
    assert HOSTILE in page.words


def test_hidden_names_are_nowhere(face: Pictures) -> None:
    document = sample(person="Eileen Xaviera", folder="/home/eileen/private")
    gallery = replace(document.gallery, kind="folder", path="/home/eileen/strangers")
    document = replace(document, gallery=gallery)
    shown, hidden = render(document), render(document, [face], hide_paths=True)
    for secret in ("Xaviera", "beach 0", "strangers)", "sea.jpg"):
        assert secret in shown
        assert secret not in hidden
    for secret in ("Eileen", "eileen", "beach", "/home", "d" * 64):
        assert secret not in hidden
    words = Page(hidden).words
    assert "this person" in words
    assert "Photo 2" in words
    # The verdict per photo still finds its photo.
    assert "found by judge-b" in words


def test_surrogates_are_marked_and_stand_apart() -> None:
    words = Page(render(sample())).words
    counted = words.index("Recogniser by recogniser")
    apart = words.index("Not counted")
    helper = words.index("helper helped to make the cloak \u2013 not counted")
    assert counted < words.index("judge-b had no part") < apart < helper


def test_without_a_judge_the_report_says_so_first() -> None:
    document = sample(measured=measure([evidence("helper")], asked(surrogates=("helper",))))
    words = Page(render(document)).words
    assert words.index("Nobody has judged this cloak yet.") < 200
    for command in (
        "cloakroom-engine models fetch hse-faceres",
        "cloakroom-engine models fetch facenet",
    ):
        assert words.index(command) < words.index("Figures that prove nothing")
    assert "no longer find" not in words
    assert "At a glance" not in words


def test_no_protection_is_called_that() -> None:
    document = sample(measured=measure([evidence(cloaked=SAME)], asked()))
    words = Page(render(document)).words
    assert "This cloak gives Eileen no protection." in words


def test_charts_speak() -> None:
    page = Page(render(sample()))
    charts = [a for tag, a in page.tags if tag == "svg" and a.get("role") == "img"]
    assert len(charts) == 2
    ids = {a["id"] for _, a in page.tags if "id" in a}
    for chart in charts:
        assert set(chart["aria-labelledby"].split()) <= ids
    assert "judge-a: similarity" in page.words
    assert "with a random change instead" in page.words


def test_ids_are_unique_and_every_picture_has_words(face: Pictures) -> None:
    page = Page(render(sample(), [face, face]))
    ids = [a["id"] for _, a in page.tags if "id" in a]
    assert len(ids) == len(set(ids))
    images = [a for tag, a in page.tags if tag == "img"]
    assert len(images) == 6
    assert all(a["alt"] for a in images)


def test_what_it_rests_on_is_all_there() -> None:
    document = sample()
    words = Page(render(document)).words
    for item in document.results:
        assert item.model.sha256 in words
        assert item.model.licence in words
    for word in (
        "strangers 7, noise 8, cloak 0",
        "10,000 strangers",
        "centerface",
        document.schema,
    ):
        assert word in words
    assert "What was not tested" in words
    assert "What a cloak cannot do" in words
    assert "sface (not installed)" in words
    assert "sea.jpg (no face found)" in words


def test_the_same_audit_gives_the_same_file() -> None:
    assert render(sample()) == render(sample())


def test_only_png_pictures_are_embedded(face: Pictures) -> None:
    with pytest.raises(ValueError, match="PNG"):
        render(sample(), [replace(face, after_png=b"<svg onload=alert(1)>")])
