"""The window's language, through Qt's own translators."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

#: Code of a language: its own name for itself.
NAMES: Final = {"en": "English", "de": "Deutsch", "es": "Español", "zh_CN": "简体中文"}


class Language(QObject):
    """Loads the translations of one language at a time."""

    def __init__(self, app: QCoreApplication, resources: Path) -> None:
        super().__init__(app)
        self._app = app
        self._folder = resources / "i18n"
        self._installed: list[QTranslator] = []
        self.code = "en"

    def choose(self, code: str) -> None:
        """Speak the language of that code; empty is the system's, English where it has none."""
        locale = QLocale(code) if code else QLocale.system()
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []
        QLocale.setDefault(locale)
        # Qt's own buttons and menus; absent in slim installations, which costs a word or two.
        self._install(
            locale, "qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        )
        found = self._install(locale, "cloakroom", str(self._folder))
        if not found:  # English is in the sources, but for "1 photo" and "2 photos"
            self._install(QLocale("en"), "cloakroom", str(self._folder))
        self.code = code or (locale.name() if found else "en")

    def _install(self, locale: QLocale, name: str, folder: str) -> bool:
        translator = QTranslator(self)
        if not translator.load(locale, name, "_", folder):
            return False
        self._app.installTranslator(translator)
        self._installed.append(translator)
        return True


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name lupdate looks for
    """Mark a text for translators and give it back as it is; PySide6's own is typed ``object``."""
    del context
    return text


def translate(context: str, text: str) -> str:
    """A marked text in the language of the moment; for texts outside of any widget."""
    return QCoreApplication.translate(context, text)
