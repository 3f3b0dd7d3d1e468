"""What was asked in words, as lines: the plan, what has to be answered first, the answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

Result = Mapping[str, Any]

_MOST = 20
UNCLEAR = {
    "whom": "It does not say whom. Name people, strangers or everybody.",
    "what": "It does not say what to do.",
    "place": 'Is that where the photos are, or where copies go? Say "from" or "into".',
    "folder": "It does not say which folder.",
    "many": "It does not say how many photos.",
    "not": 'The "not" is not understood here. Say it another way.',
    "order": "All words are known, but not together. Say it another way, or in two sentences.",
}
ASKED = {
    "me": "Who are you? Say it once: ask --me NAME.",
    "person": "Nobody is called {name}.",
    "no_photos": "No photo is known to show {name}: say it first with 'person add'.",
    "folder": "No folder called {name} is known, or there.",
    "out": "Where should copies go? Say 'into' and a folder, or give --out.",
    "again": "Nothing was asked before that could be meant.",
    "this": "Which photo is meant? Give --photo ID.",
    "nothing": "No photo fits.",
    "nobody": "In these photos there is nobody to protect or to hide.",
    "steps": "That takes too many steps at once. Say it in parts.",
    "strangers": "Nobody is known by these faces, so they have no cloak. They can be hidden.",
    "copies": "There are no protected copies that this could mean.",
    "audit": "There is no audit of {name} yet. Check the copies first.",
    "refused": (
        "Words alone never erase or delete anything. 'person erase NAME' forgets somebody; files "
        "are yours to delete."
    ),
}
WHY = {
    "gone": "the file is not there",
    "unreadable": "the file could not be opened: {error}",
    "no_face": "no face was found in it",
    "never": "{name} is never to be shared",
    "nobody_known": "nobody in it is known",
    "no_cloak": "{name} has no cloak yet",
    "rule": "{name}'s rule is: {rule}",
    "not_yet": "nobody has asked for a copy yet",
    "found": "every recogniser that was asked still finds {name}: {still}",
    "partly": "{still} still find {name}; {lost} do not",
    "hidden": "none of the recognisers that were asked finds {name}: {lost}",
    "not_judged": "no recogniser has been asked about {name} in it",
    "open": "{faces} faces in it are open: nobody decided about them",
}
DONE = {
    "share": "write copies of {photos} photos into {out}",
    "cloak": "learn the cloak of {name} first (minutes)",
    "audit": "ask recognisers about the copies of {name}",
    "audit.ledger": "ask every recogniser about the copies that it has not judged",
    "scan": "read {paths}",
    "check.twins": "look for clean originals in {paths}",
    "report.export": "write a report to {html}",
    "watch": "watch {folder} and write copies into {out}",
    "show": "say which photos those are",
    "undo": "name the copies that the last run wrote",
    "help": "say what can be said",
}
EXAMPLES = (
    "protect last week's photos of Anna and me, blur everybody else, into Share",
    "which photos of me are not protected?",
    "who is in most photos with Ben?",
    "what did I share in May and does it still hold?",
    "whatever comes into Camera: protect me, blur strangers, put it into Share",
    "again, but for Ben",
)


def lines(result: Result) -> Iterator[str]:
    """All that is to be read of a result but what its verbs say themselves."""
    state = result["state"]
    if state == "asked":
        yield from _questions(result)
        return
    plan = result["plan"]
    if plan["writes"]:
        yield from _plan(plan)
    if state == "planned":
        yield "Nothing was done yet: --yes runs it."
    if state == "declined":
        yield "Nothing was done."
    if result.get("answer"):
        yield from _answer(result["answer"])
    for each in result.get("results", ()):
        if each["verb"] == "undo":
            yield "Nothing was deleted. The last run wrote these copies, which are yours to delete:"
            yield from (f"  {copy['path']}" for copy in each["result"]["copies"])
    if any(step["verb"] == "help" for step in plan["steps"]):
        yield "For example:"
        yield from (f"  {each}" for each in EXAMPLES)


def _questions(result: Result) -> Iterator[str]:
    sentence = result["sentence"]
    if result.get("missing"):
        yield sentence
        marks = [" "] * len(sentence)
        for each in result["missing"]:
            marks[each["start"] : each["end"]] = "~" * (each["end"] - each["start"])
        yield "".join(marks).rstrip()
        for each in result["missing"]:
            if each["options"]:
                yield f"Which is {each['text']}: {', '.join(each['options'])}?"
            elif each.get("offers"):
                yield f"{each['text']}?  " + ", ".join(map(offer, each["offers"]))
            else:
                yield f"What is {each['text']}?"
    elif result.get("unclear"):
        yield UNCLEAR[result["unclear"]]
    else:
        yield ASKED[result["code"]].format(name=result["name"])
        if result["options"]:
            yield "Known are: " + ", ".join(result["options"])


def offer(each: Result) -> str:
    """What may be said in a word's place; what is a name says so."""
    return each["text"] if each["kind"] == "word" else f"{each['text']} ({each['kind']})"


