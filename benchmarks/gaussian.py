"""A Gaussian process as the adversary: does it name cloaked faces, and what can be done to it?

    python benchmarks/detectable_copies.py --learnt 14 --asked 14
    python benchmarks/years.py --packs build/packs     # embeds the people who are nobody here
    python benchmarks/gaussian.py

After the attacks that one Gaussian process meets ("One GP, four attacks", ICPR 2020, of which only
the abstract was at hand). For each of the copies' people and each network a process is fitted to
embeddings: a few clean photos of the person against faces of CelebA's people, labels 1 and -1,
squared exponential of the cosine (Rasmussen and Williams, section 6.5, least squares), judged by
the mean over its own uncertainty. Its threshold lets 1 % of faces of other CelebA people pass.
Evasion: copies at each strength in place of the clean photo. Poisoning: the person was enrolled
from protected copies, wholly or in part, and a clean photo comes. Reverse engineering: somebody
asks it about faces, fits a process of their own to the answers, and agrees with it about clean
photos of the person. Membership: how often a photo it was fitted to is surer than one it was not.
Beside it the plain cosine to the mean. Control: labels shuffled. Intervals: bootstrap over people,
1,000 draws, seed 0.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import json
import time
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

import years
from bed import Bed
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.records import STRENGTHS
from common import ROOT
from detectable_copies import OUT as COPIES
from detectable_copies import asked_about
from frontier import FOLDS
from methods.gaussian import Process, Rows
from over_people import interval, mean
from protection import SHARED

OUT = ROOT / "benchmarks" / "out" / "gaussian"
NETWORKS = ("mobilefacenet_y1", "mobilefacenet_foamliu")
"""Neither taught dlib's cloaks."""
ENROLLED = 3
FAR = 0.01


def main() -> None:
    """Embed what is missing, then ask."""
    argparse.ArgumentParser(description=__doc__.splitlines()[0]).parse_args()
    OUT.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    began = time.process_time()
    people = _people()
    print(f"{time.process_time() - began:.0f} CPU s to embed")
    nobody = sorted((years.OUT / "photos").glob("*/rows.npz"))
    for net in NETWORKS:
        others = [np.load(file)[net].astype(float) for file in nobody]
        known, unknown = np.concatenate(others[::2]), np.concatenate(others[1::2])
        print(f"\n{net}: {len(people)} people, {len(known)} faces of nobody to fit, "
              f"{len(unknown)} of others for the threshold\n")  # fmt: skip
        began = time.process_time()
        told = [_asked(person[net], known, unknown) for person in people]
        print("| what comes | named by the process | by the cosine |\n|---|---|---|")
        for key in told[0]:
            print(f"| {key} | {_cells([t[key][0] for t in told])} | "
                  f"{_cells([t[key][1] for t in told])} |")  # fmt: skip
        print(f"\n{(time.process_time() - began) / len(people):.1f} CPU s a person", flush=True)


