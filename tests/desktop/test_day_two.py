"""What a scan found of people who are known is offered, once, and only while it has no copy."""

from __future__ import annotations

from pathlib import Path

import library_rows as rows

from cloakroom.app import App
from cloakroom_engine.protocol import Changed


def test_photos_of_people_who_are_protected_are_offered_together(app: App, tmp_path: Path) -> None:
    context, library = app.context, app.context.library
    offering = app.window.telling.offering
    offers: list[tuple[str, list[int]]] = []
    offering.offered.connect(lambda text, photos: offers.append((text, photos)))
    faces = rows.faces(library, 7)
    photos = [face.photo_id for face in faces]
    context.intake.changed.emit(Changed("", photos=tuple(photos)))
    context.intake.ended.emit({})
    assert offers == []  # nobody is known yet
    anna, ben = library.people.add("Anna"), library.people.add("Ben")
    left = library.people.set_rule(library.people.add("Cleo").id, "leave")
    library.faces.decide_all([each.id for each in faces[:2]], anna.id, yes=True)
    guess = {faces[2].id: (ben.id, 0.97)}
    library.faces.put_suggestions(guess, guess, certain=guess)
    library.faces.decide(faces[3].id, left.id, yes=True)
    library.faces.decide_all([each.id for each in faces[4:6]], anna.id, yes=True)
    copied = library.photos.get(photos[4])
    assert copied is not None
    rows.protect(library, copied, anna, tmp_path / "copies" / "a.jpg")
    context.intake.changed.emit(Changed("", photos=tuple(photos[:5])))
    context.intake.changed.emit(Changed("", photos=(photos[2],)))
    context.intake.ended.emit({})
    ((text, offered),) = offers
    assert text == "Anna, Ben: in 3 new photos without a copy."
    assert sorted(offered) == photos[:3]
    context.intake.ended.emit({})
    assert len(offers) == 1