def _plan(plan: Result) -> Iterator[str]:
    yield f"{len(plan['photos'])} photos" if plan["photos"] else "The plan:"
    for each in plan["people"]:
        how = f"as usual ({each['rule']})" if each["how"] == "usual" else each["how"]
        learn = ", a cloak is learnt first" if each["learn"] else ""
        yield f"  {each['who']}: {how}, {each['faces']} faces{learn}"
    for each in plan["left_out"]:
        who = f" ({each['name']})" if each["name"] else ""
        yield f"  left out: {each['photos']} photos: {each['code']}{who}"
    for at, step in enumerate(plan["steps"], 1):
        words = {**step["parameters"], "photos": len(plan["photos"]), "out": plan["out"]}
        yield f"  {at}. " + DONE.get(step["verb"], step["verb"]).format(**words)
    if plan["new"]:
        yield f"  {plan['out']} will be made"
    if plan["seconds"] is not None:
        yield f"  about {plan['seconds']:.0f} s, by what this machine took last time"
    yield f"  understood by: {plan['by'] or 'you'}"


def _answer(answer: Result) -> Iterator[str]:
    kind = answer["kind"]
    if kind == "who":
        for each in answer["rows"][:_MOST]:
            yield f"{each['name']}: {each['photos']} of {answer['count']} photos"
        if not answer["rows"]:
            yield "nobody else is known in these photos"
    elif kind == "why":
        for each in answer["rows"]:
            for reason in each["reasons"]:
                told = {name: _joined(value) for name, value in reason.items()}
                yield f"photo {each['photo_id']}: {WHY[reason['code']].format(**told)}"
    elif kind == "when":
        taken = answer["taken_s"]
        day = datetime.fromtimestamp(taken, UTC).date().isoformat() if taken is not None else ""
        yield f"{day}, photo {answer['photos'][0]}" if day else "there is no such photo"
    elif kind == "shared":
        yield from _shared(answer)
    else:
        yield f"{answer['count']} photos"
        if kind == "photos":
            yield from (f"  photo {each}" for each in answer["photos"][:_MOST])
            yield from _more(len(answer["photos"]))
        yield from _scope(answer)


def _shared(answer: Result) -> Iterator[str]:
    yield f"{answer['count']} copies"
    for state, count in answer["states"].items():
        yield f"  {state}: {count}"
    if answer["fell"]:
        yield f"  fell since, to recognisers that were asked later: {answer['fell']}"
    for each in answer["rows"][:_MOST]:
        gone = "" if each["there"] else " (not there any more)"
        yield f"  {each['created'][:10]} {each['person']}: {each['state']}: {each['path']}{gone}"
    yield from _more(len(answer["rows"]))
    yield from _scope(answer)


def _scope(answer: Result) -> Iterator[str]:
    """What an answer about recognisers is worth: whom was asked."""
    if answer.get("judges"):
        yield f"by the recognisers that were asked: {', '.join(answer['judges'])}; by no other"


def _more(count: int) -> Iterator[str]:
    if count > _MOST:
        yield f"  and {count - _MOST} more; --json names them all"


def _joined(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
