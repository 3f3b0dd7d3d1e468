"""What travels between processes, and what nobody else can read or put there; without Ray."""

from __future__ import annotations

import os
import pickle
import subprocess
from pathlib import Path

import numpy as np
import pytest

from cloakroom_engine.errors import EngineError
from cloakroom_engine.fleet import hidden
from cloakroom_engine.fleet.packing import pack, unpack
from cloakroom_engine.fleet.sealing import Box, Receiver
from cloakroom_engine.pipeline.crew import Luggage, Outcome
from cloakroom_engine.pipeline.glancing import Ask, Place
from cloakroom_engine.pipeline.wearing import Garment
from cloakroom_engine.records import CloakRecipe


class Call:
    def __reduce__(self) -> tuple[object, ...]:
        return os.system, ("true",)


def test_records_come_back_as_they_went() -> None:
    points = ((1.5, 2.0),) * 5
    ask = Ask(Path("a.jpg"), "x", faces=(Place((0.0, 1.0, 2.0, 3.0), points),), saved=("keep", 9))
    problem = EngineError("photo.empty", path="a.jpg")
    rows = np.arange(6, dtype=np.float32).reshape(2, 3)
    back = unpack(pack(("module", "craft", ask, Outcome(problem=problem), rows)))
    assert back[2] == ask
    assert (back[3].problem.code, back[3].problem.params) == (problem.code, problem.params)
    np.testing.assert_array_equal(back[4], rows)


def test_luggage_stays_behind_and_is_fetched_by_its_key() -> None:
    heavy = Garment("k1", CloakRecipe(), b"p" * 100_000, {})
    left: dict[str, Luggage] = {}
    packed = pack([heavy, heavy], lambda piece: left.update({piece.key: piece}))
    assert len(packed) < 1000
    first, second = unpack(packed, left.__getitem__)
    assert first is second is heavy
    with pytest.raises(pickle.UnpicklingError):
        unpack(packed)


@pytest.mark.parametrize("evil", [Call(), os.system, eval, compile, subprocess.Popen])
def test_nothing_is_called_while_reading(evil: object) -> None:
    with pytest.raises((pickle.UnpicklingError, AttributeError)):
        unpack(pickle.dumps(evil))


def test_a_box_opens_for_its_key_and_purpose_alone() -> None:
    box, other = Box.new(), Box.new()
    sealed = box.seal(b"who", "task/1")
    assert b"who" not in sealed
    assert box.open(sealed, "task/1") == b"who"
    for opener, purpose, content in (
        (box, "task/2", sealed), (other, "task/1", sealed), (box, "task/1", sealed[:-1] + b"?"),
    ):  # fmt: skip
        with pytest.raises(EngineError, match=r"fleet\.sealed"):
            opener.open(content, purpose)


def test_the_key_is_handed_to_one_worker_alone() -> None:
    box, worker, other = Box.new(), Receiver(), Receiver()
    letter = box.hand_over(worker.public)
    assert worker.take(letter).open(box.seal(b"x", "a"), "a") == b"x"
    assert box._key not in letter
    for receiver, content in ((other, letter), (worker, letter[:-1]), (worker, b"short")):
        with pytest.raises(EngineError, match=r"fleet\.sealed"):
            receiver.take(content)


def test_words_pass_without_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """The process that Ray sees has none of them in its command line."""
    ran: list[list[str]] = []
    monkeypatch.setattr(os, "execv", lambda _, program: ran.append(program))
    asked = ["--on", "ray", "protect", "Zerubbabel Quix", "x" * 100_000]
    assert hidden.wanted(asked)
    assert not hidden.wanted(["protect", "on", "--out", "on"])
    hidden.step_behind(asked)
    (program,) = ran
    assert not any("Quix" in word for word in program)
    assert hidden.words(program[-1]) == asked
