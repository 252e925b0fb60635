"""What only declarations say: no room names one extract, figure, clock or printed sentence."""

import ast
import csv
import re

from ledger.store import ROOT
from loaders.source import sources
from metrics.declaring.clock import clocks
from metrics.declaring.indicator import indicators
from tests.walls.rooms import files, is_declaration, named, room_of, texts, tree

SQL = re.compile(r"\b(SELECT|FROM|JOIN)\b")
TABLES_THE_ENGINE_READS = {
    ("metrics/benchmarks/measures.py", "comparators"),
    ("metrics/benchmarks/measures.py", "dfe_statistics"),
    ("metrics/benchmarks/measures.py", "statistical_neighbours"),
    ("metrics/printed/observations.py", "published_figures"),
    ("metrics/working_out/queries.py", "data_queries"),
}
"""Published tables that many figures rest on. The list may only become shorter: let a source say what it is read as."""


def test_the_id_of_a_source_indicator_or_clock_stands_in_declarations_tests_and_the_sample_only():
    """`sample` is the made-up partners, who know what they send. In SQL a name may stand among other words."""
    ids = set(sources()) | set(indicators()) | set(clocks())
    found = {
        (named(path), name)
        for path in files()
        if room_of(named(path)) not in ("tests", "sample") and not is_declaration(path)
        for _, text in texts(path)
        for name in (re.findall(r"\w+", text) if SQL.search(text) else [text])
        if name in ids
    }
    assert found == TABLES_THE_ENGINE_READS


def test_every_file_of_reference_data_is_listed_with_its_origin_and_licence():
    listed = (ROOT / "data" / "reference" / "README.md").read_text(encoding="utf-8")
    held = {path.name for path in (ROOT / "data" / "reference").iterdir()} - {"README.md"}
    assert {name for name in held if f"`{name}`" not in listed} == set()
    assert set(re.findall(r"`([\w.]+\.csv)`", listed.split("## Where")[0])) <= held
    assert "Open Government Licence v3.0" in listed


def test_nothing_but_declarations_names_an_indicator_to_the_claim_checker():
    """No title and no printed sentence stands in its files, but in the short texts in which a check finds something."""
    titles = {each.title.lower() for each in indicators().values() if " " in each.title}
    for path in files("text_check"):
        own = [text.lower() for line, text in texts(path) if line < first_example(path)]
        assert not [(named(path), title) for title in titles for text in own if title in text]


def first_example(path) -> int:
    """The line from which a check is declared with its texts; beyond the end for any other file."""
    return next(
        (
            node.lineno
            for node in tree(path).body
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "CHECK"
        ),
        10**6,
    )


def test_no_check_was_written_for_one_sentence_of_the_yearly_report():
    """No four words in a row of a printed sentence stand in the rule of a check or in its texts."""
    with (ROOT / "data" / "reference" / "published_figures.csv").open(encoding="utf-8") as file:
        printed = {
            tuple(words[place : place + 4])
            for row in csv.DictReader(file)
            if (words := row["Quote"].lower().split())
            for place in range(len(words) - 3)
        }
    for path in files("text_check/checks"):
        for _, text in texts(path):
            words = text.lower().split()
            assert not printed & {tuple(words[place : place + 4]) for place in range(len(words) - 3)}, named(path)
