"""The words of verbs that judge: ``audit``, ``report``, ``check``, and the models that they ask."""

from __future__ import annotations

from typing import Any

from cloakroom_engine.cli.check_words import checks


def audits(verbs: Any) -> None:
    """``audit``."""
    audit = verbs.add_parser("audit", help="what recognisers make of the saved files")
    audit.add_argument("name", nargs="?", metavar="NAME")
    audit.add_argument("paths", nargs="*", metavar="PHOTO")
    all_copies = "instead of NAME and PHOTO: everything exported, by recognisers added since"
    audit.add_argument("--ledger", action="store_true", help=all_copies)
    audit.add_argument("--judge", action="append", dest="judges", metavar="MODEL")
    audit.add_argument("--gallery", metavar="DIR", help="real strangers, one photo each")
    audit.add_argument(
        "--all",
        action="store_true",
        help="every check: attacks, adversaries, albums, masks, sizes, years",
    )
    _report_files(audit)


def reports(verbs: Any) -> None:
    """``report``, ``check``."""
    report = verbs.add_parser("report", help="a stored audit as a file")
    export = report.add_subparsers(dest="action", required=True, metavar="export").add_parser(
        "export", help="write it as a page or a document"
    )
    export.add_argument("audit_id", type=int, metavar="AUDIT_ID")
    _report_files(export)
    checks(verbs.add_parser("check", help="what others could make of protected copies"))


def _report_files(verb: Any) -> None:
    verb.add_argument("--html", metavar="FILE", help="write a report to read")
    verb.add_argument("--pdf", metavar="FILE", help="write a report to print")
    verb.add_argument("--hide-paths", action="store_true", help="no names or paths in the report")


def models(verbs: Any) -> None:
    """``models``."""
    models = verbs.add_parser("models", help="recognition and detection models")
    actions = models.add_subparsers(
        dest="action", required=True, metavar="list|verify|add|fetch|calibrate"
    )
    actions.add_parser("list", help="installed and available models")
    actions.add_parser("verify", help="hash every installed file again")
    add = actions.add_parser("add", help="install a file whose card lies beside it")
    add.add_argument("file", metavar="FILE")
    fetch = actions.add_parser("fetch", help="download from the catalogue, after asking")
    fetch.add_argument("name", metavar="NAME")
    fetch.add_argument("--yes", action="store_true", help="yes to the download")
    fetch.add_argument("--accept-licence", action="store_true", help="yes to its licence")
    calibrate = actions.add_parser(
        "calibrate", help="measure a recogniser's thresholds on a folder of strangers"
    )
    calibrate.add_argument("name", metavar="NAME")
    calibrate.add_argument("paths", nargs=1, metavar="DIR")
