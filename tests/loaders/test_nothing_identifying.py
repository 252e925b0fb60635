"""Names, numbers, birth dates and postcodes are planted wherever a workbook has room; none is kept or said."""

import re
from datetime import date, datetime

import pyarrow.parquet as parquet
import pytest

from ledger.ledger import Ledger
from ledger.store import Store
from loaders.cells import tidy
from loaders.kind import Title
from loaders.pseudonym import Seal, WrongKey, make_key
from loaders.public_text import Quote
from loaders.sealed import Sealed
from loaders.source import sources
from operations import uploads
from tests.conftest import bytes_of
from tests.loaders.workbooks import csv_file, headings, row_of, table, take, xlsx
from warehouse.snapshot import open_snapshot

EPISODES = sources()["missing_episodes"]
NHS = ["9434765919", "4010232137", "9876543210", "4505577104"]
BIRTHS = [date(2009, 11, 23), date(2010, 1, 17), date(2011, 7, 29)]
NAMES = ["Zebediah", "Quillfeather", "Ysolde"]
POSTCODES = ["ZE9 9QX", "QX1 7ZZ"]
FILE_NAME = "Xanthippe_Quill"

CANARIES = {
    spelling.casefold()
    for spelling in (
        *NAMES,
        *NHS,
        *(f"{number[:3]} {number[3:6]} {number[6:]}" for number in NHS),
        *POSTCODES,
        *(code.replace(" ", "") for code in POSTCODES),
        *(day.strftime(form) for day in BIRTHS for form in ("%d/%m/%Y", "%Y-%m-%d", "%d.%m.%y", "%d %B %Y", "%Y%m%d")),
        *(str((day - date(1899, 12, 30)).days) for day in BIRTHS),
    )
}

# What stands in each column of a row; a Sealed column may hold anything, for only its code is kept.
WRONG = {
    "misper_ref": "Zebediah Quillfeather",
    "child_id": "943 476 5919",
    "sex": "Zebediah 9434765919",
    "age": "23/11/2009",
    "returned_at": "Ysolde ZE9 9QX",
    "risk": 9434765919.0,
    "missing_from": "ZE99QX",
    "placing_area": "Ysolde, ZE9 9QX",
    "exploitation_flag": "Quillfeather",
    "town": "QX1 7ZZ",
}


def planted() -> bytes:
    """Canaries in titles, known columns with wrong content, unknown columns, headings, footers and the sheet's name."""
    born = datetime(2010, 1, 17)
    unknown = ["Name", "9876543210", "Officer's notes", "Postcode", "Date of birth of sibling"]
    cells = ["Zebediah Quillfeather", 4010232137.0, "Ysolde, born 29/07/2011, of QX1 7ZZ, NHS 450 557 7104", "ZE9 9QX", born]
    rows = [
        row_of(EPISODES, **WRONG),
        row_of(EPISODES, 2, child_id="401 023 2137", age=born),
        row_of(EPISODES, 3, child_id=9876543210.0),
        row_of(EPISODES, 4, child_id="4505577104 ", reported_at="Ysolde 29/07/2011"),
    ]
    return xlsx(
        ["Re: Zebediah Quillfeather, 943 476 5919"],
        [],
        [*headings(EPISODES), *unknown],
        *([*row, *cells] for row in rows),
        ["Contact: Ysolde at QX1 7ZZ about 2010-01-17"],
        name="Quillfeather 9434765919",
        more={"Ysolde": [["Zebediah 23/11/2009"]], "ZE9 9QX": [["Misper ref", "Child id", "Ysolde"]]},
    )


def canaries_in(text: str) -> set[str]:
    return {canary for canary in CANARIES if canary in text.casefold()}


def canaries_kept(contents: dict[str, bytes]) -> set[str]:
    """Canaries in any file, as bytes of UTF-8 or UTF-16."""
    return {
        f"{canary} in {name}"
        for name, content in contents.items()
        for canary in CANARIES
        for form in ("utf-8", "utf-16-le")
        if canary.encode(form) in content.lower()
    }


def unpacked(store: Store) -> dict[str, bytes]:
    """Every row of the cleaned files and of the snapshots' tables: both are compressed on the disk."""
    texts = {path.name: str(parquet.read_table(path).to_pylist()) for path in (store.folder / "cleaned").iterdir()}
    for path in store.snapshots.iterdir():
        with open_snapshot(path) as connection:
            for schema, name in connection.execute("SELECT schema_name, table_name FROM duckdb_tables()").fetchall():
                texts[f"{path.name} {schema}.{name}"] = str(connection.execute(f"FROM {schema}.{name}").fetchall())
    assert any("Staffordshire Police" in text for text in texts.values())
    return {name: text.encode() for name, text in texts.items()}


