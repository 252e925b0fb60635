"""The store's key: without the right one nothing is opened, nothing is made, and nothing is ever written plain in its place."""

import os
from dataclasses import replace

import pytest

from ledger.ledger import Ledger
from ledger.store import Store
from ledger.store_key import Damaged, StoreKey, make_store_key
from loaders.pseudonym import WrongKey
from operations import snapshots, uploads
from tests.conftest import bytes_of


@pytest.fixture
def encrypted(tmp_path) -> Store:
    return Store(tmp_path / "store", tmp_path / "key" / "pseudonym.key", tmp_path / "other key" / "store.key")


def without_key(store: Store) -> Store:
    return replace(store, store_key_file=None)


def with_missing_key(store: Store) -> Store:
    return replace(store, store_key_file=store.store_key_file.with_name("missing.key"))


def with_another_key(store: Store) -> Store:
    another = store.store_key_file.with_name("another.key")
    make_store_key(another)
    return replace(store, store_key_file=another)


def with_keys_swapped(store: Store) -> Store:
    return replace(store, key_file=store.store_key_file, store_key_file=store.key_file)


def with_a_damaged_key(store: Store) -> Store:
    damaged = store.store_key_file.with_name("damaged.key")
    damaged.write_text("1234")
    return replace(store, store_key_file=damaged)


@pytest.mark.parametrize(
    ("wrongly", "says"),
    [
        (without_key, "This store is encrypted"),
        (with_missing_key, "key is missing"),
        (with_another_key, "not the one this store"),
        (with_keys_swapped, "not the one this store"),
        (with_a_damaged_key, "is damaged"),
    ],
)
def test_an_encrypted_store_is_not_opened_without_its_own_key(encrypted, wrongly, says):
    uploads.found(encrypted)
    opened = wrongly(encrypted)
    before = bytes_of(encrypted)
    for opening in (Ledger, uploads.found):
        with pytest.raises(WrongKey, match=says):
            opening(opened)
    assert bytes_of(encrypted) == before


def test_a_plain_store_is_not_opened_with_a_key(store, tmp_path):
    uploads.found(store)
    make_store_key(tmp_path / "key" / "store.key")
    before = bytes_of(store)
    with pytest.raises(WrongKey, match="made without encryption"):
        Ledger(replace(store, store_key_file=tmp_path / "key" / "store.key"))
    assert bytes_of(store) == before


def test_a_missing_key_never_makes_a_plain_file_even_in_a_store_that_was_never_founded(encrypted):
    ledger = Ledger(encrypted)
    for write in (lambda: snapshots.current_snapshot(ledger), lambda: encrypted.keep("rows", b"rows")):
        with pytest.raises(WrongKey, match="key is missing"):
            write()
    held = [path for path in encrypted.folder.rglob("*") if path.is_file() and path.stat().st_size]  # a lock holds nothing
    assert held == [encrypted.ledger_file]


def test_a_key_exchanged_while_the_program_runs_is_found_before_a_line_is_written(encrypted):
    ledger = uploads.found(encrypted)
    encrypted.store_key_file.unlink()
    make_store_key(encrypted.store_key_file)
    with pytest.raises(WrongKey, match="not the one this store"):
        ledger.write([], "analyst", based_on=1)


def test_a_founded_store_has_two_keys_that_only_their_owner_can_read(encrypted):
    uploads.found(encrypted)
    for path in (encrypted.key_file, encrypted.store_key_file):
        assert len(bytes.fromhex(path.read_text())) == 32
        assert os.name == "nt" or path.stat().st_mode & 0o777 == 0o400


@pytest.mark.parametrize(("place", "says"), [("store/store.key", "inside the store"), ("key/pseudonym.key", "the same file")])
def test_a_key_lies_neither_in_its_store_nor_in_the_other_keys_file(encrypted, tmp_path, place, says):
    with pytest.raises(WrongKey, match=says):
        uploads.found(replace(encrypted, store_key_file=tmp_path / place))
    assert not encrypted.folder.exists()


@pytest.mark.parametrize(
    "change",
    [
        lambda content: content[:-1],
        lambda content: content[:20],
        lambda content: b"",
        lambda content: b"PAR1" + content,
        lambda content: content[:60] + bytes([content[60] ^ 1]) + content[61:],
    ],
)
def test_a_changed_file_is_found_out(encrypted, change):
    uploads.found(encrypted)
    encrypted.keep("rows", b"the rows of May" * 10)
    assert encrypted.kept("rows") == b"the rows of May" * 10
    encrypted.cleaned_file("rows").write_bytes(change(encrypted.cleaned_file("rows").read_bytes()))
    with pytest.raises(Damaged, match="rows is damaged"):
        encrypted.kept("rows")


def test_a_file_laid_in_place_of_another_is_found_out(encrypted):
    uploads.found(encrypted)
    encrypted.keep("may", b"rows of May")
    encrypted.cleaned_file("june").write_bytes(encrypted.cleaned_file("may").read_bytes())
    with pytest.raises(Damaged):
        encrypted.kept("june")


def test_the_same_rows_are_never_encrypted_to_the_same_bytes():
    key = StoreKey(bytes(32))
    assert key.encrypted("rows", b"rows") != key.encrypted("rows", b"rows")
    assert "00" * 8 not in repr(key) and key.fingerprint != key.for_snapshots[:16]


def test_a_key_stands_in_no_message_and_is_told_by_16_digits(tmp_path):
    key = make_store_key(tmp_path / "keys" / "store.key")
    assert len(key.key) == 32 and len(key.fingerprint) == 16 and set(key.fingerprint) <= set("0123456789abcdef")
    assert repr(key) == "StoreKey()"


def test_each_encrypted_file_begins_with_its_mark_and_a_new_nonce_of_12_bytes():
    one, other = (StoreKey(b"k" * 32).encrypted("rows", b"1,2,3") for _ in range(2))
    mark = b"safeguarding cleaned file 1\n"
    assert one.startswith(mark) and one[len(mark) :][:12] != other[len(mark) :][:12]
    assert len(one) == len(mark) + 12 + len(b"1,2,3") + 16  # of GCM's own proof


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such rights")
def test_the_folders_of_a_store_are_their_owners_only(store):
    Ledger(store)
    assert {folder.stat().st_mode & 0o777 for folder in (store.folder, store.folder / "cleaned", store.snapshots)} == {0o700}
