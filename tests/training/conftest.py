"""What the training room's tests share."""

import pytest
import torch
from patterns import patterns, untrained


@pytest.fixture(autouse=True)
def _one_thread():
    """Results do not depend on how many cores there are."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="session")
def faces():
    """60 people with three photos each."""
    return patterns()


@pytest.fixture(scope="session")
def seen():
    """A recogniser that nobody trained."""
    return untrained()
