"""Reports without names: nothing in one leads to another of the same person."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from audit_toys import sample
from cloakroom_engine.audit.document import AuditDocument, dumps, loads
from cloakroom_engine.audit.standing.exposure import Exposure
from cloakroom_engine.report.redact import DIGITS, redact
from whole_toys import whole_sample

LONG_HEX = re.compile(r'"([0-9a-f]{8,})"')


def documents() -> list[AuditDocument]:
    return [sample(), whole_sample()]


@pytest.mark.parametrize("document", documents(), ids=["plain", "whole"])
def test_no_hash_but_models(document: AuditDocument) -> None:
    cloak = replace(document.cloak, sha256="c0ffee" * 10 + "beef")
    hidden = redact(replace(document, cloak=cloak, seeds=replace(document.seeds, cloak=4711)))
    text = dumps(hidden)
    assert loads(text) == hidden
    models = {item.model.sha256 for item in hidden.results} | {*cloak.surrogate_sha256}
    assert "4711" not in text
    if hidden.chance:
        models |= {*hidden.chance.fit.networks}
    if hidden.further and hidden.further.openset:
        models |= {each.sha256 for each in hidden.further.openset.named}
    if hidden.further and hidden.further.rebuilt:
        models.add(hidden.further.rebuilt.sha256)
    assert set(LONG_HEX.findall(text)) <= models


@pytest.mark.parametrize("document", documents(), ids=["plain", "whole"])
def test_measures_are_no_fingerprints(document: AuditDocument) -> None:
    hidden = redact(document)
    exact = [look.after.similarity for item in document.results for look in item.looks]
    shown = [look.after.similarity for item in hidden.results for look in item.looks]
    assert any(value != round(value, DIGITS) for value in exact if value is not None)
    assert all(value == round(value, DIGITS) for value in shown if value is not None)
    assert all(photo.visibility.l2 == round(photo.visibility.l2, DIGITS) for photo in hidden.photos)
    # What was asked and what is known of models stays as it is.
    assert [item.model for item in hidden.results] == [item.model for item in document.results]
    assert hidden.verdict.code == document.verdict.code


def test_how_many_photos_wear_each_mask_is_not_told() -> None:
    document = whole_sample()
    assert document.further is not None
    worn = Exposure(photos=(12, 9, 14), most=14, refined=3, copies=35)
    hidden = redact(replace(document, further=replace(document.further, exposure=worn)))
    assert hidden.further is not None
    assert hidden.further.exposure.photos == ()
