"""No word that could change who, what or how is dropped: it is heard, or asked about."""

from __future__ import annotations

import pytest
from said import heard

from cloakroom_engine.ask.hearing.wish import read


@pytest.mark.parametrize(
    "text",
    [
        "protect Anna in most photos",
        "protege a Anna más",
        "Please blur Ben completely",
        "lass Ben weg",
        "protect Anna, Ben not",
        "photos not from May",
        "blur Ben and protect Ben",
        "photos of Anna from May and photos of Ben from June",
        "protect Anna strongly and Ben lightly",
        "protect Anna's and Ben's photos, but Ben only lightly",
        "protect Anna but only when Ben is there",
        "remove the blur from Ben",
        "What have I put there this year?",
        "share my photos with Ben",
        "the 3 newest 5 photos of Anna",
        "protect the last photos of Anna",
        "zeige die letzten Fotos von Anna",
        "protect Anna and Ben and blur her",
        "protect him",
        "photos taken by Ben",
        "Foto von Ben aufgenommen",
        "小明拍的照片",
        "blur Anna or Ben",
        "first protect Anna, then blur Ben",
        "which photos have blurred strangers",
        "Did I protect Anna's photos?",
        "Have I blurred Ben?",
        "模糊了陌生人吗",
        "photos between Monday and Friday",
        "export Anna's photos to Ben",
        "put them into Grandma Photos",
        "put them into Summer",
        "Take the strangers out of my photos",
        "photos with only Anna",
        "protect Anna, no strangers",
        "Undo Anna's cloak",
        "protect Ben. Show Anna's photos",
        "protect my Camera folder",
        "blur the others",
        "protect strangers",
        "find somebody",
        "protect Ben from Anna",
        "protect everyone for Ben",
        "where was this taken",
        "protect me so that it is not found",
        "hide Anna",
        "Que no se pueda reconocer a Ben",
    ],
)
def test_what_would_have_to_be_dropped_is_asked_about(text: str) -> None:
    found = heard(text)
    assert found.wish is None, str(found.wish)
    assert found.unclear or found.missing


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("who is most often with Anna?", "do=who of=Anna"),
        ("Please forget Ben completely", "do=erase of=Ben"),
        ("protect Anna in photos where Ben is", "do=share of=Anna,Ben all=yes protect=Anna"),
        ("protect my photos in which Ben is not", "do=share of=me without=Ben protect=me"),
        ("schütze meine Fotos, auf denen Ben nicht ist", "do=share of=me without=Ben protect=me"),
        ("protege mis fotos en las que no sale Ben", "do=share of=me without=Ben protect=me"),
        ("schütze meine Fotos, auf denen auch Ben ist", "do=share of=me,Ben all=yes protect=me"),
        ("protect Anna's photos, Ben too", "do=share of=Anna protect=Anna,Ben"),
        ("blur Leute, die ich nicht kenne", "?"),
        ("Leute, die ich nicht kenne, unscharf machen", "do=share blur=strangers"),
        ("photos from May to July", "do=show when=2026-05-01..2026-07-31"),
        ("fotos de mayo a julio", "do=show when=2026-05-01..2026-07-31"),
        ("Fotos ab Juni", "do=show when=2026-06-01.."),
        ("Fotos ab 1500 Pixel", "do=show minpx=1500"),
        ("photos from 28 October to 3 November", "do=show when=2026-10-28..2026-11-03"),
        ("Fotos vom 2. bis 6. November", "do=show when=2026-11-02..2026-11-06"),
        ("zwischen dem 28. Dezember und dem 3. Januar", "do=show when=2025-12-28..2026-01-03"),
        ("fotos del 2 al 6 de marzo de 2024", "do=show when=2024-03-02..2024-03-06"),
        ("11月2日到6日的照片", "do=show when=2026-11-02..2026-11-06"),
        ("mis 3 últimas fotos", "do=show of=me rank=newest:3"),
        ("the newest photo of Anna", "do=show of=Anna rank=newest:1"),
        ("the newest photos of Anna", "do=show of=Anna rank=newest"),
        ("show Anna and blur her", "do=show+share of=Anna blur=Anna"),
        ("how often did I photograph Anna", "do=count of=Anna"),
        ("photos of Anna with nobody else in them", "do=show of=Anna alone=yes"),
        ("Could you please blur the strangers for me?", "do=share blur=strangers"),
        ("Kannst du mir bitte Annas Fotos zeigen", "do=show of=Anna"),
        ("me puedes proteger a Anna", "do=share of=Anna protect=Anna"),
        ("给我保护小明", "do=share of=小明 protect=小明"),
        ("again for me", "again=yes of=me"),
        ("Schützen Sie bitte Anna", "do=share of=Anna protect=Anna"),
        ("May I see the photos of Anna", "do=show of=Anna"),
        ("photos with Anna or Ben", "do=show of=Anna,Ben"),
        ("photos from this summer", "do=show when=2026-06-01..2026-08-31"),
        ("between October and February", "do=show when=2025-10-01..2026-02-28"),
        ("Fotos von vor einer Woche", "do=show when=2026-11-20..2026-11-20"),
        ("Where do they still find me?", "do=show of=me is=found"),
        ("all photos except Ben", "do=show without=Ben"),
        ("lege meine Fotos ins Verzeichnis Share", "do=share of=me out=Share"),
    ],
)
def test_kinds_of_saying_it(text: str, meaning: str) -> None:
    found = heard(text)
    if meaning == "?":
        assert found.wish is None, str(found.wish)
    else:
        assert found.wish == read(meaning), str(found.wish or found)


def test_a_word_that_may_be_several_deeds_offers_them() -> None:
    (word,) = heard("hide Anna").missing
    assert (word.text, word.reason) == ("hide", "choice")
    for option in word.options:
        assert heard(f"{option} Anna").wish is not None, option
    (word,) = heard("隐藏小明", "zh").missing
    assert word.options
