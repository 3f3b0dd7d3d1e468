"""How far an untested network, of a family of which none was tested, may lie from what is said.

Networks of one family share their architecture and much of their training: five of them tell
little more of a sixth family than one does. So families are the sample, networks lie scattered
within them, and every person is a little easier or harder to find than photos alone tell.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import brentq, minimize
from scipy.special import logsumexp
from scipy.stats import norm

SHARE = 0.95
PRIOR = 1.0
"""Scale, in logits, of the half-Cauchy prior on the spread of families."""
TAU = np.linspace(0, 40, 8001)[1:]
NODES, WEIGHTS = np.polynomial.hermite_e.hermegauss(31)
Array = NDArray[np.float64]


def shift(z: Array, y: Array, people: Sequence[str]) -> tuple[float, float]:
    """By how much logits ``z`` miss outcomes ``y`` (n,) of one network.

    Maximum likelihood of a logistic regression with an intercept for everybody and a normal one
    for each person, integrated out (Gauss-Hermite).

    Returns:
        The common intercept, and the standard deviation between people, both in logits.
    """
    _, person = np.unique(np.array(people), return_inverse=True)
    signs = 2 * y - 1

    def loss(b: Array) -> float:
        logits = z[:, None] + b[0] + np.exp(b[1]) * NODES
        each = -np.logaddexp(0, -signs[:, None] * logits)
        sums = np.zeros((person.max() + 1, len(NODES)))
        np.add.at(sums, person, each)
        return float(-logsumexp(sums, axis=1, b=WEIGHTS / WEIGHTS.sum()).sum())

    found = minimize(loss, np.array([0.0, -1.0]), bounds=[(-20, 20), (-6, 3)]).x
    return float(found[0]), float(np.exp(found[1]))


def half_width(shifts: Mapping[str, Sequence[float]], between_people: float) -> float:
    """The half width, in logits, that holds 95 % of networks of further families, and people.

    ``shifts`` by family: its networks' own. Networks are normal about their family with the pooled
    variance of all families, families normal about a mean with an unknown spread under a
    half-Cauchy prior (Gelman 2006, for few groups) that is integrated out. Two families tell next
    to nothing of a third, so the width is mostly the prior's; every further family narrows it.
    """
    counts = np.array([len(each) for each in shifts.values()])
    means = np.array([np.mean(each) for each in shifts.values()])
    apart = sum(float(((np.array(v) - np.mean(v)) ** 2).sum()) for v in shifts.values())
    within = apart / max(1, int((counts - 1).sum()))
    variances = TAU[:, None] ** 2 + within / counts
    weights = 1 / variances
    known = weights.sum(axis=1)
    middle = (weights * means).sum(axis=1) / known
    log = -0.5 * (
        np.log(variances).sum(axis=1)
        + np.log(known)
        + (weights * (means - middle[:, None]) ** 2).sum(axis=1)
    )
    log -= np.log1p((TAU / PRIOR) ** 2)
    posterior = np.exp(log - logsumexp(log))
    deviation = np.sqrt(TAU**2 + within + between_people**2 + 1 / known)

    def missing(half: float) -> float:
        inside = norm.cdf((half - middle) / deviation) - norm.cdf((-half - middle) / deviation)
        return float(posterior @ inside) - SHARE

    return float(brentq(missing, 0.0, 1000.0))
