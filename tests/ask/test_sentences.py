"""Every committed sentence is read as it was meant when it was written down."""

from __future__ import annotations

from pathlib import Path

import pytest
from said import heard, sentences

from cloakroom_engine.ask.hearing.lexicon import LANGUAGES
from cloakroom_engine.ask.hearing.wish import read

STILL_ASKED = frozenset(
    (Path(__file__).parent / "sentences" / "still_asked.txt").read_text("utf-8").splitlines()
)
"""A plan was meant; that it is asked about is known, and better than another plan."""
AS_GOOD = {
    "Protect the ones where Ben and I are together": "do=share of=Ben,me all=yes protect=Ben,me",
    "Cover Jörg with a box and hide the file names": "do=share of=Jörg box=Jörg names=hidden",
    "Do the copies of Jörg still hold?": "do=shared+hold of=Jörg",
    "delete the photos where Ben and I are both in it": "do=delete of=Ben,me all=yes",
    "Does what I shared since September still hold up?": "do=shared+hold made=2026-09-01..",
    "Why is this one still recognised?": "do=why is=found this=yes",
    "Please find the photos in which I am still recognised, protect them again stronger, and tell me which are still found.": "do=show+share+audit+show of=me is=found then=found protect=me strength=stronger",  # noqa: E501
    "Warum ist dieses Foto nicht geschützt?": "do=why is=unprotected this=yes",
    "Warum ist diese Aufnahme nicht geschützt worden?": "do=why is=unprotected this=yes",
    "¿Por qué no está protegida esta foto?": "do=why is=unprotected this=yes",
    "这张为什么没有保护？": "do=why is=unprotected this=yes",
}
"""Another way of writing the same plan down, which its author held as good (sentences/f_g.md)."""


def test_there_are_enough_of_them() -> None:
    said = list(sentences())
    assert len(said) >= 300
    assert len({(each.language, each.text) for each in said}) == len(said)
    assert abs(len(list(sentences("a"))) - len(list(sentences("b")))) <= 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_mean_what_was_written_down(language: str) -> None:
    wrong = []
    for each in sentences():
        if each.language != language:
            continue
        found = heard(each.text, language)
        if each.meaning.startswith("?"):
            asked = {"", *(missing.text for missing in found.missing)}
            right = found.wish is None and each.meaning[1:] in asked
        else:
            meant = AS_GOOD.get(each.text, each.meaning)
            right = found.wish == (None if each.text in STILL_ASKED else read(meant))
        if not right:
            wrong.append((each.text, each.meaning, str(found.wish or found)))
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_the_window_speaks_is_heard_without_being_told(language: str) -> None:
    """Somebody whose window is English may type German."""
    for each in sentences("a"):
        if each.language == language and not each.meaning.startswith("?"):
            assert heard(each.text, "en").wish is not None, each.text
