"""What the engine's ``doctor`` says of the machine and the vault, in sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from cloakroom.i18n import QT_TRANSLATE_NOOP, translate

DEVICE: Final = {
    "cpu": QT_TRANSLATE_NOOP("Device", "the processor"),
    "cuda": QT_TRANSLATE_NOOP("Device", "the NVIDIA graphics card"),
    "mps": QT_TRANSLATE_NOOP("Device", "the Apple graphics processor"),
}
REASON: Final = {
    "cpu_asked_for": QT_TRANSLATE_NOOP("Device", "You chose the processor."),
    "no_nvidia_gpu": QT_TRANSLATE_NOOP("Device", "There is no NVIDIA graphics card."),
    "no_apple_gpu": QT_TRANSLATE_NOOP("Device", "There is no Apple graphics processor."),
    "torch_without_cuda": QT_TRANSLATE_NOOP(
        "Device",
        "There is an NVIDIA graphics card, but the installed PyTorch ({torch}) was built without "
        "support for it.",
    ),
    "cuda_does_not_start": QT_TRANSLATE_NOOP(
        "Device",
        "There is an NVIDIA graphics card, but it does not start: its driver may be too old for "
        "CUDA {cuda}.",
    ),
    "torch_without_mps": QT_TRANSLATE_NOOP(
        "Device", "The installed PyTorch ({torch}) cannot use the Apple graphics processor."
    ),
    "provider_not_installed": QT_TRANSLATE_NOOP(
        "Device", "Finding faces could be faster with the package {package}, which is missing."
    ),
}
VAULT: Final = {
    "keyring": QT_TRANSLATE_NOOP(
        "Device", "Faces, cloaks and reports are encrypted; the key is in your system's keyring."
    ),
    "passphrase": QT_TRANSLATE_NOOP(
        "Device", "Faces, cloaks and reports are encrypted with a key that your passphrase opens."
    ),
    "key-file": QT_TRANSLATE_NOOP(
        "Device",
        "Faces, cloaks and reports are encrypted, but no keyring answers here: the key is a file "
        "in the same folder. Whoever copies the whole folder can read them.",
    ),
    "memory": QT_TRANSLATE_NOOP("Device", "Nothing is kept: the key is gone when the window is."),
}


def device(found: Mapping[str, Any]) -> str:
    """What the work runs on."""
    name = str(found["device"])
    word = translate("Device", DEVICE[name]) if name in DEVICE else name
    text = translate("Device", "Work runs on {device}, with {threads} threads.")
    return text.format(device=word, threads=found["threads"])


def reasons(found: Mapping[str, Any]) -> list[str]:
    """Why it runs on nothing faster; empty where it does."""
    said = []
    for reason in found["not_faster_because"]:
        code = str(reason["code"])
        text = translate("Device", REASON[code]) if code in REASON else code
        said.append(text.format_map({"torch": "?", "cuda": "?", "package": "?", **reason}))
    return said


def vault(found: Mapping[str, Any]) -> str:
    """How face data is sealed."""
    return translate("Device", VAULT[str(found["vault"])])
