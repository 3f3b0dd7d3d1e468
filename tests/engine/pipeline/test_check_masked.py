"""``check masked`` on the astronaut, under a cloak of noise that dlib had no part in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

import chance_cloaks
from cloakroom_engine.audit.masked import answer
from cloakroom_engine.cli.parser import parser, verb_of
from cloakroom_engine.cli.show import show
from cloakroom_engine.errors import EngineError
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.records import CloakRecipe

NAME = "Eileen"


def words(*arguments: str) -> tuple[str, dict[str, Any]]:
    return verb_of(parser().parse_args(["check", "masked", *arguments]))


@pytest.fixture
def known(desk: Desk, astronaut: NDArray[np.uint8], save: Any) -> list[str]:
    """Three photos of her in the library."""
    variants = {
        "one.png": astronaut,
        "two.png": astronaut[:, ::-1],
        "three.png": (astronaut * 0.8).astype(np.uint8),
    }
    paths = [str(save(pixels, name)) for name, pixels in variants.items()]
    verbs.run(desk, "person.add", {"name": NAME, "paths": paths})
    return paths


def test_a_mask_a_cloak_and_both(desk: Desk, known: list[str], tmp_path: Path) -> None:
    chance_cloaks.give(desk, NAME)
    order = {"name": NAME, "paths": known[:2], "out": str(tmp_path / "out"), "refine_steps": 0}
    verbs.run(desk, "protect", order)

    verb, asked = words(NAME, "--out", str(tmp_path / "sheet"))
    result = verbs.run(desk, verb, asked)
    found = result["masked"]["person"]
    (said,) = found["answers"]
    assert (said["model"]["name"], said["role"]) == ("dlib-resnet", "judge")
    scores = {each["state"]: each["score"] for each in said["states"]}
    tried = {state: s["rank1"]["n"] + s["no_face"] for state, s in scores.items()}
    assert tried == {
        answer.UNMASKED: 3, answer.MASKED: 3, answer.CLOAKED: 2, answer.BOTH: 2,
    }  # fmt: skip
    assert scores[answer.UNMASKED]["rank1"]["hits"] == 3
    assert scores[answer.MASKED]["similarity"] < scores[answer.UNMASKED]["similarity"]
    assert all(each["inside"] >= 0.95 for each in found["photos"])
    assert all(abs(each["lightness"] - 1) <= 0.15 for each in found["photos"])
    written = json.loads((tmp_path / "sheet" / "masked.json").read_text())
    assert written == json.loads(json.dumps(result["masked"]))
    assert (tmp_path / "sheet" / "masked.jpg").stat().st_size > 1000
    text = "\n".join(show(verb, json.loads(json.dumps(result))))
    assert "a mask hides Eileen from" in text
    assert "both" in text


def test_a_surrogate_never_judges(desk: Desk, known: list[str]) -> None:
    person = desk.library.people.by_name(NAME)
    card = desk.recognisers()[0]
    recipe = CloakRecipe().with_surrogates([(card.name, card.sha256)])
    desk.library.cloaks.add(person.id, recipe, chance_cloaks.drawn(0), photos=1, seconds=1.0)
    result = verbs.run(desk, "check.masked", {"name": NAME})
    found = result["masked"]["person"]
    assert [each["role"] for each in found["answers"]] == ["surrogate"]
    assert all(each["judges"] == 0 for each in found["summary"])
    assert found["cloak"] is None  # nothing was protected with it
    assert "helped, not counted" in "\n".join(show("check.masked", result))


def test_the_protocol_over_a_folder(
    desk: Desk, astronaut: NDArray[np.uint8], save: Any, folder: Path
) -> None:
    """Four "people" of one face: the counts are tested, not the accuracy."""
    for person in range(4):
        for photo in range(2):
            lighter = np.clip(astronaut[: 300 - 7 * person] * (0.8 + 0.2 * photo), 0, 255)
            save(lighter.astype(np.uint8), f"p{person}/{photo}.png")
    save(astronaut, "p0/again.png")
    save(astronaut, "p0/twice.png")
    verb, asked = words("--folder", str(folder))
    result = verbs.run(desk, verb, asked)
    found = result["masked"]["folder"]
    assert (found["people"], found["folds"], found["each"]) == (4, 2, 2)
    assert found["photos"] <= 9  # of ten files two are the same
    (model,) = found["results"]
    for each in model["sets"]:
        assert each["right"]["n"] + each["no_face"] == 2 * 2 * 2
    assert "drop (points)" in "\n".join(show(verb, json.loads(json.dumps(result))))


def test_wrong_words(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="usage"):
        verbs.run(desk, *words())
    with pytest.raises(EngineError, match=r"person\.unknown"):
        verbs.run(desk, *words("Nobody"))
    with pytest.raises(EngineError, match=r"photo\.missing"):
        verbs.run(desk, *words("--folder", str(tmp_path / "nowhere")))
    (tmp_path / "empty").mkdir()
    with pytest.raises(EngineError, match=r"person\.no_photos"):
        verbs.run(desk, *words("--folder", str(tmp_path / "empty")))
