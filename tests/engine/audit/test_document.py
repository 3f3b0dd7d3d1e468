import json
import math
from dataclasses import replace

import pytest

from audit_toys import asked, evidence, sample
from cloakroom_engine.audit.document import SCHEMA, Seen, dumps, loads
from cloakroom_engine.audit.measure import measure
from cloakroom_engine.errors import EngineError
from cloakroom_engine.records import Visibility


def test_round_trip_is_exact_and_repeatable() -> None:
    document = sample()
    text = dumps(document)
    assert loads(text) == document
    assert dumps(sample()) == text
    assert dumps(loads(text)) == text


def test_says_who_judged_with_what() -> None:
    data = json.loads(dumps(sample()))
    assert data["schema"] == SCHEMA == "cloakroom.audit/1"
    roles = {item["model"]["name"]: item["role"] for item in data["results"]}
    assert roles == {"judge-a": "judge", "judge-b": "judge", "helper": "surrogate"}
    for item in data["results"]:
        assert len(item["model"]["sha256"]) == 64
        assert {"licence", "architecture", "thresholds", "thresholds_from"} <= set(item["model"])
    assert data["seeds"] == {"strangers": 7, "control": 8, "cloak": 0}
    assert data["gallery"]["kind"] == "synthetic"


def test_an_unchanged_face_has_no_psnr_in_json() -> None:
    assert Seen.of(Visibility(1.0, math.inf, 0.0, 0.0)).psnr_db is None
    assert Seen.of(Visibility(0.95, 38.5, 9.0, 700.0)).psnr_db == 38.5


def test_what_was_not_tested_depends_on_the_audit() -> None:
    found = sample().untested
    assert found[:4] == ("few_photos", "small_judges", "same_architecture", "no_transformer")
    assert "services" in found
    assert "linking" not in found
    one = evidence(clean=(0.0,), cloaked=(75.0,), control=(0.0,))
    alone = sample(measured=measure([one], asked(1)))
    assert {"one_judge", "no_other_photo", "linking"} <= set(alone.untested)


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        (("person",), 3, "$.person"),
        (("photos", 0, "width"), "512", "$.photos[0].width"),
        (("photos", 0, "width"), True, "$.photos[0].width"),
        (("results", 1, "role"), None, "$.results[1].role"),
        (("verdict", "linkable"), "0", "$.verdict.linkable"),
        (("surprise",), 1, "$.surprise"),
        (("photos",), {}, "$.photos"),
        (("verdict",), [], "$.verdict"),
    ],
)
def test_a_wrong_field_is_refused_by_name(
    path: tuple[str | int, ...], value: object, where: str
) -> None:
    data = json.loads(dumps(sample()))
    target = data
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value
    with pytest.raises(EngineError) as caught:
        loads(json.dumps(data))
    assert caught.value.code == "library.corrupt"
    assert caught.value.params["where"] == where


def test_a_missing_field_is_refused() -> None:
    data = json.loads(dumps(sample()))
    del data["gallery"]["taught"]
    with pytest.raises(EngineError) as caught:
        loads(json.dumps(data))
    assert caught.value.params["where"] == "$.gallery.taught"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", "library.corrupt"),
        ("[]", "library.corrupt"),
        ('{"schema": "somebody.else/1"}', "library.corrupt"),
        ('{"schema": "cloakroom.audit/2"}', "library.newer"),
    ],
)
def test_other_texts_are_refused(text: str, code: str) -> None:
    with pytest.raises(EngineError) as caught:
        loads(text)
    assert caught.value.code == code


def test_nan_never_reaches_the_file() -> None:
    document = sample()
    photo = replace(document.photos[0], visibility=Seen(math.nan, 1.0, 1.0, 1.0))
    with pytest.raises(ValueError, match="JSON"):
        dumps(replace(document, photos=(photo,)))


def test_a_document_of_before_photos_named_their_judges_is_still_read() -> None:
    data = json.loads(dumps(sample()))
    for photo in data["verdict"]["per_photo"]:
        for later in ("lost", "still", "no_face"):
            del photo[later]
    older = loads(json.dumps(data))
    assert older.verdict.per_photo[0].still == ()
    assert older.results == sample().results
