"""The verbs of this room, for the command line and the worker: from parameters to a JSON result.

``ask`` hears a sentence (or is given a ``wish`` that somebody clicked together), answers what only
looks, and shows the plan of what writes; with ``yes`` it runs it. ``ask.tell`` answers who "me" or
a nickname is, ``ask.complete`` completes what is being typed, ``ask.past`` tells what was said,
``ask.clip`` answers a question about a clip.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

from cloakroom_engine.ask.clip import asking as clip_asking
from cloakroom_engine.ask.complete import completions
from cloakroom_engine.ask.edit import edited
from cloakroom_engine.ask.follow import followed
from cloakroom_engine.ask.hearing.hear import Heard, hear, ready
from cloakroom_engine.ask.hearing.lexicon import preferred
from cloakroom_engine.ask.hearing.offers import offers
from cloakroom_engine.ask.hearing.wish import read
from cloakroom_engine.ask.model import model_file, rescue
from cloakroom_engine.ask.plan import Asking, Plan
from cloakroom_engine.ask.planning import Asker, plan
from cloakroom_engine.ask.running import run as run_plan
from cloakroom_engine.ask.shelf import Shelf, shelf
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library.asked import Said
from cloakroom_engine.library.columns import now
from cloakroom_engine.pipeline import parameters as parameter_kinds
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.settings import Settings

Parameters = Mapping[str, Any]
Result = dict[str, Any]


def _languages(parameters: Parameters) -> list[str]:
    return preferred(parameters.get("languages", ()))


def _asker(parameters: Parameters) -> Asker:
    return Asker(
        Path(parameters.get("base") or Path.cwd()),
        parameters.get("out", ""),
        tuple(parameters.get("photo_ids", ())),
        tuple(parameters.get("leave_out", ())),
    )


def _ask(desk: Desk, parameters: Parameters) -> Result:
    known = shelf(desk.library)
    heard = _heard(desk, known, parameters)
    told: Result = {
        "sentence": parameters.get("sentence", ""),
        "language": heard.language,
        "by": heard.by,
    }
    if heard.wish is None:
        return {**told, "state": "asked", "missing": _missing(desk, known, told, heard),
                "unclear": heard.unclear, "at": heard.at}  # fmt: skip
    try:
        wish = followed(heard.wish, known.memory)
        settings, _ = Settings.load(desk.paths.settings)
        made = replace(plan(desk.library, settings, known, wish, _asker(parameters)), by=heard.by)
    except Asking as question:
        return {**told, "state": "asked", "wish": str(heard.wish), "code": question.code,
                "name": question.name, "options": list(question.options)}  # fmt: skip
    told = {**told, "wish": made.wish, "plan": made.as_dict()}
    # What a model understood is looked at before it is done, whatever was said beforehand: the
    # yes is to the wish that was shown.
    sure = heard.by in {"grammar", ""}
    if (made.writes or not sure) and not (parameters.get("yes", False) and sure):
        return {**told, "state": "planned"}
    return {**told, **_run(desk, known, made, str(told["sentence"]))}


def _missing(desk: Desk, known: Shelf, told: Result, heard: Heard) -> list[Result]:
    """The words that nobody knows, each with what may be said in its place."""
    where = (known.known(), desk.paths.resources / "ask", heard.language)
    offered = offers(told["sentence"], heard.missing, *where)
    return [
        {**asdict(word), "offers": [asdict(each) for each in some]}
        for word, some in zip(heard.missing, offered, strict=True)
    ]


def _heard(desk: Desk, known: Shelf, parameters: Parameters) -> Heard:
    if parameters.get("wish"):
        try:
            wish = edited(read(parameters["wish"]), parameters.get("edits", {}))
            return Heard(_languages(parameters)[0], wish, by="")
        except ValueError as odd:
            raise EngineError("usage", field="wish") from odd
    asked = (parameters["sentence"], known.known(), date.today(), desk.paths.resources / "ask")
    heard = hear(*asked, _languages(parameters))
    file = model_file(desk.paths.models) if heard.wish is None else None
    return heard if file is None else rescue(heard, *asked, file)


def _run(desk: Desk, known: Shelf, made: Plan, sentence: str) -> Result:
    done = run_plan(desk, known, made)
    # The pace may have been written meanwhile: what is remembered is read again.
    memory = desk.library.asked.read()
    changes: dict[str, Any] = {"said": (*memory.said, Said(sentence, made.wish, now()))}
    shown = done.answer["photos"] if done.answer else made.photos
    if shown:
        changes["photos"] = tuple(shown)
    if done.written:
        changes["written"] = tuple(done.written)
    desk.library.asked.keep(**changes)
    return {
        "state": "done" if made.writes else "answered",
        "results": done.results,
        "answer": done.answer,
        "written": done.written,
        "already": done.already,
    }


def _tell(desk: Desk, parameters: Parameters) -> Result:
    person = desk.library.people.by_name(parameters["name"])
    memory = desk.library.asked.read()
    nickname = parameters.get("nickname", "")
    if nickname:
        desk.library.asked.keep(nicknames={**memory.nicknames, nickname: person.id})
    else:
        desk.library.asked.keep(me=person.id)
    return {"person": asdict(person), "nickname": nickname}


def _complete(desk: Desk, parameters: Parameters) -> Result:
    folder, language = desk.paths.resources / "ask", _languages(parameters)[0]
    ready(folder, language)  # while somebody types, not once they wait for an answer
    return {"offers": completions(parameters["sentence"], shelf(desk.library), folder, language)}


def _past(desk: Desk, _: Parameters) -> Result:
    memory = desk.library.asked.read()
    return {name: [asdict(each) for each in getattr(memory, name)] for name in ("said", "rules")}


VERBS: dict[str, Callable[[Desk, Parameters], Result]] = {
    "ask": _ask,
    "ask.tell": _tell,
    "ask.complete": _complete,
    "ask.past": _past,
    "ask.clip": clip_asking.ask,
}


def run(desk: Desk, verb: str, parameters: Parameters) -> Result:
    """Run a verb of this room.

    Raises:
        EngineError: ``usage``, and what the verbs of a plan raise.
    """
    if verb not in VERBS:
        raise EngineError("usage", verb=verb)
    parameter_kinds.check(parameters)
    given = {name: value for name, value in parameters.items() if value is not None}
    try:
        return VERBS[verb](desk, given)
    except KeyError as missing:
        if missing.args and missing.args[0] in {"sentence", "name", "path"}:
            raise EngineError("usage", missing=str(missing.args[0])) from None
        raise
