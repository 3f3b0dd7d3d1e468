"""What the window's command line understands; imports nothing of Qt."""

from __future__ import annotations

from argparse import ArgumentParser

from cloakroom_engine import __version__


def options_parser() -> ArgumentParser:
    """The parser of ``cloakroom``."""
    parser = ArgumentParser(prog="cloakroom", description="The Cloakroom window.")
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument("--home", metavar="DIR", help="a profile of its own, to throw away later")
    parser.add_argument("--verbose", action="store_true", help="say on standard error what happens")
    parser.add_argument("--smoke-test", action="store_true", help="try this installation and end")
    parser.add_argument(
        "--out", metavar="DIR", default="cloakroom-smoke", help="what --smoke-test writes"
    )
    parser.add_argument("--protect", action="store_true", help="open the photos to protect them")
    parser.add_argument("paths", nargs="*", metavar="PHOTO", help="photos and folders to add")
    return parser
