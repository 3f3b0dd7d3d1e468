"""What somebody rebuilds from a stolen embedding, and whether other recognisers take it for you.

    python benchmarks/rebuild.py --kept HELD --decoder FOLDER [--people 60] [--searched 16]
        [--codes FOLDER] [--sheet FILE]

``HELD`` is what ``benchmarks/held_faces.py`` keeps of people whom nothing was trained on,
``FOLDER`` holds the decoder and its card. One photo of each person is the stolen one; type 1
compares what is rebuilt with that very photo, type 2 with the person's other photos. Marks are
those that 1 and 0.1 % of pairs of strangers pass. Judges are networks that were neither inverted
nor chose; intervals: bootstrap over people. ``--sheet`` draws the pictures for whoever runs this:
never publish it.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from safetensors.torch import load_file

import held_faces
from cloakroom_engine.audit.rebuild import search
from cloakroom_engine.audit.rebuild.decoder import load
from cloakroom_engine.audit.rebuild.search import Effort
from cloakroom_engine.faces.redrawn import chips
from cloakroom_engine.models.cards import kin
from cloakroom_engine.models.nets.face_decoder import LATENT, FaceDecoder
from cloakroom_engine.models.registry import Registry
from codes import STOLEN
from common import registry
from held_faces import Held
from methods import codes
from methods.codes import F32

INVERTED = "dlib-resnet"
CHOOSES = "cloakroom-judge"
RATES = (0.01, 0.001)
REDRAWN = 1000
SEED = 1


@dataclass(frozen=True, eq=False)
class Asked:
    """Whose embedding was stolen: places in ``Held``, one a person; ``mark`` by judge and rate."""

    held: Held
    at: NDArray[np.int64]
    marks: Mapping[str, tuple[float, ...]]

    def rows(self, name: str) -> F32:
        """(n, D) of the stolen photos."""
        return self.held.rows[name][self.at]


def main() -> None:
    """Print all rows."""
    asked = options()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    models = registry(*asked.packs)
    decoder, _ = load(asked.decoder)
    question = ask(held_faces.load(asked.kept), asked.people)
    judges = unseen(models)
    stolen = question.rows(INVERTED)
    print(f"{len(stolen)} people; inverted {INVERTED}; judges {', '.join(judges)}; seed {SEED}")
    print("| what is drawn | of | type 1 at 1 % | at 0.1 % | type 2 at 1 % | at 0.1 % | by judge |")
    print("|---|---|---|---|---|---|---|")
    tell("the photo itself", question, judges, {n: question.rows(n) for n in judges})
    drawn = {
        "the average face": np.repeat(decoder.mean.numpy()[None], len(stolen), axis=0),
        "another person's embedding": np.roll(stolen, 1, axis=0),
        "a drawn stranger's embedding": strangers(models, len(stolen)),
        "the embedding": stolen,
        **(_codes(asked.codes, stolen) if asked.codes else {}),
    }
    shown = [question.held.pictures[question.at]]
    for name, rows in drawn.items():
        pictures = straight(decoder, rows)
        shown.append(search.as_u8(pictures))
        tell(f"{name}, drawn at once", question, judges, seen_by(models, judges, pictures))
    few = Asked(question.held, question.at[: asked.searched], question.marks)
    if asked.searched:
        shown += _searched(models, decoder, few, judges)
    if asked.sheet:
        width = len(shown[-1])
        tiles = [np.hstack(list(each[:width])) for each in shown]
        Image.fromarray(np.vstack(tiles)).save(asked.sheet)


def _searched(
    models: Registry, decoder: FaceDecoder, few: Asked, judges: Sequence[str]
) -> list[NDArray[np.uint8]]:
    """The rows of those for whom somebody takes trouble."""
    stolen, shown = few.rows(INVERTED), []
    efforts = {"searched, last step": Effort(averaged=0.0), "searched, averaged": Effort()}
    targets = {"the embedding": stolen, "another person's embedding": np.roll(stolen, 1, axis=0)}
    for what, rows in targets.items():
        for how, effort in efforts.items():
            if rows is not stolen and effort.averaged == 0:
                continue
            began = time.process_time()
            seen = models.surrogate(INVERTED)
            found = [search.tried(decoder, seen, row, effort, SEED) for row in rows]
            spent = (time.process_time() - began) / len(rows)
            first = torch.stack([each.pictures[0] for each in found])
            tell(f"{what}, {how}", few, judges, seen_by(models, judges, first))
            best = []
            for each in found:
                others = seen_by(models, [CHOOSES], each.pictures[: effort.kept])[CHOOSES]
                best.append(each.pictures[search.chosen(others, effort.kept)])
            picked = torch.stack(best)
            tell(f"{what}, {how}, chosen", few, judges, seen_by(models, judges, picked))
            likeness = np.mean([each.likeness[0] for each in found])
            print(f"# {spent:.0f} CPU s each; the inverted network's centred cosine {likeness:.2f}")
            shown += [search.as_u8(first), search.as_u8(picked)]
    return shown


def ask(held: Held, most: int) -> Asked:
    """One photo of each of ``most`` people who have others, and the marks by strangers."""
    known = [who for who in np.unique(held.people[held.known]) if (held.people == who).sum() > 1]
    picked = np.random.default_rng(SEED).permutation(len(known))[:most]
    at = np.array([np.flatnonzero(held.people == known[each])[0] for each in picked])
    marks = {}
    for name, rows in held.rows.items():
        apart = rows[~held.known]
        scores = (apart @ apart.T)[np.triu_indices(len(apart), 1)]
        marks[name] = tuple(float(np.quantile(scores, 1 - rate)) for rate in RATES)
    return Asked(held, at, marks)


def unseen(models: Registry) -> list[str]:
    """Networks that were neither inverted nor choose, nor learnt from one that did."""
    apart = [models.card(INVERTED), models.card(CHOOSES)]
    cards = models.cards("recogniser")
    return [card.name for card in cards if not any(kin(card, each) for each in apart)]


def straight(decoder: FaceDecoder, rows: F32) -> torch.Tensor:
    """(n, 3, 96, 96) with an average latent."""
    with torch.inference_mode():
        latent = torch.zeros(len(rows), LATENT)
        return decoder(torch.from_numpy(np.asarray(rows, np.float32)), latent).clamp(0, 255)


def strangers(models: Registry, count: int) -> F32:
    """(count, D) drawn from what the inverted network makes of strangers."""
    statistics = models.statistics(models.card(INVERTED))
    assert statistics is not None
    return statistics.draw(count, SEED)


def seen_by(models: Registry, names: Sequence[str], pictures: torch.Tensor) -> dict[str, F32]:
    """By recogniser (n, D) of drawn faces, which are drawn to known landmarks."""
    pictures = torch.from_numpy(search.as_u8(pictures)).permute(0, 3, 1, 2).float()
    found = {}
    for name in names:
        cut = search.as_u8(chips(pictures, models.card(name)))
        found[name] = models.recogniser(name).embed(cut)
    return found


def tell(name: str, asked: Asked, judges: Sequence[str], rows: Mapping[str, F32]) -> None:
    """One row of the table: the share that passes, over judges and people."""
    held = asked.held
    passed = {kind: {rate: np.zeros((len(judges), len(asked.at))) for rate in RATES}
              for kind in (1, 2)}  # fmt: skip
    for j, judge in enumerate(judges):
        for i, at in enumerate(asked.at):
            own = (held.people == held.people[at]) & (np.arange(len(held.people)) != at)
            scores = held.rows[judge] @ rows[judge][i]
            for rate, mark in zip(RATES, asked.marks[judge], strict=True):
                passed[1][rate][j, i] = scores[at] > mark
                passed[2][rate][j, i] = (scores[own] > mark).mean()
    cells = [_cell(passed[kind][rate].mean(axis=0)) for kind in (1, 2) for rate in RATES]
    by = ", ".join(f"{each:.2f}" for each in passed[2][RATES[0]].mean(axis=1))
    print(f"| {name} | {len(asked.at)} | {' | '.join(cells)} | {by} |", flush=True)


def _cell(each: NDArray[np.float64]) -> str:
    draws = np.random.default_rng(0).integers(len(each), size=(REDRAWN, len(each)))
    low, high = np.quantile(each[draws].mean(axis=1), (0.025, 0.975))
    return f"{each.mean():.3f} [{low:.3f}, {high:.3f}]"


def _codes(folder: Path, stolen: F32) -> dict[str, F32]:
    """What is read out of codes by somebody who knows their seed, and who knows another one."""
    kept = np.load(folder / "codes_read.npz")
    mean = kept["mean"]
    centred = stolen - mean
    scale = np.linalg.norm(centred, axis=1, keepdims=True)
    centred = centred / scale
    network = codes.Transform(stolen.shape[1])
    network.load_state_dict(load_file(folder / "codes.safetensors"))
    made = {"index-of-max": codes.projected, "learnt": network.eval().codes}
    found = {}
    for name, coder in made.items():
        for what, seed in zip(("a code", "a code of another seed"), STOLEN, strict=True):
            read = codes.read_out(coder(centred, seed), kept[name])
            back = read * scale.mean() + mean
            found[f"{what} ({name})"] = back / np.linalg.norm(back, axis=1, keepdims=True)
    return found


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kept", type=Path, required=True)
    parser.add_argument("--decoder", type=Path, required=True)
    parser.add_argument("--packs", type=Path, action="append", default=[], help="a further folder")
    parser.add_argument("--people", type=int, default=60)
    parser.add_argument("--searched", type=int, default=16, help="of them, with trouble taken")
    parser.add_argument("--codes", type=Path, help="what benchmarks/codes.py --run left")
    parser.add_argument("--sheet", type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    main()
