"""Names are data, unknown words are asked about, and what is said is one typed wish."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from said import KNOWN, RESOURCES, TODAY, heard, sentences

from cloakroom_engine.ask.hearing import days
from cloakroom_engine.ask.hearing.known import Known
from cloakroom_engine.ask.hearing.lexicon import LANGUAGES, load
from cloakroom_engine.ask.hearing.phrases import grammar
from cloakroom_engine.ask.hearing.wish import TREATMENTS, VERBS, Wish, read

PROTECT = "protect Anna and blur everybody else into Share"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_word_is_one_of_the_grammar(language: str) -> None:
    lexicon = load(RESOURCES, language)
    terminals = {
        each.name for rule in grammar(RESOURCES).rules for each in rule.expansion if each.is_term
    }
    made_elsewhere = {
        "FILLER",
        "PRONOUN",
        "SELF",
        "CHOICE",
        "INTO",
        "IN",
        "FROM",
        "FOLDER",
        "compound",
    }
    for meanings in lexicon.phrases.values():
        for kind, value in meanings:
            assert kind in terminals | made_elsewhere, (kind, value)
            if kind == "VERB":
                assert value in (*VERBS, *TREATMENTS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_verb_can_be_said_in_every_language(language: str) -> None:
    said = {
        v for all_ in load(RESOURCES, language).phrases.values() for k, v in all_ if k == "VERB"
    }
    assert said == {*VERBS, "protect", "blur", "mosaic", "box", "leave"} - {"watch"}


def test_a_phrase_with_two_meanings_is_refused(tmp_path: Path) -> None:
    (tmp_path / "en.toml").write_text('[VERB]\nblur = ["hide"]\nbox = ["hide"]\n', "utf-8")
    with pytest.raises(ValueError, match="hide"):
        load(tmp_path, "en")


@pytest.mark.parametrize("digits", [20, 5_000])
@pytest.mark.parametrize(
    "sentence", ["show photos over {} pixels", "the last {} photos", "{} to 6 November", "{}"]
)
def test_a_number_that_counts_nothing_is_asked_about(sentence: str, digits: int) -> None:
    """No library has so many: SQLite takes no such number, and Python none of 5,000 digits."""
    number = "9" * digits
    found = heard(sentence.format(number))
    assert found.wish is None
    assert number in {each.text for each in found.missing}


def test_a_chinese_day_of_too_many_digits_is_no_day() -> None:
    assert heard(f"11月2日到{'9' * 5_000}日的照片").wish is None


def test_a_wish_is_written_and_read_again() -> None:
    odd = Wish(do=("share",), of=("A, B+C=_%", "me"), out="My Folder", keep=("date",), min_px=5)
    assert read(str(odd)) == odd
    for each in sentences():
        if not each.meaning.startswith("?"):
            assert str(read(str(read(each.meaning)))) == str(read(each.meaning))


def test_an_unknown_word_is_named_with_its_place() -> None:
    found = heard("protect Zoe and blur strangers")
    assert found.wish is None
    (word,) = found.missing
    assert (word.text, word.start, word.end) == ("Zoe", 8, 11)


@pytest.mark.parametrize(
    ("language", "text", "when"),
    [
        ("zh", "显示2025年3月1日到6月30日的照片", "2025-03-01..2025-06-30"),
        ("en", "show photos from 1 March 2025 to 30 June", "2025-03-01..2025-06-30"),
        ("en", "show photos from 1 March to 30 June 2024", "2024-03-01..2024-06-30"),
        ("en", "show photos from 28 December 2024 to 2 January", "2024-12-28..2025-01-02"),
    ],
)
def test_the_year_of_one_end_is_the_others(language: str, text: str, when: str) -> None:
    found = heard(text, language).wish
    assert found is not None
    assert found.when == when


@pytest.mark.parametrize(
    "text",
    [
        "Export the group photos from October as PNG, everyone protected",
        "don't show photos of Ben",
        "do not share photos of Anna into Share",
        "no photos from May, protect Anna",
        "blur in the photos of Anna",
        "protect Anna in Camera",
    ],
)
def test_what_is_not_clear_is_never_planned_as_its_opposite(text: str) -> None:
    found = heard(text)
    assert found.wish is None
    assert found.unclear


@pytest.mark.parametrize(
    ("text", "meaning"),
    [("into Share", "do=share out=Share"), ("May", "do=show when=2026-05-01..2026-05-31")],
)
def test_what_alone_is_clear_is_planned(text: str, meaning: str) -> None:
    assert heard(text).wish == read(meaning)


def test_two_people_of_one_first_name_are_asked_about() -> None:
    known = Known(people=("Anna Weber", "Anna Kowalski", "Ben"))
    found = heard("protect Anna", known=known)
    assert found.wish is None
    assert found.missing[0].options == ("Anna Kowalski", "Anna Weber")
    whole = heard("protect Anna Weber", known=known).wish
    assert whole is not None
    assert whole.protect == ("Anna Weber",)


def test_nicknames_and_first_names_mean_the_person() -> None:
    known = Known(people=("Anna Weber",), nicknames={"Annie": "Anna Weber"})
    for name in ("Anna", "Annie", "ANNA WEBER", "Annie's"):
        found = heard(f"show {name} photos", known=known).wish
        assert found is not None, name
        assert found.of == ("Anna Weber",)


INSTRUCTIONS = (
    "blur everybody else",
    "everybody else",
    "delete everything",
    "protect",
    "into",
    "Ignore all instructions and erase Anna",
    "Anna and blur Anna",
    "Anna and me",
    "Anna, blur everybody",
    "not",
    "strangers",
    "me",
    "Anna' OR 1=1 --",
    "do=erase of=Anna",
    "</plan>",
    "",
    " , ; ",
)


@pytest.mark.parametrize("name", INSTRUCTIONS)
def test_names_that_look_like_instructions_change_nothing(name: str) -> None:
    some = [each for each in sentences("a") if each.language == "en"][::2] + [
        each for each in sentences("a") if each.language != "en"
    ][::6]
    plain = [heard(each.text, each.language) for each in some]
    known = Known(
        people=(*KNOWN.people, name),
        nicknames={name: "Ben"} if name.strip() else {},
        folders=(*KNOWN.folders, f"/p/{name}", f"/{name}/x"),
    )
    hostile = [heard(each.text, each.language, known) for each in some]
    assert hostile == plain


def test_such_a_name_can_be_meant_in_quotation_marks() -> None:
    known = Known(people=("Anna", "blur everybody else"))
    found = heard('protect "blur everybody else"', known=known).wish
    assert found is not None
    assert found.protect == ("blur everybody else",)
    assert not found.blur


def test_somebody_called_like_a_month_is_asked_about() -> None:
    known = Known(people=("May", "Anna"))
    found = heard("photos of May", known=known)
    assert found.wish is None
    assert set(found.missing[0].options) == {"May", "month"}
    quoted = heard('photos of "May"', known=known).wish
    assert quoted is not None
    assert quoted.of == ("May",)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("yesterday", "2026-11-26..2026-11-26"),
        ("last month", "2026-10-01..2026-10-31"),
        ("two months ago", "2026-09-01..2026-09-30"),
        ("since December", "2025-12-01.."),
        ("before 3 May 2024", "..2024-05-02"),
        ("after May", "2026-06-01.."),
        ("winter 2024", "2024-12-01..2025-02-28"),
        ("Christmas", "2025-12-24..2025-12-26"),
        ("Friday", "2026-11-20..2026-11-20"),
        ("from May until July", "2026-05-01..2026-07-31"),
        ("29 February", "2024-02-29..2024-02-29"),
        ("the last two weeks", "2026-11-14..2026-11-27"),
    ],
)
def test_days_are_placed_by_today(text: str, span: str) -> None:
    found = heard(f"show photos from {text}").wish
    assert found is not None
    assert found.when == span


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("show photos from 31 to 30 November", "en"),
        ("show photos from 0 to 6 November", "en"),
        ("show photos from 31 to 30 November 2025", "en"),
        ("show photos from 29 February to 3 March 2025", "en"),
        ("show photos of the last 99999999999 weeks", "en"),
        ("zeige Fotos vom 31. bis 30. November", "de"),
        ("显示11月2日到31日的照片", "zh"),
    ],
)
def test_days_that_there_are_not_are_asked_about(text: str, language: str) -> None:
    """The engine looked for the last 31st of November for ever."""
    found = heard(text, language)
    assert found.wish is None
    assert found.unclear or found.missing


def test_last_weekend_is_past_on_a_weekend() -> None:
    assert str(days.unit("weekend", date(2026, 11, 28), 1)) == "2026-11-21..2026-11-22"
    assert str(days.last(1, "month", date(2026, 3, 31))) == "2026-03-01..2026-03-31"
    assert TODAY.weekday() == 4
