"""Learning against one surrogate: our learner beside the published loops, protection and seconds.

    PYTHONPATH=engine python benchmarks/published_loop.py --surrogate mobilefacenet_casia \
        --surrogate dlib-resnet --out benchmarks/out/published_loop.jsonl

For every person half of the photos teach each method in turn (the order rotates, so that the
machine's noise meets all). Every mask is laid on the other half at one structural similarity,
and all recognisers say how alike the protected photos are to the person's other clean photos.
One process, one thread, the same decoded photos and landmarks; times start there and hold
everything a method then needs (crops or scenes, clean embeddings, learning). Ours moves nothing
here: at one structural similarity only what is added can be compared. A run that was
stopped goes on with the next person.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from pathlib import Path
from typing import Any

from cloakroom_engine.models.device import Device, steady_libraries


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--surrogate", action="append", required=True)
    parser.add_argument("--people", type=int, default=5, help="of those at even positions")
    parser.add_argument("--probes", type=int, default=4, help="held-out photos of each at most")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--sweep", type=int, nargs="+", default=(1, 2, 4, 8, 16, 60), help="steps of ours"
    )
    parser.add_argument("--dfanet", type=int, default=100, help="steps")
    parser.add_argument("--out", type=Path, required=True)
    return parser.parse_args()


def main() -> None:
    """Run, keep the figures, print the tables."""
    asked = options()
    os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
    steady_libraries()  # before torch is loaded
    import published_table
    from common import registry
    from published_judge import faces_of, people
    from published_methods import learners, one_person

    Device("cpu", threads=1).prepare()
    models = registry()
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    asked.out.touch()
    done = {(row["surrogate"], row["person"]) for row in _rows(asked.out)}
    for name in asked.surrogate:
        surrogate = models.surrogate(name)
        warm = False
        for turn, folder in enumerate(people(asked.people)):
            if (name, folder.name) in done:
                continue
            faces = faces_of(models, folder)
            if not warm:  # the first pass of a shape compiles and allocates: not timed
                for learn in learners(surrogate, _brief(asked, 1), []).values():
                    learn(faces[:2])
                warm = True
            began = time.process_time()
            row = one_person(models, surrogate, folder.name, faces, asked, turn)
            with asked.out.open("a") as file:
                file.write(json.dumps(row) + "\n")
            print(f"{name} {folder.name} {time.process_time() - began:.0f} s", flush=True)
    cards = [(card, models.statistics(card)) for card in models.cards("recogniser")]
    document = {
        "seed": asked.seed,
        "strangers": {card.name: found.score_mean for card, found in cards if found},
        "sha256": {card.name: card.sha256 for card, _ in cards},
        "runs": [
            {"surrogate": n, "people": [r for r in _rows(asked.out) if r["surrogate"] == n]}
            for n in asked.surrogate
        ],
    }
    print(published_table.tables(document))


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _brief(asked: argparse.Namespace, steps: int) -> argparse.Namespace:
    """The same request with one short run of everything."""
    return argparse.Namespace(**{**vars(asked), "sweep": [steps], "dfanet": steps})


if __name__ == "__main__":
    main()
