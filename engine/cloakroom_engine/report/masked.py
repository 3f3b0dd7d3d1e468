"""What ``check.masked`` found out, as aligned lines for a terminal. Plain ASCII."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cloakroom_engine.audit import results
from cloakroom_engine.audit.masked import answer, pairs

_STATES = {
    answer.UNMASKED: "neither",
    answer.MASKED: "a mask",
    answer.CLOAKED: "the cloak",
    answer.BOTH: "both",
}
_ROLES = {results.SURROGATE: "helped, not counted", results.DUPLICATE: "same weights, not counted"}
_SETS = {
    pairs.UNMASKED: "no mask",
    pairs.MASKED: "both masked",
    pairs.ONE_MASKED: "one masked",
}


def lines(document: Mapping[str, Any]) -> Iterator[str]:
    """The answer in a sentence, then a row for every recogniser and state with its intervals."""
    if document["person"]:
        yield from _person(document["person"])
    if document["folder"]:
        yield from _folder(document["folder"])
    for each in document["models_left_out"]:
        yield f"left out {each['name']}: {each['code']}"


def _person(found: Mapping[str, Any]) -> Iterator[str]:
    for each in found["summary"][1:]:
        if each["judges"]:
            yield (
                f"{_STATES[each['state']]} hides {found['person']} from {each['hides']} of "
                f"{each['judges']} recognisers that had no part in the cloak"
                + (f", and partly from {each['partly']}" if each["partly"] else "")
            )
        else:
            yield f"{_STATES[each['state']]}: no recogniser could judge it"
    if not found["cloak"]:
        yield "no cloaked copies of the newest cloak: only masks were tried"
    yield ""
    head = ["recogniser", "wearing", "photos", "found", "matched at 1 %", "rank 1", "no face"]
    rows = [head]
    order = sorted(found["answers"], key=lambda each: each["role"] != results.JUDGE)
    for said in order:
        name = said["model"]["name"]
        if said["role"] in _ROLES:
            name += f" ({_ROLES[said['role']]})"
        for state in said["states"]:
            score = state["score"]
            if not score["rank1"]["n"] and not score["no_face"]:
                continue
            match = next((m["rate"] for m in score["match"] if m["far"] == 0.01), None)
            rows.append(
                [
                    name,
                    _STATES[state["state"]],
                    str(score["rank1"]["n"]),
                    _rate(score["found"]),
                    _rate(match),
                    _rate(score["rank1"]),
                    str(score["no_face"]),
                ]
            )
    yield from _aligned(rows)
    yield ""
    yield (
        f"{len(found['photos'])} photos masked, {found['clean_photos']} clean ones known, "
        f"{found['strangers']} strangers ({found['gallery']})"
    )


def _folder(found: Mapping[str, Any]) -> Iterator[str]:
    yield ""
    yield (
        f"{found['people']} people, {found['folds']} folds of {found['each']} pairs of one person "
        f"and {found['each']} of two"
    )
    rows = [["recogniser", *(f"right, {_SETS[name]}" for name in pairs.SETS), "drop (points)"]]
    for each in found["results"]:
        by_set = {item["set"]: item["right"] for item in each["sets"]}
        drop = "-" if each["drop"] is None else f"{100 * each['drop']:.1f}"
        cells = [_rate(by_set.get(name)) for name in pairs.SETS]
        rows.append([each["model"]["name"], *cells, drop])
    yield from _aligned(rows)


def _rate(found: Mapping[str, Any] | None) -> str:
    if not found or not found["n"]:
        return "-"
    share = 100 * found["hits"] / found["n"]
    return f"{share:.1f} % [{100 * found['low']:.1f}, {100 * found['high']:.1f}]"


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    sizes = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for at, row in enumerate(rows):
        yield "  ".join(cell.ljust(size) for cell, size in zip(row, sizes, strict=True)).rstrip()
        if at == 0:
            yield "  ".join("-" * size for size in sizes)
