"""One person's figures for ``frontier.py``: every method's files, and what every judge sees."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from skimage.color import deltaE_ciede2000, rgb2lab

import opom_published as opom
import rivals
from bed import Bed, Known
from cloakroom_engine.audit.disturb import DISTURBANCES
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.photo.visibility import crop
from cloakroom_engine.protect.face import FaceDelta
from cloakroom_engine.protect.save import save
from cloakroom_engine.records import STRENGTHS, CloakRecipe
from protection import halves

OURS, MASK, LOOP, PHOTO, NOISE = "ours", "ours, mask alone", "published loop", "per photo", "signs"
METHODS = (OURS, MASK, LOOP, PHOTO, NOISE)
DISTURBED = (OURS, MASK, LOOP, PHOTO)
STEPS = 30


def figures(
    bed: Bed,
    folder: Path,
    folds: Mapping[str, Sequence[str]],
    methods: Sequence[str] | None,
    photos: int,
) -> dict[str, Any]:
    """The person's line of the output."""
    learning, testing = halves(folder)
    clean = {p: k for p in (*learning, *testing) if (k := bed.face(p)) is not None}
    taught = [clean[p] for p in learning if p in clean]
    probes = [p for p in testing if p in clean][:photos]
    networks = {card.name: card.sha256 for card in bed.cards}
    row: dict[str, Any] = {
        "person": folder.name,
        "recipe": CloakRecipe().as_dict(),
        "refine": STEPS,
        "networks": networks,
        "strangers": bed.stranger_count,
        "taught": len(taught),
        "sizes_px": [float(clean[p].face.size_px) for p in probes],
        "clean": [bed.taught_by(()).scores(p, clean, clean[p].embeddings) for p in probes],
        "folds": {},
    }
    for name, surrogates in folds.items():
        fold = bed.taught_by(surrogates)
        wanted = [m for m in methods or METHODS if name == "A" or m != NOISE]
        row["folds"][name] = _Fold(fold, clean, taught, probes, wanted).run()
        row["folds"][name]["surrogates"] = list(surrogates)
    return row


class _Fold:
    """One person under one set of surrogates."""

    def __init__(
        self,
        bed: Bed,
        clean: dict[Path, Known],
        taught: list[Known],
        probes: list[Path],
        methods: list[str],
    ) -> None:
        self._bed, self._clean, self._taught = bed, clean, taught
        self._probes, self._methods = probes, methods

    def run(self) -> dict[str, Any]:
        began = time.process_time()
        self._mask = self._bed.learn(self._taught, CloakRecipe())
        seconds = {"ours": time.process_time() - began}
        began = time.process_time()
        card = self._bed.surrogates[-1]
        if LOOP in self._methods:
            crops = [opom.crop(k.rgb_u8, k.face.points_px, card) for k in self._taught]
            surrogate = self._bed.registry.surrogate(card.name)
            self._published = opom.learn(surrogate, crops, opom.PLAIN, opom.slsqp)
        seconds[LOOP] = time.process_time() - began
        attacked: dict[Path, tuple[FaceDelta, float]] = {}
        if PHOTO in self._methods:
            attacked = {p: self._attack(p) for p in self._probes}
        self._attacked = attacked
        found: dict[str, Any] = {}
        for method in self._methods:
            found[method] = {strength: self._at(method, strength) for strength in STRENGTHS}
        return {"learn_seconds": seconds, "loop_surrogate": card.name, "methods": found}

    def _attack(self, path: Path) -> tuple[FaceDelta, float]:
        began = time.process_time()
        known = self._clean[path]
        delta = rivals.per_photo(known, self._bed.witnesses(self._taught), self._bed, STEPS)
        return delta, time.process_time() - began

    def _at(self, method: str, strength: str) -> dict[str, Any]:
        photos, rows = [], []
        for path in self._probes:
            with tempfile.TemporaryDirectory() as scratch:
                began = time.process_time()
                target, written = self._write(method, strength, path, scratch)
                spent = time.process_time() - began
                if method == PHOTO:
                    spent += self._attacked[path][1]
                image = decode(target).rgb_u8
            looks, embedded = self._looks(method, path, image)
            rows.append(embedded)
            visible = {**asdict(written.visibility), **_colour(self._clean[path], image)}
            photos.append({"photo": path.name, "seconds": spent, **visible, "looks": looks})
        return {"photos": photos, "linked": self._linked(rows)}

    def _write(self, method: str, strength: str, path: Path, scratch: str) -> Any:
        known = self._clean[path]
        recipe = replace(CloakRecipe(), strength=strength)
        if method in (OURS, MASK):
            steps = STEPS if method == OURS else 0
            return self._bed.protect(path, known, self._mask, self._taught, recipe, steps, scratch)
        floor = STRENGTHS[strength]
        if method == LOOP:
            delta = rivals.laid_flat(known, self._published, floor)
        elif method == NOISE:
            signs = np.random.default_rng(0).choice((-1.0, 1.0), (3, 112, 112)).astype(np.float32)
            delta = rivals.laid_flat(known, torch.from_numpy(signs), floor)
        else:
            delta = rivals.scaled(known, self._attacked[path][0], floor)
        target = Path(scratch) / f"{path.stem}.cloaked{path.suffix}"
        written = save(
            decode(path),
            [delta],
            target,
            original=path,
            floor=floor,
            before_placing=lambda _: None,
        )
        return target, written

    def _looks(
        self, method: str, path: Path, image: NDArray[np.uint8]
    ) -> tuple[dict[str, Any], dict[str, NDArray[np.float32]]]:
        """As saved, and disturbed, by every network that did not teach."""
        variants = {"as-saved": image}
        if method in DISTURBED:
            for each in DISTURBANCES[1:]:
                changed = each.apply(image)
                if changed is not image:
                    variants[each.name] = changed
            variants["blur"] = np.asarray(cv2.GaussianBlur(image, (0, 0), 1.0), np.uint8)
        embedded = {
            name: self._bed.seen(shown, self._clean[path]) for name, shown in variants.items()
        }
        looks = {name: self._bed.scores(path, self._clean, e) for name, e in embedded.items()}
        return looks, embedded["as-saved"]

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


def _colour(known: Known, image: NDArray[np.uint8]) -> dict[str, float]:
    box = rivals.crop_of(known)
    lab = [rgb2lab(crop(each, box)) for each in (known.rgb_u8, image)]
    difference = deltaE_ciede2000(*lab)
    return {"de": float(difference.mean()), "de95": float(np.quantile(difference, 0.95))}
