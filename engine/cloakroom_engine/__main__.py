"""``cloakroom-engine`` and ``python -m cloakroom_engine``."""

from __future__ import annotations

import sys

from cloakroom_engine.fleet import hidden
from cloakroom_engine.loading import leave
from cloakroom_engine.models import bounded
from cloakroom_engine.models.device import steady_libraries
from cloakroom_engine.private import leave_no_core
from cloakroom_engine.streams import claim_stdout


def main() -> None:
    """Run the command line and exit with its code."""
    words = sys.argv[1:]
    leave_no_core()
    if hidden.wanted(words):
        hidden.step_behind(words)  # before standard output is taken away from who comes after
    out = claim_stdout()
    steady_libraries()
    if words[:1] == [hidden.VERB]:
        words = hidden.words(words[1])
    if words[:1] == [bounded.VERB]:
        out.write(bounded.serve(words[1:]))
        code = 0
    else:
        from cloakroom_engine.cli import run

        code = run(words, out)
    out.flush()
    leave(code)


if __name__ == "__main__":
    main()
