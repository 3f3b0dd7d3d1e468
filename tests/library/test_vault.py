"""Sealing: what was altered, moved or sealed with another key does not open."""

from __future__ import annotations

import pytest
from library_samples import MODEL, face, opened, photo

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import Library, Vault
from cloakroom_engine.library.sqlcipher import FileKey
from cloakroom_engine.paths import Paths
from cloakroom_engine.records import CloakRecipe


def test_sealed_record_opens_for_its_row_only() -> None:
    vault = Vault.in_memory()
    sealed = vault.seal(b"content", "embedding/1/m")
    assert b"content" not in sealed
    assert vault.open(sealed, "embedding/1/m") == b"content"
    with pytest.raises(EngineError, match=r"library\.corrupt"):
        vault.open(sealed, "embedding/2/m")
    with pytest.raises(EngineError, match=r"library\.corrupt"):
        Vault.in_memory().open(sealed, "embedding/1/m")


def test_same_content_is_never_sealed_twice_alike() -> None:
    vault = Vault.in_memory()
    assert len({vault.seal(b"content", "row") for _ in range(100)}) == 100


def test_every_flipped_bit_and_every_missing_byte_is_noticed() -> None:
    vault = Vault.in_memory()
    sealed = vault.seal(b"four", "row")
    for position in range(len(sealed)):
        flipped = bytearray(sealed)
        flipped[position] ^= 1 << position % 8
        for untrusted in (bytes(flipped), sealed[:position]):
            with pytest.raises(EngineError, match=r"library\.corrupt"):
                vault.open(untrusted, "row")


def test_flipped_bits_in_the_file_are_noticed(paths: Paths) -> None:
    vault = Vault.in_memory()
    with Library(paths, vault) as library:
        anna = library.people.add("Anna")
        found = face(library, photo(library))
        library.faces.put_embedding(found.id, MODEL, b"e" * 512)
        cloak = library.cloaks.add(anna.id, CloakRecipe(), b"mask", photos=1, seconds=1.0)
        library.audits.add(anna.id, "{}")
    with opened(paths, FileKey(vault)) as connection:
        for table in ("embedding", "cloak_mask", "audit_document"):
            sealed = bytearray(connection.execute(f"SELECT sealed FROM {table}").fetchone()[0])
            sealed[-1] ^= 1
            connection.execute(f"UPDATE {table} SET sealed = ?", (bytes(sealed),))
    with Library(paths, vault) as library:
        for read in (
            lambda: library.faces.embedding(found.id, MODEL),
            lambda: library.cloaks.mask(cloak.id),
            lambda: library.audits.latest(anna.id),
        ):
            with pytest.raises(EngineError, match=r"library\.corrupt"):
                read()


def test_records_swapped_between_rows_are_noticed(paths: Paths) -> None:
    vault = Vault.in_memory()
    with Library(paths, vault) as library:
        where = photo(library)
        one, two = face(library, where), face(library, where)
        library.faces.put_embedding(one.id, MODEL, b"1")
        library.faces.put_embedding(two.id, MODEL, b"2")
    with opened(paths, FileKey(vault)) as connection:
        connection.execute(
            "UPDATE embedding SET sealed = (SELECT sealed FROM embedding AS other"
            " WHERE other.face_id <> embedding.face_id)"
        )
    with (
        Library(paths, vault) as library,
        pytest.raises(EngineError, match=r"library\.corrupt"),
    ):
        library.faces.embeddings([one.id, two.id], MODEL)
