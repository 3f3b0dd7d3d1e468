"""Fifty questions about the made clips: forty with answers known from truth, ten without.

    python benchmarks/clip_ask.py --clips benchmarks/out/clips

Everybody's name is known by the first half of their photos, but the last person's of the clips of
three or more, who is a stranger. Truth says that somebody is seen where a quarter of the face's box
or more is, turned by less than 62 degrees. Times are right where intersection over union with
truth's is 0.8 or more (a moment: within half a second), seconds within a tenth or half a second.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from bed import Bed
from clip_bed import HEIGHT, PLANS, RATE, TEACHERS, WIDTH
from clip_seen import Perceived, askers, perceived, taught, truth_of
from cloakroom_engine.ask.clip.answer import CANNOT, Answer, answer, cannot
from cloakroom_engine.ask.clip.hear import hear
from cloakroom_engine.ask.clip.perceived import Seen, scene
from cloakroom_engine.ask.clip.scene import COVERED, LEFT, TURNED, Scene, Span, shared
from cloakroom_engine.ask.hearing.known import Known
from cloakroom_engine.tracking.who import tracks
from common import ROOT, SHARED, rate

REASONS = {"away": LEFT, "edge": TURNED, "cover": COVERED}
SHOWS, JOINED_S, SHORTEST_S = 0.25, 0.4, 0.2


@dataclass(frozen=True)
class Asked:
    """A question about a clip, its kind, and the right answer (None: nobody can tell)."""

    clip: int
    kind: str
    text: str
    right: Any


def plain(name: str) -> str:
    """A name as people write it."""
    return name.replace("_", " ")


class Truth:
    """What a made clip shows, by name; the stranger's name is empty."""

    def __init__(self, folder: Path, number: int) -> None:
        self.raw = truth_of(folder, number)
        names = self.raw["people"]
        self.stranger = names[-1] if len(names) >= 3 else ""
        self.names = [plain(name) for name in names if name != self.stranger]
        self.long = len(self.raw["frames"]) / RATE
        self.shots = [shot["first"] / RATE for shot in self.raw["shots"]]
        self.spans = {self.told(name): self._spans(name) for name in names}

    def told(self, name: str) -> str:
        """As an answer names them."""
        return "" if name == self.stranger else plain(name)

    def _spans(self, who: str) -> tuple[Span, ...]:
        seen = [
            at / RATE
            for at, faces in enumerate(self.raw["frames"])
            for face in faces
            if face["who"] == who and face["seen"] >= SHOWS and not face["edge_on"]
        ]
        joined: list[Span] = []
        for at in seen:
            if joined and at - joined[-1][1] < JOINED_S:
                joined[-1] = (joined[-1][0], at + 1 / RATE)
            else:
                joined.append((at, at + 1 / RATE))
        return tuple((a, b) for a, b in joined if b - a >= SHORTEST_S)

    def gaps(self) -> Iterator[tuple[str, float, float, str]]:
        """Whiles in which somebody known is not seen, for one reason that truth knows."""
        for event in self.raw["events"]:
            shot = self.raw["shots"][event["shot"]]
            who = self.told(event["who"])
            for kind, reason in REASONS.items():
                if event[kind] is None or not who:
                    continue
                first, last = ((shot["first"] + at) / RATE for at in event[kind])
                inside = [
                    (a, b)
                    for (_, a), (b, _) in zip(self.spans[who], self.spans[who][1:], strict=False)
                    if first <= a and b <= last and b - a > 2 * JOINED_S
                ]
                if len(inside) == 1 and not any(event[other] for other in REASONS if other != kind):
                    yield who, *inside[0], reason


def questions(truths: Sequence[Truth]) -> list[Asked]:
    """Forty with answers, ten without."""
    found = [Asked(n, "factoid", "Who is in it?", set(t.spans)) for n, t in enumerate(truths)]

    def people(n: int) -> tuple[str, str]:
        return truths[n].names[0], truths[n].names[-1]

    text = "How many people are in it?"
    found += [Asked(n, "counting", text, len(truths[n].spans)) for n in range(3, 10)]
    found.append(Asked(6, "counting", "How many strangers are there?", 1))
    found.append(Asked(5, "counting", "How many shots are there?", len(truths[5].shots)))
    one = people(4)[0]
    found.append(Asked(4, "counting", f"How often is {one} seen?", len(truths[4].spans[one])))
    for n in (0, 2, 4):
        one = people(n)[0]
        found.append(Asked(n, "temporal", f"When is {one} seen?", truths[n].spans[one]))
    for n in (3, 8):
        one = people(n)[0]
        mine = truths[n].spans[one]
        beside = {name for name, spans in truths[n].spans.items() if shared(spans, mine)} - {one}
        found.append(Asked(n, "temporal", f"Who is seen together with {one}?", beside))
    for n in (4, 5):
        one, other = people(n)
        both = shared(truths[n].spans[one], truths[n].spans[other])
        found.append(Asked(n, "temporal", f"When are {one} and {other} seen together?", both))
    one, other = people(9)
    begins = [truths[9].spans[name][0][0] for name in (one, other)]
    found.append(Asked(9, "temporal", f"Is {other} seen after {one}?", begins[1] > begins[0]))
    later = {n for n, spans in truths[9].spans.items() if spans[0][0] > begins[0]} - {one}
    found.append(Asked(9, "temporal", f"Who comes after {one}?", later))
    for n in (1, 7):
        one = people(n)[0]
        long = sum(b - a for a, b in truths[n].spans[one])
        found.append(Asked(n, "temporal", f"For how long is {one} seen?", long))
    one = people(7)[1]
    last = truths[7].spans[one][-1][1]
    found.append(Asked(7, "temporal", f"When is {one} seen for the last time?", ((last, last),)))
    gaps = [(n, gap) for n, truth in enumerate(truths) for gap in truth.gaps()]
    random.Random(0).shuffle(gaps)
    for n, (who, a, b, reason) in gaps[:8]:
        text = (
            f"Why is {who} not seen between {round(a)} and {max(round(b), round(a) + 1)} seconds?"
        )
        found.append(Asked(n, "causal", text, reason))
    one = people(5)[0]
    found += [
        Asked(n, "unanswerable", text, None)
        for n, text in (
            (5, f"What is {one} wearing?"), (5, f"Why does {one} smile?"),
            (0, "Is Zoe Quillfeather in it?"), (6, "What do the people say?"),
            (0, "Who is in the fifth shot?"), (5, f"When is {one} recognisable?"),
            (3, "Who is in it after 500 seconds?"), (5, f"How old is {one}?"),
            (8, "Where was this filmed?"), (2, f"Why is {people(2)[0]} seen?"),
        )
    ]  # fmt: skip
    return found


