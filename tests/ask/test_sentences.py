"""Every committed sentence is read as it was meant when it was written down."""

from __future__ import annotations

import pytest
from said import heard, sentences

from cloakroom_engine.ask.hearing.lexicon import LANGUAGES
from cloakroom_engine.ask.hearing.wish import read

STILL_ASKED = {
    "There are other people's children all over Holiday 2024, please blur everyone we don't know",
    "Protect Anna and Ben in the photos from 24 to 26 December last year",
    "Anna cloaked, everybody else pixelated, JPEG please",
    "Protect everybody in Holiday 2024, strong, PNG",
    "are there clean copies lying next to the protected ones in Share?",
    "which photos have people in them I don't know?",
    "Protect me and keep only the date",
    "protect my last 5 selfies",
    "same but blur clara too",
    "Remove Ben from the library completely",
    "Please to protect María and the others blur",
    "María stays how she is, all other blur",
    "Would you be so kind as to protect the photos of Clara and me taken this week, blur everybody else, leave out anything under 600 pixels and put the result into Share?",  # noqa: E501
    "number unprotected photos",
    "blur Ben and then delete the originals",
    "protect me, the rest as usual",
    "Kannst du die Bilder von Ben vom Sonntag so machen, dass man ihn nicht erkennt?",
    "Wie viele Fotos hab ich letztes Jahr vom Jörg gemacht?",
    "Schütze alle im Ordner Holiday 2024, aber nur dezent",
    "Prüf mal, ob Ben noch erkannt wird",
    "Hält das noch, was ich letzte Woche geteilt habe?",
    "Frag die neuen Erkenner zu allem, was ich je exportiert habe",
    "Mein Gesicht überall unscharf und in den Ordner Anwalt damit",
    "und Ben auch noch mit einem Kasten abdecken",
    "Lies den Ordner Kamera ein und schütze mich dort",
    "Wären Sie so freundlich, Clara und mich zu schützen, alle anderen unscharf zu machen, nichts unter 800 Pixeln zu nehmen, das Datum zu behalten und alles in Oma abzulegen?",  # noqa: E501
    "Fotos vom letzten Wochenende: alle verpixeln, nur Ben so lassen wie er ist",
    "Que no se pueda reconocer a Ben en las fotos del domingo",
    "Anna protegida y los demás pixelados",
    "Hola, ¿podría proteger las fotos mías de ayer, por favor?",
    "las diez mejores de Anna, protegidas y en PNG",
    "tapa todas las caras de esta foto con un recuadro",
    "protégeme y luego comprueba si me reconocen",
    "把星期天小明的照片处理一下，别让人认出他",
    "以后Camera里有新照片就保护小明，模糊陌生人，放到家人",
    "王芳在哪些照片里还会被识别出来",
    "保护我最近的三张自拍",
    "对王芳也做同样的操作",
    "先保护我，再检查还能不能认出来",
}
"""A plan was meant; that it is asked about is known, and better than another plan."""
AS_GOOD = {
    "Protect the ones where Ben and I are together": "do=share of=Ben,me all=yes protect=Ben,me",
    "Cover Jörg with a box and hide the file names": "do=share of=Jörg box=Jörg names=hidden",
    "Do the copies of Jörg still hold?": "do=shared+hold of=Jörg",
    "delete the photos where Ben and I are both in it": "do=delete of=Ben,me all=yes",
    "Does what I shared since September still hold up?": "do=shared+hold made=2026-09-01..",
    "Why is this one still recognised?": "do=why is=found this=yes",
    "Please find the photos in which I am still recognised, protect them again stronger, and tell me which are still found.": "do=show+share+audit+show of=me is=found then=found protect=me strength=stronger",  # noqa: E501
    "Warum ist dieses Foto nicht geschützt?": "do=why is=unprotected this=yes",
    "¿Por qué no está protegida esta foto?": "do=why is=unprotected this=yes",
    "这张为什么没有保护？": "do=why is=unprotected this=yes",
}
"""Another way of writing the same plan down, which its author held as good (sentences/f_g.md)."""


def test_there_are_enough_of_them() -> None:
    said = list(sentences())
    assert len(said) >= 300
    assert len({(each.language, each.text) for each in said}) == len(said)
    assert abs(len(list(sentences("a"))) - len(list(sentences("b")))) <= 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_mean_what_was_written_down(language: str) -> None:
    wrong = []
    for each in sentences():
        if each.language != language:
            continue
        found = heard(each.text, language)
        if each.meaning.startswith("?"):
            asked = {"", *(missing.text for missing in found.missing)}
            right = found.wish is None and each.meaning[1:] in asked
        else:
            meant = AS_GOOD.get(each.text, each.meaning)
            right = found.wish == (None if each.text in STILL_ASKED else read(meant))
        if not right:
            wrong.append((each.text, each.meaning, str(found.wish or found)))
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_the_window_speaks_is_heard_without_being_told(language: str) -> None:
    """Somebody whose window is English may type German."""
    for each in sentences("a"):
        if each.language == language and not each.meaning.startswith("?"):
            assert heard(each.text, "en").wish is not None, each.text