def _asked(mine: dict[str, Rows], known: Rows, unknown: Rows) -> dict[str, tuple[Rows, Rows]]:
    """By question the answers of one person's photos: by the process, by the cosine."""
    enrolled, rest = mine["learning"][:ENROLLED], mine["learning"][ENROLLED:]
    clean = mine["clean"]

    def album(photos: Rows, labels: Rows | None = None) -> tuple[Process, float, Rows, float]:
        rows = np.concatenate([photos, known])
        truth = np.concatenate([np.ones(len(photos)), -np.ones(len(known))])
        process = Process.fit(rows, truth if labels is None else labels)
        middle = photos.mean(axis=0) / np.linalg.norm(photos.mean(axis=0))
        limit = float(np.quantile(process.score(unknown), 1 - FAR))
        return process, limit, middle, float(np.quantile(unknown @ middle, 1 - FAR))

    def named(which: tuple[Process, float, Rows, float], probes: Rows) -> tuple[Rows, Rows]:
        process, limit, middle, cosine = which
        return process.score(probes) > limit, probes @ middle > cosine

    whole = album(enrolled)
    found = {"clean photo": named(whole, clean)}
    for strength in STRENGTHS:
        found[f"evasion: copy, {strength}"] = named(whole, mine[strength])
    poisoned = mine["balanced"]
    found["poisoning: enrolled from copies, a clean photo comes"] = tuple(
        np.concatenate(each)
        for each in zip(
            *(named(album(np.delete(poisoned, at, axis=0)), clean[at : at + 1])
              for at in range(len(clean))), strict=True)
    )  # fmt: skip
    mixed = album(np.concatenate([enrolled[:2], poisoned[:1]]))
    found["poisoning: one of three is a copy, a clean photo comes"] = named(mixed, clean[1:])
    # Whoever asks sees yes or no, of faces of their own and of what is near the person.
    process, limit, middle, cosine = whole
    draws = np.random.default_rng(0)
    near = rest if len(rest) else clean[:1]
    tries = near[draws.integers(len(near), size=60)] + draws.normal(0, 0.04, (60, near.shape[1]))
    asked = np.concatenate([tries / np.linalg.norm(tries, axis=1, keepdims=True), unknown[::4]])
    answers = np.where(process.score(asked) > limit, 1.0, -1.0)
    copy = Process.fit(asked, answers)
    stolen = copy.score(clean) > np.quantile(copy.score(known), 1 - FAR)
    same = (asked[:60] @ middle > cosine).astype(float)
    theirs = asked[:60][same > 0].mean(axis=0) if same.any() else asked[0]
    by_cosine = clean @ (theirs / np.linalg.norm(theirs)) > np.quantile(known @ theirs, 1 - FAR)
    found["reverse engineering: a copy of it names the clean photo"] = (stolen, by_cosine)
    surer = [process.score(enrolled).mean() > process.score(each[None])[0] for each in clean]
    alike = [float((enrolled @ middle).mean()) > float(each @ middle) for each in clean]
    found["membership: an enrolled photo is surer"] = (np.array(surer), np.array(alike))
    truth = np.concatenate([np.ones(len(enrolled)), -np.ones(len(known))])
    shuffled, drawn = draws.permutation(truth), draws.integers(len(known), size=ENROLLED)
    lost = album(enrolled, shuffled)
    other = known[drawn].mean(axis=0)
    control = clean @ (other / np.linalg.norm(other))
    limit = np.quantile(unknown @ (other / np.linalg.norm(other)), 1 - FAR)
    found["control: labels shuffled, a clean photo"] = (named(lost, clean)[0], control > limit)
    return found


def _people() -> list[dict[str, dict[str, Rows]]]:
    """By person and network: embeddings of what taught the cloak, of the photos, of the copies."""
    bed: Bed | None = None
    groups = {group.name: group for group in asked_about()}
    found = []
    for line in (COPIES / "asked.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        kept = OUT / f"{row['person']}.npz"
        if row["fold"] != "C":
            continue  # taught by a network that is asked here, or kin of it
        if not kept.exists():
            bed = bed or Bed(SHARED, FOLDS["C"], list(NETWORKS), None)
            np.savez(kept, **_embedded(bed, row, groups[row["person"]].learning))
        with np.load(kept) as stored:
            rows = {key: stored[key].astype(float) for key in stored.files}
        found.append({
            net: {key.split("|")[1]: value for key, value in rows.items() if key.startswith(net)}
            for net in NETWORKS
        })  # fmt: skip
    return found


def _embedded(bed: Bed, row: dict[str, Any], learning: tuple[Path, ...]) -> dict[str, Rows]:
    parts: dict[str, list[dict[str, NDArray[np.float32]]]] = {
        "learning": [k.embeddings for path in learning if (k := bed.face(path)) is not None]
    }
    for photo in row["photos"]:
        known = bed.face(SHARED / photo["photo"])
        assert known is not None, "it was protected"
        parts.setdefault("clean", []).append(known.embeddings)
        for strength in STRENGTHS:
            image = decode(COPIES / photo["files"][strength]).rgb_u8
            parts.setdefault(strength, []).append(bed.seen(image, known, placed=True))
    return {
        f"{net}|{key}": np.stack([each[net] for each in rows]).astype(float)
        for net in NETWORKS
        for key, rows in parts.items()
    }


def _cells(people: list[Rows]) -> str:
    value, low, high = interval(mean, [np.asarray(each, float) for each in people if len(each)])
    return f"{value:.2f} [{low:.2f}, {high:.2f}]"


if __name__ == "__main__":
    main()
