"""One person's figures for ``frontier.py``: every method's files, and what every judge sees."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

import looks
import opom_published as opom
import rivals
from bed import Bed, Known
from cloakroom_engine.audit.attacks import purifier
from cloakroom_engine.audit.disturb import jpeg
from cloakroom_engine.cloak.pattern import Pattern
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.photo.shrink import shrunk
from cloakroom_engine.photo.visibility import crop
from cloakroom_engine.pipeline.outputs import REFINE_STEPS
from cloakroom_engine.protect.change import FaceChange, changed
from cloakroom_engine.records import STRENGTHS, CloakRecipe
from protection import halves

OURS = {
    **{strength: (strength, REFINE_STEPS) for strength in STRENGTHS},
    **{f"balanced, {steps} steps": ("balanced", steps) for steps in (0, 3, 10)},
}
"""Our methods by name: strength and refining steps."""
STILL, PHOTO, LOOP = "ours without moving", "per photo", "published loop"
RIVALS = (STILL, PHOTO, LOOP)
METHODS = (*OURS, *RIVALS)
ELSEWHERE = (PHOTO, LOOP)
"""Others' methods, asked where several networks teach."""
BLUR_FACE = 95.0
"""The face, in pixels, on which a blur of sigma 2 is meant; it grows with the face."""
PURIFIER = Path(__file__).parents[1] / "resources" / "attacks" / purifier.FILE


def figures(
    bed: Bed,
    folder: Path,
    folds: Mapping[str, Sequence[str]],
    methods: Sequence[str] | None,
    photos: int,
) -> dict[str, Any]:
    """The person's line of the output."""
    learning, testing = halves(folder)
    learning = learning[:10]
    clean = {p: k for p in (*learning, *testing) if (k := bed.face(p)) is not None}
    taught = [clean[p] for p in learning if p in clean]
    probes = [p for p in testing if p in clean][:photos]
    everyone = bed.taught_by(())
    return {
        "person": folder.name,
        "recipe": CloakRecipe().as_dict(),
        "strengths": {name: asdict(each) for name, each in STRENGTHS.items()},
        "steps": REFINE_STEPS,
        "networks": {card.name: card.sha256 for card in bed.cards},
        "strangers": bed.stranger_count,
        "taught": len(taught),
        "photos": {
            p.name: {"face_px": float(clean[p].face.size_px), "turned": turned(clean[p])}
            for p in probes
        },
        "clean": {
            p.name: {
                view: everyone.scores(p, clean, bed.seen(image, clean[p], placed=True))
                for view, image in views(clean[p].rgb_u8, clean[p])
            }
            for p in probes
        },
        "folds": {
            name: {
                "surrogates": list(surrogates),
                **Fold(
                    *(bed.taught_by(surrogates), clean, taught, probes),
                    [m for m in methods or METHODS if len(surrogates) > 1 or m not in ELSEWHERE],
                ).run(),
            }
            for name, surrogates in folds.items()
        },
    }


def turned(known: Known) -> float:
    """How far the nose is from the middle of the eyes, in distances between them: 0 is frontal,
    from about 0.35 a profile begins."""
    left, right, nose = known.face.points_px[:3].astype(float)
    across = right - left
    return float((nose - (left + right) / 2) @ across / (across @ across))


def views(rgb_u8: NDArray[np.uint8], known: Known) -> Iterator[tuple[str, NDArray[np.uint8]]]:
    """What becomes of a file on its way, (name, (H, W, 3))."""
    yield "as saved", rgb_u8
    yield "JPEG 75", jpeg(rgb_u8, 75)
    size = float(known.face.size_px)
    for width in (64, 32):
        if size > width:
            yield f"{width} px", shrunk(rgb_u8, width / size)
    yield "blur 2", looks.blurred(rgb_u8, 2.0 * size / BLUR_FACE)
    yield "purified", purifier.load(PURIFIER).apply(rgb_u8)


