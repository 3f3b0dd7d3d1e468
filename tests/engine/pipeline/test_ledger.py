"""Every exported copy before a recogniser that is added later."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

import chance_cloaks
from cloakroom_engine import __version__
from cloakroom_engine.cli import run
from cloakroom_engine.cli.show import show
from cloakroom_engine.errors import Cancelled
from cloakroom_engine.library.ledger import Entry, Judgement
from cloakroom_engine.models import impostor_files, impostors
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.progress import Silent
from cloakroom_engine.records import CloakRecipe
from tiny_models import tiny_card, tiny_network

NAME = "Eileen"
CPU = Device("cpu", threads=2)
Pixels = NDArray[np.uint8]


@pytest.fixture
def copies(desk: Desk, astronaut: Pixels, save: Any, tmp_path: Path) -> list[Path]:
    """Two protected photos under a cloak of noise, which dlib did not help with."""
    photos = [save(astronaut, "one.png"), save((astronaut * 0.8).astype(np.uint8), "two.png")]
    paths = [str(path) for path in photos]
    verbs.run(desk, "person.add", {"name": NAME, "paths": paths})
    chance_cloaks.give(desk, NAME)
    order = {"name": NAME, "paths": paths, "out": str(tmp_path / "out"), "refine_steps": 0}
    return [Path(each["path"]) for each in verbs.run(desk, "protect", order)["written"]]


@pytest.fixture
def later(desk: Desk, tmp_path: Path) -> Desk:
    """The same desk when a small recogniser has been added, which knows faces by their colour."""
    content = tiny_network(0, 16)
    file = tmp_path / "tiny.onnx"
    file.write_bytes(content)
    card = tiny_card(file.name, content, embedding=16)
    file.with_suffix(".json").write_text(json.dumps(card))
    strangers = np.random.default_rng(0).standard_normal((300, 16))
    measured = impostors.measure(strangers, "drawn", sha256=card["sha256"])
    impostor_files.save(measured, tmp_path / f"tiny{impostor_files.SUFFIX}")
    found = replace(desk, registry=Registry([desk.paths.models], desk.paths.resources, CPU))
    verbs.run(found, "models.add", {"file": str(file)})
    return found


def rejudged(desk: Desk, **more: Any) -> dict[str, Any]:
    result = verbs.run(desk, "audit.ledger", more)
    lines = list(show("audit.ledger", json.loads(json.dumps(result, allow_nan=False))))
    assert len(lines) == 1 + len(result["fell"]) + len(result["gone"]) + len(result["skipped"])
    return result


def entries(desk: Desk) -> list[Entry]:
    return desk.library.ledger.entries()


def held(desk: Desk, entry: Entry, model: str = "earlier") -> None:
    """Say that a recogniser that is no longer installed did not find her in a copy."""
    said = Judgement(model, model.encode().hex().ljust(64, "0"), True, False, 0, "")
    desk.library.ledger.put(entry.protected_id, entry.person_id, entry.sha256, [said])


def test_what_was_exported_is_written_down(desk: Desk, copies: list[Path]) -> None:
    first, second = entries(desk)
    assert [first.path, second.path] == [str(path) for path in copies]
    assert (first.person, first.strength, first.engine) == (NAME, "balanced", __version__)
    assert json.loads(first.recipe)["surrogate_sha256"] == ["0" * 64]
    assert len(first.cloak_sha256) == len(first.sha256) == len(first.photo_sha256) == 64
    assert (first.judgements, first.state, first.fell) == ((), "not_judged", ())


def test_an_audit_is_the_first_round(desk: Desk, copies: list[Path]) -> None:
    audited = verbs.run(desk, "audit", {"name": NAME, "paths": [str(copies[0])]})
    first, second = entries(desk)
    (judge,) = first.judgements
    assert (judge.model, judge.round) == ("dlib-resnet", 1)
    assert judge.found_clean
    assert first.audits == (audited["audit_id"],)
    assert second.judgements == ()
    # Whoever judged is not asked again.
    result = rejudged(desk)
    assert (result["copies"], result["judged"], result["fell"]) == (2, 1, [])
    assert rejudged(desk)["judged"] == 0


def test_a_new_recogniser_is_asked_about_everything(later: Desk, copies: list[Path]) -> None:
    assert rejudged(later, judges=["dlib-resnet"])["judged"] == 2
    result = rejudged(later)
    assert (result["judged"], [each["name"] for each in result["models"]]) == (2, ["tiny"])
    assert [[each.round for each in entry.judgements] for entry in entries(later)] == [[1, 2]] * 2


def test_what_was_held_and_is_found_now_fell(later: Desk, copies: list[Path]) -> None:
    first, second = entries(later)
    held(later, first)
    assert entries(later)[0].state == "hidden"
    result = rejudged(later)  # the cloak is noise: both find her
    (fell,) = result["fell"]
    assert (fell["path"], fell["was"], fell["now"]) == (str(copies[0]), "hidden", "partly")
    assert sorted(fell["by"]) == ["dlib-resnet", "tiny"]
    assert result["unchanged"] == 1
    assert entries(later)[1].state == "still_found"
    photos = [later.library.photos.get(each.photo_id) for each in (first, second)]
    assert [photo.verdict for photo in photos if photo] == ["partly", "still_found"]
    # It is told again, though nobody is asked again.
    again = rejudged(later)
    assert (again["judged"], again["fell"]) == (0, result["fell"])


def test_copies_that_are_gone_or_changed(desk: Desk, copies: list[Path]) -> None:
    copies[0].unlink()
    copies[1].write_bytes(copies[1].read_bytes() + b" ")
    result = rejudged(desk)
    assert [each["code"] for each in result["gone"]] == ["gone", "changed"]
    assert (result["judged"], result["unchanged"]) == (0, 0)


def test_a_stopped_run_goes_on(desk: Desk, copies: list[Path]) -> None:
    class Stops(Silent):
        def step(self, stage: str, done: int, total: int, photo: str | None = None) -> None:
            if (stage, done) == ("ledger", 1):
                raise Cancelled

    with pytest.raises(Cancelled):
        rejudged(replace(desk, reporter=Stops()))
    assert [len(entry.judgements) for entry in entries(desk)] == [1, 0]
    assert rejudged(desk)["judged"] == 1


def test_surrogates_are_never_asked(desk: Desk, copies: list[Path]) -> None:
    card = desk.recognisers()[0]
    person = desk.library.people.by_name(NAME)
    recipe = CloakRecipe(surrogates=(card.name,), surrogate_sha256=(card.sha256,))
    desk.library.cloaks.add(person.id, recipe, chance_cloaks.drawn(0), photos=1, seconds=1.0)
    photo = desk.library.photos.get(entries(desk)[0].photo_id)
    assert photo is not None
    out = str(copies[0].parent / "again")
    order = {"name": NAME, "paths": [photo.path], "out": out, "refine_steps": 0}
    assert verbs.run(desk, "protect", order)["written"]
    assert rejudged(desk)["judged"] == 2
    assert [len(entry.judgements) for entry in entries(desk)] == [1, 1, 0]


def test_a_lost_original_is_skipped(desk: Desk, copies: list[Path]) -> None:
    photo = desk.library.photos.get(entries(desk)[0].photo_id)
    assert photo is not None
    Path(photo.path).unlink()
    result = rejudged(desk)
    assert [each["code"] for each in result["skipped"]] == ["photo.missing"]
    assert result["judged"] == 1


def test_the_command_line(tmp_path: Path) -> None:
    out = io.StringIO()
    home = ["--home", str(tmp_path / "home"), "--json"]
    assert run([*home, "audit", "--ledger"], out) == 0
    assert json.loads(out.getvalue())["copies"] == 0
    assert run([*home, "audit", NAME], io.StringIO()) == 2
