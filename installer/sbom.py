"""The bundle's bill of materials in CycloneDX 1.6: ``python -m installer.sbom BUNDLE FILE``.

Distributions and system libraries as ``inside`` finds them, and every model in the bundle by its
sha256 and licence. Validated against the standard's schema before it is written.
"""

from __future__ import annotations

import json
import sys
import uuid
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from importlib.metadata import Distribution
from pathlib import Path
from typing import Any, Final

from cloakroom_engine import __version__
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.registry import Registry
from installer import declared, inside
from installer.contents import RESOURCES

ROOT: Final = Path(__file__).resolve().parents[1]
SPEC: Final = "1.6"
_SPACE: Final = uuid.UUID("f3b3e6e6-6f3a-4d29-9d5f-0c1f6a3e7b55")
"""For serial numbers: the same parts get the same one."""

Component = dict[str, Any]


def of_distribution(distribution: Distribution) -> Component:
    """A Python distribution; its licence as it names it."""
    name, version = inside.normal(distribution.name), distribution.version
    component: Component = {
        "type": "library",
        "bom-ref": f"pkg:pypi/{name}@{version}",
        "purl": f"pkg:pypi/{name}@{version.replace('+', '%2B')}",
        "name": name,
        "version": version,
    }
    if expression := declared.field(distribution, "License-Expression"):
        component["licenses"] = [{"expression": expression}]
    else:
        classified = [line.rsplit("::", 1)[-1].strip() for line in _classifiers(distribution)]
        named = classified or [
            line for line in [declared.field(distribution, "License").split("\n")[0]] if line
        ]
        if named:
            component["licenses"] = [{"license": {"name": each}} for each in named]
    return component


def _classifiers(distribution: Distribution) -> list[str]:
    lines = distribution.metadata.get_all("Classifier") or []
    return [line for line in lines if line.startswith("License ::") and line.count("::") > 1]


def of_library(library: inside.SystemLibrary) -> Component:
    """A library of the system that built, by the Debian package it came with."""
    package, _, architecture = library.package.partition(":")
    qualifiers = f"?arch={architecture}" if architecture else ""
    return {
        "type": "library",
        "bom-ref": f"system:{library.file}",
        "purl": f"pkg:deb/debian/{package}@{library.version}{qualifiers}",
        "name": package,
        "version": library.version,
        "description": library.file,
    }


def of_model(card: ModelCard) -> Component:
    """A recognition or detection model."""
    return {
        "type": "machine-learning-model",
        "bom-ref": f"model:{card.sha256}",
        "name": card.name,
        "version": card.sha256[:16],
        "description": f"{card.role}, {card.architecture}; {card.source}",
        "hashes": [{"alg": "SHA-256", "content": card.sha256}],
        "licenses": [{"license": {"name": card.licence}}],
    }


def document(components: Iterable[Component], date: int) -> dict[str, Any]:
    """The whole document; the same parts and date give the same one."""
    parts = sorted(components, key=lambda each: str(each["bom-ref"]))
    serial = uuid.uuid5(_SPACE, json.dumps([__version__, date, parts], sort_keys=True))
    return {
        "$schema": f"http://cyclonedx.org/schema/bom-{SPEC}.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": SPEC,
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(date, UTC).isoformat(),
            "component": {
                "type": "application",
                "bom-ref": f"cloakroom@{__version__}",
                "name": "cloakroom",
                "version": __version__,
                "licenses": [{"license": {"id": "Apache-2.0"}}],
            },
        },
        "components": parts,
        "dependencies": [
            {"ref": f"cloakroom@{__version__}", "dependsOn": [each["bom-ref"] for each in parts]}
        ],
    }


def models(bundle: Path) -> list[ModelCard]:
    """The cards of the models in a bundle, each file's bytes checked against its card.

    Raises:
        EngineError: ``model.missing``, ``model.hash_mismatch``.
    """
    inner = bundle / "_internal" / RESOURCES
    registry = Registry([inner / "models"], inner, Device("cpu"))
    cards = registry.cards()
    for card in cards:
        registry.path(card)
    return cards


def faults(text: str) -> str:
    """What the standard's schema says against a document; empty when it is valid."""
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    error = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    return "" if error is None else str(error)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the bill; 1 when it is not valid."""
    bundle, file = map(Path, sys.argv[1:] if arguments is None else arguments)
    libraries = inside.system_libraries(bundle) if sys.platform == "linux" else []
    parts = [of_distribution(each) for each in inside.distributions(inside.modules(bundle))]
    python = sys.version.split()[0]
    parts.append(
        {
            "type": "platform",
            "bom-ref": f"python@{python}",
            "name": "Python",
            "version": python,
            "licenses": [{"license": {"id": "PSF-2.0"}}],
        }
    )
    parts += [of_library(each) for each in libraries]
    parts += [of_model(card) for card in models(bundle)]
    from installer.build import source_date

    text = json.dumps(document(parts, source_date()), indent=1) + "\n"
    wrong = faults(text)
    if wrong:
        print(f"not valid CycloneDX {SPEC}: {wrong}")
        return 1
    file.write_text(text, encoding="utf-8")
    print(f"{len(parts)} parts in {file}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
