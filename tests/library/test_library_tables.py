"""Every table: what goes in comes out, and the rules between tables hold."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress

import numpy as np
import pytest
from library_samples import MODEL, POINTS, face, photo, protected_copy

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import Library, sqlcipher
from cloakroom_engine.records import CloakRecipe


def test_photo_is_updated_by_path_and_keeps_its_id(library: Library) -> None:
    first = photo(library)
    again = library.photos.add(
        first.path,
        sha256=first.sha256,
        size_bytes=1,
        mtime_ns=2,
        width=0,
        height=0,
        format="",
        code="photo.truncated",
    )
    assert again.id == first.id
    assert library.photos.all() == [again]
    assert again.code == "photo.truncated"


def test_photo_unchanged_asks_for_size_and_time(library: Library) -> None:
    known = photo(library)
    assert library.photos.unchanged(known.path, known.size_bytes, known.mtime_ns) == known
    assert library.photos.unchanged(known.path, known.size_bytes + 1, known.mtime_ns) is None
    assert library.photos.unchanged(known.path, known.size_bytes, known.mtime_ns + 1) is None
    assert library.photos.unchanged("/photos/other.jpg", known.size_bytes, known.mtime_ns) is None


def test_copies_of_a_photo_are_found_by_content(library: Library) -> None:
    one = photo(library)
    two = photo(library, "/photos/copy of one.jpg")
    photo(library, "/photos/two.jpg", "2" * 64)
    assert library.photos.by_sha256(one.sha256) == [one, two]


def test_photo_with_a_name_that_is_not_utf8(library: Library) -> None:
    odd = photo(library, "/photos/caf\udce9.jpg")
    assert library.photos.by_path(odd.path) == odd
    assert photo(library, odd.path).id == odd.id
    assert library.photos.get(odd.id) == odd


def test_new_content_forgets_the_old_faces(library: Library) -> None:
    known = photo(library)
    found = face(library, known)
    photo(library, known.path)
    assert library.faces.of_photo(known.id) == [found]
    photo(library, known.path, "2" * 64)
    assert library.faces.of_photo(known.id) == []


def test_face_takes_numpy_numbers_and_gives_plain_ones(library: Library) -> None:
    box = np.float32([1, 2, 50, 60.5])
    points = np.float32(POINTS)
    added = library.faces.add(
        photo(library).id,
        tuple(box),  # type: ignore[arg-type]
        points,  # type: ignore[arg-type]
        score=np.float32(0.5),  # type: ignore[arg-type]
        detector="centerface",
    )
    assert added == library.faces.get(added.id)
    assert added.points_px == POINTS
    assert type(added.box_px[0]) is type(added.points_px[0][0]) is float


def test_suggestion_is_a_guess_until_a_person_decides(library: Library) -> None:
    anna, bert = library.people.add("Anna"), library.people.add("Bert")
    found = face(library, photo(library))

    guessed = library.faces.suggest(found.id, anna.id, 0.8)
    assert (guessed.person_id, guessed.decided) == (anna.id, False)
    assert library.faces.suggest(found.id, bert.id, 0.9).person_id == bert.id

    library.faces.decide(found.id, bert.id, yes=True)
    overruled = library.faces.suggest(found.id, anna.id, 1.0)
    assert (overruled.person_id, overruled.decided) == (bert.id, True)
    assert library.faces.of_person(anna.id) == []


def test_no_outlives_the_same_guess_but_not_another(library: Library) -> None:
    anna, bert = library.people.add("Anna"), library.people.add("Bert")
    found = face(library, photo(library))
    library.faces.decide(found.id, anna.id, yes=False)
    assert library.faces.suggest(found.id, anna.id, 1.0).person_id is None
    assert library.faces.suggest(found.id, bert.id, 0.5).person_id == bert.id
    assert library.faces.of_person(bert.id, decided_only=True) == []


def test_face_is_at_most_one_persons(library: Library) -> None:
    anna, bert = library.people.add("Anna"), library.people.add("Bert")
    found = face(library, photo(library))
    library.faces.decide(found.id, anna.id, yes=True)
    library.faces.decide(found.id, bert.id, yes=True)
    assert library.faces.of_person(anna.id) == []
    assert [owned.id for owned in library.faces.of_person(bert.id, decided_only=True)] == [found.id]
    library.faces.decide(found.id, bert.id, yes=False)
    assert library.faces.of_person(bert.id) == []


def test_embeddings_by_face_and_model(library: Library) -> None:
    where = photo(library)
    one, two, bare = face(library, where), face(library, where), face(library, where)
    library.faces.put_embedding(one.id, MODEL, b"first")
    library.faces.put_embedding(one.id, MODEL, b"1" * 512)
    library.faces.put_embedding(one.id, "b" * 64, b"other model")
    library.faces.put_embedding(two.id, MODEL, b"2" * 2048)
    assert library.faces.embeddings([one.id, two.id, bare.id], MODEL) == {
        one.id: b"1" * 512,
        two.id: b"2" * 2048,
    }
    assert library.faces.embedding(bare.id, MODEL) is None
    # More ids than a statement may have parameters.
    assert len(library.faces.embeddings(range(100_000), MODEL)) == 2


def test_people_are_told_apart_by_name(library: Library) -> None:
    anna = library.people.add("  Anna\t Karenina ")
    assert anna.name == "Anna Karenina"
    assert library.people.by_name("anna  karenina") == anna
    with pytest.raises(EngineError, match=r"person\.exists"):
        library.people.add("Anna Karenina")
    with pytest.raises(EngineError, match=r"person\.unknown"):
        library.people.by_name("Anna")
    with pytest.raises(EngineError, match="usage"):
        library.people.add(" ")
    assert library.people.find("Anna") is None


def test_same_letters_in_another_unicode_form_are_the_same_name(library: Library) -> None:
    jurgen = library.people.add("Ju\u0308rgen")
    assert library.people.find("J\u00fcrgen") == jurgen


def test_rename(library: Library) -> None:
    anna, bert = library.people.add("anna"), library.people.add("Bert")
    assert library.people.rename(anna.id, "Anna").name == "Anna"
    with pytest.raises(EngineError, match=r"person\.exists"):
        library.people.rename(anna.id, bert.name)
    with pytest.raises(EngineError, match=r"person\.unknown"):
        library.people.rename(99, "Carl")
    assert [person.name for person in library.people.all()] == ["Anna", "Bert"]


def test_cloak_comes_back_with_its_recipe(library: Library) -> None:
    anna = library.people.add("Anna")
    recipe = CloakRecipe(seed=7, surrogates=("a", "b"), surrogate_sha256=("1", "2"))
    first = library.cloaks.add(anna.id, recipe, b"mask one", photos=3, seconds=1.5)
    second = library.cloaks.add(anna.id, recipe, b"mask two", photos=4, seconds=2.5)
    assert first.recipe == recipe
    assert library.cloaks.latest(anna.id) == second
    assert library.cloaks.of_person(anna.id) == [second, first]
    assert library.cloaks.get(first.id) == first
    assert library.cloaks.mask(first.id) == b"mask one"
    assert library.cloaks.mask(99) is None
    assert first.sha256 != second.sha256


def test_protected_copy_has_one_row_per_output(library: Library) -> None:
    anna, where = library.people.add("Anna"), photo(library)
    first = protected_copy(library, where, anna)
    again = protected_copy(library, where, anna)
    assert again.id == first.id
    assert again.cloaked[0].visibility.psnr_db == float("inf")
    assert library.protected.file_at(again.path) == again
    assert library.protected.file_with(again.sha256) == again
    assert library.protected.files_of_photo(where.id) == library.protected.files() == [again]
    (copy,) = library.protected.of_person(anna.id)
    assert (copy.id, copy.path, copy.strength) == (again.id, again.path, "balanced")
    assert library.protected.of_photo(where.id) == library.protected.of_file(again.id) == [copy]


def test_protected_copy_of_several_people(library: Library) -> None:
    anna, bert, where = library.people.add("Anna"), library.people.add("Bert"), photo(library)
    both = protected_copy(library, where, anna, bert)
    assert [each.person_id for each in both.cloaked] == [anna.id, bert.id]
    assert [each.person_id for each in library.protected.of_photo(where.id)] == [anna.id, bert.id]
    assert protected_copy(library, where, bert).cloaked == both.cloaked[1:]
    assert library.protected.of_person(anna.id) == []


def test_protected_copy_remembers_the_content_it_was_made_from(library: Library) -> None:
    anna, where = library.people.add("Anna"), photo(library)
    copy = protected_copy(library, where, anna)
    photo(library, where.path, "2" * 64)
    kept = library.protected.file(copy.id)
    assert kept is not None
    assert kept.photo_sha256 == where.sha256


def test_protected_copy_of_no_known_photo(library: Library) -> None:
    anna, where = library.people.add("Anna"), photo(library)
    protected_copy(library, where, anna)
    library.photos.remove(where.id)
    assert library.protected.of_person(anna.id) == []
    with pytest.raises(EngineError, match=r"photo\.missing"):
        protected_copy(library, where, anna)


def test_audits_newest_first(library: Library) -> None:
    anna = library.people.add("Anna")
    first = library.audits.add(anna.id, '{"verdict": "wéak"}')
    second = library.audits.add(anna.id, "{}")
    assert library.audits.of_person(anna.id) == [second, first]
    assert library.audits.latest(anna.id) == second
    assert library.audits.latest(99) is None


def test_foreign_keys_are_enforced(library: Library) -> None:
    with pytest.raises(sqlcipher.Error, match="FOREIGN KEY"):
        library.faces.add(99, (0, 0, 1, 1), POINTS, score=1.0, detector="centerface")


def test_transaction_is_all_or_nothing(library: Library) -> None:
    with suppress(ZeroDivisionError), library.transaction():
        photo(library)
        raise ZeroDivisionError
    assert library.photos.all() == []


def test_inner_transaction_can_fail_alone(library: Library) -> None:
    with library.transaction():
        kept = photo(library)
        with suppress(ZeroDivisionError), library.transaction():
            photo(library, "/photos/two.jpg")
            raise ZeroDivisionError
    assert library.photos.all() == [kept]


def test_library_is_light() -> None:
    heavy = ["numpy", "torch", "cv2", "onnxruntime", "onnx", "PIL", "PySide6", "keyring"]
    program = (
        "import sys, cloakroom_engine.library, cloakroom_engine.settings;"
        f"print(sorted(set({heavy}) & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
