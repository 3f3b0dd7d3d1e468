"""Toy embeddings on the unit circle: the person stands at 0 degrees, strangers from 60 on.

A threshold at 45 degrees lets 1 % pass, one at 30 degrees 0.1 %.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit.disturb import AS_SAVED, JPEG_75, LONG_SIDE_1080
from cloakroom_engine.audit.document import (
    AuditDocument,
    AuditedPhoto,
    ControlSeen,
    Gallery,
    LeftOut,
    Seeds,
    Seen,
    build,
    cloak_facts,
)
from cloakroom_engine.audit.further import Further
from cloakroom_engine.audit.measure import (
    CLEAN,
    CLOAKED,
    FLAT_NOISE,
    MATCHED_NOISE,
    Asked,
    Evidence,
    measure,
)
from cloakroom_engine.audit.results import ModelFacts, ModelResult, Threshold
from cloakroom_engine.records import CloakRecipe

STRANGERS = (60.0, 90.0, 150.0, 200.0, 270.0, 320.0)
GONE = (75.0, -75.0, 170.0)
"""Protected photos that no longer look like the person (in three different ways)."""
SAME = (2.0, -3.0, 4.0)


def at(*degrees: float) -> NDArray[np.float32]:
    """Embeddings on the unit circle: cosines can be checked by hand."""
    angles = np.radians(degrees)
    return np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)


def cosine(degrees: float) -> float:
    return float(np.cos(np.radians(degrees)))


def facts(name: str, architecture: str = "MobileFaceNet") -> ModelFacts:
    return ModelFacts(
        name=name,
        sha256=(name.encode().hex() * 64)[:64],
        architecture=architecture,
        licence="MIT",
        training_set="toys",
        commercial=True,
        thresholds=(Threshold(0.01, cosine(45)), Threshold(0.001, cosine(30))),
        thresholds_from="statistics",
    )


def evidence(
    name: str = "judge-a",
    *,
    cloaked: tuple[float, ...] = GONE,
    control: tuple[float, ...] = SAME,
    clean: tuple[float, ...] = (0.0, 5.0, -5.0),
    person: tuple[float, ...] | None = None,
    disturbed: dict[str, tuple[float, ...]] | None = None,
) -> Evidence:
    probes = {
        AS_SAVED: {
            CLEAN: at(*clean),
            CLOAKED: at(*cloaked),
            MATCHED_NOISE: at(*control),
            FLAT_NOISE: at(*control),
        }
    }
    for disturbance, angles in (disturbed or {}).items():
        probes[disturbance] = {CLEAN: at(*clean), CLOAKED: at(*angles)}
    return Evidence(
        model=facts(name),
        strangers=at(*STRANGERS),
        person=at(*(clean if person is None else person)),
        probes=probes,
    )


def asked(
    photos: int = 3, surrogates: tuple[str, ...] = (), person: tuple[str, ...] | None = None
) -> Asked:
    ids = tuple(f"photo-{index}" for index in range(photos))
    return Asked(
        probe_ids=ids,
        person_ids=ids if person is None else person,
        surrogate_sha256=frozenset(facts(name).sha256 for name in surrogates),
    )


def sample(
    *,
    person: str = "Eileen",
    folder: str = "/home/eileen/photos",
    measured: Sequence[ModelResult] | None = None,
    further: Further | None = None,
) -> AuditDocument:
    """A whole audit: two judges, of which one still finds the person once, and a surrogate."""
    if measured is None:
        items = [
            evidence("judge-a", disturbed={JPEG_75: GONE, LONG_SIDE_1080: GONE}),
            evidence(
                "judge-b",
                cloaked=(75.0, -75.0, 20.0),
                disturbed={JPEG_75: SAME, LONG_SIDE_1080: (75.0, -75.0, 20.0)},
            ),
            evidence("helper"),
        ]
        measured = measure(items, asked(surrogates=("helper",)))
    return build(
        engine="0.1.0",
        created="2026-11-02T10:00:00+00:00",
        person=person,
        cloak=cloak_facts(
            CloakRecipe().with_surrogates([("helper", facts("helper").sha256)]), "c" * 64, 3
        ),
        photos=[
            AuditedPhoto(
                id=f"photo-{index}",
                path=f"{folder}/beach {index}.jpg",
                protected_path=f"{folder}/out/beach {index}.cloaked.jpg",
                protected_sha256="d" * 64,
                width=1600,
                height=1200,
                face_px=240,
                strength="balanced",
                refine_steps=30,
                visibility=Seen(0.951, 36.2, 21.0, 1820.5),
                controls=(
                    ControlSeen(FLAT_NOISE, Seen(0.31, 21.7, 21.0, 8200.0)),
                    ControlSeen(MATCHED_NOISE, Seen(0.71, 36.2, 21.0, 1820.5)),
                ),
            )
            for index in range(3)
        ],
        gallery=Gallery("synthetic", 10_000, "", clean_photos=3, taught=2),
        detector="centerface",
        controls=(FLAT_NOISE, MATCHED_NOISE),
        seeds=Seeds(strangers=7, control=8, cloak=0),
        further=further,
        measured=measured,
        models_left_out=[LeftOut("sface", "model.missing")],
        photos_left_out=[LeftOut(f"{folder}/sea.jpg", "photo.no_face")],
    )
