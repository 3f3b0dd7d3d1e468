"""Type for PDF: plain Latin from the fonts every reader has, other writing from what is here.

The fourteen standard fonts know Latin alone: for everything else the first font of this computer
that has the letters is embedded. Where there is none, Chinese, Japanese and Korean have standard
fonts that a reader brings along.
"""

from __future__ import annotations

import os
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Any, Final
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from cloakroom_engine import opening
from cloakroom_engine.report.shaping import glyphs, lines, phrases, runs

_SIGNS: Final = {"\u2212": "\u2013", "\u2192": '<font name="Symbol">\u2192</font>'}
"""What WinAnsi lacks and we write ourselves: the minus sign and the arrow."""
_FILES: Final = (
    "dejavu/DejaVuSans.ttf", "DejaVuSans.ttf", "noto/NotoSans-Regular.ttf", "NotoSans-Regular.ttf",
    "noto/NotoSansArabic-Regular.ttf", "noto/NotoSansHebrew-Regular.ttf",
    "noto/NotoSansDevanagari-Regular.ttf", "noto/NotoSansThai-Regular.ttf",
    "lohit-devanagari/Lohit-Devanagari.ttf", "tlwg/Garuda.ttf", "Nirmala.ttf", "tahoma.ttf",
    "arial.ttf", "segoeui.ttf", "Arial Unicode.ttf", "Supplemental/Arial Unicode.ttf",
    "liberation/LiberationSans-Regular.ttf",
    # Chinese, Japanese, Korean: those with TrueType outlines, which can be embedded.
    "droid/DroidSansFallbackFull.ttf", "wqy/wqy-microhei.ttc", "wqy/wqy-zenhei.ttc",
    "nanum/NanumGothic.ttf", "unfonts-core/UnDotum.ttf", "Supplemental/AppleGothic.ttf",
    "msyh.ttc", "msgothic.ttc", "malgun.ttf", "simsun.ttc", "STHeiti Light.ttc",
    "noto/NotoEmoji-Regular.ttf", "noto/NotoSansSymbols2-Regular.ttf", "seguiemj.ttf",
    "seguisym.ttf", "ancient-scripts/Symbola_hint.ttf",
)  # fmt: skip
_FOLDERS: Final = (
    Path("/usr/share/fonts/truetype"), Path("/usr/share/fonts/TTF"), Path("/usr/share/fonts"),
    Path("/Library/Fonts"), Path("/System/Library/Fonts"),
    Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts",
)  # fmt: skip
_NOWHERE: Final = "nowhere"
_CID: Final = (
    ("HIRAGANA", "HeiseiKakuGo-W5"), ("KATAKANA", "HeiseiKakuGo-W5"),
    ("HANGUL", "HYGothic-Medium"), ("CJK", "STSong-Light"), ("FULLWIDTH", "STSong-Light"),
    ("IDEOGRAPHIC", "STSong-Light"),
)  # fmt: skip


def marked(text: str) -> str:
    """The text as reportlab's markup, each foreign run in a font that has its letters.

    Writing that joins or runs from right to left is shaped. A letter that no font of this computer
    has is told by its number.
    """
    found = []
    for phrase, shaped in phrases(unicodedata.normalize("NFC", text)):
        if shaped:
            found.append("<br/>".join(_shaped(line) for line in lines(phrase)))
        else:
            found.append(_letter_by_letter(phrase))
    return "".join(found)


def _shaped(line: str) -> str:
    """Each run in one font that has all of it, or letter by letter, as many as there are."""
    whole = _with_all(line)
    found = []
    for run, backwards in runs(line):
        font = whole or _with_all(run)
        if font is not None:
            written = escape(glyphs(run, font, backwards=backwards))
            found.append(f'<font name="{font.fontName}">{written}</font>')
        else:
            found.append(_letter_by_letter(run))
    return "".join(found)


def _letter_by_letter(text: str) -> str:
    found = []
    run, last = "", ""
    for sign in text:
        if unicodedata.category(sign) == "Cf":
            continue  # joins what could not be joined
        font = _font(sign)
        if font != last:
            found.append(_run(run, last))
            run, last = "", font
        run += sign
    found.append(_run(run, last))
    return "".join(found)


def _run(run: str, font: str) -> str:
    if font == _NOWHERE:
        return escape("".join(f"[U+{ord(sign):04X}]" for sign in run))
    text = escape(run)
    for sign, instead in _SIGNS.items():
        text = text.replace(sign, instead)
    return f'<font name="{font}">{text}</font>' if font and run else text


@lru_cache(maxsize=4096)
def _font(sign: str) -> str:
    """The name of a registered font for a letter; empty where the paragraph's own has it."""
    if sign in _SIGNS or _latin(sign):
        return ""
    font = _with_all(sign)
    if font is not None:
        return str(font.fontName)
    kind = unicodedata.name(sign, "")
    for start, name in _CID:
        if kind.startswith(start):
            return _registered(name)
    return _NOWHERE


@lru_cache(maxsize=1024)
def _with_all(text: str) -> Any:
    """The first font of this computer that has every letter; None where there is none.

    What only joins or chooses a variant need not be a letter of its own, and marks may melt into
    the letter that they stand on; without one they are what has to be there.
    """
    letters = {ord(sign) for sign in text if unicodedata.category(sign) not in {"Cf", "Mn"}}
    letters = letters or {ord(sign) for sign in text}
    for path in _there():
        font = _loaded(path)
        if font is not None and letters <= font.face.charToGlyph.keys():
            return font
    return None


def _latin(sign: str) -> bool:
    try:
        sign.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def _registered(name: str) -> str:
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(UnicodeCIDFont(name))
    return name


@lru_cache(maxsize=1)
def _there() -> tuple[Path, ...]:
    """The fonts that this computer has, in the order in which they are tried."""
    places = (folder / file for file in _FILES for folder in _FOLDERS)
    return tuple(path for path in places if opening.is_file(path))


@lru_cache(maxsize=64)
def _loaded(path: Path) -> Any:
    """A font, registered; None for one that reportlab cannot embed. It is embedded where used."""
    try:
        font = TTFont(f"own-{_there().index(path)}", str(path))
    except (TTFError, OSError, KeyError, ValueError):
        return None
    pdfmetrics.registerFont(font)
    return font
