"""What ``check attacks``, ``check link`` and ``check openset`` found, as lines of text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Result = Mapping[str, Any]

ADVERSARIES = {
    "clean-gallery": "holds clean photos, meets a cloaked one",
    "protected-gallery": "scraped cloaked photos, meets a clean one",
    "protected-both": "holds one cloaked photo, looks for the others",
    "linear-probe": "trained a classifier on cloaked photos, meets clean ones",
    "growing-gallery": "adds whatever is recognised to the gallery",
    "averaged": "averages the cloaked photos",
    "clean-twin": "has the very photo's clean original",
}
SCORES = {"cosine": "plain cosine", "nac": "against neighbours (NAC)", "m-ovr": "m-OvR score"}


def attacks(result: Result) -> Iterator[str]:
    """Attacks and adversaries, worst first."""
    yield from head(result)
    if not result["attacks"]:
        return
    yield "what is done to the file: found by judges (clean photo so treated), mean cosine"
    for row in result["attacks"]:
        lost = f", no face in {row['no_face']}" if row["no_face"] else ""
        yield (
            f"  {row['name']}: {share(row['found_after'])} ({share(row['found_before'])}), "
            f"{cosine(row['similarity_after'])}{lost}"
        )
    yield from _adversaries(result)
    yield "networks' presets are what others report, tested by nobody here:"
    for each in result["presets"]:
        assumed = "" if each["quality_reported"] else " (quality assumed)"
        yield (
            f"  {each['name']}: {each['long_side_px']} pixels, JPEG {each['quality']}{assumed}; "
            f"{each['source']}, looked up {each['looked_up']}"
        )
    for row in result["elsewhere"]:
        after, before = row["after"], row["before"]
        yield (
            f"not tried here: {row['model']}, fine-tuned on the cloaked faces of "
            f"{row['people_taught']} people, found {row['people_asked']} others in "
            f"{after['value']:.0%} of {after['n']} cloaked photos "
            f"({after['low']:.0%} to {after['high']:.0%}); before that in {before['value']:.0%}"
        )


def link(result: Result) -> Iterator[str]:
    """Pairs and groups, judge by judge."""
    yield from head(result)
    for judge in result["judges"]:
        after, before = judge["after"], judge["before"]
        yield (
            f"{judge['model']}: pairs of cloaked photos that pass for one person at "
            f"{result['far']:.0%} FAR: {share(after['pairs'])}, "
            f"mean cosine {cosine(after['similarity'])} "
            f"(clean: {share(before['pairs'])}, {cosine(before['similarity'])})"
        )
        together = [group for group in after["groups"] if len(group) > 1]
        for group in together:
            yield "  lead to one another: " + ", ".join(result["photos"][at] for at in group)
    if result["judges"]:
        yield from _adversaries(result)


def openset(result: Result) -> Iterator[str]:
    """How often an album names the person."""
    yield from head(result)
    yield (
        f"an album of {result['people']} people, {result['enrolled']} clean photos each; "
        f"{result['cohort']} of the strangers are neighbours that nobody is named as"
    )
    model = ""
    for row in result["named"]:
        if row["model"] != model:
            model = row["model"]
            yield f"{model}: named rightly when that share of strangers is named too"
        yield (
            f"  {SCORES.get(row['score'], row['score'])} at {row['far']:.1%}: protected "
            f"{share(row['after'])}, clean {share(row['before'])}"
        )


def head(result: Result) -> Iterator[str]:
    """Whose photos, among whom, judged by whom."""
    kind = "drawn" if result["strangers"]["kind"] == "synthetic" else "real"
    count = result["strangers"]["count"]
    judges = [model["name"] for model in result["models"] if model["judge"]]
    photos = f"{len(result['photos'])} cloaked photos of {result['person']}"
    yield f"{photos}; {count} {kind} strangers"
    for each in result["models_left_out"]:
        yield f"left out: {each['name']}: {each['code']}"
    if not judges:
        yield "no judge: every installed recogniser helped to make the cloak; fetch another one"
    else:
        yield "judges: " + ", ".join(judges)


def _adversaries(result: Result) -> Iterator[str]:
    yield "who looks: the person comes first among strangers (with clean photos instead)"
    for row in result["adversaries"]:
        yield (
            f"  {ADVERSARIES.get(row['name'], row['name'])}: {share(row['after'])} "
            f"({share(row['before'])}), passes at {result['far']:.0%} FAR "
            f"{share(row['match_after'])}, cosine {cosine(row['similarity_after'])}"
        )


def share(rate: Mapping[str, Any]) -> str:
    """A rate with its interval."""
    if not rate["n"]:
        return "nothing to try"
    return f"{rate['hits']} of {rate['n']} [{rate['low']:.0%}, {rate['high']:.0%}]"


def cosine(value: float | None) -> str:
    """A similarity, if there is one."""
    return "-" if value is None else f"{value:.2f}"
