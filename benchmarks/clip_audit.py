"""What `clip audit` says of a copy, beside what clip_cloak.py's own judging says of the same file.

    python benchmarks/clip_audit.py --clips benchmarks/out/clips --only 7 --judges mobilefacenet_y1

The clip and its copy ``clip-N.ours.mp4`` (of clip_cloak.py) go through ``pipeline.clips.evidence``
as the verb sends them: frames that the tracker chose, ways, the random change, drawn strangers.
Beside it ``clip_versions``: every fifth frame by truth, real strangers. Both ask the same networks.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import cv2
import numpy as np

import clip_versions
from bed import Bed, Known
from clip_bed import RATE, TEACHERS
from clip_seen import perceived, taught, truth_of
from cloakroom_engine.audit.clip import CHANCE, Watched, decide
from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.audit.facts import model_facts
from cloakroom_engine.audit.gallery import STRANGERS, Crowd, synthetic
from cloakroom_engine.audit.results import JUDGE
from cloakroom_engine.clip.probe import facts as probe
from cloakroom_engine.clip.read import frames
from cloakroom_engine.pipeline.clips.chance import ByChance
from cloakroom_engine.pipeline.clips.evidence import Judge, watched
from cloakroom_engine.pipeline.strangers import SEED
from cloakroom_engine.progress import Silent
from cloakroom_engine.records import CloakRecipe
from common import SHARED


def audited(bed: Bed, folder: Path, number: int, known: list[Known]) -> list[Watched]:
    """What the audit sees of the owner, who is one track of it, as in the verb."""
    sighted = perceived(bed, folder, number)
    tracks = {1: [part.tracklet for t in sighted.tracks if t.said != "no" for part in t.parts]}
    judges = []
    for card in bed.judges:
        statistics = bed.statistics(card)
        rows = np.stack([each.embeddings[card.name] for each in known])
        crowd = Crowd.of(synthetic(statistics, SEED, STRANGERS))
        judges.append(
            Judge(
                bed.registry.recogniser(card.name),
                model_facts(card, statistics),
                JUDGE,
                rows,
                crowd,
                statistics.as_real,
            )
        )
    files = folder / f"clip-{number}.mp4", folder / f"clip-{number}.ours.mp4"
    facts = probe(files[0]), probe(files[1])
    return watched(
        frames(files[0], facts[0]),
        frames(files[1], facts[1]),
        tracks,
        judges,
        bed.detector,
        facts=facts,
        chance=ByChance(tracks, CloakRecipe().strength, RATE, reporter=Silent()),
    )


def told(row: Watched, which: str) -> str:
    """Best frame, share of frames, template."""
    look = getattr(row, which)
    return (
        f"{'yes' if look.best_found else 'no'} ({look.similarity:.2f}) "
        f"| {look.found} of {look.frames - look.no_face} "
        f"| {'yes' if look.template_found else 'no'} ({look.template_similarity:.2f})"
    )


def _apart(said: dict[str, Any]) -> str:
    frames_, found, best, _, cosine, _, template, named = said
    return (
        f"{'yes' if best else 'no'} ({cosine:.2f}) | {found} of {frames_} "
        f"| {'yes' if named else 'no'} ({template:.2f})"
    )


def main() -> None:
    """A table for each clip."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--clips", type=Path, default=Path("benchmarks/out/clips"))
    parser.add_argument("--only", type=int, nargs="+", default=list(range(10)))
    parser.add_argument("--judges", nargs="+", help="all that did not teach, unless named")
    parser.add_argument("--packs", type=Path, action="append", default=[], help="a further folder")
    asked = parser.parse_args()
    cv2.setNumThreads(1)
    bed = Bed(SHARED, TEACHERS, asked.judges, asked.clips.parent / "strangers-all.npz", asked.packs)
    for number in asked.only:
        truth = truth_of(asked.clips, number)
        known = taught(bed, truth["people"][0])
        print(f"clip {number}, {truth['people'][0]}")
        print("| judge | by | version | best frame (cosine) | frames | mean (cosine) |")
        print("|---|---|---|---|---|---|", flush=True)
        files = {
            "before": asked.clips / f"clip-{number}.mp4",
            "ours": asked.clips / f"clip-{number}.ours.mp4",
        }
        apart = clip_versions.judged(bed, truth, known, files, ways=())
        for name in (card.name for card in bed.judges):
            for version, ways in apart.items():
                for rule in ("clip", "at 1 % FAR"):
                    said = _apart(ways[AS_SAVED][name][rule])
                    print(f"| {name} | clip_versions, {rule} | {version} | {said} |", flush=True)
        rows = audited(bed, asked.clips, number, known)
        for row in rows:
            if row.version == AS_SAVED:
                print(f"| {row.model.name} | audit | before | {told(row, 'before')} |")
            version = "random change" if row.version == CHANCE else f"ours, {row.version}"
            print(f"| {row.model.name} | audit | {version} | {told(row, 'after')} |")
        verdict = decide(rows)
        print(
            f"verdict {verdict.code}: {verdict.by_frame} of {verdict.judges} judges by a frame, "
            f"{verdict.by_template} by the mean; {verdict.after.found} of {verdict.after.of} looks "
            f"after, {verdict.before.found} of {verdict.before.of} before",
            flush=True,
        )


if __name__ == "__main__":
    main()
