"""Type for PDF: plain Latin from the fonts every reader has, other writing from what is here.

The fourteen standard fonts know Latin alone. Chinese, Japanese and Korean have standard fonts of
their own; for everything else the first font of this computer that has the letter is embedded.
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

_SIGNS: Final = {"\u2212": "\u2013", "\u2192": '<font name="Symbol">\u2192</font>'}
"""What WinAnsi lacks and we write ourselves: the minus sign and the arrow."""
_FILES: Final = (
    "dejavu/DejaVuSans.ttf", "DejaVuSans.ttf", "noto/NotoSans-Regular.ttf", "NotoSans-Regular.ttf",
    "noto/NotoSansArabic-Regular.ttf", "noto/NotoSansHebrew-Regular.ttf",
    "noto/NotoSansDevanagari-Regular.ttf", "noto/NotoSansThai-Regular.ttf",
    "arial.ttf", "segoeui.ttf", "Arial Unicode.ttf", "Supplemental/Arial Unicode.ttf",
    "liberation/LiberationSans-Regular.ttf",
)  # fmt: skip
_FOLDERS: Final = (
    Path("/usr/share/fonts/truetype"), Path("/usr/share/fonts/TTF"), Path("/usr/share/fonts"),
    Path("/Library/Fonts"), Path("/System/Library/Fonts"),
    Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts",
)  # fmt: skip
_CID: Final = (
    ("HIRAGANA", "HeiseiKakuGo-W5"), ("KATAKANA", "HeiseiKakuGo-W5"),
    ("HANGUL", "HYGothic-Medium"), ("CJK", "STSong-Light"), ("FULLWIDTH", "STSong-Light"),
    ("IDEOGRAPHIC", "STSong-Light"),
)  # fmt: skip


def marked(text: str) -> str:
    """The text as reportlab's markup, each foreign run in a font that has its letters."""
    found = []
    run, last = "", ""
    for sign in unicodedata.normalize("NFC", text):
        font = _font(sign)
        if font != last:
            found.append(_run(run, last))
            run, last = "", font
        run += sign
    found.append(_run(run, last))
    return "".join(found)


def _run(run: str, font: str) -> str:
    text = escape(run)
    for sign, instead in _SIGNS.items():
        text = text.replace(sign, instead)
    return f'<font name="{font}">{text}</font>' if font and run else text


@lru_cache(maxsize=4096)
def _font(sign: str) -> str:
    """The name of a registered font for a letter; empty where the paragraph's own has it."""
    if sign in _SIGNS or _latin(sign):
        return ""
    for name, font in _own():
        if ord(sign) in font.face.charToGlyph:
            return name
    kind = unicodedata.name(sign, "")
    for start, name in _CID:
        if kind.startswith(start):
            return _registered(name)
    return ""


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
def _own() -> tuple[tuple[str, Any], ...]:
    """Fonts of this computer, by our name for them; each is embedded only where it is used."""
    found = []
    for at, path in enumerate(folder / file for file in _FILES for folder in _FOLDERS):
        if not path.is_file():
            continue
        try:
            font = TTFont(f"own-{at}", str(path))
        except (TTFError, OSError):
            continue
        pdfmetrics.registerFont(font)
        found.append((font.fontName, font))
    return tuple(found)
