"""What a wish comes to on a library: photos, verbs, who gets what, and what is left out and why."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ask_shop import BOX, Shop
from said import heard, sentences

from cloakroom_engine.ask.answering import answer
from cloakroom_engine.ask.follow import followed
from cloakroom_engine.ask.hearing.wish import DEEDS, QUESTIONS, Wish, read
from cloakroom_engine.ask.plan import MOST_STEPS, Asking, Plan
from cloakroom_engine.ask.planning import Asker, plan
from cloakroom_engine.ask.shelf import shelf
from cloakroom_engine.ask.why import why
from cloakroom_engine.library import Library
from cloakroom_engine.library.asked import Said
from cloakroom_engine.library.ledger import Judgement
from cloakroom_engine.pipeline.parameters import FITS, check
from cloakroom_engine.pipeline.verbs import work_of
from cloakroom_engine.records import Cloaked, Fate, Photo, Visibility
from cloakroom_engine.settings import Settings


def planned(library: Library, wish: str, base: Path, out: str = "", **settings: Any) -> Plan:
    shown = tuple(library.photos.ids()[:1])
    return plan(library, Settings(**settings), shelf(library), read(wish), Asker(base, out, shown))


def step(made: Plan, verb: str = "share") -> dict[str, Any]:
    (found,) = [each.parameters for each in made.steps if each.verb == verb]
    return found


def copied(library: Library, photo: Photo, person: int, found: bool | None, name: str) -> int:
    """A copy, judged by one recogniser."""
    cloak = library.cloaks.latest(person)
    assert cloak is not None
    seen = Visibility(0.9, 40.0, 1.0, 1.0)
    file = library.protected.add(
        photo_id=photo.id,
        path=f"/out/{name}",
        sha256=f"{photo.id:064x}",
        cloaked=[Cloaked(person, cloak.id, "balanced", 20, seen)],
        making="{}",
        fates=[Fate(BOX, "cloak")],
    )
    if found is not None:
        said = Judgement("judge", "e" * 64, True, found, 1, "")
        library.ledger.put(file.id, person, file.sha256, [said])
    return file.id


def test_named_people_are_protected_and_the_rest_hidden(shop: Shop, tmp_path: Path) -> None:
    anna, ben = shop.person("Anna"), shop.person("Ben")
    both = shop.photo("Camera/1.jpg", anna, ben, None)
    shop.photo("Camera/2.jpg", ben)
    small = shop.photo("Camera/3.jpg", anna, side=400)
    shop.photo("Camera/4.jpg", anna, day="2026-05-01")
    wish = "do=share of=Anna protect=Anna blur=others when=2026-11-16..2026-11-22 minpx=500"
    made = planned(shop.library, f"{wish} out=Share", tmp_path)
    assert made.photos == (both.id,)
    assert {(each.who, each.how, each.faces) for each in made.people} == {
        ("Anna", "protect", 1), ("Ben", "blur", 1), ("strangers", "blur", 1),
    }  # fmt: skip
    assert [(each.code, each.photos) for each in made.left_out] == [("size", 1)]
    share = step(made)
    assert share["treatments"] == {"Anna": "protect"}
    assert (share["others"], share["bystanders"]) == ("blur", "blur")
    assert share["out"] == str(tmp_path / "Share")
    assert made.new
    assert made.seconds is None, "nothing was measured on this machine"
    assert small.id not in made.photos


def test_a_cloak_that_is_missing_is_learnt_first(shop: Shop, tmp_path: Path) -> None:
    anna = shop.person("Anna", cloak=False)
    shop.photo("1.jpg", anna)
    made = planned(shop.library, "do=share of=Anna protect=Anna out=Share", tmp_path)
    assert [each.verb for each in made.steps] == ["cloak", "share"]
    assert made.people[0].learn


def test_who_is_never_shared_is_left_out_by_name(shop: Shop, tmp_path: Path) -> None:
    anna, ben = shop.person("Anna"), shop.person("Ben", rule="never")
    shop.photo("1.jpg", anna, ben)
    shop.photo("2.jpg", anna)
    made = planned(shop.library, "do=share of=Anna protect=Anna,Ben out=Share", tmp_path)
    assert [(each.code, each.name, each.photos) for each in made.left_out] == [
        ("person.never_export", "Ben", 1)
    ]


@pytest.mark.parametrize("verb", ["erase", "delete"])
def test_nothing_destructive_is_ever_planned(shop: Shop, tmp_path: Path, verb: str) -> None:
    shop.photo("1.jpg", shop.person("Ben"))
    with pytest.raises(Asking) as stop:
        planned(shop.library, f"do={verb} of=Ben", tmp_path)
    assert (stop.value.code, stop.value.name) == ("refused", verb)
    assert verb not in (*QUESTIONS, *DEEDS)


def test_every_planned_step_is_a_verb_with_parameters_it_takes(shop: Shop, tmp_path: Path) -> None:
    found = _all_plans(shop, tmp_path)
    assert len(found) > 100
    assert {verb for each in found for verb in each} >= {
        *("share", "audit", "cloak", "scan", "check.twins", "watch", "show", "count", "who"),
    }
    assert not {"person.erase", "erase", "delete"} & {verb for each in found for verb in each}


def _all_plans(shop: Shop, tmp_path: Path) -> list[list[str]]:
    """The verbs of the plans of all committed sentences, each looked at."""
    library = shop.library
    if library.people.find("Anna") is None:
        people = [shop.person(name) for name in ("Anna", "Ben", "Clara", "小明", "王芳", "Me")]
        for day in ("2026-11-18", "2026-11-26", "2026-05-03", "2026-10-09", "2025-02-03"):
            for folder in ("Camera", "Kamera", "Holiday 2024", "Share"):
                photo = shop.photo(f"{folder}/{day}.jpg", *people, None, day=day)
                copied(library, photo, people[0], True, f"{folder}{day}")
    found = []
    for each in sentences():
        wish = heard(each.text, each.language).wish
        if wish is None or wish.again or wish.also or wish.same:
            continue
        try:
            made = planned(library, str(wish), tmp_path, out="Out")
        except Asking:
            continue
        assert len(made.steps) <= MOST_STEPS
        for one in made.steps:
            assert work_of(one.verb) or one.verb in {*QUESTIONS, "undo", "help"}
            if work_of(one.verb):
                assert set(one.parameters) <= set(FITS) | {"refine_steps", "beside"}
                parameters = {k: v for k, v in one.parameters.items() if not _later(v)}
                check(parameters)
        found.append([one.verb for one in made.steps])
    return found


def _later(value: object) -> bool:
    return isinstance(value, str) and value.startswith("@")


def test_still_found_is_asked_of_the_person_and_their_newest_copy(
    shop: Shop, tmp_path: Path
) -> None:
    library, anna, ben = shop.library, shop.person("Anna"), shop.person("Ben")
    lost, found = shop.photo("1.jpg", anna, ben), shop.photo("2.jpg", anna, ben)
    copied(library, lost, anna, False, "1")
    copied(library, found, anna, True, "2")
    copied(library, lost, ben, True, "3")
    for state, photo in (("found", found), ("hidden", lost)):
        made = planned(library, f"do=show of=Anna is={state}", tmp_path)
        assert made.photos == (photo.id,), state
    wish = "do=show+share+audit+show of=Anna is=found protect=Anna strength=stronger then=found"
    made = planned(library, f"{wish} out=Share", tmp_path)
    assert [each.verb for each in made.steps] == ["show", "share", "audit", "show"]
    assert step(made)["strength"] == "strong"
    known = shelf(library)
    told = answer(library, known, read("do=show of=Anna is=found"), "show", (found.id,), "found")
    assert (told["count"], told["judges"]) == (1, ["judge"])
    copied(library, found, anna, False, "stronger")
    again = answer(library, known, read(wish), "show", (found.id,), "found")
    assert again["count"] == 0, "after new copies it is looked at again"


def test_questions_are_answered_with_their_evidence(shop: Shop, tmp_path: Path) -> None:
    library, anna, ben = shop.library, shop.person("Anna"), shop.person("Ben")
    together = shop.photo("1.jpg", anna, ben)
    shop.photo("2.jpg", ben, day="2026-11-20")
    file = copied(library, together, anna, True, "1")
    known = shelf(library)

    def asked(wish: str) -> dict[str, Any]:
        made = planned(library, wish, tmp_path)
        return answer(library, known, read(wish), made.steps[-1].verb, made.photos, "")

    assert asked("do=who of=Ben")["rows"] == [{"person_id": anna, "name": "Anna", "photos": 1}]
    assert asked("do=who of=Ben")["photos"] == [together.id]
    assert asked("do=count of=Ben")["count"] == 2
    newest = asked("do=when of=Ben rank=newest:1")
    assert newest["taken_s"] == library.photos.page()[0].taken_s
    shared = asked("do=shared of=Anna")
    assert shared["states"] == {"still_found": 1}
    assert [row["protected_id"] for row in shared["rows"]] == [file]
    assert asked("do=shared made=2020-01-01..2020-12-31")["count"] == 0


def test_why_names_what_is_known_and_guesses_nothing(shop: Shop) -> None:
    library, anna = shop.library, shop.person("Anna", cloak=False)
    ben, cleo = shop.person("Ben", rule="never"), shop.person("Cleo")

    def codes(*people: int | None) -> list[str]:
        photo = shop.photo(f"{people}.jpg", *people)
        (reasons,) = why(library, [photo.id])
        return [each["code"] for each in reasons]

    assert codes() == ["no_face"]
    assert codes(None) == ["nobody_known"]
    assert codes(anna) == ["no_cloak"]
    assert codes(ben) == ["never"]
    assert codes(cleo) == ["not_yet"]
    found = shop.photo("found.jpg", cleo)
    copied(library, found, cleo, True, "found")
    ((reason,),) = why(library, [found.id])
    assert (reason["code"], reason["still"]) == ("found", ["judge"])


@pytest.mark.parametrize(
    ("before", "sentence", "after"),
    [
        (
            "do=share of=Anna protect=Anna blur=others out=Share",
            "again, but for Ben",
            "do=share of=Ben protect=Ben blur=others out=Share",
        ),
        (
            "do=share of=Anna protect=Anna out=Share",
            "also blur Ben",
            "do=share of=Anna protect=Anna blur=Ben out=Share",
        ),
        (
            "do=share of=Anna protect=Anna blur=Ben out=Share",
            "and also protect Ben",
            "do=share of=Anna,Ben protect=Anna,Ben out=Share",
        ),
        ("do=show of=Anna is=found", "the same for Ben in May",
         "do=show of=Ben is=found when=2026-05-01..2026-05-31"),
        ("do=share of=Anna protect=Anna", "again, but strong",
         "do=share of=Anna protect=Anna strength=strong"),
    ],
)  # fmt: skip
def test_a_sentence_goes_on_from_the_last(
    library: Library, before: str, sentence: str, after: str
) -> None:
    with pytest.raises(Asking):
        followed(Wish(again=True), library.asked.read())
    library.asked.keep(said=(Said("", before, ""),))
    wish = heard(sentence).wish
    assert wish is not None
    assert str(followed(wish, library.asked.read())) == after


def test_what_was_said_goes_with_anybody_who_is_erased(shop: Shop) -> None:
    anna = shop.person("Anna")
    shop.library.asked.keep(me=anna, said=(Said("protect Anna", "do=share", ""),))
    assert shop.library.asked.read().me == anna
    shop.library.erase(anna)
    assert not shop.library.asked.read().said
    assert not list(Path(shop.folder.parent / "home").glob("asked*"))


def test_me_is_asked_for_until_somebody_says_who_that_is(shop: Shop, tmp_path: Path) -> None:
    anna = shop.person("Anna")
    shop.person("Ben")
    shop.photo("1.jpg", anna)
    with pytest.raises(Asking) as stop:
        planned(shop.library, "do=show of=me", tmp_path)
    assert (stop.value.code, stop.value.options) == ("me", ("Anna", "Ben"))
    shop.library.asked.keep(me=anna)
    assert len(planned(shop.library, "do=show of=me", tmp_path).photos) == 1


def test_folders_are_found_by_name_and_never_guessed(shop: Shop, tmp_path: Path) -> None:
    anna = shop.person("Anna")
    shop.photo("Trip/day one/1.jpg", anna)
    shop.photo("Tripod/2.jpg", anna)
    assert len(planned(shop.library, "do=show folder=Trip", tmp_path).photos) == 1
    with pytest.raises(Asking) as stop:
        planned(shop.library, "do=show folder=Tri", tmp_path)
    assert stop.value.code == "folder"
    with pytest.raises(Asking) as stop:
        planned(shop.library, "do=share of=Anna protect=Anna", tmp_path)
    assert stop.value.code == "out"
