"""The table of ``protection.py``, and shares with intervals over people."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from cloakroom_engine.audit.intervals import wilson

if TYPE_CHECKING:
    from seen_copies import Judges, Seen

Look = dict[str, Any]
DRAWS = 1000


def table(fold: str, teachers: Sequence[str], people: Sequence[Seen], judges: Judges) -> str:
    """Markdown: the conditions, then one row per network and state of the photo."""
    from cloakroom_engine.audit.measure import MATCHED_NOISE
    from copies import kept
    from seen_copies import AS_SAVED, BARE

    names = {each.person for each in people}
    visible = [each.visible for each in kept(fold, "odd") if each.person in names]
    lines = [
        f"Fold {fold}: {len(people)} people, {len(visible)} copies, {judges.count} strangers; "
        f"{', '.join(teachers)} taught. Saved files: moved by at most "
        f"{max(each['moved'] for each in visible):.3f} of the distance between the eyes; beside "
        f"the moved face SSIMULACRA2 {_mean(visible, 'seen'):.1f} (least "
        f"{min(each['seen'] for each in visible):.1f}), structural similarity "
        f"{_mean(visible, 'ssim'):.4f}.",
        "",
        "| network | state | rank-1 | rank-5 | match at 1 % FAR | match at 0.1 % FAR "
        "| reverse: rank-1 | no face |",
        "|---|---|---|---|---|---|---|---|",
    ]
    heard = [name for name in judges.sha256 if name not in teachers]
    rows = [(f"{name} `{judges.sha256[name][:12]}`", [name]) for name in heard]
    alike = [name for name in heard if name.startswith("mobilefacenet")]
    rows.append((f"{len(alike)} MobileFaceNets together", alike))
    rows.append((f"all {len(heard)} together", heard))
    for label, networks in rows:
        for state in (BARE, MATCHED_NOISE, AS_SAVED):
            groups = [
                [judges.scored(one, photo, state, name) for name in networks for photo in own]
                for one in people
                if (own := [p for p in one.photos(AS_SAVED) if p in one.photos(state)])
            ]
            shown = "clean" if state == BARE else state
            lines.append(f"| {label} | {shown} | {_cells(groups)} |")
    return "\n".join(lines)


def _mean(found: Sequence[dict[str, float]], key: str) -> float:
    return float(np.mean([each[key] for each in found]))


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
    hits, total = counts.sum(axis=0) if len(counts) else (0, 0)
    if not total:
        return "-"
    low, high = wilson(int(hits), int(total))
    picks = np.random.default_rng(0).integers(0, len(counts), (DRAWS, len(counts)))
    sums = counts[picks].sum(axis=1)
    shares = sums[:, 0] / np.maximum(sums[:, 1], 1)
    low, high = min(low, np.quantile(shares, 0.025)), max(high, np.quantile(shares, 0.975))
    return f"{hits / total:.3f} [{low:.3f}, {high:.3f}]"
