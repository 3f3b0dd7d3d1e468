"""Verbs that learn, refine, judge or change models: their code loads torch, which takes over a
second. See ``verbs``."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, Final

from cloakroom_engine.audit.document import dumps
from cloakroom_engine.pipeline import (
    attacking,
    audit,
    check,
    hand,
    learn,
    ledger,
    models,
    openset,
    preview,
    protect,
    reporting,
    share,
    standing,
    twins,
    watch,
    years,
)
from cloakroom_engine.pipeline.clips import auditing
from cloakroom_engine.pipeline.clips.order import of_photos
from cloakroom_engine.pipeline.desk import Desk, photo_by_id
from cloakroom_engine.pipeline.masked import check_masked
from cloakroom_engine.pipeline.moving import carry
from cloakroom_engine.pipeline.ordering import order_of
from cloakroom_engine.pipeline.parameters import paths_of
from cloakroom_engine.pipeline.printing import print_sticker
from cloakroom_engine.pipeline.rebuild import check_rebuild
from cloakroom_engine.private import write
from cloakroom_engine.records import CloakRecipe
from cloakroom_engine.report.picture import side_by_side
from cloakroom_engine.report.redact import redact

Parameters = Mapping[str, Any]
Result = dict[str, Any]


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
    paths = [Path(photo_by_id(desk, each).path) for each in ids] if ids else paths_of(parameters)
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
    paths = [Path(photo_by_id(desk, each).path) for each in ids] if ids else paths_of(parameters)
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
    done = asdict(protect.protect(desk, parameters["name"], paths_of(parameters), order))
    for copy in (*done["written"], *done["already"]):
        if math.isinf(copy["visibility"]["psnr_db"]):  # nothing changed; JSON has no infinity
            copy["visibility"]["psnr_db"] = None
    return done


def _audit(desk: Desk, parameters: Parameters) -> Result:
    folder = parameters.get("gallery")
    audited = audit.audit(
        desk,
        parameters["name"],
        paths_of(parameters),
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


VERBS: Final[Mapping[str, Callable[[Desk, Parameters], Result]]] = {
    "library.export": carry.export,
    "library.import": carry.bring_in,
    "cloak": _cloak,
    "protect": _protect,
    "share": _share,
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
    "models.verify": models.verify,
    "models.add": models.add,
    "models.fetch": models.fetch,
    "models.calibrate": models.calibrate,
}
