"""The other way round: with every word of every declaration changed a snapshot comes out the same, row by row."""

import os
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

from ledger.ledger import Ledger
from ledger.view import view_now
from loaders.source import sources
from metrics.declaring.clock import clocks
from metrics.declaring.indicator import indicators
from metrics.declaring.query_rule import query_rules
from metrics.working_out.steps import work_out
from operations.snapshots import version_of
from pieces.words import WORDS
from tests.sample_city import city  # noqa: F401
from warehouse.contents import contents_of
from warehouse.filling import fill
from warehouse.snapshot import new_snapshot, open_snapshot

EVERY = 1 if os.environ.get("SAFEGUARDING_NIGHTLY") == "1" else 20  # by day one indicator in twenty


def in_other_words(value: object) -> object:
    """A declaration, or what one is made of, with its words changed."""
    if isinstance(value, (tuple, list)):
        return type(value)(map(in_other_words, value))
    if not is_dataclass(value) or type(value) not in WORDS:
        return value
    words = WORDS[type(value)]
    changed = {each.name: said_otherwise if each.name in words else in_other_words for each in fields(value)}
    return replace(value, **{name: change(getattr(value, name)) for name, change in changed.items()})


def said_otherwise(words: object) -> object:
    if isinstance(words, tuple):
        return tuple(map(said_otherwise, words))
    return f"{words} in other words" if isinstance(words, str) else words


def built(path: Path, store, change) -> Path:
    view, declared = view_now(Ledger(store)), [sources(), clocks(), dict(list(indicators().items())[::EVERY]), query_rules()]
    of_all, *to_work_out = ({name: change(each) for name, each in kind.items()} for kind in declared)
    with new_snapshot(path, version_of(view), store, of_all) as connection:
        fill(connection, contents_of(view, version_of(view), of_all))
        work_out(connection, *to_work_out)
    return path


def test_a_snapshot_is_the_same_in_other_words(city, tmp_path):  # noqa: F811
    before = rows_of(built(tmp_path / "one.duckdb", city, lambda declared: declared))
    after = rows_of(built(tmp_path / "other.duckdb", city, in_other_words))
    assert [name for name in before if before[name] != after[name]] == [] and before.keys() == after.keys()
    assert {"main.figures", "main.queries", "release.headlines", "main.missing_episodes"} <= before.keys()


def test_words_were_changed():
    declared = indicators()["missing_children"]
    other = in_other_words(declared)
    assert other.title.endswith("in other words") and other.caveats != declared.caveats and other.cases == declared.cases
    assert other.theme.question != declared.theme.question and other.unit.about != declared.unit.about


def rows_of(path: Path) -> dict[str, list[tuple]]:
    with open_snapshot(path) as connection:
        names = connection.execute("SELECT schema_name || '.' || table_name FROM duckdb_tables() WHERE NOT internal").fetchall()
        return {name: connection.execute(f"FROM {name} ORDER BY ALL").fetchall() for (name,) in sorted(names)}
