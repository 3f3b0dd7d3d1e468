"""An audit as the engine writes it down, made up."""

from __future__ import annotations

from cloakroom.items.report import verdict_words


def share(hits: int, n: int) -> dict[str, float]:
    return {"hits": hits, "n": n, "low": hits / n * 0.8, "high": min(1.0, hits / n + 0.2)}


def score(hits: int, n: int) -> dict[str, object]:
    return {"similarity": 0.5, "found": share(hits, n), "no_face": 0, "same_photo": 0}


def comparison(direction: str, disturbance: str, after: int, n: int = 3) -> dict[str, object]:
    return {
        "direction": direction,
        "disturbance": disturbance,
        "before": score(n, n),
        "after": score(after, n),
        "controls": [{"name": "flat-noise", "score": score(n, n)}],
    }


def look(photo: str, *, after: bool | None, before: bool = True) -> dict[str, object]:
    return {
        "photo": photo,
        "disturbance": "as-saved",
        "before": {"found": before},
        "after": {"found": after},
    }


def result(name: str, role: str, afters: dict[str, bool | None]) -> dict[str, object]:
    return {
        "model": {
            "name": name,
            "sha256": name * 8,
            "architecture": "net",
            "licence": "MIT",
            "thresholds": [{"far": 0.01, "similarity": 0.3}],
        },
        "role": role,
        "comparisons": [
            comparison("clean-gallery", "as-saved", sum(bool(each) for each in afters.values())),
            comparison("clean-gallery", "jpeg-75", 1),
            comparison("cloaked-gallery", "as-saved", 0),
            comparison("cloaked-both", "as-saved", 2),
            comparison("cloaked-both", "jpeg-75", 2),
        ],
        "looks": [look(photo, after=after) for photo, after in afters.items()],
    }


def document() -> dict[str, object]:
    """An audit of two photos by three judges and one that helped."""
    photo = {
        "path": "/photos/a.jpg",
        "protected_path": "/copies/a.jpg",
        "width": 100,
        "height": 100,
        "face_px": 60,
        "strength": "balanced",
        "visibility": {"ssim": 0.9678, "psnr_db": 38.0, "linf": 9.0, "l2": 400.0},
    }
    verdict = {"same_photo": False, "tally": {}}
    return {
        "person": "Eileen",
        "created": "2026-11-21T04:38:16+00:00",
        "cloak": {"surrogates": ["helper"]},
        "photos": [{**photo, "id": "a"}, {**photo, "id": "b", "path": "/photos/b.jpg"}],
        "gallery": {"strangers": 10_000, "kind": "synthetic"},
        "verdict": {
            "code": "partial",
            "reason": "found_in_some",
            "judges": 3,
            "hidden_from": 2,
            "tally": {},
            "linkable": 1,
            "per_judge": [{"sha256": name * 8, "code": "hidden"} for name in "xyz"],
            "per_photo": [
                {"photo": "a", "code": "partly", **verdict},
                {"photo": "b", "code": "hidden", **verdict},
            ],
        },
        "results": [
            result("helper", "surrogate", {"a": False, "b": False}),
            result("x", "judge", {"a": False, "b": False}),
            result("y", "judge", {"a": False, "b": None}),
            result("z", "judge", {"a": True, "b": False}),
        ],
        "untested": list(verdict_words.UNTESTED),
        "limits": list(verdict_words.LIMIT),
        "models_left_out": [{"name": "gone", "code": "model.missing"}],
        "photos_left_out": [{"name": "/photos/c.jpg", "code": "photo.not_protected"}],
    }
