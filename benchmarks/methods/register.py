"""Every method under test by its name in the tables."""

from __future__ import annotations

from dataclasses import replace

from cloakroom_engine.cloak import descent, perception, views
from cloakroom_engine.cloak.hooks import Hooks
from methods import diversity, objective, shape, strategy
from methods.variant import Variant

# A step of RMS 0.15 or 0.2 and a sign step of that size are equally long.
LEARN: dict[str, Variant] = {
    "base": Variant(),
    # steps
    "sign-steps": Variant(hooks=Hooks(descent=strategy.SignSteps), recipe={"step_size": 0.06}),
    "adam": Variant(hooks=Hooks(descent=strategy.AdamSteps), recipe={"step_size": 0.06}),
    "no-momentum": Variant(recipe={"momentum": 0.0}),
    "decaying-steps": Variant(hooks=Hooks(descent=strategy.Decaying)),
    "twice-the-steps": Variant(recipe={"steps": 120}),
    "small-steps-twice": Variant(recipe={"steps": 120, "step_size": 0.08}),
    # equal number of image gradients: 240
    "batch-8": Variant(recipe={"steps": 30, "batch": 8}),
    "batch-2": Variant(recipe={"steps": 120, "batch": 2}),
    "sga": Variant(
        hooks=Hooks(gather=strategy.aggregated(4, 2, 0.06, sign=True)), recipe={"steps": 30}
    ),
    "ga-l2": Variant(
        hooks=Hooks(gather=strategy.aggregated(4, 2, 0.08, sign=False)), recipe={"steps": 30}
    ),
    # objective
    "feature-away": Variant(recipe={"method": "feature-away"}),
    "affine-hull": Variant(recipe={"method": "affine-hull"}),
    "convex-hull": Variant(recipe={"method": "convex-hull"}),
    "plain-mean": Variant(hooks=Hooks(loss=objective.plain_mean)),
    "hinge-0": Variant(hooks=Hooks(loss=objective.hinge(0.0))),
    "nearest-photo": Variant(hooks=Hooks(loss=objective.nearest_photo)),
    "repelled": Variant(hooks=Hooks(loss=objective.repelled(0.5))),
    "towards-1": Variant(person=objective.a_stranger(1.0)),
    "towards-only": Variant(person=objective.a_stranger(1.0, own=0.0)),
    # diversity
    "no-views": Variant(recipe={"rescale_low": 1.0, "blur_sigma_px": 0.0, "jitter": 0.0}),
    "more-jitter": Variant(hooks=Hooks(views=diversity.rough(2.0))),
    "colour": Variant(hooks=Hooks(views=diversity.Coloured)),
    "input-diversity": Variant(hooks=Hooks(views=diversity.Padded)),
    "jpeg": Variant(hooks=Hooks(views=diversity.Encoded)),
    "mirrored": Variant(hooks=Hooks(views=diversity.Mirrored)),
    "mirrored, jitter": Variant(hooks=Hooks(views=diversity.strong(0.012))),
    "mirrored, input-diversity": Variant(hooks=Hooks(views=diversity.strong(0.006, padded=True))),
    "shaken": Variant(hooks=Hooks(views=diversity.strong(0.012, padded=True))),
    "two-views": Variant(hooks=Hooks(loss=diversity.many_views(2)), recipe={"steps": 30}),
    "dfanet-.05": Variant(hooks=Hooks(loss=diversity.thinned_by(0.05))),
    "dfanet-.1": Variant(hooks=Hooks(loss=diversity.thinned_by(0.1))),
    "rotated": Variant(hooks=Hooks(loss=diversity.rotated()), recipe={"steps": 180}),
    # shape
    "frame-80": Variant(scene=shape.coarse(80)),
    "frame-40": Variant(scene=shape.coarse(40)),
    "frame-56": Variant(scene=shape.coarse(56)),
    "frame-28": Variant(scene=shape.coarse(28)),
    "frame-20": Variant(scene=shape.coarse(20)),
    "frame-40, grey": Variant(scene=shape.coarse(40), constants={(perception, "CHROMA"): 0.0}),
    "frame-40, colour .2": Variant(scene=shape.coarse(40), constants={(perception, "CHROMA"): 0.2}),
    "smooth-gradient": Variant(hooks=Hooks(descent=shape.smooth(1.0))),
    "smooth-2": Variant(hooks=Hooks(descent=shape.smooth(2.0))),
    "piecewise": Variant(scene=shape.piecewise),
    "polynomial": Variant(scene=shape.polynomial),
    # what is seen
    "peaks-3-full-colour": Variant(
        constants={(descent, "LIMIT"): 3.0, (perception, "CHROMA"): 1.0}
    ),
    "peaks-3": Variant(constants={(descent, "LIMIT"): 3.0}),
    "full-colour": Variant(constants={(perception, "CHROMA"): 1.0}),
    "grey": Variant(constants={(perception, "CHROMA"): 0.0}),
}
REFINE: dict[str, Variant] = {
    f"refine: {name}": Variant(**{**vars(LEARN[name]), "stage": "refine"})
    for name in (
        "sign-steps",
        "adam",
        "no-momentum",
        "plain-mean",
        "hinge-0",
        "nearest-photo",
        "towards-1",
        "towards-only",
        "no-views",
        "more-jitter",
        "colour",
        "input-diversity",
        "jpeg",
        "mirrored",
        "mirrored, jitter",
        "mirrored, input-diversity",
        "shaken",
        "dfanet-.05",
        "dfanet-.1",
        "smooth-gradient",
        "smooth-2",
        "grey",
    )
}
REFINE["refine: two-views"] = Variant(
    stage="refine", hooks=Hooks(loss=diversity.many_views(2)), refine_steps=15
)
REFINE["refine: 15 steps"] = Variant(stage="refine", refine_steps=15)
REFINE["refine: 60 steps"] = Variant(stage="refine", refine_steps=60)
for name, kind in {
    "mirrored, jitter .012": diversity.strong(0.012),
    "mirrored, jitter .02": diversity.strong(0.02),
    "mirrored, jitter .03": diversity.strong(0.03),
    "mirrored, jitter .045": diversity.strong(0.045),
    "mirrored, jitter .03, padded": diversity.strong(0.03, padded=True),
    "mirrored, jitter .02, coloured": diversity.strong(0.02, coloured=True),
}.items():
    REFINE[f"refine: {name}"] = Variant(stage="refine", hooks=Hooks(views=kind))
    for side in (28, 40, 56, 80):
        REFINE[f"both: {name}, frame-{side}"] = Variant(
            stage="both", hooks=Hooks(views=kind), scene=shape.coarse(side)
        )
