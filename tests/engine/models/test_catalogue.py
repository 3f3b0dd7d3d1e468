from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from cloakroom_engine.cli.show import FURTHER_TEACHERS, show
from cloakroom_engine.errors import EngineError
from cloakroom_engine.models import catalogue, impostor_files
from cloakroom_engine.models.catalogue import Entry
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.paths import Paths

RESOURCES = Paths.at(".").resources
CATALOGUE = catalogue.read(RESOURCES / "models.json")
each = pytest.mark.parametrize("entry", CATALOGUE.entries, ids=lambda entry: entry.name)


@each
def test_addresses_and_hashes(entry: Entry) -> None:
    assert entry.urls
    for url in entry.urls:
        assert urlsplit(url).scheme == "https"
        assert urlsplit(url).hostname in {
            "files.pythonhosted.org",
            "github.com",
            "huggingface.co",
            "raw.githubusercontent.com",
            "registry.npmjs.org",
        }
    for sha256 in (entry.sha256, *(card.sha256 for card in entry.cards)):
        assert re.fullmatch(r"[0-9a-f]{64}", sha256)
    assert entry.bytes is None or entry.max_bytes == entry.bytes
    assert entry.max_bytes < 500_000_000
    assert entry.provenance in CATALOGUE.provenance


@each
def test_cards_say_what_a_judge_needs(entry: Entry) -> None:
    for card in entry.cards:
        assert card.licence == entry.licence.id
        assert card.commercial is entry.licence.commercial
        assert card.format in {"onnx", "tfjs", "mxnet", "tensorflow"}
        if card.role == "recogniser":
            assert card.template is not None
            assert card.embedding in {128, 256, 512, 1024}
            assert card.training_set
        if card.role == "detector":
            assert card.runtime in {"opencv", "insightface"}


def test_names_are_unique() -> None:
    names = [entry.name for entry in CATALOGUE.entries]
    assert len(names) == len(set(names))


def test_one_network_is_one_card_wherever_it_comes_from() -> None:
    by_hash: dict[str, set[str]] = {}
    by_name: dict[str, set[str]] = {}
    for entry in CATALOGUE.entries:
        for card in entry.cards:
            by_hash.setdefault(card.sha256, set()).add(card.name)
            by_name.setdefault(card.name, set()).add(card.sha256)
    assert all(len(names) == 1 for names in by_hash.values()), by_hash
    assert all(len(hashes) == 1 for hashes in by_name.values()), by_name
    files = {(card.file, card.sha256) for entry in CATALOGUE.entries for card in entry.cards}
    assert len({file for file, _ in files}) == len(files), "two networks under one file name"


def test_default_models_are_not_offered_again() -> None:
    defaults = Registry([], RESOURCES, Device("cpu")).defaults()
    offered = {card.sha256 for entry in CATALOGUE.entries for card in entry.cards}
    names = {card.name for entry in CATALOGUE.entries for card in entry.cards}
    assert not offered & {card.sha256 for card in defaults}
    assert not names & {card.name for card in defaults}


def measured(entry: Entry) -> bool:
    recognisers = [card for card in entry.cards if card.role == "recogniser"]
    return all(impostor_files.find(card, [], RESOURCES) for card in recognisers)


def test_what_is_recommended_is_of_use_at_once() -> None:
    """Without statistics of strangers a recogniser neither teaches nor judges."""
    assert all(measured(entry) for entry in CATALOGUE.entries if entry.starter)
    assert not measured(CATALOGUE.entry("auraface"))


def test_the_starter_set_is_permissive() -> None:
    starter = [entry for entry in CATALOGUE.entries if entry.starter]
    assert {entry.name for entry in starter} == {
        "yunet",
        "mobileface-v2",
        "hse-faceres",
        "facenet",
        "sface",
        "ediffiqa_tiny",
    }
    assert not any(entry.licence.needs_acceptance for entry in starter)
    for entry in CATALOGUE.entries:
        assert entry.starter or entry.licence.needs_acceptance or not measured(entry)
        assert entry.licence.url.startswith("https://")


def test_it_agrees_with_the_shared_models(shared: Path) -> None:
    document = json.loads((shared / "models" / "yunet_2023mar.json").read_text())
    assert CATALOGUE.entry("yunet").sha256 == document["sha256"]
    assert CATALOGUE.entry("yunet").bytes == document["bytes"]


def test_unknown_names() -> None:
    with pytest.raises(EngineError) as caught:
        CATALOGUE.entry("nothing")
    assert caught.value.code == "model.unknown"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"licence": "wtfpl"}, "licence"),
        ({"urls": []}, "urls"),
        ({"urls": [3]}, "urls"),
        ({"sha256": "abc"}, "sha256"),
        ({"bytes": None}, "max_bytes"),
        ({"provenance": "?"}, "provenance"),
        ({"cards": []}, "cards"),
        ({"cards": "x"}, "cards"),
    ],
)
def test_a_damaged_catalogue_names_the_field(
    tmp_path: Path, changes: dict[str, Any], field: str
) -> None:
    document = json.loads((RESOURCES / "models.json").read_text())
    document["models"][0].update(changes)
    path = tmp_path / "models.json"
    path.write_text(json.dumps(document))
    with pytest.raises(EngineError) as caught:
        catalogue.read(path)
    assert caught.value.code == "model.card_invalid"
    assert caught.value.params["field"] == field
    assert "yunet" in str(caught.value.params["card"])


def test_what_a_person_with_few_teachers_is_told_to_fetch_teaches() -> None:
    for name in FURTHER_TEACHERS:
        (card,) = CATALOGUE.entry(name).cards
        assert CATALOGUE.entry(name).starter
        assert card.use != "judge"
    recipe = {"method": "m", "strength": "s", "seed": 0, "surrogates": ["dlib-resnet"]}
    cloak = {"sha256": "0" * 64, "photos": 5, "seconds": 7.0, "recipe": recipe}
    told = "\n".join(show("cloak", {"cloak": cloak, "known": 5}))
    assert all(f"models fetch {name}" in told for name in FURTHER_TEACHERS)
    recipe["surrogates"] = ["dlib-resnet", FURTHER_TEACHERS[0]]
    told = "\n".join(show("cloak", {"cloak": cloak, "known": 5}))
    assert f"models fetch {FURTHER_TEACHERS[0]}" not in told
    assert f"models fetch {FURTHER_TEACHERS[1]}" in told
    recipe["surrogates"] = ["dlib-resnet", *FURTHER_TEACHERS]
    assert "models fetch" not in "\n".join(show("cloak", {"cloak": cloak, "known": 5}))
