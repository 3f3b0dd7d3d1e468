"""The report on paper: it says what the page says, whatever people are called."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from audit_toys import asked, evidence, sample
from cloakroom_engine.audit.measure import measure
from cloakroom_engine.report import english, fonts, shaping
from cloakroom_engine.report.fonts import marked
from cloakroom_engine.report.html import Pictures
from cloakroom_engine.report.html import render as render_html
from cloakroom_engine.report.pdf import render
from cloakroom_engine.report.picture import pictures
from cloakroom_engine.report.shaping import glyphs, phrases, runs
from pdf_text import text_of


@pytest.fixture
def face(astronaut: NDArray[np.uint8]) -> Pictures:
    after = np.clip(astronaut.astype(int) + 3, 0, 255).astype(np.uint8)
    return pictures(astronaut, astronaut, after, (170.0, 60.0, 290.0, 190.0))


def test_it_says_what_the_page_says(face: Pictures) -> None:
    pdf = render(sample(), [face])
    assert pdf.startswith(b"%PDF-")
    words = text_of(pdf)
    for wanted in (
        "1 of 2 recognisers that had no part in making this cloak",
        "no longer finds Eileen; 1 still does.",
        "judge-a", "judge-b", "beach 2.jpg", "found by judge-b", "partly hidden",
        "Passes 1 in 100", "sea.jpg (no face found)", "PimEyes", "Wilson",
    ):  # fmt: skip
        assert wanted in words, wanted
    assert pdf.count(b"/Subtype /Image") >= 3
    assert re.search(rb"/Count 5|/Count 4", pdf)


def test_headings_and_paragraphs_are_those_of_the_page() -> None:
    page = " ".join(render_html(sample(), ()).split())
    alone = measure([evidence("helper")], asked(surrogates=("helper",)))
    page += " ".join(render_html(sample(measured=alone), ()).split())
    assert "looks" in english.SECTION
    for section, heading in english.SECTION.items():
        assert section == "looks" or heading in page, heading
    for section, text in english.TEXT.items():
        assert section == "looks" or text in page, section
    for text in (*english.KEY.values(), *english.PHOTO_COLUMNS):
        assert text in page, text


def test_names_and_paths_are_hidden(face: Pictures) -> None:
    shown, hidden = text_of(render(sample())), render(sample(), hide_paths=True)
    words = text_of(hidden)
    for name in ("Eileen", "beach", "sea.jpg", "/home"):
        assert name not in words
        assert name.encode() not in hidden
    assert "Eileen" in shown
    assert "this person" in words
    assert "Photo 1" in words


@pytest.mark.parametrize(
    "name", ["Иванова", "王小明", "さくら", "김민수", "عائشة", "Ελένη", "<b>&amp;", "🙂", "a" * 300]
)
def test_whatever_people_are_called(name: str) -> None:
    document = sample(person=name, folder=f"/home/{name}")
    assert render(document).startswith(b"%PDF-")
    foreign = re.findall(r'<font name="([^"]+)">', marked(name))
    assert bool(foreign) or all(ord(sign) < 256 or sign == "🙂" for sign in name)


def test_nobody_judged() -> None:
    document = sample(measured=measure([evidence("helper")], asked(surrogates=("helper",))))
    words = text_of(render(document))
    assert "Nobody has judged this cloak yet." in words
    assert "cloakroom-engine models fetch facenet" in words


def test_many_photos_take_many_pages() -> None:
    one = sample()
    photos = tuple(replace(one.photos[0], id=f"photo-{at}") for at in range(300))
    pdf = render(replace(one, photos=photos))
    pages = re.search(rb"/Count (\d+)", pdf)
    assert pages
    assert int(pages[1]) > 8


def test_the_same_audit_gives_the_same_file() -> None:
    assert render(sample()) == render(sample())


AISHA, SHALOM = "\u0639\u0627\u0626\u0634\u0629", "\u05e9\u05dc\u05d5\u05dd"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (f"{AISHA} 12 {AISHA}", [(f"{AISHA} 12 {AISHA}", True)]),
        (f"to {SHALOM}, now", [("to ", False), (SHALOM, True), (", now", False)]),
        ("plain \u738b", [("plain \u738b", False)]),
    ],
)
def test_only_what_joins_or_runs_backwards_is_shaped(
    text: str, parts: list[tuple[str, bool]]
) -> None:
    assert list(phrases(text)) == parts


def own(letters: str) -> object:
    """A font of this computer that has these letters."""
    font = fonts._with_all(letters)
    if font is None:
        pytest.skip("no font here has these letters")
    return font


def seen(text: str, font: Any) -> list[int]:
    """The glyphs of a phrase, from left to right."""
    written = "".join(glyphs(run, font, backwards=backwards) for run, backwards in runs(text))
    return [font.face.charToGlyph[ord(sign)] for sign in written]


def test_hebrew_is_seen_from_right_to_left_and_numbers_from_left() -> None:
    font = own("\u05e9\u05dc\u05d5\u05dd 12")
    plain = [font.face.charToGlyph[ord(sign)] for sign in "\u05e9\u05dc\u05d5\u05dd 12"]  # type: ignore[attr-defined]
    shalom, space, number = plain[:4], plain[4:5], plain[5:]
    assert seen("\u05e9\u05dc\u05d5\u05dd 12", font) == [*number, *space, *reversed(shalom)]


def test_arabic_letters_join() -> None:
    font = own("\u0645\u062d\u062f")
    joined, alone = seen("\u0645\u062d\u0645\u062f", font), seen("\u0645", font)
    # Meem at the beginning, in the middle and by itself are three glyphs.
    first, middle = joined[-1], joined[1]
    assert len({first, middle, *alone}) == 3


def test_scripts_that_meet_are_each_shaped_as_their_own() -> None:
    font = own(f"{AISHA} {SHALOM}")
    arabic, hebrew, space = seen(AISHA, font), seen(SHALOM, font), seen(" ", font)
    assert seen(f"{SHALOM} {AISHA}", font) == [*arabic, *space, *hebrew]
    assert seen(f"{AISHA} {SHALOM}", font) == [*hebrew, *space, *arabic]


@pytest.mark.parametrize("other", ["\U000f0000", "\U0001f44d", "\u0928\u092e", "\u0e2a"])
@pytest.mark.parametrize("where", ["{0} {1}", "{1} {0}", "{0}{1}", "{0} {1} {0}"])
def test_a_neighbour_that_no_font_has_leaves_writing_as_it_is(other: str, where: str) -> None:
    own(SHALOM)
    written = re.sub(r"\[U\+\w+\]| ", "", fonts.marked(where.format(SHALOM, other)))
    alone = fonts.marked(SHALOM)
    letters = re.sub("<[^>]*>", "", alone)
    assert len(letters) == len(SHALOM)
    assert letters in re.sub("<[^>]*>", "", written)


def test_long_writing_from_the_right_is_read_from_its_first_line() -> None:
    own(SHALOM)
    for text in (" ".join([SHALOM] * 60), SHALOM * 60):
        cut = shaping.lines(text)
        assert "".join(cut).replace(" ", "") == text.replace(" ", "")
        assert max(map(len, cut)) <= shaping.LONGEST
        shown = fonts.marked(text).split("<br/>")
        assert len(shown) == len(cut)
        assert shown[0] == fonts.marked(cut[0])
    assert shaping.lines("plain " * 60) == ["plain " * 60]


def test_foreign_fonts_are_embedded() -> None:
    for name in ("\u738b\u5c0f\u660e", "\u0639\u0627\u0626\u0634\u0629"):
        own(name)
        pdf = render(sample(person=name))
        assert b"/FontFile2" in pdf
        assert b"STSong" not in pdf


def test_a_letter_that_no_font_has_is_told_by_its_number() -> None:
    assert fonts._letter_by_letter("\U000f0000") == "[U+F0000]"


@pytest.mark.parametrize("mark", ["\u094d", "\u0e48", "\u0941", "\u05b8", "\U0001e8d0"])
def test_a_mark_without_its_letter_is_never_an_empty_box(mark: str) -> None:
    """A font is taken for it only where it has the mark."""
    font = fonts._with_all(mark)
    assert font is None or ord(mark) in font.face.charToGlyph
    if font is None:
        assert fonts.marked(mark) == f"[U+{ord(mark):04X}]"
