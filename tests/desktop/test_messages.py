"""Every code of the engine has a sentence that a person can act on."""

from __future__ import annotations

import pytest

from cloakroom.messages import SENTENCES, next_step, sentence, subject, what
from cloakroom_engine.errors import CODES

#: Nothing is left to do.
ENDS = {"cancelled", "model.exists"}
JARGON = ("embedding", "SSIM", "tensor", "cosine", "SHA", "JSON", "onnxruntime", "surrogate")


def test_every_code_has_a_sentence_and_every_sentence_a_code() -> None:
    assert set(SENTENCES) == CODES


@pytest.mark.parametrize("code", sorted(CODES))
def test_sentences_are_sentences_with_a_next_step(code: str) -> None:
    for text in filter(None, (what(code), next_step(code))):
        assert text[0].isupper()
        assert text.endswith(".")
        assert not any(word in text for word in JARGON)
    assert next_step(code) or code in ENDS


def test_a_sentence_says_what_it_is_about() -> None:
    assert sentence("photo.empty", {"path": "/home/anna/a.jpg"}).startswith("a.jpg: The file")
    assert subject({"model": "sface", "reason": "x"}) == "sface"
    assert subject({"reason": "x", "path": None}) == ""


def test_a_code_nobody_knows_is_ours_to_mend() -> None:
    assert sentence("no.such.code") == sentence("internal")