def shown(bed: Bed, folder: Path, number: int, truth: Truth) -> Scene:
    """The scene that perception makes of a clip."""
    seen: Perceived = perceived(bed, folder, number)
    names = [name for name in truth.raw["people"] if name != truth.stranger]
    asked = askers(bed, {plain(name): taught(bed, name) for name in names})
    parts = [part for track in seen.tracks for part in track.parts]
    people = tracks(parts, asked)
    sure = {each.name for each in people if each.said == "yes"}
    # What may be somebody who is surely in it is left out: it is theirs, or nobody knows whose.
    told = [
        Seen(
            "" if each.said == "no" else each.name,
            [part.tracklet for part in each.parts],
            each.best.index / RATE,
            unsure=each.said == "uncertain",
        )
        for each in people
        if not (each.said == "uncertain" and each.name in sure)
    ]
    film = (seen.cuts, (WIDTH, HEIGHT), lambda at: at / RATE)
    return scene(told, film, seen.frames, truth.names)


def ask(text: str, about: Scene) -> Answer:
    """The answer, through the sentence's own words."""
    heard = hear(text, Known(about.known), ROOT / "resources" / "ask")
    return answer(heard.question, about) if heard.question else cannot("unknown")


def is_right(said: Answer, right: Any) -> bool:
    """Whether an answer is truth's."""
    match right:
        case None:
            return said.kind == CANNOT
        case bool():
            return said.kind == "yes_no" and said.yes == right
        case int():
            return said.kind == "number" and said.number == right
        case float():
            return said.kind == "seconds" and abs(said.number - right) <= max(0.5, 0.1 * right)
        case str():
            return said.reasons == (right,)
        case set():
            return said.kind == "people" and Counter(said.people) == Counter(right)
    return said.kind == "times" and _same(said.times, right)


def _same(one: Sequence[Span], other: Sequence[Span]) -> bool:
    if len(other) == 1 and other[0][0] == other[0][1]:
        return len(one) == 1 and abs(one[0][0] - other[0][0]) <= 0.5
    both = sum(b - a for a, b in shared(tuple(one), tuple(other)))
    whole = sum(b - a for a, b in one) + sum(b - a for a, b in other) - both
    return both >= 0.8 * whole


def main() -> None:
    """Ask everything, print what was wrong and the counts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--clips", type=Path, default=Path("benchmarks/out/clips"))
    asked = parser.parse_args()
    np.seterr(all="raise", under="ignore")
    bed = Bed(SHARED, TEACHERS, None, asked.clips.parent / "strangers-all.npz")
    truths = [Truth(asked.clips, number) for number in range(len(PLANS))]
    scenes = [shown(bed, asked.clips, number, each) for number, each in enumerate(truths)]
    counts: dict[str, Counter[str]] = {}
    for each in questions(truths):
        said = ask(each.text, scenes[each.clip])
        right = is_right(said, each.right)
        told = "right" if right else ("cannot tell" if said.kind == CANNOT else "wrong")
        counts.setdefault(each.kind, Counter())[told] += 1
        if not right:
            print(f"{told}: clip {each.clip}: {each.text}\n  {said}\n  truth: {each.right}\n")
    print("| kind | asked | right | wrong | cannot tell |\n|---|---|---|---|---|")
    for kind, row in counts.items():
        cells = (str(row[name]) for name in ("right", "wrong", "cannot tell"))
        print(f"| {kind} | {sum(row.values())} | " + " | ".join(cells) + " |")
    answered = sum((row for kind, row in counts.items() if kind != "unanswerable"), Counter())
    print(f"\nwith a known answer, right: {rate(answered['right'], sum(answered.values()))}")


if __name__ == "__main__":
    main()
