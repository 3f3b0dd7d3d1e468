"""Photos in pages, their verdicts, and folders; also with 20,000 of them."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from library_samples import face, photo, protected_copy

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import Library
from cloakroom_engine.records import AuditedCopy, Photo, PhotoFilter, ProtectedFile

MANY = 20_000


def add(library: Library, name: str, taken_s: int, code: str = "") -> Photo:
    return library.photos.add(
        f"/photos/{name}",
        sha256=f"{taken_s:064x}",
        size_bytes=1,
        mtime_ns=taken_s,
        width=640,
        height=480,
        format="jpeg",
        code=code,
        taken_s=taken_s,
    )


def audited(copy: ProtectedFile, verdict: str, still: int = 1) -> AuditedCopy:
    return AuditedCopy(copy.photo_id, copy.id, copy.sha256, verdict, 3, still)


def test_orders_and_pages(library: Library) -> None:
    old, new, middle = (add(library, *of) for of in (("b.jpg", 1), ("c.jpg", 3), ("a.jpg", 2)))
    assert library.photos.ids() == [new.id, middle.id, old.id]
    assert library.photos.ids(order="oldest") == [old.id, middle.id, new.id]
    assert library.photos.ids(order="name") == [middle.id, old.id, new.id]
    assert library.photos.ids(order="added") == [middle.id, new.id, old.id]
    assert library.photos.page(offset=1, limit=1) == [middle]
    assert library.photos.count() == 3
    with pytest.raises(EngineError, match="usage"):
        library.photos.page(order="random")


def test_filters(library: Library) -> None:
    anna = library.people.add("Anna Bell")
    with_her, guessed, empty, broken = (
        add(library, "one.jpg", 1), add(library, "two_100%.jpg", 2), add(library, "three.jpg", 3),
        add(library, "four.jpg", 4, code="photo.truncated"),
    )  # fmt: skip
    library.faces.decide(face(library, with_her).id, anna.id, yes=True)
    library.faces.suggest(face(library, guessed).id, anna.id, 0.9)
    library.photos.mark_missing([empty.id])
    protected_copy(library, with_her, anna)

    def ids(**only: object) -> list[int]:
        found = library.photos.ids(PhotoFilter(**only), "oldest")  # type: ignore[arg-type]
        assert library.photos.count(PhotoFilter(**only)) == len(found)  # type: ignore[arg-type]
        return found

    assert ids(person_id=anna.id) == [with_her.id, guessed.id]
    assert ids(protected=True) == ids(unchecked=True) == [with_her.id]
    assert ids(protected=False) == [guessed.id, empty.id, broken.id]
    assert ids(missing=True) == [empty.id]
    assert ids(usable=False) == [broken.id]
    assert ids(faces=False) == [empty.id, broken.id]
    assert ids(text="bell") == [with_her.id, guessed.id]
    assert ids(text="_100%") == [guessed.id]
    assert ids(text="photos/T") == [guessed.id, empty.id]
    assert ids(person_id=anna.id, protected=False, text="two") == [guessed.id]


def test_verdict_is_the_worst_of_the_newest_and_of_the_copy_as_it_is(library: Library) -> None:
    anna, bert, where = library.people.add("Anna"), library.people.add("Bert"), photo(library)
    copy = protected_copy(library, where, anna, bert)

    def seen() -> tuple[int, str]:
        (one,) = library.photos.page()
        return one.copies, one.verdict

    assert seen() == (1, "")
    library.audits.add(anna.id, "{}", copies=[audited(copy, "still_found")])
    assert seen() == (1, "still_found")
    newest = library.audits.add(
        anna.id, "{}", verdict="held", photos=1, copies=[audited(copy, "hidden", 0)]
    )
    assert seen() == (1, "hidden")
    library.audits.add(bert.id, "{}", copies=[audited(copy, "partly")])
    assert seen() == (1, "partly")
    assert library.photos.count(PhotoFilter(verdict="partly")) == 1
    (summary,) = [each for each in library.audits.summaries(anna.id) if each.id == newest.id]
    assert (summary.verdict, summary.photos) == ("held", 1)
    assert library.audits.copies(newest.id) == [audited(copy, "hidden", 0)]
    found = library.audits.of_photo(where.id)
    assert [(each.person_id, one.verdict) for each, one in found] == [
        (bert.id, "partly"), (anna.id, "hidden"), (anna.id, "still_found"),
    ]  # fmt: skip

    library.protected.add(
        photo_id=where.id, path=copy.path, sha256="e" * 64, cloaked=copy.cloaked, making="{}"
    )
    assert seen() == (1, "")
    assert library.audits.of_photo(where.id) == []
    library.protected.remove(copy.id)
    assert seen() == (0, "")


def test_roots(library: Library) -> None:
    one = library.roots.add("/photos")
    two = library.roots.add("/caf\udce9")
    assert library.roots.add("/photos") == one
    assert library.roots.all() == [one, two]
    library.roots.remove(one.id)
    assert library.roots.all() == [two]


def test_photos_move_and_are_found_below_a_folder(library: Library) -> None:
    where = photo(library)
    found = face(library, where)
    photo(library, "/photos2/other.jpg", "2" * 64)
    library.photos.mark_missing([where.id])
    moved = library.photos.moved(where.id, "/photos/deep/er.jpg")
    assert (moved.id, moved.missing) == (where.id, False)
    assert library.faces.of_photo(where.id) == [found]
    assert library.photos.below("/photos/") == [moved]


@pytest.fixture
def many(library: Library) -> Library:
    """20,000 photos with two faces each, a quarter protected and audited."""
    anna = library.people.add("Anna")
    with library.transaction():
        copies = []
        for at in range(MANY):
            where = add(library, f"{at % 40}/IMG_{at:05}.jpg", at)
            ids = [face(library, where).id for _ in range(2)]
            if at % 20 == 0:
                library.faces.decide(ids[0], anna.id, yes=True)
            if at % 20 == 1:
                library.faces.suggest(ids[0], anna.id, 0.9)
            if at % 40 == 0:
                copies.append(protected_copy(library, where, anna, path=f"/out/{at}.jpg"))
        verdicts = ["hidden", "partly", "still_found"]
        library.audits.add(
            anna.id, "{}", copies=[audited(c, verdicts[n % 3]) for n, c in enumerate(copies)]
        )
    return library


def milliseconds(call: Callable[[], object]) -> float:
    """Processor time, the best of five: other work on the machine is not what is measured."""
    times = []
    for _ in range(5):
        began = time.thread_time()
        call()
        times.append(time.thread_time() - began)
    return min(times) * 1000


def test_pages_of_20000_photos_are_there_at_once(many: Library) -> None:
    (anna,) = many.people.all()
    filters = {
        "all": PhotoFilter(),
        "person": PhotoFilter(person_id=anna.id),
        "protected": PhotoFilter(protected=True),
        "unprotected": PhotoFilter(protected=False),
        "verdict": PhotoFilter(verdict="partly"),
        "unchecked": PhotoFilter(unchecked=True),
        "text": PhotoFilter(text="IMG_1999"),
    }
    took = {}
    for name, only in filters.items():
        for order in ("newest", "name"):
            took[name, order] = milliseconds(lambda: many.photos.page(only, order, 0, 100))  # noqa: B023
    took["far down", ""] = milliseconds(lambda: many.photos.page(offset=MANY - 100, limit=100))
    print({key: round(value, 2) for key, value in took.items()})
    assert many.photos.count(PhotoFilter(person_id=anna.id)) == MANY // 10
    # Twice what is promised: several builders share the machine that runs this. Looking for a
    # word reads every path.
    assert max(value for key, value in took.items() if key[0] != "text") < 10
    assert max(took.values()) < 20
    rest = {
        "ids": milliseconds(many.photos.ids),
        "count": milliseconds(lambda: many.photos.count(PhotoFilter(person_id=anna.id))),
        "people": milliseconds(many.people.summaries),
        "groups": milliseconds(lambda: many.faces.undecided_groups(2)),
    }
    print({key: round(value, 2) for key, value in rest.items()})
    assert max(rest.values()) < 100