def test_nothing_planted_is_kept_in_the_store_or_said_by_the_command(manage, store, tmp_path):
    uploads.found(store)
    path = tmp_path.parent / f"{FILE_NAME}.xlsx"
    path.write_bytes(planted())
    done = manage("load", "--all-issues", path)
    assert done.returncode == 0 and "3 kept" in done.stdout
    kept = bytes_of(store)
    assert canaries_kept(kept | unpacked(store)) == set()
    assert canaries_in(done.stdout + done.stderr) == set()
    assert not any(FILE_NAME.encode() in content for content in kept.values())


def test_the_grep_of_this_test_does_find_what_is_there():
    assert canaries_kept({"a": "x Ysolde".encode("utf-16-le"), "b": b"ZEBEDIAH"}) == {"ysolde in a", "zebediah in b"}
    assert canaries_in("born 17.01.10, 401 023 2137") == {"17.01.10", "401 023 2137"}


@pytest.mark.parametrize("source", sources().values(), ids=lambda source: source.id)
def test_no_column_keeps_a_text_but_as_a_code_or_a_public_title(source):
    """Title keeps text as it is: names of schools, courses and measures. Quote does too, in published tables only."""
    planted_texts = ("Zebediah 9434765919", "943 476 5919", "23/11/2009", "ZE9 9QX")
    for column in source.columns:
        report, cleaned = take_with(source, column, planted_texts)
        for text in planted_texts:
            assert text.encode() not in cleaned and text not in repr(report), column.name
    texts = {column.kind.sql == "VARCHAR" and not column.kind.choices and type(column.kind) for column in source.columns}
    assert texts <= {False, Sealed, Title} | ({Quote} if source.reference else set())


def take_with(source, column, texts: tuple[str, ...]) -> tuple[object, bytes]:
    try:
        return take(csv_file(*table(source, *({column.name: text} for text in texts)), row_of(source, 8), row_of(source, 9)))
    except uploads.Refused as refusal:
        return refusal, b""


SPELLINGS = ["943 476 5919", "9434765919", 9434765919, 9434765919.0, "943-476-5919", "9434765919.0", " 943\u00a0476 5919 "]


def child_codes(cells: list[object], seal: Seal) -> set[str]:
    kind = EPISODES.column("child_id").kind
    return {kind.read(tidy(cell) if isinstance(cell, str) else cell, seal) for cell in cells}


def test_a_child_has_one_code_however_spelled_and_another_under_another_key():
    one, other = Seal(b"1" * 32), Seal(b"2" * 32)
    assert len(child_codes(SPELLINGS, one)) == 1
    assert child_codes(SPELLINGS + NHS, one).isdisjoint(child_codes(SPELLINGS + NHS, other))
    assert len(child_codes(NHS, one)) == len(NHS)
    assert all(re.fullmatch("[0-9a-f]{16}", code) for code in child_codes(NHS, one))


def test_kinds_of_number_are_kept_apart_even_with_equal_digits():
    seal = Seal(b"1" * 32)
    assert len({seal.child("A123456789012"), seal.child("123456789012"), seal.pseudonym("reference", "123456789012")}) == 3


@pytest.mark.parametrize("damage", ["missing", "another key", "half a key", "no key at all"])
def test_a_wrong_or_missing_key_is_refused_with_a_sentence_and_changes_nothing(store, damage):
    ledger: Ledger = uploads.found(store)
    store.key_file.unlink()
    if damage == "another key":
        make_key(store.key_file)
    elif damage != "missing":
        store.key_file.write_text("ab" * 16 if damage == "half a key" else "not hexadecimal")
    before = bytes_of(store)
    with pytest.raises(WrongKey, match="^The pseudonym key"):
        uploads.prepare_all([uploads.Arriving("fine.xlsx", xlsx(*table(EPISODES, {})))], ledger)
    assert bytes_of(store) == before and ledger.head == 1


def test_the_command_refuses_another_key_too(manage, store, tmp_path):
    uploads.found(store)
    store.key_file.unlink()
    make_key(store.key_file)
    done = manage("load", tmp_path / "any.xlsx")
    assert done.returncode == 2 and done.stderr.startswith("The pseudonym key is not the one") and done.stderr.count("\n") == 1
