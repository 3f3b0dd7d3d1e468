from __future__ import annotations

import os

import pytest

from cloakroom_engine.legible import legible, name_of


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain \u05d0\u0628\u738b \U0001f468\u200d\U0001f469\u200d\U0001f467.jpg", None),
        ("a\x1b[31mb\x07", "a\\x1b[31mb\\x07"),
        ("line\nfeed\r\t\x85", "line\\x0afeed\\x0d\\x09\\x85"),
        ("gpj\u202eexe\u2066\u200f", "gpj\\u202eexe\\u2066\\u200f"),
        (os.fsdecode(b"na\xefve") if os.name != "nt" else "na\udcefve", "na\\xefve"),
        ("half\ud83d", "half\\ud83d"),
    ],
)
def test_what_would_be_obeyed_is_written_out(text: str, shown: str | None) -> None:
    assert legible(text) == (text if shown is None else shown)
    legible(text).encode("utf-8")


def test_a_name_is_the_last_part_of_a_path() -> None:
    assert name_of("/home/\x1b/a\tb.jpg") == "a\\x09b.jpg"
