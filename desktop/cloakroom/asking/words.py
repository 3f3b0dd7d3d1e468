"""What the engine makes of a sentence, in the language of the window."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QDateTime, QLocale, QObject, QTimeZone

from cloakroom.i18n import QT_TRANSLATE_NOOP, translate
from cloakroom_engine.legible import legible

_CONTEXT = "Asking"

UNCLEAR = {
    "whom": QT_TRANSLATE_NOOP(
        "Asking", "It does not say whom: name people, strangers or everybody."
    ),
    "what": QT_TRANSLATE_NOOP("Asking", "It does not say what is to be done."),
    "place": QT_TRANSLATE_NOOP(
        "Asking", "Is that where the photos are, or where copies go? Say “from” or “into”."
    ),
    "folder": QT_TRANSLATE_NOOP("Asking", "It does not say which folder."),
    "many": QT_TRANSLATE_NOOP("Asking", "It does not say how many photos."),
    "not": QT_TRANSLATE_NOOP("Asking", "The “not” is not understood here. Say it another way."),
    "order": QT_TRANSLATE_NOOP(
        "Asking", "The words are known, but not together. Say it another way, or in two sentences."
    ),
}
ASKED = {
    "me": QT_TRANSLATE_NOOP("Asking", "Which of these people are you?"),
    "person": QT_TRANSLATE_NOOP("Asking", "Nobody is called {name}."),
    "no_photos": QT_TRANSLATE_NOOP("Asking", "No photo shows {name}. Say so under People."),
    "folder": QT_TRANSLATE_NOOP("Asking", "No folder called {name} is known."),
    "out": QT_TRANSLATE_NOOP("Asking", "It does not say where copies are to go."),
    "again": QT_TRANSLATE_NOOP("Asking", "Nothing was asked before that could be meant."),
    "this": QT_TRANSLATE_NOOP("Asking", "Open the photo that is meant, and ask there."),
    "nothing": QT_TRANSLATE_NOOP("Asking", "No photo fits."),
    "nobody": QT_TRANSLATE_NOOP("Asking", "In these photos there is nobody to protect or to hide."),
    "steps": QT_TRANSLATE_NOOP("Asking", "Those are too many steps at once. Say it in parts."),
    "strangers": QT_TRANSLATE_NOOP(
        "Asking", "Nobody is known by these faces, so they have no cloak. They can be hidden."
    ),
    "copies": QT_TRANSLATE_NOOP("Asking", "There are no copies that this could mean."),
    "audit": QT_TRANSLATE_NOOP("Asking", "There is no report on {name} yet. Check copies first."),
    "refused": QT_TRANSLATE_NOOP(
        "Asking", "Words alone never erase or delete anything: that takes the button, which asks."
    ),
}
WHY = {
    "gone": QT_TRANSLATE_NOOP("Asking", "The file is not there any more."),
    "unreadable": QT_TRANSLATE_NOOP("Asking", "The file could not be opened."),
    "no_face": QT_TRANSLATE_NOOP("Asking", "No face was found in it."),
    "never": QT_TRANSLATE_NOOP("Asking", "{name} is never to be shared."),
    "nobody_known": QT_TRANSLATE_NOOP("Asking", "Nobody in it is known yet."),
    "no_cloak": QT_TRANSLATE_NOOP("Asking", "{name} has no cloak yet."),
    "rule": QT_TRANSLATE_NOOP("Asking", "By the rule for {name} nobody is protected here."),
    "not_yet": QT_TRANSLATE_NOOP("Asking", "Nobody has asked for a copy of it yet."),
    "found": QT_TRANSLATE_NOOP(
        "Asking", "Every recogniser that was asked still finds {name}: {still}."
    ),
    "partly": QT_TRANSLATE_NOOP("Asking", "{still} still find {name}; {lost} do not."),
    "hidden": QT_TRANSLATE_NOOP(
        "Asking", "None of the recognisers that were asked finds {name}: {lost}."
    ),
    "not_judged": QT_TRANSLATE_NOOP("Asking", "No recogniser was asked about {name} in it yet."),
    "open": QT_TRANSLATE_NOOP("Asking", "There are faces in it that nobody decided about."),
}
HOW = {
    "protect": QT_TRANSLATE_NOOP("Asking", "protect"),
    "blur": QT_TRANSLATE_NOOP("Asking", "blur"),
    "mosaic": QT_TRANSLATE_NOOP("Asking", "pixelate"),
    "box": QT_TRANSLATE_NOOP("Asking", "cover with a box"),
    "leave": QT_TRANSLATE_NOOP("Asking", "leave as they are"),
    "usual": QT_TRANSLATE_NOOP("Asking", "as their rule says"),
}
STATES = {
    "not_judged": QT_TRANSLATE_NOOP("Asking", "not checked"),
    "hidden": QT_TRANSLATE_NOOP("Asking", "hidden from those that were asked"),
    "partly": QT_TRANSLATE_NOOP("Asking", "found by some"),
    "still_found": QT_TRANSLATE_NOOP("Asking", "still found"),
}
STRENGTHS = {
    "": QT_TRANSLATE_NOOP("Asking", "as the cloak was learnt"),
    "subtle": QT_TRANSLATE_NOOP("Asking", "subtle"),
    "balanced": QT_TRANSLATE_NOOP("Asking", "balanced"),
    "strong": QT_TRANSLATE_NOOP("Asking", "strong"),
}
EXAMPLES = (
    QT_TRANSLATE_NOOP("Asking", "Protect last week's photos and blur strangers"),
    QT_TRANSLATE_NOOP("Asking", "Which photos are not protected?"),
    QT_TRANSLATE_NOOP("Asking", "Who is in most photos?"),
    QT_TRANSLATE_NOOP("Asking", "What did I share last month and does it still hold?"),
)


def word(texts: Mapping[str, str], code: str, **params: str) -> str:
    """A text of one of these tables, with what it names; what others wrote is made legible."""
    told = {name: legible(value) for name, value in params.items()}
    return translate(_CONTEXT, texts[code]).format(**told)


class AskWords(QObject):
    """A class because of the plural forms."""

    def photos(self, count: int) -> str:
        """How many."""
        return self.tr("%n photo(s)", "", count)

    def copies(self, count: int) -> str:
        """How many."""
        return self.tr("%n copies", "", count)

    def faces(self, count: int) -> str:
        """How many."""
        return self.tr("%n face(s)", "", count)

    def who(self, name: str) -> str:
        """A person, or the strangers."""
        return self.tr("Strangers") if name == "strangers" else legible(name)

    def left_out(self, each: Mapping[str, Any]) -> str:
        """How many photos are left out, and why."""
        count, name = self.photos(each["photos"]), legible(each["name"])
        match each["code"]:
            case "size":
                return self.tr("{photos} of another size").format(photos=count)
            case "person.never_export":
                why = self.tr("{photos}: {name} is never to be shared")
            case "cloak.missing":
                why = self.tr("{photos}: {name} has no cloak, and no photo to learn one from")
            case "photo.missing":
                why = self.tr("{photos}: the file is gone")
            case _:
                why = self.tr("{photos} that cannot be opened")
        return why.format(photos=count, name=name)

    def step(self, step: Mapping[str, Any], plan: Mapping[str, Any]) -> str:
        """What one verb will do."""
        name = legible(str(step["parameters"].get("name", "")))
        match step["verb"]:
            case "cloak":
                text = self.tr("Learn a cloak for {name} first; that takes minutes")
            case "share":
                text = self.tr("Write copies into {out}")
            case "audit":
                text = self.tr("Ask recognisers about the copies of {name}")
            case "audit.ledger":
                text = self.tr("Ask every recogniser about the copies it has not judged")
            case "scan":
                text = self.tr("Look for photos and faces in {folder}")
            case "check.twins":
                text = self.tr("Look for clean originals")
            case "report.export":
                text = self.tr("Write the report")
            case "watch":
                text = self.tr("From now on: copies of whatever comes into {folder}")
            case _:
                text = self.tr("Tell which photos those are")
        parameters = step["parameters"]
        folder = legible(str(parameters.get("folder", "") or " ".join(parameters.get("paths", ()))))
        return text.format(name=name, out=legible(plan["out"]), folder=folder)

    def lasting(self, seconds: float | None) -> str:
        """How long it may take; honest where nobody knows."""
        if seconds is None:
            return self.tr("How long it takes was not measured on this computer yet.")
        minutes = max(1, round(seconds / 60))
        text = self.tr("About %n minute(s), by what this computer took last time.", "", minutes)
        return text if seconds >= 60 else self.tr("Less than a minute.")

    def scope(self, judges: list[str]) -> str:
        """What an answer about recognisers is worth."""
        if not judges:
            return ""
        text = self.tr("By the recognisers that were asked: {judges}. Nobody else was asked.")
        return text.format(judges=legible(", ".join(judges)))

    def day(self, taken_s: int) -> str:
        """A day by the camera's clock."""
        moment = QDateTime.fromSecsSinceEpoch(taken_s, QTimeZone(QTimeZone.Initialization.UTC))
        return QLocale().toString(moment.date(), QLocale.FormatType.LongFormat)

    def unknown(self, text: str) -> str:
        """Of a word that nobody knows."""
        return self.tr("“{word}” is no word and no name that is known here.").format(
            word=legible(text)
        )

    def offer(self, each: Mapping[str, Any]) -> str:
        """What may be said instead of a word; of a folder's name it says so."""
        text = legible(each["text"])
        return self.tr("{name} (folder)").format(name=text) if each["kind"] == "folder" else text

    def instead(self, offer: str, text: str) -> str:
        """The same for whoever hears a button and does not see what it stands under."""
        told = self.tr("Say “{offer}” instead of “{word}”")
        return told.format(offer=legible(offer), word=legible(text))

    def several(self, text: str) -> str:
        """Of a word that may be several."""
        return self.tr("“{word}” can mean several. Which?").format(word=legible(text))
