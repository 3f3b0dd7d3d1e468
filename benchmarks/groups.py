"""Whom a judge takes for one another: false matches among women, men, and by how light skin looks.

    python benchmarks/groups.py --packs build/packs

One photo of every stranger and of everybody in ``people``; all pairs of two people, at the
threshold that the program uses for one false match in 100, which was measured on these strangers
among others. A recogniser that mixes up some people more often than others makes a cloak look
weaker on them, and its "not found" is worth less among them. Nobody labelled these photos: sex is
what FaceRes' own head makes of them (probability above 0.8 or below 0.2, the rest left out), skin
is measured (individual typology angle, Chardon et al. 1991, median over cheeks and forehead, thirds
of the people), and light and camera are in it. Intervals: bootstrap over people.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from cloakroom_engine.audit.masked import light, region
from cloakroom_engine.faces import head
from cloakroom_engine.faces.align import chip
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.models.detector import Detection
from cloakroom_engine.models.nets import mobilenet
from cloakroom_engine.models.recogniser import Surrogate
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.photo.decode import decode
from common import DATA, registry
from protection import people

FALSE_ACCEPTS = 0.01
SURE = 0.8
REDRAWN = 1000


@dataclass(frozen=True, eq=False)
class Sex:
    """FaceRes' head: a layer of 256 that is common to all of its heads, then one number."""

    common: tuple[NDArray[np.float32], NDArray[np.float32]]
    last: tuple[NDArray[np.float32], NDArray[np.float32]]

    @staticmethod
    def read(content: bytes) -> Sex:
        """From the file of the network, which begins with the heads."""
        values, at, parts = np.frombuffer(content, "<f2").astype(np.float32), 0, []
        for shape in mobilenet.HEADS:
            size = int(np.prod(shape))
            parts.append(values[at : at + size].reshape(shape))
            at += size
        return Sex((parts[2], parts[3]), (parts[4], parts[5]))

    def male(self, features: NDArray[np.float32]) -> NDArray[np.float32]:
        """(n, 1024) features to the probabilities (n,)."""
        inner = np.maximum(features @ self.common[0] + self.common[1], 0)
        return np.asarray(1 / (1 + np.exp(-(inner @ self.last[0] + self.last[1])[:, 0])))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--packs", type=Path, action="append", default=[], help="a further folder")
    asked = parser.parse_args()
    torch.set_num_threads(1)
    known = registry(*asked.packs)
    cards = [card for card in known.cards("recogniser") if known.statistics(card)]
    faces = [*_faces(known)]
    rows = {
        card.name: known.recogniser(card.name).embed(
            np.stack([chip(rgb, face.points_px, card) for rgb, face in faces])
        )
        for card in cards
    }
    groups = _groups(known, faces)
    print(f"{len(faces)} people")
    print("| network | " + " | ".join(f"{n} ({m.sum()})" for n, m in groups.items()) + " |")
    print("|" + "---|" * (len(groups) + 1))
    for card in cards:
        statistics = known.statistics(card)
        assert statistics is not None
        matched = rows[card.name] @ rows[card.name].T >= statistics.thresholds[FALSE_ACCEPTS]
        cells = [_share(matched[np.ix_(mine, mine)]) for mine in groups.values()]
        print(f"| {card.name} | " + " | ".join(cells) + " |", flush=True)


def _faces(known: Registry) -> Iterator[tuple[NDArray[np.uint8], Detection]]:
    """One photo of everybody, with the face that is largest near its middle."""
    firsts = [sorted(folder.iterdir())[0] for folder in people("even", 1) + people("odd", 1)]
    for path in sorted((DATA / "strangers").iterdir()) + firsts:
        pixels = decode(path).rgb_u8
        found = detect(known.detector(), pixels)
        if found:
            middle = np.array(pixels.shape[1::-1]) / 2
            away = [f.size_px - np.linalg.norm(f.points_px.mean(axis=0) - middle) for f in found]
            yield pixels, found[int(np.argmax(away))]


def _groups(known: Registry, faces: list[tuple[NDArray[np.uint8], Detection]]) -> dict[str, Any]:
    card = known.card("hse-faceres")
    network = known.surrogate(card.name)
    chips = np.stack([chip(rgb, face.points_px, card) for rgb, face in faces])
    features = np.concatenate([_features(network, part) for part in np.array_split(chips, 40)])
    male = Sex.read(known.content(card)).male(features)
    skin = np.array([_typology_angle(rgb, face) for rgb, face in faces])
    low, high = np.nanquantile(skin, (1 / 3, 2 / 3))
    return {
        "all": np.ones(len(faces), np.bool_),
        "women, as it seems": male < 1 - SURE,
        "men, as it seems": male > SURE,
        "darkest third": skin <= low,
        "middle third": (skin > low) & (skin <= high),
        "lightest third": skin > high,
    }


def _features(network: Surrogate, chips: NDArray[np.uint8]) -> NDArray[np.float32]:
    """(n, 1024) of FaceRes before they are normalised."""
    x = torch.from_numpy(chips).permute(0, 3, 1, 2).float().flip(1)
    with torch.inference_mode():
        found = network.network((x - network._mean) / network._scale)
    return np.asarray(found.numpy(), np.float32)


def _typology_angle(rgb: NDArray[np.uint8], face: Detection) -> float:
    """In degrees, 90 the lightest; nan where no skin is seen."""
    pose = head.fit(face.points_px)
    patch = region.patch_of(pose, *rgb.shape[:2])
    skin = region.skin(pose, patch)
    lab = light.lab(rgb[patch.slices])[skin]
    if not len(lab):
        return float("nan")
    return float(np.degrees(np.arctan2(np.median(lab[:, 0]) - 50, np.median(lab[:, 2]))))


def _share(matched: NDArray[np.bool_]) -> str:
    """The share of pairs that match, in percent, and its interval over people."""
    count = len(matched)
    pairs = matched & ~np.eye(count, dtype=np.bool_)
    draws = np.random.default_rng(0).multinomial(count, np.full(count, 1 / count), REDRAWN)
    hits = np.einsum("bi,ij,bj->b", draws, pairs.astype(np.float32), draws, optimize=True)
    # A person who is drawn twice is no pair.
    ways = draws.sum(axis=1) ** 2 - (draws**2).sum(axis=1)
    low, high = np.quantile(hits / ways, (0.025, 0.975))
    share = pairs.sum() / (count * (count - 1))
    return f"{100 * share:.1f} [{100 * low:.1f}, {100 * high:.1f}]"


if __name__ == "__main__":
    main()
