"""The default networks, loaded once for every test of the faces room."""

from __future__ import annotations

import pytest

from cloakroom_engine.models.chips import Recogniser
from cloakroom_engine.models.detector import Detector
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.paths import Paths


@pytest.fixture(scope="session")
def default_models(tmp_path_factory: pytest.TempPathFactory) -> Registry:
    home = Paths.at(tmp_path_factory.mktemp("home"))
    return Registry([home.models], home.resources, Device("cpu", threads=2))


@pytest.fixture(scope="session")
def centerface(default_models: Registry) -> Detector:
    return default_models.detector("centerface")


@pytest.fixture(scope="session")
def dlib_resnet(default_models: Registry) -> Recogniser:
    return default_models.recogniser("dlib-resnet")
