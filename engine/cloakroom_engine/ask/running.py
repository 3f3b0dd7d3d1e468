"""A plan is run step by step; what one writes the next one reads. Each step is a verb."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cloakroom_engine.ask.answering import answer
from cloakroom_engine.ask.hearing.wish import QUESTIONS, read
from cloakroom_engine.ask.plan import CHOSEN, WRITTEN, Plan, Step
from cloakroom_engine.ask.shelf import Shelf
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.desk import Desk


@dataclass
class Run:
    """What came of a plan: ``results`` by step, the last look's ``answer``, what was ``written``
    and what was ``already`` there (ids of copies)."""

    results: list[dict[str, Any]] = field(default_factory=list)
    answer: dict[str, Any] | None = None
    written: list[int] = field(default_factory=list)
    already: list[int] = field(default_factory=list)
    copies: list[dict[str, Any]] = field(default_factory=list)


def run(desk: Desk, shelf: Shelf, plan: Plan) -> Run:
    """Run a plan to its end, or to the first step that fails.

    What was written before a failure or a cancellation stays, whole, and is known to the library.

    Raises:
        EngineError: as the verbs.
    """
    done = Run()
    for at, step in enumerate(plan.steps):
        desk.reporter.step("ask", at, len(plan.steps))
        if step.verb in QUESTIONS:
            wish = read(plan.wish)
            state = str(step.parameters.get("state", ""))
            done.answer = answer(desk.library, shelf, wish, step.verb, plan.photos, state)
        elif verbs.work_of(step.verb):
            _act(desk, plan, step, done)
        else:
            done.results.append({"verb": step.verb, "result": _own(desk, shelf, step)})
    desk.reporter.step("ask", len(plan.steps), len(plan.steps))
    return done


def _act(desk: Desk, plan: Plan, step: Step, done: Run) -> None:
    parameters = _filled(desk, plan, step, done)
    if not parameters.get("paths", True):
        done.results.append({"verb": step.verb, "result": {}, "idle": True})
        return
    began = time.monotonic()
    result = verbs.run(desk, step.verb, parameters)
    if step.verb == "share":
        done.written += [each["id"] for each in result["written"]]
        done.already += [each["id"] for each in result["already"]]
        done.copies += [*result["written"], *result["already"]]
        _pace(desk, plan, result["written"], time.monotonic() - began)
    done.results.append({"verb": step.verb, "result": result})


def _filled(desk: Desk, plan: Plan, step: Step, done: Run) -> dict[str, Any]:
    """A step's parameters with what earlier steps made."""
    found = dict(step.parameters)
    if found.get("photo_ids") == CHOSEN:
        found["photo_ids"] = list(plan.photos)
    if found.get("paths") == WRITTEN:
        person = desk.library.people.by_name(found["name"])
        found["paths"] = [
            copy["path"]
            for copy in done.copies
            if any(each["person_id"] == person.id for each in copy["cloaked"])
        ]
    return found


def _own(desk: Desk, shelf: Shelf, step: Step) -> dict[str, Any]:
    """What is no verb of the pipeline: the copies that an undo would take away, or nothing."""
    if step.verb != "undo":
        return {}
    files = map(desk.library.protected.file, shelf.memory.written)
    return {"copies": [{"id": each.id, "path": each.path} for each in files if each]}


def _pace(desk: Desk, plan: Plan, written: Sequence[Mapping[str, Any]], seconds: float) -> None:
    """Remember how long a face took, so that the next plan can say how long it will take."""
    faces = sum(fate["fate"] == "cloak" for copy in written for fate in copy["fates"])
    if faces:
        pace = {**desk.library.asked.read().pace, str(plan.refine_steps): seconds / faces}
        desk.library.asked.keep(pace=pace)
