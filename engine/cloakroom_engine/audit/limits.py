"""What an audit leaves open, as codes: what was not tested, and what no cloak can do."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from cloakroom_engine.audit import results
from cloakroom_engine.audit.disturb import AS_SAVED, DISTURBANCES
from cloakroom_engine.audit.facts import opinions
from cloakroom_engine.audit.results import ModelResult
from cloakroom_engine.audit.verdict import FEW_PHOTOS

CANNOT: tuple[str, ...] = (
    "fixed_while_recognisers_change",
    "fails_against_training",
    "can_be_removed",
    "other_photos",
    "other_traces",
    "not_anonymity",
    "blur_for_certainty",
    "upload_reencodes",
    "biometric_data",
)
"""What no cloak can do, whatever the figures say."""

ALWAYS_UNTESTED: tuple[str, ...] = (
    "services",
    "trained_on_cloaks",
    "other_detectors",
    "manipulation_detectors",
    "other_years",
    "shared_gradients",
    "learnt_before",
    "body",
)
"""What no audit here tries: nobody can, or what could be tried was tried on other people and told
too little about anybody's own photos (benchmarks/results: detectable, years, leakage, membership,
body)."""

ONLY_WHOLE: tuple[str, ...] = ("purifiers", "linear_classifier", "growing_gallery")
"""What only the whole audit tries."""

SMALL_BYTES = 16_000_000
"""AuraFace, which can be fetched, has sixteen times as much."""

_TRANSFORMERS = ("vit", "transformer", "swin", "deit", "part_fvit")


def untested(
    measured: Sequence[ModelResult],
    gallery_kind: str,
    photos: int,
    disturbances: Collection[str],
    *,
    whole: bool = False,
) -> tuple[str, ...]:
    """Codes of what this audit did not try or had too little of, the particular ones first."""
    judges = [item for item in measured if item.role == results.JUDGE]
    found: list[str] = []
    if photos < FEW_PHOTOS:
        found.append("few_photos")
    if opinions(item.model for item in judges) == 1:
        found.append("one_judge")
    if judges and all(item.model.bytes < SMALL_BYTES for item in judges):
        found.append("small_judges")
    if len(judges) > 1 and len({item.model.architecture.lower() for item in judges}) == 1:
        found.append("same_architecture")
    if judges and not any(_is_transformer(item.model.architecture) for item in judges):
        found.append("no_transformer")
    if gallery_kind == "synthetic":
        found.append("synthetic_strangers")
    if _all_same_photo(judges):
        found.append("no_other_photo")
    if judges and not any(item.comparison(results.LINKED, AS_SAVED) for item in judges):
        found.append("linking")
    if {item.name for item in DISTURBANCES} - set(disturbances):
        found.append("disturbances")
    return (*found, *ALWAYS_UNTESTED, *(() if whole else ONLY_WHOLE))


def _is_transformer(architecture: str) -> bool:
    return any(word in architecture.lower() for word in _TRANSFORMERS)


def _all_same_photo(judges: Iterable[ModelResult]) -> bool:
    looks = [look for item in judges for look in item.looks if look.after.found is not None]
    return bool(looks) and all(look.same_photo for look in looks)