class Fold:
    """One person under one set of surrogates."""

    def __init__(
        self,
        bed: Bed,
        clean: dict[Path, Known],
        taught: list[Known],
        probes: list[Path],
        methods: Sequence[str],
        pattern: Pattern | None = None,
    ) -> None:
        """``pattern``: the person's cloak, where it was learnt before."""
        self._bed, self._clean, self._taught = bed, clean, taught
        self._probes, self._methods, self._learnt = probes, methods, pattern

    def run(self) -> dict[str, Any]:
        """What every method leaves of each probe."""
        began = time.process_time()
        self._pattern = self._learnt or self._bed.learn(self._taught, CloakRecipe())
        seconds = time.process_time() - began
        if LOOP in self._methods:
            card = self._bed.surrogates[-1]
            crops = [opom.crop(k.rgb_u8, k.face.points_px, card) for k in self._taught]
            surrogate = self._bed.registry.surrogate(card.name)
            self._published = opom.learn(surrogate, crops, opom.PLAIN, opom.slsqp)
        found: dict[str, Any] = {}
        saved: dict[str, list[dict[str, NDArray[np.float32]]]] = {}
        for path in self._probes:
            balanced = 0.0
            for method in self._methods:
                row, embedded, visible = self._copy(method, path, balanced)
                found.setdefault(method, {})[path.name] = row
                saved.setdefault(method, []).append(embedded)
                if method == "balanced":
                    balanced = visible
        return {
            "learn_seconds": seconds,
            "methods": found,
            "linked": {method: self._linked(rows) for method, rows in saved.items()},
        }

    def _copy(
        self, method: str, path: Path, visible: float
    ) -> tuple[dict[str, Any], dict[str, NDArray[np.float32]], float]:
        """A method's copy of a photo: its figures, its embeddings, its Butteraugli."""
        known = self._clean[path]
        began = time.process_time()
        change = self._change(method, known, visible)
        refined = time.process_time() - began
        floor = STRENGTHS[OURS[method][0]].seen if method in OURS else -1e9
        with tempfile.TemporaryDirectory() as scratch:
            target, written = self._bed.save(path, change, floor, scratch)
            image = decode(target).rgb_u8
        box = change.crop_px
        faces = [crop(each, box) for each in (changed(known.rgb_u8, [change], 0.0), image)]
        measured = looks.measures(*faces)
        seen = {
            view: self._bed.seen(shown, known, placed=True) for view, shown in views(image, known)
        }
        row = {
            "seconds": time.process_time() - began,
            "refined": refined,
            "moved": change.share,
            **measured,
            "promised": written.faces[0].seen,
            "looks": {v: self._bed.scores(path, self._clean, rows) for v, rows in seen.items()},
        }
        return row, seen["as saved"], measured.get("butteraugli", 0.0)

    def _change(self, method: str, known: Known, visible: float) -> FaceChange:
        witnesses = self._bed.witnesses(self._taught)
        if method in OURS:
            strength, steps = OURS[method]
            recipe = replace(CloakRecipe(), strength=strength)
            return self._bed.perturb(known, self._pattern, witnesses, recipe, steps)
        if method == LOOP:
            change = rivals.flat(known, self._published)
        elif method == PHOTO:
            change = rivals.per_photo(known, witnesses, self._bed, REFINE_STEPS)
        else:
            change = rivals.still(known, self._pattern, witnesses, REFINE_STEPS)
        return rivals.as_visible(known, change, visible)

    def _linked(self, rows: list[dict[str, NDArray[np.float32]]]) -> dict[str, Any]:
        """Protected against protected: is one found among strangers by the other?"""
        if len(rows) < 2 or not all(rows):
            return {}
        found = {}
        for card in self._bed.judges:
            first, second = rows[0][card.name], rows[1][card.name]
            cosine = float(first @ second)
            strangers = self._bed.strangers[card.name]
            threshold = self._bed.statistics(card).thresholds[0.01]
            ranks = [1 + int((strangers @ each > cosine).sum()) for each in (first, second)]
            found[card.name] = {"match": int(cosine >= threshold), "ranks": ranks}
        return found
