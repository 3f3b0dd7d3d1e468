"""Where the key is kept: keyring, passphrase or file, and what happens when it is gone."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterator

import keyring
import pytest
from keyrings import Broken, Forgetful, Plain, Shelf, Silent
from library_samples import MODEL, face, photo

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import Library
from cloakroom_engine.library import passphrase as by_passphrase
from cloakroom_engine.library.key_source import keep_by_passphrase, open_vault, vault_file
from cloakroom_engine.library.system_keyring import SystemKeyring
from cloakroom_engine.paths import Paths


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Let the test choose a keyring; the one before comes back."""
    before = keyring.get_keyring()
    monkeypatch.delenv("CLOAKROOM_NO_KEYRING")
    yield monkeypatch
    keyring.set_keyring(before)


def write_embedding(library: Library) -> int:
    found = face(library, photo(library))
    library.faces.put_embedding(found.id, MODEL, b"e" * 512)
    return found.id


def test_key_file_where_there_is_nothing_better(paths: Paths) -> None:
    with Library(paths) as library:
        found = write_embedding(library)
        assert library.vault.kind == "key-file"
    if os.name == "posix":
        assert stat.S_IMODE(paths.key_file.stat().st_mode) == 0o600
    with Library(paths) as library:
        assert library.faces.embedding(found, MODEL) == b"e" * 512


@pytest.mark.parametrize("loss", ["gone", "another", "rubbish"])
def test_lost_key_file(paths: Paths, loss: str) -> None:
    with Library(paths) as library:
        write_embedding(library)
    if loss == "gone":
        paths.key_file.unlink()
    elif loss == "another":
        other = Paths.at(paths.home.with_name("other"))
        with Library(other) as library:
            write_embedding(library)
        other.key_file.replace(paths.key_file)
    else:
        paths.key_file.write_bytes(b"\xff\x00rubbish")
    before = paths.library.read_bytes()
    with pytest.raises(EngineError, match=r"library\.key_missing"):
        Library(paths)
    assert paths.library.read_bytes() == before


def test_lost_key_with_no_library_is_replaced(paths: Paths) -> None:
    with Library(paths) as library:
        assert library.vault.kind == "key-file"
    paths.key_file.unlink()
    paths.library.unlink()
    with Library(paths) as library:
        found = write_embedding(library)
    with Library(paths) as library:
        assert library.faces.embedding(found, MODEL) == b"e" * 512


def test_lost_vault_file(paths: Paths) -> None:
    with Library(paths) as library:
        found = write_embedding(library)
    vault_file(paths).unlink()
    with Library(paths) as library:
        assert library.faces.embedding(found, MODEL) == b"e" * 512
    vault_file(paths).unlink()
    paths.key_file.unlink()
    with pytest.raises(EngineError, match=r"library\.key_missing"):
        Library(paths)


def test_a_library_and_a_key_of_two_homes(paths: Paths) -> None:
    """The key fits its description, and the library is another's."""
    other = Paths.at(paths.home.with_name("other"))
    for each in (paths, other):
        with Library(each) as library:
            write_embedding(library)
    for file in (vault_file, lambda home: home.key_file):
        file(other).replace(file(paths))
    with pytest.raises(EngineError, match=r"library\.key_missing.*another_key"):
        Library(paths)


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"{}", b'{"kind": "cloud"}', b'{"kind": "key-file"}', b"\xff"],
)
def test_corrupt_vault_file(paths: Paths, content: bytes) -> None:
    with Library(paths) as library:
        write_embedding(library)
    vault_file(paths).write_bytes(content)
    with pytest.raises(EngineError, match=r"library\.corrupt"):
        Library(paths)


