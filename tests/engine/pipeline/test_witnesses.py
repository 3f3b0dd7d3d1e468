"""Who teaches a cloak by default, and who judges it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from cloakroom_engine.models import impostor_files, impostors
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.pipeline import teachers, witnesses
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.records import CloakRecipe
from tiny_models import tiny_card, tiny_network


@pytest.fixture
def among(desk: Desk, tmp_path: Path):
    """The desk when packs of these names lie beside the default recogniser."""

    def made(taught_by: dict[str, str] | None = None, **uses: str) -> Desk:
        packs = tmp_path / "packs"
        packs.mkdir()
        for seed, (name, use) in enumerate(uses.items()):
            content = tiny_network(seed)
            file = packs / f"{name}.onnx"
            file.write_bytes(content)
            card = tiny_card(file.name, content, use=use)
            teacher = (taught_by or {}).get(name)
            if teacher:
                card["taught_by"] = json.loads((packs / f"{teacher}.json").read_text())["sha256"]
            file.with_suffix(".json").write_text(json.dumps(card))
            strangers = np.random.default_rng(seed).standard_normal((300, 8))
            measured = impostors.measure(strangers, "drawn", sha256=card["sha256"])
            impostor_files.save(measured, packs / f"{name}{impostor_files.SUFFIX}")
        registry = Registry([packs], desk.paths.resources, Device("cpu", threads=2))
        assert {card.name for card in registry.cards("recogniser")} == {"dlib-resnet", *uses}
        return replace(desk, registry=registry)

    return made


def taught(desk: Desk, *named: str) -> list[str]:
    return [card.name for card in teachers.choose(desk.registry, named)]


def judged(desk: Desk, surrogates: list[str]) -> set[str]:
    sha256 = tuple(desk.registry.card(name).sha256 for name in surrogates)
    recipe = CloakRecipe(surrogates=tuple(surrogates), surrogate_sha256=sha256)
    return {card.name for card in witnesses.judges(desk, recipe, ())} - set(surrogates)


def test_what_was_made_for_teaching_teaches_beside_the_default_and_is_no_judge(among):
    desk = among(student="teach")
    assert taught(desk) == ["dlib-resnet", "student"]
    assert judged(desk, ["dlib-resnet", "student"]) == set()
    # Nor is it where somebody let dlib teach alone: it answers as dlib taught it.
    assert judged(desk, ["dlib-resnet"]) == set()


def test_a_judge_is_kept_back_among_those_that_can_judge(among):
    desk = among(student="teach", one="any", two="any")
    assert taught(desk) == ["dlib-resnet", "student", "one"]
    assert judged(desk, taught(desk)) == {"two"}


def test_a_single_further_network_is_the_judge(among):
    desk = among(one="any")
    assert taught(desk) == ["dlib-resnet"]
    assert judged(desk, ["dlib-resnet"]) == {"one"}


def test_a_single_further_network_teaches_where_another_only_judges(among):
    desk = among(student="teach", one="any", kept="judge")
    assert taught(desk) == ["dlib-resnet", "student", "one"]
    assert judged(desk, taught(desk)) == {"kept"}


def test_who_is_named_teaches_whatever_it_was_made_for(among):
    desk = among(student="teach", one="any")
    assert taught(desk, "one") == ["one"]
    assert judged(desk, ["one"]) == {"dlib-resnet"}


def test_what_is_kept_for_judging_never_teaches_unless_it_is_named(among):
    desk = among(kept="judge", other="any", larger="any")
    assert "kept" not in taught(desk)
    assert taught(desk, "kept") == ["kept"]
    assert "kept" in judged(desk, taught(desk))


def test_a_pupil_does_not_judge_what_its_teacher_taught_nor_the_teacher_its_pupils_cloak(among):
    desk = among({"pupil": "master", "second": "master"}, master="judge", pupil="judge",
                 second="judge", stranger="judge")  # fmt: skip
    assert judged(desk, ["dlib-resnet"]) == {"master", "pupil", "second", "stranger"}
    for one in ("master", "pupil", "second"):
        assert judged(desk, [one]) == {"dlib-resnet", "stranger"}
