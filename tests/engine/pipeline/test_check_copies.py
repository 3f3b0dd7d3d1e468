"""The checks of protected copies, on the astronaut under a cloak of noise."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

import chance_cloaks
from cloakroom_engine.audit.attacks import adversaries, panel, purifier
from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.audit.document import loads
from cloakroom_engine.audit.masked import answer
from cloakroom_engine.cli.show import show
from cloakroom_engine.errors import EngineError
from cloakroom_engine.pipeline import attacking, verbs
from cloakroom_engine.pipeline.desk import Desk

NAME = "Eileen"


@pytest.fixture(scope="module")
def copies(
    shelf: Desk, astronaut: NDArray[np.uint8], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Three photos that look alike, two of them protected; dlib did not help with the cloak."""
    variants = {
        "one.png": astronaut,
        "two.png": astronaut[:, ::-1],
        "three.png": (astronaut * 0.8).astype(np.uint8),
    }
    folder, out = tmp_path_factory.mktemp("photos"), tmp_path_factory.mktemp("out")
    for (name, pixels), year in zip(variants.items(), (2001, None, 2012), strict=True):
        exif = Image.Exif()
        if year:
            exif[306] = f"{year}:06:01 12:00:00"
        Image.fromarray(pixels).save(folder / name, exif=exif)
    paths = [str(folder / name) for name in variants]
    verbs.run(shelf, "person.add", {"name": NAME, "paths": paths})
    chance_cloaks.give(shelf, NAME)
    order = {"name": NAME, "paths": paths[:2], "out": str(out), "refine_steps": 0}
    assert len(verbs.run(shelf, "protect", order)["written"]) == 2
    return out


def check(desk: Desk, what: str, **more: Any) -> dict[str, Any]:
    result = verbs.run(desk, f"check.{what}", {"name": NAME, **more})
    json.dumps(result, allow_nan=False)
    assert len(list(show(f"check.{what}", json.loads(json.dumps(result))))) > 3
    assert [model["name"] for model in result["models"] if model["judge"]] == ["dlib-resnet"]
    assert len(result["photos"]) == 2
    return result


def test_every_attack_is_tried(shelf: Desk, copies: Path) -> None:
    result = check(shelf, "attacks", paths=[str(copies)])
    names = [row["name"] for row in result["attacks"]]
    presets = [f"as {each['name']}" for each in result["presets"]]
    tried = [each.name for each in attacking.tried(shelf)]
    assert {purifier.NAME, *(each.name for each in panel.ATTACKS)} == set(tried)
    assert sorted(names) == sorted([AS_SAVED, *presets, *tried])
    shares = [row["found_after"]["hits"] for row in result["attacks"]]
    assert shares == sorted(shares, reverse=True)
    assert all(row["found_before"]["n"] == 2 for row in result["attacks"])
    for row in result["elsewhere"]:
        assert row["before"]["value"] <= row["after"]["value"] <= row["after"]["high"]
        assert row["people_taught"] > 0 < row["people_asked"]
    found = {row["name"]: row for row in result["adversaries"]}
    assert set(found) == set(adversaries.ADVERSARIES)
    # Nothing but noise: whoever has a clean photo still knows her.
    assert found[adversaries.CLEAN_GALLERY]["after"]["hits"] == 2


def test_copies_of_noise_lead_to_one_another(shelf: Desk, copies: Path) -> None:
    (judge,) = check(shelf, "link")["judges"]
    assert (judge["after"]["pairs"]["hits"], judge["after"]["pairs"]["n"]) == (1, 1)
    assert judge["after"]["groups"] == ((0, 1),)


def test_an_album_of_one_names_her(shelf: Desk, copies: Path) -> None:
    result = check(shelf, "openset")
    assert (result["people"], result["cohort"]) == (1, 64)
    rows = {(row["score"], row["far"]): row for row in result["named"]}
    assert {kind for kind, _ in rows} == {"cosine", "nac", "m-ovr"}
    for kind in ("cosine", "nac"):
        assert rows[kind, 0.1]["before"]["hits"] == 2
        hits = [rows[kind, far]["after"]["hits"] for far in (0.001, 0.01, 0.1)]
        assert hits == sorted(hits)


def test_without_copies_there_is_nothing_to_check(desk: Desk, save: Any, astronaut: Any) -> None:
    verbs.run(desk, "person.add", {"name": NAME, "paths": [str(save(astronaut, "one.png"))]})
    with pytest.raises(EngineError, match="not_protected"):
        verbs.run(desk, "check.link", {"name": NAME})


def test_where_it_stands(shelf: Desk, copies: Path) -> None:
    result = check(shelf, "standing")
    # Her face is 94 pixels wide: there is no larger one to shrink.
    assert [row["face_px"] for row in result["widths"]] == [16, 24, 32, 48, 64]
    for row in result["widths"]:
        assert row["photos"] == row["found_clean"]["n"] == row["found_cloaked"]["n"] == 2
    assert result["widths"][-1]["found_clean"]["hits"] == 2
    shares = {point["share"]: point for point in result["curve"]}
    assert shares[0.0]["ssim"] == 1.0
    assert shares[1.0]["ssim"] > 0.949  # balanced
    alike = [point["judges"][0]["similarity"] for point in result["curve"]]
    assert alike[0] > 0.99 > alike[-1]  # even noise costs, where there is enough of it
    assert result["exposure"] == {"photos": (2,), "most": 2, "refined": 0, "copies": 2}


def test_copies_by_the_years_between(shelf: Desk, copies: Path) -> None:
    """One was taken eleven years before the only other that has a camera's date, one has none."""
    result = check(shelf, "years")
    (row,) = result["gaps"]
    assert (row["years"], row["below"], row["photos"], result["undated"]) == (10, None, 1, 1)
    assert row["found_clean"]["hits"] == row["found_cloaked"]["hits"] == 1  # noise hides nobody


def test_the_whole_audit_asks_everything_and_can_be_read_back(
    shelf: Desk, copies: Path, tmp_path: Path
) -> None:
    page, paper = tmp_path / "all.html", tmp_path / "all.pdf"
    order = {"name": NAME, "paths": [str(copies)], "html": str(page), "pdf": str(paper)}
    plain = verbs.run(shelf, "audit", order)["audit"]
    assert plain["further"] is None
    assert "growing_gallery" in plain["untested"]
    result = verbs.run(shelf, "audit", {**order, "all": True})
    document = loads(json.dumps(result["audit"]))
    further = document.further
    assert further is not None
    presets = {f"as {each.name}" for each in further.networks}
    tried = {each.name for each in further.attacks}
    assert tried == {AS_SAVED, *presets, *(each.name for each in attacking.tried(shelf))}
    # The plain audit and the panel were shown the same file and have to agree on it.
    saved = next(each for each in further.attacks if each.name == AS_SAVED)
    (judge,) = document.results
    assert saved.judges[0].after == judge.comparisons[0].after.found
    assert {each.name for each in further.adversaries} == set(adversaries.ADVERSARIES)
    assert further.openset is not None
    assert further.masked is not None
    assert [each.state for each in further.masked.summary] == list(answer.STATES)
    assert [each.share for each in further.curve] == sorted(each.share for each in further.curve)
    assert further.advice
    assert further.years is not None
    assert (len(further.years.gaps), further.years.undated) == (1, 1)
    assert document.chance is not None
    assert 0 < document.chance.share.value < 1
    assert "growing_gallery" not in document.untested
    assert "What follows for you" in page.read_text("utf-8")
    assert paper.read_bytes().startswith(b"%PDF")
