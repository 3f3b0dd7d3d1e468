"""The command line: the worker's verbs with words, sentences and a progress bar.

Exit codes: 0 done, 1 nothing could be done, 2 wrong usage, 3 some photos were skipped.
"""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Mapping, Sequence
from contextlib import redirect_stdout
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TextIO

from cloakroom_engine.cli import shelved
from cloakroom_engine.cli.bar import Bar
from cloakroom_engine.cli.parser import parser, verb_of
from cloakroom_engine.cli.words import sentence
from cloakroom_engine.errors import EngineError
from cloakroom_engine.legible import legible
from cloakroom_engine.library.profile import profile
from cloakroom_engine.loading import uncollected
from cloakroom_engine.pipeline import reading

if TYPE_CHECKING:
    from cloakroom_engine.pipeline.desk import Desk

DONE, NOTHING, USAGE, SOME_SKIPPED = 0, 1, 2, 3


def run(arguments: Sequence[str], out: TextIO) -> int:
    """Run one command; results go to ``out``, everything else to standard error."""
    try:
        with redirect_stdout(out):  # where --help and --version go
            options = parser().parse_args(arguments)
    except SystemExit as stop:
        if stop.code and "--json" in arguments:
            _failed(EngineError("usage"), out, as_json=True)
        return int(stop.code or DONE)
    if options.verb == "worker":
        return _serve(options, out)
    reporter = Bar()
    try:
        verb, parameters = verb_of(options)
        result = _perform(options, verb, parameters, reporter, out)
    except EngineError as problem:
        return _failed(problem, out, as_json=options.json)
    except KeyboardInterrupt:
        print(sentence("cancelled", {}), file=sys.stderr)  # noqa: T201 - the command line's voice
        return NOTHING
    except Exception:  # noqa: BLE001 - the command line's edge
        traceback.print_exc()
        return _failed(EngineError("internal"), out, as_json=options.json)
    finally:
        reporter.close()
    return DONE if result is None else _say(verb, result, out, as_json=options.json)


def _say(verb: str, result: dict[str, Any], out: TextIO, *, as_json: bool) -> int:
    if as_json:
        json.dump(result, out, allow_nan=False)
        out.write("\n")
    elif verb in shelved.LINES:
        out.writelines(f"{legible(line)}\n" for line in shelved.LINES[verb](result))
    else:
        from cloakroom_engine.cli.show import show

        out.writelines(f"{legible(line)}\n" for line in show(verb, result))
    return _code(result)


def _serve(options: Any, out: TextIO) -> int:
    from cloakroom_engine.worker import serve

    try:
        return serve(options, sys.stdin, out)
    except EngineError as problem:
        return _failed(problem, out, as_json=False)


def _perform(
    options: Any, verb: str, parameters: dict[str, Any], reporter: Bar, out: TextIO
) -> dict[str, Any] | None:
    """Do it; None where ``out`` has what there is to say."""
    if verb in reading.VERBS and not options.on:
        with reading.open_shelf(profile(options.home), options.device, options.threads) as shelf:
            return reading.run(shelf, verb)
    with uncollected():
        from cloakroom_engine.pipeline import verbs  # noqa: F401 - all at once
        from cloakroom_engine.pipeline.open import open_desk

    if verb == "demo":
        from cloakroom_engine.pipeline import demo

        return demo.demo(parameters["out"], options.device or "auto", reporter)
    paths = profile(options.home)
    if verb == "passphrase":
        from cloakroom_engine.cli import passphrase

        return passphrase.change(paths)
    threads = options.threads or (1 if options.on else None)
    with open_desk(paths, options.device, reporter, threads=threads) as desk:
        if options.on:
            return _by_many(options, desk, verb, parameters)
        if verb == "protect" and "-" in parameters["paths"]:
            from cloakroom_engine.cli import piped

            piped.run(desk, parameters, out, as_json=options.json)
            return None
        return _talk(desk, verb, parameters, as_json=options.json)


def _talk(desk: Desk, verb: str, parameters: dict[str, Any], *, as_json: bool) -> dict[str, Any]:
    """Run a verb, those that ask something with whoever sits at the terminal."""
    from cloakroom_engine.cli import consent, moving, named
    from cloakroom_engine.pipeline import verbs

    family = verb.partition(".")[0]
    if family == "ask":
        from cloakroom_engine.cli import asked  # with a parser of sentences: half a second

        return asked.run(desk, verb, parameters, as_json=as_json)
    if family == "library":
        return moving.run(desk, verb, parameters)
    if verb == "people.names":
        return named.run(desk, parameters)
    if verb == "models.fetch":
        parameters = consent.ask(desk, parameters)
    return verbs.run(desk, verb, parameters)


def _by_many(options: Any, desk: Desk, verb: str, parameters: dict[str, Any]) -> dict[str, Any]:
    from cloakroom_engine.fleet import cluster, stores
    from cloakroom_engine.pipeline import verbs

    if verb not in cluster.VERBS:
        raise EngineError("usage", on=options.on, verb=verb)
    asked = stores.taken(parameters)
    try:
        with cluster.fleet(options.on, desk, options.workers) as crew:
            done = verbs.run(replace(desk, crew=crew), verb, asked)
    except EngineError as problem:
        raise EngineError(problem.code, **stores.told(problem.params)) from problem
    return dict(stores.told(done))


def _failed(problem: EngineError, out: TextIO, *, as_json: bool) -> int:
    if as_json:
        json.dump({"error": {"code": problem.code, "params": problem.params}}, out)
        out.write("\n")
    print(legible(f"{problem.code}: {sentence(problem.code, problem.params)}"), file=sys.stderr)  # noqa: T201
    return USAGE if problem.code == "usage" else NOTHING


def _code(result: Mapping[str, Any]) -> int:
    """0 when something was done and nothing left out, 3 when some was, 1 when nothing was done."""
    if "state" in result and "sentence" in result:
        return _code_of_asking(result)
    if result.get("state") == "asked" and "open" in result:  # a parcel that waits for answers
        return NOTHING
    if any(model.get("code") for model in result.get("models", ()) if isinstance(model, dict)):
        return NOTHING
    done = ("written", "already", "photos", "audit", "clips")
    counted = [result[key] for key in done if key in result]
    if counted and not any(counted):
        return NOTHING
    return SOME_SKIPPED if result.get("skipped") else DONE


def _code_of_asking(result: Mapping[str, Any]) -> int:
    """1 when there is a question to answer first; of a plan that ran, the worst of its steps."""
    if result["state"] == "asked":
        return NOTHING
    codes = [_code(each["result"]) for each in result.get("results", ()) if each["result"]]
    return max(codes, key=(DONE, SOME_SKIPPED, NOTHING).index, default=DONE)
