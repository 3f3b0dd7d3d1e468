"""The committed sentences, and the names and the day that they are about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cloakroom_engine.ask.hearing.hear import Heard, hear
from cloakroom_engine.ask.hearing.known import Known
from cloakroom_engine.ask.hearing.lexicon import LANGUAGES
from cloakroom_engine.paths import Paths

RESOURCES = Paths.at(".").resources / "ask"
TODAY = date(2026, 11, 27)
KNOWN = Known(
    people=("Anna", "Ben", "Clara", "Jörg", "María", "小明", "王芳"),
    folders=("/p/Camera", "/p/Kamera", "/p/Cámara", "/p/Holiday 2024", "/p/Share"),
)


@dataclass(frozen=True)
class Sentence:
    """``meaning`` is a wish as one line, or "?" and the word that has to be asked about."""

    language: str
    half: str
    meaning: str
    text: str


def sentences(half: str = "") -> Iterator[Sentence]:
    """All of them, or those of one half."""
    folder = Path(__file__).parent / "sentences"
    for language in LANGUAGES:
        for line in (folder / f"{language}.tsv").read_text(encoding="utf-8").splitlines():
            part, meaning, text = line.split("\t")
            if half in {"", part}:
                yield Sentence(language, part, meaning, text)


def heard(text: str, language: str = "en", known: Known = KNOWN) -> Heard:
    """What is heard on the day of the sentences, one language preferred."""
    languages = [language, *(each for each in LANGUAGES if each != language)]
    return hear(text, known, TODAY, RESOURCES, languages)
