"""The default networks, loaded once for every test of the faces room."""

from __future__ import annotations

import pytest

from cloakroom_engine.models.chips import Recogniser
from cloakroom_engine.models.detector import Detector
from cloakroom_engine.models.registry import Registry


@pytest.fixture(scope="session")
def centerface(defaults: Registry) -> Detector:
    return defaults.detector("centerface")


@pytest.fixture(scope="session")
def dlib_resnet(defaults: Registry) -> Recogniser:
    return defaults.recogniser("dlib-resnet")
