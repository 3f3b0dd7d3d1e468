"""Questions about a clip: what was seen answers them with times, and nobody can tell the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from cloakroom_engine.ask.clip.answer import CANNOT, Answer, answer
from cloakroom_engine.ask.clip.hear import hear
from cloakroom_engine.ask.clip.scene import COVERED, CUT, LEFT, Gap, Scene, Somebody
from cloakroom_engine.ask.hearing.known import Known

RESOURCES = Path(__file__).resolve().parents[3] / "resources" / "ask"
ANNA = Somebody(
    "Anna",
    ((0.0, 4.0), (6.0, 10.0)),
    best_s=7.5,
    gaps=(Gap((4.0, 6.0), LEFT),),
    turned=((1.0, 2.0),),
    frontal=((0.0, 1.0), (2.0, 4.0), (6.0, 10.0)),
)
BEN = Somebody(
    "Ben Ode",
    ((3.0, 7.0), (12.0, 15.0), (16.0, 18.0)),
    best_s=13.0,
    gaps=(Gap((7.0, 12.0), CUT), Gap((15.0, 16.0), COVERED)),
    recognisable=((12.0, 13.0),),
)
STRANGER = Somebody("", ((11.0, 14.0),), best_s=12.0)
SCENE = Scene(20.0, (0.0, 10.0), (ANNA, BEN, STRANGER), ("Anna", "Ben Ode", "Caro"))


def said(text: str, scene: Scene = SCENE) -> Answer:
    heard = hear(text, Known(scene.known), RESOURCES)
    assert heard.question is not None, heard
    return answer(heard.question, scene)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Who is in it?", ("Anna", "Ben Ode", "")),
        ("Who is in the first shot?", ("Anna", "Ben Ode")),
        ("who is in the last shot", ("Ben Ode", "")),
        ("Who is seen together with Ben?", ("Anna", "")),
        ("Who comes after Anna?", ("Ben Ode", "")),
        ("Who comes before Ben Ode?", ("Anna",)),
        ("Who is seen first?", ("Anna",)),
        ("Who is seen last?", ("Ben Ode",)),
        ("Who is in it between 10 and 12 seconds?", ("", )),
        ("Who comes before Anna?", ()),
    ],
)  # fmt: skip
def test_who(text: str, people: tuple[str, ...]) -> None:
    found = said(text)
    assert (found.kind, found.people) == ("people", people)
    assert len(found.evidence) == len(people)


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("When is Anna seen?", ((0.0, 4.0), (6.0, 10.0))),
        ("When is Anna first seen?", ((0.0, 0.0),)),
        ("When is Ben seen for the last time?", ((18.0, 18.0),)),
        ("When is Anna best seen?", ((7.5, 7.5),)),
        ("When are Anna and Ben seen together?", ((3.0, 4.0), (6.0, 7.0))),
        ("When is Anna alone?", ((0.0, 3.0), (7.0, 10.0))),
        ("When is Anna not seen?", ((4.0, 6.0),)),
        ("When is Anna turned away?", ((1.0, 2.0),)),
        ("When is Ben recognisable?", ((12.0, 13.0),)),
        ("In which shots is Ben seen?", ((0.0, 10.0), (10.0, 20.0))),
        ("In which shots is Anna?", ((0.0, 10.0),)),
    ],
)
def test_when(text: str, times: tuple[tuple[float, float], ...]) -> None:
    found = said(text)
    assert (found.kind, found.times) == ("times", times)
    assert found.evidence == times


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("How many people are in it?", "number", 3),
        ("How many strangers are there?", "number", 1),
        ("How many people are in the first shot?", "number", 2),
        ("How many shots are there?", "number", 2),
        ("How often is Ben seen?", "number", 3),
        ("How long is the clip?", "seconds", 20.0),
        ("For how long is Anna seen?", "seconds", 8.0),
        ("How long is Anna seen after 7 seconds?", "seconds", 3.0),
    ],
)
def test_how_many_and_how_long(text: str, kind: str, number: float) -> None:
    found = said(text)
    assert (found.kind, found.number) == (kind, pytest.approx(number))
    assert found.evidence


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("Is Anna in it?", True),
        ("Is Caro in it?", False),
        ("Is Anna in the second shot?", False),
        ("Is Ben seen before Anna?", False),
        ("Is Ben seen after Anna?", True),
        ("Are Anna and Ben seen together?", True),
        ("Is Anna ever alone?", True),
        ("Is Ben recognisable?", True),
        ("Is Anna turned away?", True),
    ],
)
def test_yes_or_no(text: str, yes: bool) -> None:
    found = said(text)
    assert (found.kind, found.yes) == ("yes_no", yes)
    assert bool(found.evidence) == yes or "before" in text


def test_why_somebody_is_not_seen() -> None:
    assert said("Why is Anna not seen?").reasons == (LEFT,)
    found = said("Why is Ben not seen between 15 and 16 seconds?")
    assert (found.reasons, found.evidence) == ((COVERED,), ((15.0, 16.0),))
    assert said("Why is Ben not seen?").reasons == (CUT, COVERED)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("When is Caro seen?", "absent"),
        ("Why is Caro not seen?", "absent"),
        ("When is Anna recognisable?", "unasked"),
        ("Who is recognisable?", "unasked"),
        ("Why is Anna seen?", "unseen"),
        ("Why is Anna not recognisable?", "unseen"),
        ("Who is in the fifth shot?", "beyond"),
        ("Who is in it after 500 seconds?", "beyond"),
        ("How long is Caro seen?", "absent"),
    ],
)
def test_what_nobody_can_tell(text: str, why: str) -> None:
    found = said(text)
    assert (found.kind, found.why) == (CANNOT, why)


@pytest.mark.parametrize(
    "text",
    ["What is Anna wearing?", "Is Zoe in it?", "Why does Anna smile?", "Who is 40 years old?", ""],
)
def test_words_that_nobody_knows_are_no_question(text: str) -> None:
    assert hear(text, Known(SCENE.known), RESOURCES).question is None


def test_only_what_was_counted_is_shown_as_evidence() -> None:
    assert said("How many strangers are there?").evidence == ((11.0, 14.0),)
    assert len(said("How many people are in it?").evidence) == 3


def test_the_best_moment_is_a_time_however_it_is_asked_for() -> None:
    for text in ("When is Anna best seen?", "At which best frame is Anna seen?"):
        assert said(text).times == ((7.5, 7.5),)


def test_a_name_is_data_and_no_question() -> None:
    scene = Scene(5.0, (0.0,), (ANNA,), ("Who Why When", "Anna"))
    assert hear('When is "Who Why When" seen?', Known(scene.known), RESOURCES).question is not None
    assert hear("When is Who Why When seen?", Known(scene.known), RESOURCES).question is None


def test_an_unsure_person_makes_an_unsure_answer() -> None:
    maybe = Somebody("Anna", ((0.0, 2.0),), 1.0, unsure=True)
    scene = Scene(5.0, (0.0,), (maybe, STRANGER), ("Anna",))
    assert said("When is Anna seen?", scene).unsure
    assert said("Who is unsure?", scene).people == ("Anna",)
    assert not said("How long is the clip?", scene).unsure
