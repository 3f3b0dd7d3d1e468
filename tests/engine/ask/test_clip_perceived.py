"""What tracks say of somebody: when they are seen, and why not in between."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from cloakroom_engine.ask.clip.answer import CANNOT, KINDS, Answer, cannot
from cloakroom_engine.ask.clip.perceived import Seen, scene, somebody
from cloakroom_engine.ask.clip.scene import COVERED, CUT, LEFT, TURNED
from cloakroom_engine.cli.clip_answers import sentence
from cloakroom_engine.tracking.sighting import Sighting, Tracklet

SIZE = (640, 360)
FACE = np.array([[0, 0], [40, 0], [20, 22], [4, 42], [36, 42]], np.float32)


def part(first: int, last: int, left: float = 300, wide: float = 1.0, side: int = -1) -> Tracklet:
    """A face that stays where it is; ``wide`` is how it looks at its end (or begin: side 0)."""
    sightings = []
    for at in range(first, last + 1):
        turns = wide if at == (last if side else first) else 1.0
        points = FACE * [turns, 1] + [left + 10, 150]
        box = np.array([left, 130, left + 60, 210], np.float32)
        sightings.append(Sighting(at, box, points.astype(np.float32), 0.9))
    return Tracklet(tuple(sightings), ())


@pytest.mark.parametrize(
    ("before", "after", "cuts", "why"),
    [
        (part(0, 20, left=2), part(40, 60, left=5), [0], LEFT),
        (part(0, 20, wide=0.6), part(40, 60, wide=0.6, side=0), [0], TURNED),
        (part(0, 20), part(40, 60), [0], COVERED),
        (part(0, 20), part(40, 60), [0, 30], CUT),
        (part(0, 20, wide=0.6), part(40, 60), [0], ""),
        (part(0, 20, left=2), part(40, 60), [0], ""),
    ],
)
def test_why_somebody_was_not_seen(
    before: Tracklet, after: Tracklet, cuts: list[int], why: str
) -> None:
    found = somebody(Seen("Anna", [after, before], 1.0), (cuts, SIZE, lambda at: at / 10))
    assert found.spans == ((0.0, 2.1), (4.0, 6.1))
    ((gap,),) = (found.gaps,)
    assert (gap.span, gap.why) == ((2.1, 4.0), why)


def test_a_blink_of_the_track_is_no_gap() -> None:
    found = somebody(Seen("", [part(0, 20), part(23, 40)], 1.0), ([0], SIZE, lambda at: at / 10))
    assert found.spans == ((0.0, 4.1),)
    assert found.gaps == ()


def test_a_stranger_seen_for_a_blink_is_nobody_and_somebody_known_is_somebody() -> None:
    blink, long = part(5, 6), part(10, 30)
    people = [Seen("", [blink], 0.5), Seen("Ben", [blink], 0.5, unsure=True), Seen("", [long], 2.0)]
    found = scene(people, ([0, 20], SIZE, lambda at: at / 10), 40, ["Ben", "Anna"])
    assert [(each.name, each.unsure) for each in found.people] == [("Ben", True), ("", False)]
    assert (found.duration_s, found.shots_s, found.known) == (4.0, (0.0, 2.0), ("Ben", "Anna"))


def test_turned_and_frontal_share_the_spans() -> None:
    aside = part(0, 20)
    nose = np.zeros((5, 2), np.float32)
    nose[2, 0] = 16
    turned = tuple(
        replace(each, points_px=np.add(each.points_px, nose)) if each.index < 10 else each
        for each in aside.sightings
    )
    found = somebody(Seen("Anna", [Tracklet(turned, ())], 1.0), ([0], SIZE, lambda at: at / 10))
    assert (found.turned, found.frontal) == (((0.0, 1.0),), ((1.0, 2.1),))


def test_every_kind_of_answer_has_a_sentence() -> None:
    span = ((1.0, 63.25),)
    said = {
        "people": Answer("people", people=("Anna", "", ""), evidence=span),
        "yes_no": Answer("yes_no", yes=True, unsure=True),
        "times": Answer("times", times=span),
        "number": Answer("number", number=3),
        "seconds": Answer("seconds", number=2.25),
        "reasons": Answer("reasons", reasons=(LEFT, TURNED, COVERED, CUT)),
        CANNOT: cannot("unseen"),
    }
    assert set(said) == set(KINDS)
    told = {kind: sentence(answer) for kind, answer in said.items()}
    assert told["people"] == "Anna, 2 strangers [0:01.0 to 1:03.2]"
    assert told["times"] == "0:01.0 to 1:03.2"
    assert told["yes_no"] == "Yes (not sure that it is them)"
    assert told[CANNOT].startswith("I cannot tell")
    for why in ("unknown", "absent", "nobody", "unasked", "unseen", "beyond"):
        assert sentence(cannot(why)).startswith("I cannot tell")
