"""The table of a protection run: one row per network and variant, with intervals.

python benchmarks/protection_table.py benchmarks/out/three.jsonl
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from cloakroom_engine.audit.intervals import wilson

Look = dict[str, Any]
DRAWS = 1000


def table(file: Path) -> str:
    """Markdown: the run's conditions, then the table."""
    rows = [json.loads(line) for line in file.read_text().splitlines()]
    first = rows[0]
    recipe = first["recipe"]
    photos = [photo for row in rows for photo in row["photos"]]
    taught = dict(zip(recipe["surrogates"], recipe["surrogate_sha256"], strict=True))
    lines = [
        f"{len(rows)} people, {len(photos)} protected photos, {first['strangers']} strangers; "
        f"{recipe['method']}, {recipe['strength']}, {recipe['steps']} steps to learn, "
        f"{first['refine']} to refine, seed {recipe['seed']}.",
        "Surrogates: " + ", ".join(f"{name} `{sha[:12]}`" for name, sha in taught.items()) + ".",
        "Judges: " + ", ".join(f"{n} `{sha[:12]}`" for n, sha in first["judges"].items()) + ".",
        f"Saved file: moved by at most {max(p['moved'] for p in photos):.3f} of the distance "
        f"between the eyes; beside the moved face SSIMULACRA2 {_mean(photos, 'seen'):.1f} (least "
        f"{min(p['seen'] for p in photos):.1f}), similarity {_mean(photos, 'ssim'):.4f}, "
        f"PSNR {_mean(photos, 'psnr_db'):.1f} dB, L-infinity {_mean(photos, 'linf'):.1f}, "
        f"L2 {_mean(photos, 'l2'):.0f}; {np.mean([r['learn_seconds'] for r in rows]):.1f} s to "
        f"learn, {np.mean([p['seconds'] for p in photos]):.2f} s a photo (one thread, busy machine)"
        f"; {sum(len(row['no_face']) for row in rows)} photos without a face left out.",
        "",
        "| network | variant | rank-1 | rank-5 | match at 1 % FAR | match at 0.1 % FAR "
        "| reverse: rank-1 | no face |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for name in (*first["judges"], *taught):
        role = " (taught, does not count)" if name in taught else ""
        known = [variant for photo in photos for variant in photo["looks"][name]]
        for variant in dict.fromkeys(known):
            if name in taught and variant not in ("clean", "cloaked as-saved"):
                continue
            groups = [[p["looks"][name].get(variant) for p in row["photos"]] for row in rows]
            found = [[look for look in group if look] for group in groups]
            lines.append(f"| {name}{role} | {variant} | {_cells(found)} |")
    return "\n".join(lines)


def _mean(photos: Sequence[dict[str, Any]], key: str) -> float:
    return float(np.mean([photo[key] for photo in photos]))


def _cells(groups: list[list[Look]]) -> str:
    """A photo without a face is one in which the person is not found."""
    looks = [look for group in groups for look in group]
    missing = sum("no_face" in look for look in looks)
    rates: list[Callable[[Look], tuple[int, int]]] = [
        lambda look: (int(look.get("rank", 10**9) <= 1), 1),
        lambda look: (int(look.get("rank", 10**9) <= 5), 1),
        lambda look: tuple(look["match"]["0.01"]) if "match" in look else (0, 0),
        lambda look: tuple(look["match"]["0.001"]) if "match" in look else (0, 0),
        lambda look: tuple(look["reverse_rank1"]) if "match" in look else (0, 0),
    ]
    return " | ".join([*(share(groups, rate) for rate in rates), str(missing)])


def share(groups: list[list[Look]], rate: Callable[[Look], tuple[int, int]]) -> str:
    """Share with a 95 % interval: Wilson, or wider where a person's photos fall together
    (bootstrap over people, 1000 draws, seed 0)."""
    counts = np.array(
        [np.sum([rate(look) for look in group] or [(0, 0)], axis=0) for group in groups], float
    )
    hits, total = counts.sum(axis=0)
    if not total:
        return "-"
    low, high = wilson(int(hits), int(total))
    picks = np.random.default_rng(0).integers(0, len(counts), (DRAWS, len(counts)))
    sums = counts[picks].sum(axis=1)
    shares = sums[:, 0] / np.maximum(sums[:, 1], 1)
    low, high = min(low, np.quantile(shares, 0.025)), max(high, np.quantile(shares, 0.975))
    return f"{hits / total:.3f} [{low:.3f}, {high:.3f}]"


if __name__ == "__main__":
    print(table(Path(sys.argv[1])))
