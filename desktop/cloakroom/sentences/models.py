"""Recognisers, cloaks, graphics cards and further machines."""

from __future__ import annotations

from typing import Final

from cloakroom.i18n import QT_TRANSLATE_NOOP

MODELS: Final[dict[str, tuple[str, str]]] = {
    "model.missing": (
        QT_TRANSLATE_NOOP("Messages", "A recogniser's file is missing."),
        QT_TRANSLATE_NOOP("Messages", "Download it again under Models."),
    ),
    "model.unknown": (
        QT_TRANSLATE_NOOP("Messages", "There is no recogniser of that name."),
        QT_TRANSLATE_NOOP("Messages", "See which there are under Models."),
    ),
    "model.hash_mismatch": (
        QT_TRANSLATE_NOOP(
            "Messages", "A recogniser's file is not the one that was expected, so it is not used."
        ),
        QT_TRANSLATE_NOOP("Messages", "Download it again under Models."),
    ),
    "model.card_invalid": (
        QT_TRANSLATE_NOOP(
            "Messages", "The description that belongs to this model is missing or wrong."
        ),
        QT_TRANSLATE_NOOP(
            "Messages", "Choose a folder in which each model has its card (.json) beside it."
        ),
    ),
    "model.pickle_refused": (
        QT_TRANSLATE_NOOP(
            "Messages", "This kind of model file can run any program and is never opened."
        ),
        QT_TRANSLATE_NOOP("Messages", "Ask for the model as ONNX."),
    ),
    "model.output_mismatch": (
        QT_TRANSLATE_NOOP(
            "Messages", "The model does not do what its description says, so it is not used."
        ),
        QT_TRANSLATE_NOOP("Messages", "Get it from another source."),
    ),
    "model.unsupported_operator": (
        QT_TRANSLATE_NOOP("Messages", "No cloak can be learnt against this recogniser."),
        QT_TRANSLATE_NOOP("Messages", "It can still judge: use it for checking."),
    ),
    "model.too_costly": (
        QT_TRANSLATE_NOOP(
            "Messages", "This model takes more time or memory than looking at a face may."
        ),
        QT_TRANSLATE_NOOP("Messages", "Choose another model."),
    ),
    "model.exists": (
        QT_TRANSLATE_NOOP("Messages", "This model is installed already."),
        "",
    ),
    "model.licence_not_accepted": (
        QT_TRANSLATE_NOOP("Messages", "This model is not free for every use."),
        QT_TRANSLATE_NOOP("Messages", "Read its licence and accept it if it allows what you do."),
    ),
    "model.fetch_failed": (
        QT_TRANSLATE_NOOP("Messages", "The download did not work."),
        QT_TRANSLATE_NOOP(
            "Messages", "Check the connection and try again: it goes on where it stopped."
        ),
    ),
    "model.package_missing": (
        QT_TRANSLATE_NOOP(
            "Messages", "A part of Cloakroom that this model needs is not installed."
        ),
        QT_TRANSLATE_NOOP("Messages", "Install Cloakroom again."),
    ),
    "model.no_statistics": (
        QT_TRANSLATE_NOOP(
            "Messages",
            "It was never measured what this recogniser makes of strangers, so it cannot judge.",
        ),
        QT_TRANSLATE_NOOP("Messages", "Choose another recogniser for checking."),
    ),
    "device.unavailable": (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The graphics card that was chosen cannot be used; the processor is used instead.",
        ),
        QT_TRANSLATE_NOOP("Messages", "See Settings for the reason."),
    ),
    "device.out_of_memory": (
        QT_TRANSLATE_NOOP("Messages", "The graphics card ran out of memory."),
        QT_TRANSLATE_NOOP("Messages", "Choose the processor in Settings and go on."),
    ),
    "fleet.missing": (
        QT_TRANSLATE_NOOP("Messages", "Ray, which many machines need, is not installed."),
        QT_TRANSLATE_NOOP("Messages", "Install it with pip install 'cloakroom[fleet]'."),
    ),
    "fleet.unavailable": (
        QT_TRANSLATE_NOOP("Messages", "No cluster answers at that address."),
        QT_TRANSLATE_NOOP("Messages", "Check the address and that its Ray is the same."),
    ),
    "fleet.no_workers": (
        QT_TRANSLATE_NOOP("Messages", "The cluster gives no worker."),
        QT_TRANSLATE_NOOP(
            "Messages", "See that it has free processors and Cloakroom on its machines."
        ),
    ),
    "fleet.other_models": (
        QT_TRANSLATE_NOOP("Messages", "A machine of the cluster has other models."),
        QT_TRANSLATE_NOOP("Messages", "Install the same models on all of its machines."),
    ),
    "fleet.other_version": (
        QT_TRANSLATE_NOOP("Messages", "A machine of the cluster has another Cloakroom."),
        QT_TRANSLATE_NOOP("Messages", "Install the same Cloakroom on all of its machines."),
    ),
    "fleet.sealed": (
        QT_TRANSLATE_NOOP("Messages", "What a worker sent back was altered on its way."),
        QT_TRANSLATE_NOOP("Messages", "Nothing of it was used. Look after the cluster's network."),
    ),
    "cloak.missing": (
        QT_TRANSLATE_NOOP("Messages", "There is no cloak for this person yet."),
        QT_TRANSLATE_NOOP("Messages", "Confirm some of their faces, then protect again."),
    ),
    "cloak.no_surrogate": (
        QT_TRANSLATE_NOOP(
            "Messages", "There is no recogniser that a cloak could be learnt against."
        ),
        QT_TRANSLATE_NOOP("Messages", "Download one under Models."),
    ),
}