def test_passphrase(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    with Library(paths, passphrase="j\u00fcrgen's words") as library:
        found = write_embedding(library)
        assert library.vault.kind == "passphrase"
    assert not paths.key_file.exists()
    assert b"words" not in b"".join(path.read_bytes() for path in paths.home.iterdir())

    monkeypatch.setenv("CLOAKROOM_PASSPHRASE", "ju\u0308rgen's words")
    with Library(paths) as library:
        assert library.faces.embedding(found, MODEL) == b"e" * 512
    monkeypatch.setenv("CLOAKROOM_PASSPHRASE", "other words")
    with pytest.raises(EngineError, match=r"locked.*wrong_passphrase"):
        Library(paths)
    monkeypatch.setenv("CLOAKROOM_PASSPHRASE", "")
    with pytest.raises(EngineError, match=r"locked.*passphrase_needed"):
        Library(paths)


def test_a_changed_passphrase_opens_what_the_former_one_sealed(paths: Paths) -> None:
    with Library(paths, passphrase="former words") as library:
        found = write_embedding(library)
    described = json.loads(vault_file(paths).read_text())
    key = by_passphrase.unwrap(described["passphrase"], "former words")
    described["passphrase"] = by_passphrase.wrap(key, "new words")
    vault_file(paths).write_text(json.dumps(described))
    with Library(paths, passphrase="new words") as library:
        assert library.faces.embedding(found, MODEL) == b"e" * 512
    with pytest.raises(EngineError, match=r"locked.*wrong_passphrase"):
        Library(paths, passphrase="former words")


@pytest.mark.parametrize("cost", [{"n": 2**40}, {"n": 1000}, {"r": 10**9}, {"p": "x"}])
def test_absurd_scrypt_cost_is_refused(paths: Paths, cost: dict[str, object]) -> None:
    with Library(paths, passphrase="words") as library:
        assert library.vault.kind == "passphrase"
    described = json.loads(vault_file(paths).read_text())
    described["passphrase"] |= cost
    vault_file(paths).write_text(json.dumps(described))
    with pytest.raises(EngineError, match=r"library\.corrupt"):
        open_vault(paths, sealed_rows=True, passphrase="words")


def test_keyring_keeps_the_key_out_of_the_home(paths: Paths, use: pytest.MonkeyPatch) -> None:
    shelf = Shelf()
    keyring.set_keyring(shelf)
    with Library(paths) as library:
        found = write_embedding(library)
        assert library.vault.kind == "keyring"
    assert list(shelf.kept) == [("cloakroom", str(paths.home))]
    assert not paths.key_file.exists()
    secret = shelf.kept["cloakroom", str(paths.home)].encode()
    assert secret not in b"".join(path.read_bytes() for path in paths.home.iterdir())

    moved = Paths.at(paths.home.with_name("moved"))
    paths.home.rename(moved.home)
    with Library(moved) as library:
        assert library.faces.embedding(found, MODEL) == b"e" * 512
    shelf.kept.clear()
    with pytest.raises(EngineError, match=r"library\.key_missing"):
        Library(moved)
    use.setenv("CLOAKROOM_NO_KEYRING", "1")
    with pytest.raises(EngineError, match=r"library\.locked"):
        Library(moved)


@pytest.mark.parametrize("backend", [Plain, Forgetful, Broken])
@pytest.mark.usefixtures("use")
def test_unusable_keyring_leads_to_the_key_file(paths: Paths, backend: type[Shelf]) -> None:
    keyring.set_keyring(backend())
    with Library(paths) as library:
        assert library.vault.kind == "key-file"


@pytest.mark.usefixtures("use")
def test_broken_keyring_later_is_locked_not_lost(paths: Paths) -> None:
    keyring.set_keyring(Shelf())
    with Library(paths) as library:
        write_embedding(library)
    keyring.set_keyring(Broken())
    with pytest.raises(EngineError, match=r"locked.*reason=BusError"):
        Library(paths)


@pytest.mark.usefixtures("use")
def test_silent_keyring_does_not_hang(paths: Paths) -> None:
    silent = Silent()
    keyring.set_keyring(silent)
    paths.home.mkdir()
    try:
        with pytest.raises(EngineError, match=r"locked.*reason=timeout"):
            SystemKeyring(timeout_s=0.01).get("anybody")
        vault = open_vault(paths, sealed_rows=False, keyring=SystemKeyring(timeout_s=0.01))
    finally:
        silent.answer.set()
    assert vault.kind == "key-file"


@pytest.mark.usefixtures("use")
def test_passphrase_goes_before_the_keyring(paths: Paths) -> None:
    shelf = Shelf()
    keyring.set_keyring(shelf)
    with Library(paths, passphrase="words") as library:
        assert library.vault.kind == "passphrase"
    assert not shelf.kept


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX's")
def test_a_key_that_others_could_read_is_shut_away(paths: Paths) -> None:
    with Library(paths) as library:
        write_embedding(library)
    paths.key_file.chmod(0o644)
    with Library(paths) as library:
        write_embedding(library)
    assert stat.S_IMODE(paths.key_file.stat().st_mode) == 0o600


def test_a_description_nested_without_end_is_a_code(paths: Paths) -> None:
    with Library(paths) as library:
        write_embedding(library)
    vault_file(paths).write_text("[" * 100_000 + "]" * 100_000)
    with pytest.raises(EngineError) as caught:
        open_vault(paths, sealed_rows=True)
    assert caught.value.code == "library.corrupt"


def opens(paths: Paths, passphrase: str | None, row: int) -> bool:
    try:
        with Library(paths, passphrase=passphrase) as library:
            return library.faces.embedding(row, MODEL) == b"e" * 512
    except EngineError as problem:
        if problem.code != "library.locked":
            raise
        return False


def test_a_passphrase_takes_the_place_of_another_one(paths: Paths) -> None:
    with Library(paths, passphrase="first words") as library:
        row = write_embedding(library)
    with pytest.raises(EngineError) as refusal:
        keep_by_passphrase(paths, "second words", passphrase="wrong words")
    assert refusal.value.code == "library.locked"
    assert opens(paths, "first words", row)
    keep_by_passphrase(paths, "second words", passphrase="first words")
    assert opens(paths, "second words", row)
    assert not opens(paths, "first words", row)


@pytest.mark.usefixtures("use")
def test_a_passphrase_takes_the_key_out_of_the_keyring(paths: Paths) -> None:
    shelf = Shelf()
    keyring.set_keyring(shelf)
    with Library(paths) as library:
        row = write_embedding(library)
    keep_by_passphrase(paths, "some words")
    assert not shelf.kept
    assert opens(paths, "some words", row)
    assert not opens(paths, None, row)


def test_a_passphrase_takes_the_key_file_away(paths: Paths) -> None:
    with Library(paths) as library:
        row = write_embedding(library)
    assert paths.key_file.exists()
    keep_by_passphrase(paths, "some words")
    assert not paths.key_file.exists()
    assert opens(paths, "some words", row)


def test_a_key_file_that_a_killed_run_left_goes_with_the_next_passphrase(paths: Paths) -> None:
    with Library(paths) as library:
        row = write_embedding(library)
    key = paths.key_file.read_bytes()
    keep_by_passphrase(paths, "some words")
    paths.key_file.write_bytes(key)
    keep_by_passphrase(paths, "other words", passphrase="some words")
    assert not paths.key_file.exists()
    assert opens(paths, "other words", row)


def test_a_home_without_a_key_is_not_given_one(paths: Paths) -> None:
    with pytest.raises(EngineError) as refusal:
        keep_by_passphrase(paths, "some words")
    assert refusal.value.code == "library.key_missing"
    assert not paths.home.exists() or not any(paths.home.iterdir())
