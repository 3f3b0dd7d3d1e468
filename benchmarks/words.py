"""How sentences are understood: the committed ones by language and half, and what a small model
adds; and how long an answer takes with 20,000 photos.

    python benchmarks/words.py [--model FILE.gguf] [--photos 20000]
    python benchmarks/words.py --half d     # one half alone, with every sentence that is not exact

Nearly right: the same verbs, people and treatments, with one other field that differs; nothing
else may be. What asks back and should is exact. Wrong: another meaning than was written down.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import fields, replace
from pathlib import Path

from common import ROOT

sys.path.insert(0, str(ROOT / "tests" / "ask"))

from said import KNOWN, RESOURCES, TODAY, Sentence, heard, sentences

from cloakroom_engine.ask import verbs as asking
from cloakroom_engine.ask.hearing.hear import Heard
from cloakroom_engine.ask.hearing.lexicon import LANGUAGES
from cloakroom_engine.ask.hearing.wish import TREATMENTS, Wish, read
from cloakroom_engine.ask.model import Model, rescue
from cloakroom_engine.audit.intervals import wilson
from cloakroom_engine.library import Vault
from cloakroom_engine.paths import Paths
from cloakroom_engine.pipeline.open import open_desk
from cloakroom_engine.progress import Silent

EXACT, NEARLY, BACK, WRONG = "exact", "nearly", "asked back", "wrong"
_PEOPLE = ("of", "without", *TREATMENTS)
_CORE = {"do", "of", "without", *TREATMENTS}
HALVES = {
    "a": "tuned on",
    "b": "held out, written before",
    "c": "fresh, written after a and b were looked at once",
    "d": "by a second author, first look then mended by",
    "e": "by a second author, looked at once after that",
    "f": "by a third author, first look then mended by",
    "g": "by a third author, looked at once after that",
    "h": "by a fourth author, tried once",
}
SPOKEN = (
    "Protect last week's photos of Anna and me, blur everybody else, nothing under 500 pixels, "
    "into Share",
    "which photos of Anna are not protected?",
    "who is in most photos with Anna?",
    "how many photos of Anna are there?",
    "show photos of Anna from May",
    "show group photos with strangers",
)


def judged(each: Sentence, found: Heard) -> str:
    """One of the four."""
    if each.meaning.startswith("?"):
        return EXACT if found.wish is None else WRONG
    if found.wish is None:
        return BACK
    return EXACT if found.wish == (meant := read(each.meaning)) else _near(meant, found.wish)


def in_sense(each: Sentence, found: Heard) -> str:
    """The same where two ways of writing one plan down are one: the order of people says nothing,
    and what the author of ``f`` and ``g`` held as good before any was tried (f_g.md) is as good."""
    if each.meaning.startswith("?") or found.wish is None:
        return judged(each, found)
    meant, wish = _plain(read(each.meaning)), _plain(found.wish)
    return EXACT if meant == wish else _near(meant, wish)


def _plain(wish: Wish) -> Wish:
    """A plan as one of the ways of writing it down."""
    people = {name: tuple(sorted(getattr(wish, name))) for name in _PEOPLE}
    wish = replace(wish, **people, names="hidden" if wish.names else "")
    if wish.do == ("hold",):
        wish = replace(wish, do=("shared", "hold"))
    if wish.do == ("why",) and wish.this:
        wish = replace(wish, state="")
    hidden = {*wish.blur, *wish.mosaic, *wish.box, *wish.leave, *wish.usual}
    if not wish.protect and hidden >= set(wish.of):
        wish = replace(wish, of=())
    if wish.of == wish.protect == ("everyone",) and wish.folder:
        wish = replace(wish, of=())
    return wish


def _near(meant: Wish, wish: Wish) -> str:
    other = [each.name for each in fields(Wish) if getattr(meant, each.name) != getattr(
        wish, each.name)]  # fmt: skip
    return NEARLY if len(other) == 1 and other[0] not in _CORE else WRONG


def score() -> None:
    """The table of the committed sentences, as the grammar stands now."""
    print("| half | language | sentences | exact | nearly | asked back | wrong |")
    print("|---|---|---|---|---|---|---|")
    for half, words in HALVES.items():
        for language in (*LANGUAGES, "all"):
            some = [each for each in sentences(half) if language in {each.language, "all"}]
            found = Counter(judged(each, heard(each.text, each.language)) for each in some)
            told = " | ".join(str(found[kind]) for kind in (EXACT, NEARLY, BACK, WRONG))
            print(f"| {half}: {words} | {language} | {len(some)} | {told} |")


def one(half: str) -> None:
    """The counts of one half with their 95 % intervals, and each sentence that is not exact."""
    some = list(sentences(half))
    found: Counter[str] = Counter()
    sense: Counter[str] = Counter()
    for each in some:
        told = heard(each.text, each.language)
        found[kind := judged(each, told)] += 1
        sense[in_sense(each, told)] += 1
        if kind != EXACT:
            missing = ", ".join(word.text for word in told.missing)
            print(f"{kind}: {each.text}\n    meant {each.meaning}")
            print(f"    heard {told.wish or f'? {missing}'}")
    for name, counts in (("as written down", found), ("in sense", sense)):
        print(name)
        for kind in (EXACT, NEARLY, BACK, WRONG):
            low, high = wilson(counts[kind], len(some))
            print(f"  {kind} {counts[kind]} of {len(some)} ({low:.1%} to {high:.1%})")


def with_model(file: Path) -> None:
    """What a model makes of sentences that the grammar cannot read."""
    free = [
        Sentence("en", "free", *line.split("\t"))
        for line in (ROOT / "tests/ask/sentences/free.tsv").read_text("utf-8").splitlines()
    ]
    asked = [each for each in sentences() if each.meaning.startswith("?")]
    print(f"\nModel: {file.name}")
    Model.at(file)
    for name, some in (("free sentences", free), ("sentences to be asked about", asked)):
        print(f"\n{name}: {len(some)}; by the grammar {_counted(_by_grammar(some))}")
        began = time.perf_counter()
        kinds = []
        for each in some:
            first = heard(each.text, each.language)
            if first.wish is not None:
                kinds.append(judged(each, first))
                continue
            found = rescue(first, each.text, KNOWN, TODAY, RESOURCES, file)
            kinds.append(judged(each, found))
            print(f"  {kinds[-1]}: {each.text} -> {found.wish or 'asked back'}", flush=True)
        seconds = (time.perf_counter() - began) / len(some)
        print(f"with the model {_counted(kinds)}; {seconds:.1f} s a sentence")


def _by_grammar(some: Iterable[Sentence]) -> list[str]:
    return [judged(each, heard(each.text, each.language)) for each in some]


def _counted(kinds: Iterable[str]) -> str:
    found = Counter(kinds)
    return ", ".join(f"{found[kind]} {kind}" for kind in (EXACT, NEARLY, BACK, WRONG))


def speed(photos: int) -> None:
    """Milliseconds from a sentence to its plan or answer, with a library of so many photos."""
    with (
        tempfile.TemporaryDirectory() as home,
        open_desk(Paths.at(home), "cpu", Silent(), Vault.in_memory()) as desk,
    ):
        _fill(desk.library, photos)
        print(f"\n{photos} photos, {len(desk.library.faces.all_ids())} faces, 20 people\n")
        asking.run(desk, "ask.complete", {"sentence": "pro"})  # somebody types before they ask
        print("| sentence | first | its processor time | median of 9 | longest | processor time |")
        print("|---|---|---|---|---|---|")
        for text in SPOKEN:
            took, busy = [], []
            for _ in range(10):
                began, at = time.perf_counter(), time.process_time()
                told = asking.run(desk, "ask", {"sentence": text, "base": home, "out": "Out"})
                took.append((time.perf_counter() - began) * 1000)
                busy.append((time.process_time() - at) * 1000)
                assert told["state"] in {"planned", "answered"}, told
            later = sorted(took[1:])
            print(
                f"| {text} | {took[0]:.0f} ms | {busy[0]:.0f} ms | "
                f"{statistics.median(later):.0f} ms | {later[-1]:.0f} ms | "
                f"{statistics.median(busy[1:]):.0f} ms |",
                flush=True,
            )


def _fill(library: object, photos: int) -> None:
    """Rows alone: an answer reads no picture."""
    from cloakroom_engine.library import Library
    from cloakroom_engine.records import CloakRecipe

    assert isinstance(library, Library)
    points = ((10.0, 10.0), (20.0, 10.0), (15.0, 15.0), (11.0, 20.0), (19.0, 20.0))
    now = int(time.time())
    with library.transaction():
        people = [library.people.add(name).id for name in ("Anna", "Me", *map(str, range(18)))]
        for person in people:
            library.cloaks.add(person, CloakRecipe(), b"mask", photos=3, seconds=1.0)
        for at in range(photos):
            photo = library.photos.add(
                f"/photos/{at // 400:03d}/img_{at:05d}.jpg",
                sha256=f"{at:064x}"[::-1],
                size_bytes=4_000_000,
                mtime_ns=(now - at * 3_600) * 1_000_000_000,
                width=4000,
                height=3000,
                format="jpeg",
            )
            for which in range(at % 4):
                face = library.faces.add(
                    photo.id, (5, 5, 80, 80), points, score=0.9, detector="centerface"
                )
                if which < 2:
                    library.faces.decide(face.id, people[(at + which) % 20], yes=True)


def main() -> None:
    """Print what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--photos", type=int, default=20_000)
    parser.add_argument("--half", choices=tuple(HALVES))
    options = parser.parse_args()
    if options.half:
        one(options.half)
        return
    if options.model:
        with_model(options.model)
        return
    score()
    speed(options.photos)


if __name__ == "__main__":
    main()
