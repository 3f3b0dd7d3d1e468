"""What the command line says of a clip."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from cloakroom_engine.ask.clip.answer import CANNOT, Answer
from cloakroom_engine.audit.clip import ClipVerdict, Scope
from cloakroom_engine.audit.schema import parse
from cloakroom_engine.cli import asked_words, words
from cloakroom_engine.cli.clip_answers import sentence
from cloakroom_engine.report import clip as told


def looked(result: Mapping[str, Any]) -> Iterator[str]:
    """The facts of a clip, and a line for everybody in it."""
    facts = result["facts"]
    yield (
        f"{result['path']}: {facts['codec']}, {facts['width']} x {facts['height']}, "
        f"{facts['frames']} frames in {facts['duration_s']:.2f} s"
        f"{', uneven' if facts['variable'] else ''}, {facts['bit_rate'] // 1000} kbit/s, "
        f"{len(facts['sound'])} sound tracks"
    )
    for person in result["people"]:
        spans = ", ".join(f"{begin:.2f}-{end:.2f} s" for begin, end in person["spans"])
        sure = "" if person["decided"] else " (a guess)"
        name = f"{person['name']}{sure}" if person["name"] else "nobody known"
        yield f"  {name}: {spans}, best at {person['best_s']:.2f} s"


def audited(result: Mapping[str, Any]) -> Iterator[str]:
    """Of every copy of a clip the verdict, the best single frame first, and what it rests on."""
    name = result["person"]
    for each in json.loads(json.dumps(result["clips"])):
        verdict, scope = parse(ClipVerdict, each["verdict"]), parse(Scope, each["scope"])
        yield f"{each['path']}:"
        lines = [*told.sentences(verdict, name), *told.scope(scope, name)]
        yield from (f"  {line}" for line in lines)
        for left in each["models_left_out"]:
            yield f"  not asked: {left['name']}: {words.sentence(left['code'], {})}"


def asked(result: Mapping[str, Any]) -> Iterator[str]:
    """The answer to a question about a clip, or the words that nobody knows."""
    if result["state"] == "asked":
        yield from asked_words.lines(result)
        return
    yield sentence(parse(Answer, json.loads(json.dumps(result["answer"]))))
    if judges := result["judges"]:
        yield (
            f"in {result['of_copy'] or result['path']}, by the recognisers that were asked, in the "
            f"frames that they were shown: {', '.join(judges)}; by no other"
        )
    elif result["of_copy"] and result["answer"]["kind"] != CANNOT:
        yield f"as seen in its original, {result['path']}"
