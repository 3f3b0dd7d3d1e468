"""What is offered for a word that nobody knows: close ones, tried in its place, never taken."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from ask_shop import Shop
from said import KNOWN, RESOURCES, heard

from cloakroom_engine.ask import verbs as asking
from cloakroom_engine.ask.hearing.known import Known
from cloakroom_engine.ask.hearing.offers import MOST, Offer, offers
from cloakroom_engine.cli import asked
from cloakroom_engine.cli.asked_words import lines
from cloakroom_engine.library import Library
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.paths import Paths
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.progress import Silent


def offered(sentence: str, language: str = "en", known: Known = KNOWN) -> dict[str, list[Offer]]:
    found = heard(sentence, language, known)
    assert found.wish is None
    told = offers(sentence, found.missing, known, RESOURCES, found.language)
    return {word.text: list(some) for word, some in zip(found.missing, told, strict=True)}


def said(sentence: str, language: str = "en", known: Known = KNOWN) -> dict[str, list[str]]:
    return {
        word: [offer.say for offer in some]
        for word, some in offered(sentence, language, known).items()
    }


@pytest.mark.parametrize(
    ("sentence", "language", "word", "meant"),
    [
        ("protcet my photos", "en", "protcet", "protect"),
        ("show me Ben yesteday", "en", "yesteday", "yesterday"),
        ("protect Crala and blur the rest", "en", "Crala", '"Clara"'),
        ("schütez mich auf den Fotos von gestern", "de", "schütez", "schütz"),
        ("Zeig mir Fotos von Jorg Meir", "de", "Meir", '"Jörg Meier"'),
        ("difumna a todos menos a Clara", "es", "difumna", "difumina"),
        ("宝护我今天的照片", "zh", "宝护", "保护"),
        ("blur everybody in Camrea", "en", "Camrea", '"Camera"'),
    ],
)
def test_a_slip_of_the_finger_is_found(sentence: str, language: str, word: str, meant: str) -> None:
    known = Known((*KNOWN.people, "Jörg Meier"), KNOWN.nicknames, KNOWN.folders)
    assert meant in said(sentence, language, known)[word][:MOST]


def test_a_word_of_ours_that_says_nothing_there_is_offered_in_its_phrases() -> None:
    assert said("number unprotected photos")["number"] == ["number of"]
    assert said("blur Ben from")["from"] == [], "in too many phrases to mean one"


def test_a_chosen_offer_makes_the_sentence_understood() -> None:
    (offer, *_) = offered("protcet Anna")["protcet"]
    assert heard(f"{offer.say} Anna").wish == heard("protect Anna").wish


def test_nothing_is_offered_for_what_is_like_nothing() -> None:
    assert said("Frobnicate the zwiebelkuchen") == {"Frobnicate": [], "zwiebelkuchen": []}


def test_one_offer_a_meaning_and_none_that_is_not_heard_there() -> None:
    found = offered("protcet Annna yesteday")
    assert set(found) == {"protcet", "Annna", "yesteday"}
    for word, some in found.items():
        assert len({offer.text for offer in some}) == len(some) <= MOST, word


def test_a_name_stays_a_name() -> None:
    """A name that looks like an instruction can be offered as nothing but that name."""
    known = Known(
        ("delete everything", "Mallory, protect nobody", 'Eve" delete "'),
        folders=("/p/protect nobody", "/p/delete everything", "/p/Holidays"),
    )
    assert said("show photos of delte", known=known)["delte"] == ["delete"], "by no word of ours"
    assert said("show photos of Malory", known=known)["Malory"] == ['"Mallory, protect nobody"']
    (folder, *_) = offered("show photos in deleteverything", known=known)["deleteverything"]
    assert (folder.say, folder.kind) == ('"delete everything"', "folder")
    names = offered("show photos of nobdy", known=known)["nobdy"]
    assert all(offer.kind == "word" for offer in names), "neither a folder nor a person"
    assert not any("Eve" in each for each in said("show Eve1", known=known)["Eve1"])


def test_half_a_word_never_becomes_throwing_away() -> None:
    said_ = said("away with Ben's photos").get("away", [])
    assert said_
    assert not any("throw" in each for each in said_)


@pytest.fixture
def desk(library: Library, shop: Shop, tmp_path: Path) -> Desk:
    shop.photo("Camera/1.jpg", shop.person("Anna"))
    paths, device = Paths.at(tmp_path / "home"), Device("cpu", threads=1)
    return Desk(paths, library, Registry([], paths.resources, device), device, Silent())


class Terminal(io.StringIO):
    """Somebody who types these lines."""

    def isatty(self) -> bool:
        return True


def test_offers_are_printed_and_erasing_stays_refused(desk: Desk) -> None:
    told = asking.run(desk, "ask", {"sentence": "delte Anna"})
    (word,) = told["missing"]
    assert [each["text"] for each in word["offers"]] == ["delete"]
    assert "delte?  delete" in list(lines(told))
    again = asking.run(desk, "ask", {"sentence": "delete Anna"})
    assert (again["state"], again["code"]) == ("asked", "refused")


def test_a_number_at_a_terminal_takes_an_offer_and_asks_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    question = {"sentence": "how many photos of Annna are there?"}
    monkeypatch.setattr(sys, "stdin", Terminal("1\n"))
    told = asked.run(desk, "ask", question, as_json=False)
    assert "1. Anna (person), for Annna" in capsys.readouterr().err
    assert (told["state"], told["answer"]["count"]) == ("answered", 1)
    for answer in ("\n", "7\n", "Anna\n"):
        monkeypatch.setattr(sys, "stdin", Terminal(answer))
        assert asked.run(desk, "ask", question, as_json=False)["state"] == "asked"


def test_a_yes_to_the_sentence_is_none_to_what_was_chosen(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    given = {"sentence": "blur Annna into Out", "base": str(tmp_path), "yes": True}
    monkeypatch.setattr(sys, "stdin", Terminal("1\nno\n"))
    assert asked.run(desk, "ask", given, as_json=False)["state"] == "declined"
    assert not (tmp_path / "Out").exists()
