"""A question about a clip means the same in every language that the window speaks."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from test_clip_questions import RESOURCES, SCENE

from cloakroom_engine.ask.clip.answer import CANNOT, Answer, answer, cannot
from cloakroom_engine.ask.clip.hear import hear
from cloakroom_engine.ask.hearing.known import Known
from cloakroom_engine.ask.hearing.lexicon import LANGUAGES, load

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "clip_questions.tsv").read_text("utf-8").splitlines()
]
"""Kind, then one question in each of ``LANGUAGES``, all by the one who wrote the lexica."""
KINDS = ("factoid", "counting", "temporal", "causal", "unanswerable")


def said(text: str, *languages: str) -> Answer:
    heard = hear(text, Known(SCENE.known), RESOURCES, languages or LANGUAGES)
    return answer(heard.question, SCENE) if heard.question else cannot("unknown")


def test_there_are_ten_of_each_kind() -> None:
    assert Counter(row[0] for row in ROWS) == dict.fromkeys(KINDS, 10)


@pytest.mark.parametrize("language", LANGUAGES[1:])
@pytest.mark.parametrize("kind", KINDS[:-1])
def test_it_is_answered_as_in_english(kind: str, language: str) -> None:
    at = 1 + LANGUAGES.index(language)
    for row in ROWS:
        if row[0] == kind:
            assert said(row[at], language) == said(row[1], "en"), row[at]
            assert said(row[at]) == said(row[1], "en"), row[at]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_nobody_can_tell_is_said_to_be_so(language: str) -> None:
    at = 1 + LANGUAGES.index(language)
    for row in ROWS:
        if row[0] == "unanswerable":
            assert said(row[at], language).kind == CANNOT, row[at]
            assert said(row[at]).kind == CANNOT, row[at]


def test_most_of_the_others_can_be_told() -> None:
    """An answer that is the same because nobody can tell either would prove little."""
    told = [said(row[1], "en").kind != CANNOT for row in ROWS if row[0] != "unanswerable"]
    assert sum(told) >= 30


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_word(language: str) -> None:
    """No kind of question can be asked in one language alone."""
    english = load(RESOURCES / "clip", "en").first
    other = load(RESOURCES / "clip", language).first
    for kind in ("ASK", "THING", "STATE", "POSITION", "RELATION", "ORDER"):
        assert other[kind].keys() == english[kind].keys()
