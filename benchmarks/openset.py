"""Do NAC with a cohort and a recogniser tuned to the album help who names people and refuses?

    python benchmarks/embedded.py --most 6 --every 3 --out benchmarks/out/people.npz
    python benchmarks/openset.py --people benchmarks/out/people.npz --out benchmarks/out/openset
    python benchmarks/openset.py --people benchmarks/out/people.npz --out benchmarks/out/openset \
        --tune mobilefacenet_y1 --galleries 3

Random galleries (seeds 0, 1, ...) of 3 photos of each of 20 people; their other photos are the
known probes. Unknown probes are the strangers of ``shared/data/strangers``, one photo each, but for
64 of them that are the cohort of real strangers; the drawn cohort comes from the recogniser's own
statistics of others. Thresholds are exact: at 0.1 % not one of the 565 unknown probes may pass.
With ``--tune`` a network is tuned to each gallery; ``--jacobian`` tells how strongly a network
answers to pixels, on known people and on strangers. Protected copies: ``openset_copies.py``.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import json
import time
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

import common
import embedded
from cloakroom_engine.audit.openset import rates, scores, trial
from cloakroom_engine.audit.openset.trial import COSINE, MOVR, NAC, Trial
from cloakroom_engine.models.registry import Registry

PEOPLE = 20
COHORT = 64
GALLERIES = 40
WAYS = {
    "plain cosine": (COSINE, "none"),
    "NAC, no cohort": (NAC, "none"),
    "NAC, drawn cohort": (NAC, "drawn"),
    "NAC, real cohort": (NAC, "real"),
    "m-OvR": (MOVR, "none"),
}
UNKNOWN_TUNED = 200
"""Unknown probes that a tuned network is shown: each gallery is another network."""


def main() -> None:
    """Measure, write, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--people", type=Path, required=True, help="of embedded.py")
    parser.add_argument("--galleries", type=int, default=GALLERIES)
    parser.add_argument("--tune", metavar="MODEL")
    parser.add_argument("--jacobian", metavar="MODEL", help="only its Jacobian norms")
    parser.add_argument("--enrolled", type=int, default=PEOPLE, help="people in a gallery")
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    photos = embedded.load(asked.people)
    strangers = dict(np.load(asked.people.parent / "strangers-all.npz"))
    registry = common.registry()
    if asked.jacobian:
        import openset_tuned

        print(openset_tuned.jacobians(registry, photos, asked.jacobian))
        return
    if asked.tune:
        import openset_tuned

        kept = asked.out.with_name(f"{asked.out.name}-{asked.tune}.jsonl")
        openset_tuned.run(
            registry, photos, asked.tune, asked.galleries, asked.enrolled, UNKNOWN_TUNED, kept
        )
        print(openset_tuned.table(asked.tune, kept))
        return
    began = time.process_time()
    found = {name: _network(registry, photos, strangers[name], name, asked) for name in strangers}
    seconds = time.process_time() - began
    told = {"networks": found, "cpu_seconds": seconds}
    asked.out.with_name(asked.out.name + ".json").write_text(json.dumps(told))
    print(_tables(found, photos, asked.galleries))
    print(f"{seconds:.0f} CPU seconds")


def split(
    strangers: NDArray[np.float32], seed: int
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """(cohort, unknown probes) of the strangers."""
    order = np.random.default_rng(seed).permutation(len(strangers))
    return strangers[order[:COHORT]], strangers[order[COHORT:]]


def _network(
    registry: Registry,
    photos: embedded.Embedded,
    strangers: NDArray[np.float32],
    name: str,
    asked: argparse.Namespace,
) -> dict[str, Any]:
    rows = photos.rows[name]
    statistics = registry.statistics(registry.card(name))
    assert statistics is not None
    found: dict[str, list[dict[str, Any]]] = {way: [] for way in WAYS}
    for seed in range(asked.galleries):
        drawn = trial.draw(photos.person.tolist(), seed, people=asked.enrolled)
        cohort, unknown = split(strangers, seed)
        cohorts = {"none": rows[:0], "real": cohort, "drawn": statistics.draw(COHORT, seed)}
        for way, (kind, which) in WAYS.items():
            one = Trial(
                scores.prototypes(rows[drawn.enrolled]),
                rows[drawn.probes],
                drawn.truth,
                unknown,
                cohorts[which],
            )
            curve = one.curve(kind)
            found[way].append(
                {
                    "dir": {str(each.far): each.dir for each in curve.named},
                    "det": curve.det,
                    "auc": curve.auc,
                    "rank1": curve.rank1,
                    "known": curve.known,
                    "unknown": curve.unknown,
                }
            )
    return {"sha256": registry.card(name).sha256, "ways": found}


def _tables(found: dict[str, Any], photos: embedded.Embedded, galleries: int) -> str:
    people = len(set(photos.person.tolist()))
    lines = [
        f"{galleries} galleries of 3 photos of {PEOPLE} people, out of {people} people and "
        f"{len(photos.person)} photos.",
        "",
        "| network | score | DIR at 0.1 % FAR | at 1 % | at 10 % | AUC | rank-1 "
        "| at 1 %, less plain cosine |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for name, one in found.items():
        plain = [each["dir"]["0.01"] for each in one["ways"]["plain cosine"]]
        for way, each in one["ways"].items():
            cells = [told([g["dir"][str(far)] for g in each]) for far in rates.FARS]
            cells += [told([g[key] for g in each]) for key in ("auc", "rank1")]
            gain = [g["dir"]["0.01"] - before for g, before in zip(each, plain, strict=True)]
            cells.append("-" if way == "plain cosine" else told(gain))
            label = f"{name} ({one['sha256'][:8]})"
            lines.append(f"| {label} | {way} | " + " | ".join(cells) + " |")
    lines += ["", "FNIR at FPIR, mean over galleries (DET):", ""]
    points = [f"{far:g}" for far in rates.POINTS]
    lines += [
        "| network | score | " + " | ".join(points) + " |",
        "|---|---" * 1 + "|---" * 10 + "|",
    ]
    for name, one in found.items():
        for way in ("plain cosine", "NAC, real cohort"):
            fnir = np.mean([[y for _, y in g["det"]] for g in one["ways"][way]], axis=0)
            lines.append(f"| {name} | {way} | " + " | ".join(f"{y:.3f}" for y in fnir) + " |")
    return "\n".join(lines)


def told(values: list[float]) -> str:
    """A mean with its interval over galleries."""
    found = rates.spread(values)
    return f"{found.mean:.3f} [{found.low:.3f}, {found.high:.3f}]"


if __name__ == "__main__":
    main()
