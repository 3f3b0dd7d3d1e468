"""``cloakroom`` and ``python -m cloakroom``."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the window and exit with its code."""
    from cloakroom.starting import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
