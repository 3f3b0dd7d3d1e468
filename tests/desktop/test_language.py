"""Every text in every language, no text cut off, and windows that also read from the right."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from engines import ROOT
from pseudo import Pseudo, stretched
from PySide6.QtCore import QLocale, QPoint, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from waiting import settle

from cloakroom.app import App
from cloakroom.i18n import NAMES
from cloakroom.pages.registry import entries
from cloakroom_engine.paths import Paths

I18N = Paths.at(".").resources / "i18n"
LANGUAGES = [code for code in NAMES if code != "en"]
PAGES = [entry.name for entry in entries()]
SOURCES = sorted((ROOT / "desktop" / "cloakroom").rglob("*.py"))
PLACE = re.compile(r"\{[^}]*\}|%n")

MARKED = {"QT_TRANSLATE_NOOP", "SENTENCES"}

Message = tuple[str, str, list[str], bool]
"""Context, source, its translations (one a plural form), and whether it has plural forms."""


def messages(file: Path) -> Iterator[Message]:
    """What a .ts file holds that is still in use."""
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            told = message.find("translation")
            assert told is not None
            if told.get("type") in {"vanished", "obsolete"}:
                continue
            forms = [form.text or "" for form in told.iter("numerusform")]
            plural = message.get("numerus") == "yes"
            texts = forms if plural else [told.text or ""]
            unfinished = told.get("type") == "unfinished"
            source = message.findtext("source") or ""
            yield context.findtext("name") or "", source, [] if unfinished else texts, plural


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The translations as an update from today's sources would leave them."""
    program = shutil.which("pyside6-lupdate") or str(
        Path(sys.executable).with_name("pyside6-lupdate")
    )
    folder = tmp_path_factory.mktemp("i18n")
    updated = {}
    for code in LANGUAGES:
        file = Path(shutil.copy(I18N / f"cloakroom_{code}.ts", folder))
        subprocess.run(
            [program, *map(str, SOURCES), "-no-obsolete", "-ts", str(file)],
            check=True,
            capture_output=True,
        )
        updated[code] = file
    return updated


def test_every_text_is_seen_by_translators() -> None:
    """A short name for ``translate`` hides texts from lupdate, unless they are marked as well."""
    hiding = []
    for file in SOURCES:
        tree = ast.parse(file.read_text(encoding="utf-8"))
        named = {
            each.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom)
            for each in node.names
        }
        for function in ast.walk(tree):
            if not isinstance(function, ast.FunctionDef) or named & MARKED:
                continue
            last = function.body[-1]
            call = last.value if isinstance(last, ast.Return) else None
            if isinstance(call, ast.Call) and ast.unparse(call.func).endswith("translate"):
                given = {each.arg for each in function.args.args}
                handed_on = {each.id for each in call.args[1:] if isinstance(each, ast.Name)}
                if given & handed_on:
                    hiding.append(f"{file.name}: {function.name}")
    assert hiding == ["i18n.py: translate"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_text_is_without_translation(code: str, fresh: dict[str, Path]) -> None:
    missing = [
        f"{context}: {source}"
        for context, source, texts, _ in messages(fresh[code])
        if not texts or not all(texts)
    ]
    assert not missing


@pytest.mark.parametrize("code", LANGUAGES)
def test_placeholders_and_access_keys_are_kept(code: str, fresh: dict[str, Path]) -> None:
    for context, source, texts, plural in messages(fresh[code]):
        for text in texts:
            places = sorted(PLACE.findall(source))
            told = sorted(PLACE.findall(text))
            # "one photo" may do without the number in a plural form.
            assert told == places or (plural and set(told) <= set(places)), (context, source, text)
            assert text.count("&") == source.count("&"), (context, source, text)
            assert text.endswith("…") == source.endswith("…"), (context, source, text)


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_loaded_is_what_is_translated(code: str, qapp: QApplication) -> None:
    translator = QTranslator()
    assert translator.load(QLocale(code), "cloakroom", "_", str(I18N))
    for context, source, texts, plural in messages(I18N / f"cloakroom_{code}.ts"):
        if texts:
            told = translator.translate(context, source, None, 5 if plural else -1)
            assert told in {text.replace("%n", "5") for text in texts} | set(texts), source


FAMILIAR = {
    "de": r"du|dir|dich|dein\w*|hast|bist|kannst|willst|musst",
    "es": r"tú|tu|tus|ti|te|has|eres|quieres|puedes|tienes",
    "zh_CN": "你",
}


@pytest.mark.parametrize("code", LANGUAGES)
def test_one_person_is_spoken_to_in_one_way(code: str) -> None:
    spoken = re.compile(FAMILIAR[code] if code == "zh_CN" else rf"\b({FAMILIAR[code]})\b", re.I)
    said = [text for *_, texts, _ in messages(I18N / f"cloakroom_{code}.ts") for text in texts]
    assert not [text for text in said if spoken.search(text)]


def test_the_stretched_language_keeps_what_programs_need() -> None:
    text = stretched("&Add {count} photos, %n")
    assert "&A" in text
    assert "{count}" in text
    assert "%n" in text
    assert len(text) > 30


@pytest.fixture
def pseudo(app: App) -> Iterator[App]:
    """A window that speaks the stretched language."""
    translator = Pseudo()
    app.qt.installTranslator(translator)
    app.window.resize(1280, 800)
    app.window.tell_anew()
    yield app
    app.qt.removeTranslator(translator)


def cut_off(window: QWidget) -> list[str]:
    """Visible texts that have less room than they need."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not widget.width():
            continue
        if isinstance(widget, QLabel) and widget.text():
            if widget.wordWrap():
                short = widget.heightForWidth(widget.width()) > widget.height()
            else:
                short = widget.sizeHint().width() > widget.width()
            text = widget.text()
        elif isinstance(widget, QAbstractButton | QComboBox):
            icon_only = isinstance(widget, QToolButton) and not widget.text()
            short = not icon_only and widget.minimumSizeHint().width() > widget.width()
            text = widget.currentText() if isinstance(widget, QComboBox) else widget.text()
        else:
            continue
        if short:
            found.append(f"{type(widget).__name__} {text!r}")
    return found


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_cut_off_in_the_longest_language(pseudo: App, name: str, qtbot: QtBot) -> None:
    pseudo.window.go(name)
    settle()
    assert not cut_off(pseudo.window.page(name))


@pytest.mark.parametrize("name", PAGES)
def test_no_text_is_written_into_the_code(pseudo: App, name: str) -> None:
    """In the stretched language, a text without its brackets was never marked for translation."""
    pseudo.window.go(name)
    settle()
    bare = {
        widget.text()
        for kind in (QLabel, QAbstractButton)
        for widget in pseudo.window.findChildren(kind)
        if widget.isVisible() and len(re.sub(r"[\W\d_]", "", widget.text())) > 3
        if "ŵ" not in widget.text()
    }
    own_words = {"English", "Deutsch", "Español"}
    assert not {text for text in bare - own_words if not text.startswith(("/", "["))}


@pytest.mark.parametrize("name", PAGES)
def test_it_also_reads_from_the_right(app: App, name: str) -> None:
    app.qt.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        app.window.resize(1280, 800)
        app.window.tell_anew()
        app.window.go(name)
        settle()
        assert not cut_off(app.window.page(name))
        if app.window.sidebar.isVisible():
            assert app.window.sidebar.x() > app.window.page(name).mapTo(app.window, QPoint()).x()
    finally:
        app.qt.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
