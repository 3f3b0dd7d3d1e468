"""A language model on this machine, where the person has one: it says a sentence anew in the
program's own words, and cannot say anything else, because its decoding is bound by our grammar.

What it says is read as if the person had said it, and shown as a plan; it never runs by itself.
The runtime is xllamacpp (llama.cpp), an extra that is installed by whoever wants it. It insists on
a socket to listen at, which is one in a folder that only we can enter, and is gone with us.
"""

from __future__ import annotations

import atexit
import importlib.util
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

from cloakroom_engine.ask.hearing.gbnf import gbnf
from cloakroom_engine.ask.hearing.hear import Heard, hear
from cloakroom_engine.ask.hearing.known import Known

CONTEXT: Final = 2048
MOST_TOKENS: Final = 60
THREADS: Final = 1
"""More of them wait for one another spinning, which on a busy machine takes for ever."""
_EXAMPLES: Final = (
    ("nobody should recognise me in yesterday's pictures", "protect me yesterday photos"),
    ("make all the people I don't know blurry", "blur strangers"),
    ("I need to know which of my photos can still be recognised", "show my photos still found"),
    ("how often am I in the library", "count my photos"),
    ("hide everybody apart from me, put that into Out", "blur everybody except me, into Out"),
)


def model_file(models: Path) -> Path | None:
    """The model that somebody put into the profile's folder of models; without one, or without
    the runtime, the grammar is alone."""
    if importlib.util.find_spec("xllamacpp") is None:
        return None
    return next(iter(sorted(models.glob("*.gguf"))), None)


def rescue(
    heard: Heard, sentence: str, known: Known, today: date, folder: Path, model: Path
) -> Heard:
    """What the model makes of a sentence that the grammar cannot read; as heard where that is
    nothing. It may leave out or misunderstand words, so that its plan says who understood it."""
    said = Model.at(model).say(sentence, gbnf(folder, known, _folders(sentence)))
    found = hear(said, known, today, folder, ("en",))
    return replace(found, by=model.stem) if found.wish is not None else heard


def _folders(sentence: str) -> list[str]:
    """Words of the sentence that may name a new folder: those with a capital after the first."""
    words = [word.strip(".,;:!?\"'") for word in sentence.split()[1:]]
    return [word for word in words if word[:1].isupper() and word.isalnum()]


class Model:
    """A loaded model."""

    def __init__(self, file: Path) -> None:
        import xllamacpp

        private = tempfile.mkdtemp(prefix="cloakroom-words-")  # mode 0700
        atexit.register(shutil.rmtree, private, ignore_errors=True)
        settings = xllamacpp.CommonParams()
        settings.model.path = str(file)
        settings.n_ctx, settings.n_parallel = CONTEXT, 1
        settings.cpuparams.n_threads = settings.cpuparams_batch.n_threads = THREADS
        settings.warmup = False
        settings.verbosity = -1
        settings.hostnames = [str(Path(private) / "model.sock")]
        self._server: Any = xllamacpp.Server(settings)

    @classmethod
    @cache
    def at(cls, file: Path) -> Model:
        """The model of a file, loaded once a process."""
        return cls(file)

    def say(self, sentence: str, grammar: str) -> str:
        """The sentence in the program's own words; the likeliest that the grammar allows."""
        result = self._server.handle_completions(
            {
                "prompt": prompt(sentence, _EXAMPLES),
                "max_tokens": MOST_TOKENS,
                "temperature": 0,
                "grammar": grammar,
                "stop": ["\n"],
            }
        )
        return str(result["choices"][0]["text"]).strip()


def prompt(sentence: str, examples: Sequence[tuple[str, str]]) -> str:
    """Examples, then the sentence, on a line of its own whatever is in it."""
    shown = "\n".join(f"Person: {said}\nProgram: {meant}\n" for said, meant in examples)
    return f"{shown}\nPerson: {' '.join(sentence.split())}\nProgram:"