for weight in (0.3, 1.0, 1.4, 2.0):
    REFINE[f"refine: decoys, weight {weight:g}"] = Variant(
        stage="refine", person=objective.decoyed(weight)
    )


def _from_base(variant: Variant) -> Variant:
    """The variant on top of the recipe that the bench started from: nothing mirrored, landmarks off
    by a little."""
    recipe = {"jitter": 0.006, **variant.recipe}
    base = {(views, "MIRRORED"): 0.0}
    return replace(variant, recipe=recipe, constants={**base, **variant.constants})


LOOK: dict[str, Variant] = {
    f"look: {name}": Variant(stage="refine", start="shipped", constants=constants)
    for name, constants in {
        "as shipped": {},
        "peaks .7": {(descent, "LIMIT"): 0.7},
        "peaks .5": {(descent, "LIMIT"): 0.5},
        "hidden 12": {(perception, "MOST_HIDDEN"): 12.0},
        "hidden 8": {(perception, "MOST_HIDDEN"): 8.0},
        "peaks .7, hidden 12": {(descent, "LIMIT"): 0.7, (perception, "MOST_HIDDEN"): 12.0},
        "peaks .5, hidden 8": {(descent, "LIMIT"): 0.5, (perception, "MOST_HIDDEN"): 8.0},
    }.items()
}
"""What the eye sees, from the shipped mask."""
METHODS: dict[str, Variant] = {
    "shipped": Variant(),
    **LOOK,
    **{name: _from_base(variant) for name, variant in {**LEARN, **REFINE}.items()},
}
