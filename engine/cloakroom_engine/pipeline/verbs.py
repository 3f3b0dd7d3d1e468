"""Every verb by its name, from JSON-able parameters to a JSON-able result.

The command line and the worker call the same verbs with the same parameters, so that whatever a
button does can be done in a script.
"""

from __future__ import annotations

import errno
import math
import struct
from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import torch

from cloakroom_engine.audit.document import dumps
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import sqlcipher
from cloakroom_engine.pipeline import (
    attacking,
    audit,
    check,
    grouping,
    hand,
    learn,
    ledger,
    models,
    naming,
    openset,
    people,
    preview,
    protect,
    rating,
    reading,
    reporting,
    scan,
    share,
    standing,
    twins,
    watch,
    years,
)
from cloakroom_engine.pipeline import parameters as parameter_kinds
from cloakroom_engine.pipeline.clips import auditing, telling
from cloakroom_engine.pipeline.clips.order import of_photos
from cloakroom_engine.pipeline.desk import Desk, photo_by_id
from cloakroom_engine.pipeline.masked import check_masked
from cloakroom_engine.pipeline.moving import carry
from cloakroom_engine.pipeline.ordering import order_of
from cloakroom_engine.pipeline.printing import print_sticker
from cloakroom_engine.pipeline.rebuild import check_rebuild
from cloakroom_engine.private import write
from cloakroom_engine.records import CloakRecipe
from cloakroom_engine.report.picture import side_by_side
from cloakroom_engine.report.redact import redact

Parameters = Mapping[str, Any]
Result = dict[str, Any]


def _paths(parameters: Parameters) -> list[Path]:
    paths = parameters["paths"]
    if not isinstance(paths, list | tuple) or not all(isinstance(path, str) for path in paths):
        raise EngineError("usage", field="paths")
    return [Path(path) for path in paths]


def _scan(desk: Desk, parameters: Parameters) -> Result:
    seen = scan.scan(desk, _paths(parameters), clips=bool(parameters.get("clips", False)))
    told = {**asdict(seen), "grouped": asdict(grouping.regroup(desk))}
    if parameters.get("names", False):
        told["named"] = naming.names(desk, {"paths": parameters["paths"]})
    return told


def _group(desk: Desk, _: Parameters) -> Result:
    return asdict(grouping.regroup(desk))


def _person_add(desk: Desk, parameters: Parameters) -> Result:
    added = people.add(desk, parameters["name"], _paths(parameters))
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


def _cloak(desk: Desk, parameters: Parameters) -> Result:
    asked = {
        key: parameters[key] for key in ("method", "strength", "seed", "masks") if key in parameters
    }
    recipe = replace(CloakRecipe(), **asked)
    if parameters.get("everyone", False):
        taught = learn.everyone(desk, recipe, parameters.get("surrogates", ()))
        return asdict(taught)
    cloak = learn.learn(desk, parameters["name"], recipe, parameters.get("surrogates", ()))
    known = len(desk.library.faces.of_person(cloak.person_id, decided_only=True))
    return {"cloak": asdict(cloak), "known": known}


def _share(desk: Desk, parameters: Parameters) -> Result:
    ids = parameters.get("photo_ids")
    paths = [Path(photo_by_id(desk, each).path) for each in ids] if ids else _paths(parameters)
    return _told(asdict(share.share(desk, paths, order_of(desk, parameters))))


def _clip_protect(desk: Desk, parameters: Parameters) -> Result:
    order = order_of(desk, parameters)
    asked = {
        key: parameters[key]
        for key in ("codec", "subtitles", "chapters", "begin_s", "end_s")
        if key in parameters
    }
    made = replace(of_photos(order), **asked)
    ids = parameters.get("photo_ids")
    paths = [Path(photo_by_id(desk, each).path) for each in ids] if ids else _paths(parameters)
    return _told(asdict(share.share(desk, paths, made)))


def _watch(desk: Desk, parameters: Parameters) -> Result:
    once = bool(parameters.get("once", False))
    order = order_of(desk, parameters)
    return _told(asdict(watch.watch(desk, Path(parameters["folder"]), order, once=once)))


def _told(done: Result) -> Result:
    for copy in (*done["written"], *done["already"]):
        for each in copy["cloaked"]:
            if math.isinf(each["visibility"]["psnr_db"]):  # JSON has no infinity
                each["visibility"]["psnr_db"] = None
    return done


