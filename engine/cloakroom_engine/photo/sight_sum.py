"""SSIMULACRA2's constants and its sum over scales, as Cloudinary fitted them.

The same numbers as in the package ``ssimulacra2`` (and in libjxl, both BSD-3), which cannot be
asked for them without loading SciPy; a test holds every one to the package's.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

SCALES: Final = 6
C2: Final = 0.0009
BIAS: Final = 0.0037930732552754493
"""Of the eye's cones, the same for all three."""
CONES: Final = np.array(
    [
        [0.30, 1.0 - 0.078 - 0.30, 0.078],
        [0.23, 1.0 - 0.078 - 0.23, 0.078],
        [0.24342268924547819, 0.20476744424496821, 1.0 - 0.24342268924547819 - 0.20476744424496821],
    ]
)
"""(3, 3) linear RGB to what the cones take up."""
# fmt: off
WEIGHTS: Final = np.array(
    [
        # X
        0.0, 0.0007376606707406586, 0.0,
        0.0, 0.0007793481682867309, 0.0,
        0.0, 0.0004371155730107379, 0.0,
        1.1041726426657346, 0.00066284834129271, 0.00015231632783718752,
        0.0, 0.0016406437456599754, 0.0,
        1.8422455520539298, 11.441172603757666, 0.0,
        0.0007989109436015163, 0.000176816438078653, 0.0,
        1.8787594979546387, 10.94906990605142, 0.0,
        0.0007289346991508072, 0.9677937080626833, 0.0,
        0.00014003424285435884, 0.9981766977854967, 0.00031949755934435053,
        0.0004550992113792063, 0.0, 0.0,
        0.0013648766163243398, 0.0, 0.0,
        # Y
        0.0, 0.0, 0.0,
        7.466890328078848, 0.0, 17.445833984131262,
        0.0006235601634041466, 0.0, 0.0,
        6.683678146179332, 0.00037724407979611296, 1.027889937768264,
        225.20515300849274, 0.0, 0.0,
        19.213238186143016, 0.0011401524586618361, 0.001237755635509985,
        176.39317598450694, 0.0, 0.0,
        24.43300999870476, 0.28520802612117757, 0.0004485436923833408,
        0.0, 0.0, 0.0,
        34.77906344483772, 44.835625328877896, 0.0,
        0.0, 0.0, 0.0,
        0.0, 0.0, 0.0,
        # B
        0.0, 0.0008680556573291698, 0.0,
        0.0, 0.0, 0.0,
        0.0, 0.0005313191874358747, 0.0,
        0.00016533814161379112, 0.0, 0.0,
        0.0, 0.0, 0.0,
        0.0004179171803251336, 0.0017290828234722833, 0.0,
        0.0020827005846636437, 0.0, 0.0,
        8.826982764996862, 23.19243343998926, 0.0,
        95.1080498811086, 0.9863978034400682, 0.9834382792465353,
        0.0012286405048278493, 171.2667255897307, 0.9807858872435379,
        0.0, 0.0, 0.0,
        0.0005130064588990679, 0.0, 0.00010854057858411537,
    ]
).reshape(3, SCALES, 2, 3)
# fmt: on
"""By channel (X, Y, B), scale, norm (mean, 4-norm) and map (as in ``Scale``)."""
Scale = NDArray[np.float64]
"""(3, 2, 3): of the maps "structure lost", "edges that were not there", "edges that are gone", the
mean and the 4-norm of each channel."""


def score(scales: Sequence[Scale]) -> float:
    """The score of what was found at each scale, the finest first: at most 100, without bound
    below. Small images have fewer scales, and the weights in the order in which the library takes
    them."""
    if not scales:
        return 100.0
    # Channel, scale, norm, map; the library counts its weights on through this order.
    found = np.abs(np.stack(scales)).transpose(3, 0, 2, 1).ravel()
    lost = float((WEIGHTS.ravel()[: found.size] * found).sum()) * 0.9562382616834844
    bent = (
        2.326765642916932 * lost - 0.020884521182843837 * lost**2 + 6.248496625763138e-05 * lost**3
    )
    return 100.0 - 10.0 * bent**0.6276336467831387 if bent > 0 else 100.0
