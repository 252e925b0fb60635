"""Whatever SQL is run, a database of the product reaches no other file, no network and no setting, nor does a cursor of it."""

import ast

import duckdb
import pytest

from database import opening
from ledger.store import ROOT
from tests.walls.rooms import files, named, tree

KEY = "1f" * 32
REFUSED = [
    "FROM read_text('{folder}/secret.csv')",
    "FROM glob('{folder}/*')",
    "FROM read_csv('{folder}/secret.csv')",
    "FROM read_parquet('{folder}/secret.parquet')",
    "FROM '{folder}/secret.csv'",
    "COPY held TO '{folder}/copied.csv'",
    "COPY held FROM '{folder}/secret.csv'",
    "ATTACH '{folder}/other.duckdb'",
    "EXPORT DATABASE '{folder}/exported'",
    "IMPORT DATABASE '{folder}/exported'",
    "INSTALL spatial",
    "LOAD '{folder}/other.duckdb_extension'",
    "SET enable_external_access = true",
    "SET lock_configuration = false",
    "PRAGMA memory_limit = '90GB'",
    "FROM a_python_variable",
    "FROM read_csv('https://127.0.0.1:1/secret.csv')",
    "CREATE SECRET (TYPE http, BEARER_TOKEN 'x')",
    "SET temp_directory = '{folder}'",
    "SELECT getenv('HOME')",
]
"""The 18 statements of the threat list, one that names a folder for rows that do not fit, and one for the environment."""

ALLOWED = [
    "SELECT 1; SELECT 2",
    "CREATE OR REPLACE TEMP TABLE mine AS SELECT 1",
    "SELECT path FROM duckdb_databases()",
    "FROM duckdb_settings()",
]
"""They stay in memory, or say where this very database lies."""

OPENINGS = ("in memory", "to read", "to build", "to read encrypted", "to build encrypted")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("files")
    (folder / "secret.csv").write_text("secret\n1\n")
    duckdb.sql("SELECT 1 AS secret").write_parquet(str(folder / "secret.parquet"))
    duckdb.connect(folder / "other.duckdb").close()
    (folder / "other.duckdb_extension").symlink_to(opening.OPENSSL)
    for name, key in (("plain", None), ("encrypted", KEY)):
        with opening.to_build(folder / f"{name}.duckdb", key) as connection:
            connection.execute("CREATE TABLE held AS SELECT 1 AS secret")
    return folder


@pytest.fixture(scope="module", params=OPENINGS)
def opened(request, folder, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("building")
    connection = {
        "in memory": lambda: opening.in_memory(),
        "to read": lambda: opening.to_read(folder / "plain.duckdb", None),
        "to build": lambda: opening.to_build(elsewhere / "new.duckdb", None),
        "to read encrypted": lambda: opening.to_read(folder / "encrypted.duckdb", KEY),
        "to build encrypted": lambda: opening.to_build(elsewhere / "new.duckdb", KEY),
    }[request.param]()
    if "read" not in request.param:
        connection.execute("CREATE TABLE held (secret INTEGER)")
    with connection:
        yield connection


@pytest.mark.parametrize("statement", REFUSED)
def test_a_statement_that_reaches_out_is_refused(opened, folder, statement):
    a_python_variable = duckdb.sql("SELECT 1 AS secret").df()
    before = contents(folder)
    for connection in (opened, opened.cursor(), opened.cursor().cursor()):
        with pytest.raises(duckdb.Error):
            connection.execute(statement.format(folder=folder))
    assert contents(folder) == before and len(a_python_variable) == 1


@pytest.mark.parametrize("statement", ALLOWED)
def test_what_is_still_allowed_leaves_no_trace_on_the_disk(opened, folder, statement):
    before = contents(folder)
    opened.cursor().execute(statement)
    assert contents(folder) == before


def contents(folder) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_without_the_lock_those_statements_do_reach_out(folder):
    with duckdb.connect() as connection:
        found = [
            connection.execute(f"SELECT count(*) FROM ({statement.format(folder=folder)})").fetchone()
            for statement in REFUSED[:5]
        ]
        assert (0,) not in found


def test_memory_is_bounded_and_rows_that_do_not_fit_are_never_laid_on_the_disk(opened):
    limits = opened.execute("SELECT current_setting('memory_limit'), current_setting('temp_directory')").fetchone()
    assert limits == ("3.7 GiB", "")


def test_what_was_opened_twice_is_locked_both_times(folder):
    with opening.to_read(folder / "plain.duckdb", None) as one, opening.to_read(folder / "plain.duckdb", None) as other:
        for connection in (one, other):
            with pytest.raises(duckdb.Error, match="the configuration has been locked"):
                connection.execute("SET threads = 1")
            assert connection.execute("FROM held").fetchall() == [(1,)]


def test_databases_are_opened_in_one_file_of_the_product_only():
    """The walls read the syntax trees, so this holds for files yet to come."""
    found = {
        named(path)
        for path in files()
        if not path.is_relative_to(ROOT / "tests")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom)
        and node.module == "duckdb"
        or isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "duckdb"
        and node.attr[0].islower()
        and node.attr != "__version__"
    }
    assert found == {"database/opening.py"}