def _face_add(desk: Desk, parameters: Parameters) -> Result:
    return {"face": asdict(hand.add(desk, parameters["photo_id"], parameters["box_px"]))}


def _face_remove(desk: Desk, parameters: Parameters) -> Result:
    return {"face": asdict(hand.remove(desk, parameters["face_id"]))}


def _view(desk: Desk, parameters: Parameters) -> Result:
    out = parameters.get("out")
    return preview.view(
        desk, parameters["photo_id"], parameters.get("most_px"), Path(out) if out else None
    )


def _preview(desk: Desk, parameters: Parameters) -> Result:
    return preview.preview(
        desk,
        parameters["photo_id"],
        parameters["face_id"],
        parameters.get("strength"),
        int(parameters.get("refine_steps", 0)),
        parameters.get("bystanders", "leave"),
        Path(parameters["out"]) if parameters.get("out") else None,
    )


def _protect(desk: Desk, parameters: Parameters) -> Result:
    order = order_of(desk, parameters)
    done = asdict(protect.protect(desk, parameters["name"], _paths(parameters), order))
    for copy in (*done["written"], *done["already"]):
        if math.isinf(copy["visibility"]["psnr_db"]):  # nothing changed; JSON has no infinity
            copy["visibility"]["psnr_db"] = None
    return done


def _audit(desk: Desk, parameters: Parameters) -> Result:
    folder = parameters.get("gallery")
    audited = audit.audit(
        desk,
        parameters["name"],
        _paths(parameters),
        parameters.get("judges", ()),
        Path(folder) if folder else None,
        whole=bool(parameters.get("all", False)),
    )
    reporting.write_reports(audited.document, audited.pictures, parameters)
    if parameters.get("comparison") and audited.pictures:
        write(Path(parameters["comparison"]), side_by_side(audited.pictures[0]))
    if parameters.get("json_file"):
        kept = redact(audited.document) if parameters.get("hide_paths") else audited.document
        write(Path(parameters["json_file"]), dumps(kept).encode())
    return {
        "audit_id": audited.id,
        "audit": asdict(audited.document),
        "skipped": [asdict(each) for each in audited.skipped],
    }


def _check(desk: Desk, parameters: Parameters) -> Result:
    return check.check(desk, Path(parameters["path"]), parameters.get("judges", ()))


VERBS: dict[str, Callable[[Desk, Parameters], Result]] = {
    "scan": _scan,
    "person.add": _person_add,
    "person.list": _read("person.list"),
    "person.erase": _person_erase,
    "person.quality": rating.listing,
    "library.export": carry.export,
    "library.import": carry.bring_in,
    "people.group": _group,
    "people.names": naming.names,
    "cloak": _cloak,
    "protect": _protect,
    "share": _share,
    "clip.look": telling.look,
    "clip.frames": telling.frames,
    "clip.protect": _clip_protect,
    "clip.audit": auditing.audit,
    "watch": _watch,
    "face.add": _face_add,
    "face.remove": _face_remove,
    "view": _view,
    "preview": _preview,
    "audit": _audit,
    "audit.ledger": ledger.rejudge,
    "report.export": reporting.export,
    "print": print_sticker,
    "check.file": _check,
    "check.attacks": attacking.attacks,
    "check.link": attacking.link,
    "check.openset": openset.openset,
    "check.standing": standing.standing,
    "check.years": years.years,
    "check.twins": twins.check,
    "check.masked": check_masked,
    "check.rebuild": check_rebuild,
    "models.list": _read("models.list"),
    "models.verify": models.verify,
    "models.add": models.add,
    "models.fetch": models.fetch,
    "models.calibrate": models.calibrate,
    "doctor": _read("doctor"),
}


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


def run(desk: Desk, verb: str, parameters: Parameters) -> Result:
    """Run a verb.

    Raises:
        EngineError: ``usage`` for an unknown verb or a missing parameter, else what the verb
            raises.
    """
    if verb not in VERBS:
        raise EngineError("usage", verb=verb)
    parameter_kinds.check(parameters)
    given = {name: value for name, value in parameters.items() if value is not None}
    try:
        return VERBS[verb](desk, given)
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
    except torch.OutOfMemoryError as full:
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
