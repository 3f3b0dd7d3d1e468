"""Folders in a sentence: a preposition, and the name that follows it.

"into Share" names a folder whatever it is called, because copies may go into a new one. After "in"
and "from" only folders that are known count: the next word may well be something else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cloakroom_engine.ask.hearing.known import Names
from cloakroom_engine.ask.hearing.lexicon import Meaning
from cloakroom_engine.ask.hearing.words import PATH, QUOTED, STOP, Word

PLACES: Final = {"INTO", "IN", "FROM", "FOLDER", "WATCH"}
_KINDS: Final = {"INTO": "into", "IN": "in", "FROM": "from", "FOLDER": "from", "WATCH": "watch"}
_ALWAYS: Final = {"INTO", "FOLDER", "WATCH"}
_HAN: Final = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")


def place(
    words: Sequence[Word], at: int, count: int, meaning: Meaning, names: Names, *, puts: bool
) -> tuple[int, str | None]:
    """The folder after a preposition of ``count`` words at ``at``.

    ``puts``: the clause puts something somewhere, so that "in" means "into".

    Returns:
        How many words that took, and "kind:name" with one of "into", "in", "from" and "watch";
        None where no folder follows.
    """
    kind, value = meaning
    if kind == "IN" and puts:
        kind = "INTO"
    after = at + count
    kind, after, named = _over_the_word(words, after, kind, names)
    if after >= len(words) or words[after].kind == STOP:
        return count, None
    word = words[after]
    if word.kind in {QUOTED, PATH}:
        return after + 1 - at, f"{_KINDS[kind]}:{word.raw}"
    known = names.folder(words, after)
    if known:
        end, kind = _over_the_word_after(words, after + known[0], kind, names)
        return end - at, f"{_KINDS[kind]}:{known[1]}"
    ours = names.lexicon.match(words, after)
    bare = value == "to" and not named
    # A folder may be called "Share" or "Out", but hardly "all" or "photos".
    if kind in _ALWAYS and (ours is None or (_may_name(word, ours[1], bare=bare))):
        taken = _name(words, after, names)
        end, kind = _over_the_word_after(words, after + taken, kind, names)
        return end - at, f"{_KINDS[kind]}:{_text(words, after, taken)}"
    return count, None


def _over_the_word(
    words: Sequence[Word], at: int, kind: str, names: Names
) -> tuple[str, int, bool]:
    """Past "the" and "folder", which say that a name follows."""
    named = kind == "FOLDER"
    while at < len(words) and words[at].kind != STOP:
        ours = names.lexicon.match(words, at)
        if ours is None or ours[1][0][0] not in {"FILLER", "FOLDER"}:
            break
        capital = words[at].raw != words[at].raw.lower()
        if names.folder(words, at) or (capital and ours[1][0][0] != "FOLDER"):
            break  # "Out" is a name, "out" is not
        named = named or ours[1][0][0] == "FOLDER"
        at += ours[0]
    return ("FOLDER" if named and kind in {"IN", "FROM"} else kind), at, named


def _over_the_word_after(
    words: Sequence[Word], at: int, kind: str, names: Names
) -> tuple[int, str]:
    """Past "folder" behind the name: "in the Camera folder" is where photos lie."""
    ours = names.lexicon.match(words, at) if at < len(words) else None
    if ours is None or ours[1][0][0] != "FOLDER":
        return at, kind
    return at + ours[0], "FOLDER" if kind in {"IN", "FROM"} else kind


def _may_name(word: Word, meanings: tuple[Meaning, ...], *, bare: bool) -> bool:
    """A bare "to" also stands before verbs: there only capitals make a name."""
    capital = word.raw != word.raw.lower()
    return (
        meanings[0][0] in {"VERB", "FILLER"}
        and (capital or not bare)
        and (capital or meanings[0][0] == "VERB")
    )


def _name(words: Sequence[Word], at: int, names: Names) -> int:
    """How many words a folder's name has: one, or Chinese characters as far as they go."""
    count = 1
    if _HAN.match(words[at].raw):
        while (
            at + count < len(words)
            and _HAN.match(words[at + count].raw)
            and words[at + count].raw != "的"
            and not _says_folder(words, at + count, names)
        ):
            count += 1
    return count


def _says_folder(words: Sequence[Word], at: int, names: Names) -> bool:
    ours = names.lexicon.match(words, at)
    return ours is not None and ours[1][0][0] == "FOLDER"


def _text(words: Sequence[Word], at: int, count: int) -> str:
    return "".join(word.raw for word in words[at : at + count])
