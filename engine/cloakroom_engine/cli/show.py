"""Results of verbs as lines of text."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from cloakroom_engine.audit.document import loads
from cloakroom_engine.cli import (
    asked_words,
    checks,
    clips,
    moving,
    named,
    rebuilding,
    sharing,
    shelved,
    standing,
    sticker,
    years,
)
from cloakroom_engine.cli.words import sentence
from cloakroom_engine.report import masked, table

Result = Mapping[str, Any]
MOST_NAMED = 50
FURTHER_TEACHERS = ("mobileface-v2", "sface")
"""Of the starter set, what teaches beside the default recogniser."""


def show(verb: str, result: Result) -> Iterator[str]:
    """The lines that a person reads; skipped photos come last, each with its reason."""
    yield from _SHOWN.get(verb, _plain)(result)
    for each in result.get("skipped", ()):
        yield f"skipped {each['path']}: {each['code']}: {sentence(each['code'], {})}"
    # Of what reads folders, which ones; the ledger says how many.
    if not isinstance(copies := result.get("copies", ()), int):
        yield from _named("protected copies of ours, left as they are", copies)
    yield from _named("files that are no photos, passed over", result.get("passed_over", ()))


def _named(what: str, paths: Sequence[str]) -> Iterator[str]:
    """A count, and the paths as far as anybody would read them."""
    if not paths:
        return
    yield f"{len(paths)} {what}:"
    yield from (f"  {path}" for path in paths[:MOST_NAMED])
    if len(paths) > MOST_NAMED:
        yield f"  and {len(paths) - MOST_NAMED} more; --json names them all"


def _scan(result: Result) -> Iterator[str]:
    known = f", {result['unchanged']} known before" if result["unchanged"] else ""
    for word in ("moved", "missing"):
        known += f", {result[word]} {word}" if result[word] else ""
    yield f"{result['photos']} photos{known}, {result['faces']} faces"
    yield from _grouped(result["grouped"])
    if "named" in result:
        yield from named.lines(result["named"])


def _grouped(result: Result) -> Iterator[str]:
    yield (
        f"{result['faces']} faces that nobody decided about: {result['suggested']} may be known "
        f"people's, {result['groups']} groups of unknown ones"
    )


def _added(result: Result) -> Iterator[str]:
    beyond = result["photos"] - result["teach"]
    most = f"; the best {result['teach']} of them teach a cloak" if beyond else ""
    yield f"{result['person']['name']}: {result['photos']} photos{most}"
    for each in result["moved"]:
        yield f"was said to be {each['was']}'s until now: {each['path']}"
    yield from (f"weak: {line}" for line in sharing.rated(result["weak"]))


def _erased(result: Result) -> Iterator[str]:
    yield (
        f"erased: {result['faces']} faces, {result['embeddings']} embeddings, "
        f"{result['cloaks']} cloaks, {result['audits']} audits"
    )
    for path in result["outputs_left"]:
        yield f"still on the disk, yours to keep or delete: {path}"
    for path in result["paths_naming"]:
        yield f"a path in the library still contains the name: {path}"


def _cloak(result: Result) -> Iterator[str]:
    if "cloaks" in result:
        already = f"; {result['already']} had one" if result["already"] else ""
        yield f"cloaks for {len(result['cloaks'])} people{already}"
        return
    cloak = result["cloak"]
    recipe = cloak["recipe"]
    left = f" (of {result['known']} known)" if result["known"] > cloak["photos"] else ""
    yield (
        f"cloak {cloak['sha256'][:12]} from {cloak['photos']} photos{left} in "
        f"{cloak['seconds']:.0f} s: "
        f"{recipe['method']}, {recipe['strength']}, seed {recipe['seed']}, "
        f"surrogates {', '.join(recipe['surrogates'])}"
    )
    missing = [name for name in FURTHER_TEACHERS if name not in recipe["surrogates"]]
    if missing and len(recipe["surrogates"]) <= len(FURTHER_TEACHERS):
        fetch = " and ".join(f"cloakroom-engine models fetch {name}" for name in missing)
        yield f"with more teachers others see through it less often: {fetch}, then learn it again"


def _protected(result: Result) -> Iterator[str]:
    for each in result["written"]:
        yield f"wrote {each['path']}: {seen(each['visibility'])}"
    for each in result["already"]:
        yield f"was there already: {each['path']}"


def seen(visible: Mapping[str, Any]) -> str:
    """How visible a cloak is: what moved, and what else is seen."""
    moved = f"{100 * visible['moved']:.1f} % of the distance between the eyes"
    if visible["seen"] is None:  # a clip
        return f"face moved by at most {moved} (what the strength allows, not measured)"
    return f"face moved by {moved}, SSIMULACRA2 of the rest {visible['seen']:.0f}"


def _shared(result: Result) -> Iterator[str]:
    for each in result["written"]:
        fates = [fate["fate"] for fate in each["fates"]]
        told = ", ".join(f"{fates.count(fate)} {fate}" for fate in dict.fromkeys(fates))
        yield f"wrote {each['path']}: {told}"
        for one in each["cloaked"]:
            yield f"  person {one['person_id']}: {seen(one['visibility'])}"
    for each in result["already"]:
        yield f"was there already: {each['path']}"


def _watched(result: Result) -> Iterator[str]:
    yield f"{len(result['written'])} copies written, {len(result['already'])} were there already"


def _masked(result: Result) -> Iterator[str]:
    yield from masked.lines(result["masked"])
    for path in result["files"]:
        yield f"wrote {path}"


def _checked(result: Result) -> Iterator[str]:
    how = "is" if result["exact"] else "comes from"
    yield f"{result['path']} ({result['width']} x {result['height']}) {how} {result['copy']}"
    for each in result["audits"]:
        yield from table.lines(loads(json.dumps(each["audit"])))


def _audit(result: Result) -> Iterator[str]:
    yield from table.lines(loads(json.dumps(result["audit"])))


def _verified(result: Result) -> Iterator[str]:
    for model in result["models"]:
        yield f"{model['name']}: {model['code'] or 'sound'}, sha256 {model['sha256']}"


def _plain(result: Result) -> Iterator[str]:
    for key, value in result.items():
        if key != "skipped":
            yield f"{key}: {value}"


def _asked(result: Result) -> Iterator[str]:
    yield from asked_words.lines(result)
    for each in result.get("results", ()):
        if each["result"] and each["verb"] != "undo":
            yield from show(each["verb"], each["result"])


def _behind_passphrase(result: Result) -> Iterator[str]:
    yield f"{result['home']}: the key is behind the new passphrase, and nowhere else here."
    yield "Copies of the key from before (in backups of the home, say) still open the library."


_SHOWN: dict[str, Callable[[Result], Iterator[str]]] = {
    **shelved.LINES,
    "passphrase": _behind_passphrase,
    "scan": _scan,
    "people.group": _grouped,
    "people.names": named.lines,
    "person.add": _added,
    "person.erase": _erased,
    "person.quality": lambda result: sharing.rated(result["faces"]),
    "cloak": _cloak,
    "protect": _protected,
    "share": _shared,
    "clip.look": clips.looked,
    "clip.protect": _shared,
    "clip.audit": clips.audited,
    "watch": _watched,
    "check.file": _checked,
    "check.attacks": checks.attacks,
    "check.link": checks.link,
    "check.openset": checks.openset,
    "check.standing": standing.standing,
    "check.years": years.years,
    "check.twins": sharing.twins,
    "check.masked": _masked,
    "check.rebuild": rebuilding.rebuilt,
    "print": sticker.lines,
    "audit": _audit,
    "audit.ledger": sharing.ledger,
    "ask": _asked,
    "ask.clip": clips.asked,
    "demo": _audit,
    "library.export": moving.exported,
    "library.import": moving.imported,
    "models.verify": _verified,
}
