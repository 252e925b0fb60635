"""On the real text, where it lies beside the repository: what docs/claim-checker.md says is found is found, and nothing more."""

import csv
import os
import re
from collections import Counter

import pytest

from ledger.store import ROOT
from text_check.check import Finding
from text_check.checking import Checked, check
from text_check.figures import EXACTLY, figures_of
from text_check.judge import judge
from text_check.names import names_in
from text_check.text import PastedText, TextLine, read_text
from text_check.verdict import CONTRADICTED, MATCHED, NOT_FOUND

REPORT = ROOT.parent / "shared" / "report-2024-25.txt"
DOCUMENT = (ROOT / "docs" / "claim-checker.md").read_text(encoding="utf-8")
ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in DOCUMENT.splitlines() if line.startswith("|")]
BY_QUERY = {row[0]: row for row in ROWS if re.fullmatch(r"I-\d\d", row[0])}
BEYOND = {(row[0], row[1]) for row in ROWS if re.fullmatch(r"[\d, ]+", row[1])}
FOUND = [query for query, row in BY_QUERY.items() if row[1] != "no"]

here = pytest.mark.skipif(not REPORT.exists(), reason="the text of the yearly report does not lie beside the repository")


@pytest.fixture(scope="module")
def checked(exact) -> Checked:
    return check(REPORT.read_text(encoding="utf-8"), exact)


def lines_of() -> dict[str, set[int]]:
    """Where each query of the register stands."""
    with (ROOT / "data" / "reference" / "data_queries.csv").open(encoding="utf-8") as file:
        return {row["Ref"]: {line for part in row["Lines"].split(",") for line in range_of(part)} for row in csv.DictReader(file)}


def range_of(part: str) -> range:
    first, _, last = part.strip().partition("-")
    return range(int(first), int(last or first) + 1)


def test_the_document_names_every_query_of_the_register_once():
    assert list(BY_QUERY) == list(lines_of()) and f"it finds {len(FOUND)} of the {len(BY_QUERY)}" in DOCUMENT


@here
@pytest.mark.parametrize("query", FOUND)
def test_what_is_said_to_be_found_is_found_where_it_stands(checked, query):
    lines, by = lines_of()[query], BY_QUERY[query][2]
    figures = {each.figure.line.number for each in checked.contradicted if each.target}
    checks = {line for each in checked.findings if each.check.title == by for line in each.lines}
    assert lines & (figures if by == "the figures" else checks)


@here
def test_what_is_called_wrong_beyond_the_register_is_what_the_document_judges(checked):
    known = set().union(*lines_of().values())
    assert {(each.check.title, ", ".join(map(str, each.lines))) for each in checked.findings if is_new(each, known)} == BEYOND
    assert {each.figure.line.number for each in checked.contradicted} <= known


def is_new(finding: Finding, known: set[int]) -> bool:
    return finding.is_wrong and not set(finding.lines) & known


@here
def test_most_figures_of_the_report_are_found_in_the_data(checked):
    assert len(checked.verdicts) > 120 and checked.count(MATCHED) > 55 and checked.count(CONTRADICTED) < 20
    assert checked.year == "2024-25"


@here
@pytest.mark.skipif(not os.environ.get("SAFEGUARDING_NIGHTLY"), reason="every figure is altered twice: by night")
def test_no_altered_figure_is_matched_and_many_are_contradicted(exact):
    text, names = read_text(REPORT.read_text(encoding="utf-8")), names_in(exact)
    told = [judge(figure, text, "2024-25", names, exact) for figure in figures_of(text)]
    matched = [each.figure for each in told if each.verdict == MATCHED and each.indicator]
    outcomes = Counter(outcome for figure in matched for by in (1.3, 0.7) if (outcome := altered(figure, by, text, names, exact)))
    assert outcomes[MATCHED] == 0 and outcomes[CONTRADICTED] > 0.4 * outcomes.total() > 0 and outcomes[NOT_FOUND]


def altered(figure, by: float, text: PastedText, names, known) -> str | None:
    number = max(round(figure.value * by), figure.value + 2 if by > 1 else 1)
    written = {"percent": f"{number}%", "pounds": f"£{number:,.0f}", "times": f"{number:.0f} times"}.get(
        figure.kind, f"{number:,.0f}"
    )
    words = "" if figure.qualifier == EXACTLY else f"{figure.qualifier} "
    line = TextLine(figure.line.number, figure.line.words[: figure.start] + words + written + figure.line.words[figure.end :])
    other = PastedText(tuple(line if each is figure.line else each for each in text.lines))
    found = [
        each for each in figures_of(other) if each.line is line and each.value == number and abs(each.start - figure.start) < 3
    ]
    return judge(found[0], other, "2024-25", names, known).verdict if found and number != figure.value else None
