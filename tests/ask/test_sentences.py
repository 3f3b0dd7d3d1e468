"""Every committed sentence is read as it was meant when it was written down."""

from __future__ import annotations

import pytest
from said import heard, sentences

from cloakroom_engine.ask.hearing.lexicon import LANGUAGES
from cloakroom_engine.ask.hearing.wish import read

STILL_ASKED = {
    "There are other people's children all over Holiday 2024, please blur everyone we don't know",
    "Protect Anna and Ben in the photos from 24 to 26 December last year",
    "Anna cloaked, everybody else pixelated, JPEG please",
    "Kannst du die Bilder von Ben vom Sonntag so machen, dass man ihn nicht erkennt?",
    "Que no se pueda reconocer a Ben en las fotos del domingo",
    "Anna protegida y los demás pixelados",
    "把星期天小明的照片处理一下，别让人认出他",
    "以后Camera里有新照片就保护小明，模糊陌生人，放到家人",
}
"""A plan was meant; that it is asked about is known, and better than another plan."""


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
            right = found.wish == (None if each.text in STILL_ASKED else read(each.meaning))
        if not right:
            wrong.append((each.text, each.meaning, str(found.wish or found)))
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_the_window_speaks_is_heard_without_being_told(language: str) -> None:
    """Somebody whose window is English may type German."""
    for each in sentences("a"):
        if each.language == language and not each.meaning.startswith("?"):
            assert heard(each.text, "en").wish is not None, each.text
