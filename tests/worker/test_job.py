"""A job whose reports nobody reads any more."""

from __future__ import annotations

import os
from contextlib import closing

import pytest

from cloakroom_engine.errors import Cancelled
from cloakroom_engine.job import Job, Voice
from cloakroom_engine.protocol import Run, Started


def test_a_job_that_nobody_hears_stops_and_its_lines_go_nowhere() -> None:
    reading, writing = os.pipe()
    with closing(os.fdopen(writing, "w", encoding="utf-8", buffering=1)) as out:
        voice = Voice(out)
        job = Job(Run("1", "scan"), voice)
        voice.say(Started("1"))
        job.check()
        os.close(reading)
        job.step("scan", 0, 2)
        with pytest.raises(Cancelled):
            job.step("scan", 1, 2)
        voice.say(Started("1"))
