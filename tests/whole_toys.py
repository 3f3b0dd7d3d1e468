"""A whole audit's document, built of toy figures as the engine builds a real one."""

from __future__ import annotations

from dataclasses import replace

from audit_toys import evidence, sample
from cloakroom_engine.audit import document as documents
from cloakroom_engine.audit.attacks import adversaries, linking, panel, presets
from cloakroom_engine.audit.chance import Chance, Expected, Fit, OfPhoto
from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.audit.further import Further, Masked, OpenSet
from cloakroom_engine.audit.intervals import rate
from cloakroom_engine.audit.masked import answer
from cloakroom_engine.audit.openset.answer import Named
from cloakroom_engine.audit.rebuild.answer import Passed, Rebuilt
from cloakroom_engine.audit.standing.exposure import Exposure
from cloakroom_engine.audit.standing.resolution import AtWidth
from cloakroom_engine.audit.standing.strength import AtShare
from cloakroom_engine.audit.years.gaps import AtGap, Years


def masked() -> Masked:
    item = evidence("judge-a")
    clean = item.probes[AS_SAVED]["clean"]
    ids = ("photo-0", "photo-1", "photo-2")
    heard = answer.Heard(
        item.model, item.strangers, clean, {answer.MASKED: clean}, {answer.MASKED: ids}
    )
    said = answer.answers([heard], ids, ())
    return Masked(3, answer.summary(said), said)


def whole_sample() -> documents.AuditDocument:
    """``sample`` with every further check, and what untested recognisers may find."""
    network = presets.Preset(
        "Chirp", 2048, 85, False, "4:2:0", "a test", "2026-01", "2026-11-21", "made up"
    )
    attacks = (
        panel.Attack("blur-2", rate(6, 6), rate(5, 6), 0.4, 1, ()),
        panel.Attack("as Chirp", rate(6, 6), rate(2, 6), 0.2, 0, ()),
    )
    who = tuple(
        linking.Pooled(name, rate(6, 6), rate(at, 6), rate(at, 6), 0.1, ())
        for at, name in enumerate(adversaries.ADVERSARIES[:4])
    )
    named = Named("judge-a", "a" * 64, "cosine", 0.01, rate(3, 3), rate(1, 3), 0.9, 0.2)
    further = Further(
        attacks=attacks,
        networks=(network,),
        adversaries=who,
        openset=OpenSet(1, 3, 64, (named, replace(named, far=0.1, after=rate(3, 3)))),
        masked=masked(),
        widths=(AtWidth(24, 3, rate(6, 6), rate(4, 6), (), ()),),
        curve=(AtShare(1.0, 3, 0.951, 0.95, rate(1, 6), ()),),
        exposure=Exposure((3,), 3, 2, 3),
        advice=("smoothed", "uploaded"),
        years=Years((AtGap(10, None, 3, rate(6, 6), rate(2, 6), (), ()),), 4),
        rebuilt=Rebuilt(
            "dlib-resnet",
            "d" * 64,
            True,
            "judge-b",
            ("judge-a",),
            2,
            (
                Passed("original", 0.01, rate(2, 2), rate(1, 2)),
                Passed("original", 0.001, rate(1, 2), rate(0, 2)),
                Passed("copy", 0.01, rate(0, 2), rate(0, 2)),
                Passed("stranger", 0.01, rate(0, 2), rate(0, 2)),
            ),
        ),
    )
    fit = Fit(0.0, 1.0, 0.0, 1.0, 0.049, 190, ("a" * 64, "b" * 64), 629, "2026-11-21")
    chance = Chance(0.123, 0.021, 0.456)
    photos = (OfPhoto("photo-0", Chance(0.5, 0.25, 0.75)),)
    return replace(sample(), further=further, chance=Expected(chance, photos, 2, fit))
