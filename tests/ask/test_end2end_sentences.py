"""The ten instructions that benchmarks/words_end2end.py carries out are heard as when it did."""

# ruff: noqa: E501

from __future__ import annotations

import pytest
from said import heard

from cloakroom_engine.ask.hearing.wish import read

TEN = (
    (
        "Protect last week's photos of Anna and me, blur everybody else, nothing under 200 pixels, quickly, into Share1",
        "en",
        "do=share of=Anna,me when=2026-11-16..2026-11-22 minpx=200 protect=Anna,me blur=others out=Share1 instant=yes",
    ),
    (
        "pixelate strangers in the newest 6 group photos, quickly, into Share2",
        "en",
        "do=share group=yes rank=newest:6 mosaic=strangers out=Share2 instant=yes",
    ),
    (
        "protect the newest 3 photos of Anna from Camera strongly, quickly, as PNG, into Share3",
        "en",
        "do=share of=Anna folder=Camera rank=newest:3 protect=Anna strength=strong out=Share3 as=png instant=yes",
    ),
    (
        "blur everyone except me in the newest 4 photos of me, quickly, into Share4",
        "en",
        "do=share of=me rank=newest:4 blur=everyone usual=me out=Share4 instant=yes",
    ),
    (
        "protect the oldest 2 photos of Anna subtly and check the copies, quickly, into Share5",
        "en",
        "do=share+audit of=Anna rank=oldest:2 protect=Anna strength=subtle out=Share5 instant=yes",
    ),
    (
        "verpixle Fremde in den neuesten 5 Fotos aus dem Ordner Phone, schnell, nach Share6",
        "de",
        "do=share folder=Phone rank=newest:5 mosaic=strangers out=Share6 instant=yes",
    ),
    (
        "difumina a los desconocidos en las 5 fotos más antiguas, rápido, en Share7",
        "es",
        "do=share rank=oldest:5 blur=strangers out=Share7 instant=yes",
    ),
    (
        "快速保护我最新的3张照片，放到Share8",
        "zh",
        "do=share of=me rank=newest:3 protect=me out=Share8 instant=yes",
    ),
    (
        "whatever comes into Inbox: protect me, blur strangers, quickly, put it into Share9",
        "en",
        "do=watch protect=me blur=strangers out=Share9 instant=yes watch=Inbox",
    ),
    (
        "find the photos in which a judge still finds Anna, protect them again stronger, quickly, tell me which are still found, into Share10",
        "en",
        "do=show+share+audit+show of=Anna is=found then=found protect=Anna strength=stronger out=Share10 instant=yes",
    ),
)


@pytest.mark.parametrize(("text", "language", "meaning"), TEN)
def test_an_instruction_that_was_carried_out_means_the_same(
    text: str, language: str, meaning: str
) -> None:
    assert heard(text, language).wish == read(meaning)
