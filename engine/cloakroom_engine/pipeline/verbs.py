"""Every verb by its name, from JSON-able parameters to a JSON-able result.

The command line and the worker call the same verbs with the same parameters, so that whatever a
button does can be done in a script.
"""

from __future__ import annotations

import errno
import struct
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import sqlcipher
from cloakroom_engine.loading import uncollected
from cloakroom_engine.pipeline import grouping, naming, people, rating, reading, scan
from cloakroom_engine.pipeline import parameters as parameter_kinds
from cloakroom_engine.pipeline.clips import telling
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.parameters import paths_of

Parameters = Mapping[str, Any]
Result = dict[str, Any]


def _scan(desk: Desk, parameters: Parameters) -> Result:
    seen = scan.scan(desk, paths_of(parameters), clips=bool(parameters.get("clips", False)))
    told = {**asdict(seen), "grouped": asdict(grouping.regroup(desk))}
    if parameters.get("names", False):
        told["named"] = naming.names(desk, {"paths": parameters["paths"]})
    return told


def _group(desk: Desk, _: Parameters) -> Result:
    return asdict(grouping.regroup(desk))


def _person_add(desk: Desk, parameters: Parameters) -> Result:
    added = people.add(desk, parameters["name"], paths_of(parameters))
    return {
        "person": asdict(added.person),
        "photos": len(added.faces),
        "teach": min(len(added.faces), people.MOST_PHOTOS),
        "moved": [asdict(each) for each in added.moved],
        "weak": [asdict(each) for each in added.weak],
        "skipped": [asdict(each) for each in added.skipped],
        "passed_over": added.passed_over,
    }


def _read(verb: str) -> Callable[[Desk, Parameters], Result]:
    return lambda desk, _: reading.VERBS[verb](desk)


def _person_erase(desk: Desk, parameters: Parameters) -> Result:
    return asdict(people.erase(desk, parameters["name"]))


VERBS: dict[str, Callable[[Desk, Parameters], Result]] = {
    "scan": _scan,
    "person.add": _person_add,
    "person.list": _read("person.list"),
    "person.erase": _person_erase,
    "person.quality": rating.listing,
    "people.group": _group,
    "people.names": naming.names,
    "clip.look": telling.look,
    "clip.frames": telling.frames,
    "models.list": _read("models.list"),
    "doctor": _read("doctor"),
}
"""Verbs that load torch for no more than a network that runs on it, once there is a photo for one:
a folder in which nothing is new needs none. All others stand in ``networked``."""


NEEDED = (
    *("name", "paths", "out", "folder", "file", "photo_id", "face_id", "box_px", "audit_id"),
    "path",
)
"""Parameters that some verb cannot do without."""

_NO_PLACE = {
    errno.ENOSPC: "output.disk_full",
    errno.EDQUOT: "output.disk_full",
    errno.EROFS: "output.not_writable",
    errno.EACCES: "output.not_writable",
    errno.EPERM: "output.not_writable",
}
"""What the system says where nothing can be written, for what no verb has put in words."""


def work_of(verb: str) -> Callable[[Desk, Parameters], Result] | None:
    """What does the verb, None where there is none of that name.

    The only place that knows of ``networked``, which loads torch.
    """
    if verb in VERBS:
        return VERBS[verb]
    with uncollected():
        from cloakroom_engine.pipeline import networked

    return networked.VERBS.get(verb)


def run(desk: Desk, verb: str, parameters: Parameters) -> Result:
    """Run a verb.

    Raises:
        EngineError: ``usage`` for an unknown verb or a missing parameter, else what the verb
            raises.
    """
    work = work_of(verb)
    if work is None:
        raise EngineError("usage", verb=verb)
    if verb not in VERBS:
        desk.device.prepare()
    parameter_kinds.check(parameters)
    given = {name: value for name, value in parameters.items() if value is not None}
    try:
        return work(desk, given)
    except KeyError as missing:
        name = missing.args[0] if missing.args else ""
        if name in NEEDED and name not in given:
            raise EngineError("usage", missing=str(name)) from None
        _refuse_damage(desk, missing)
        raise
    except (TypeError, ValueError, IndexError, struct.error, sqlcipher.Error) as odd:
        _refuse_damage(desk, odd)
        raise
    except OSError as problem:
        if problem.errno not in _NO_PLACE:
            raise
        raise EngineError(
            _NO_PLACE[problem.errno], path=str(problem.filename), reason=problem.strerror
        ) from problem
    except RuntimeError as full:
        torch = sys.modules.get("torch")  # nobody runs out of its memory who has not loaded it
        if torch is None or not isinstance(full, torch.OutOfMemoryError):
            raise
        raise EngineError("device.out_of_memory", device=desk.device.name) from full
    finally:
        desk.kept.clear()  # embeddings of people who may be erased next


def _refuse_damage(desk: Desk, odd: Exception) -> None:
    """Say so where it is the library that makes no sense, and not the program.

    Raises:
        EngineError: ``library.corrupt``.
    """
    if not desk.library.is_sound():
        raise EngineError("library.corrupt", path=str(desk.paths.library)) from odd
