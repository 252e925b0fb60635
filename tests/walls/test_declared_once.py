"""A new extract and a new figure need one file each, and nothing else: both are dropped into empty folders here."""

from datetime import date, datetime

import pytest

from ledger.lines import Line, Load
from ledger.view import LedgerView
from loaders import source as declarations
from loaders.outcome import Refused
from loaders.template import template_workbook
from metrics.declaring import indicator as figures
from metrics.declaring.text_table import parse
from metrics.working_out.figures import write_figures
from tests.loaders.workbooks import take, xlsx
from tests.worked_examples import as_expected, example_of, outcome
from warehouse.filling import fill
from warehouse.snapshot import new_snapshot, open_snapshot
from warehouse.version import Version

SOURCE = '''"""Bicycles that were lent."""
from loaders.kinds import CHILD, DAY, REFERENCE, choice
from loaders.source import Check, Column, Source

SOURCE = Source(
    title="Bicycle loans", partner="Cycle Shed", grain="one row per loan", frequency="monthly", due_day=5,
    period="lent_on", key=("loan_ref",), file_name="loans",
    columns=(
        Column("loan_ref", REFERENCE, "The shed's number", also=("Loan",)),
        Column("child_id", CHILD, "Who rides"),
        Column("lent_on", DAY, "Day of the loan"),
        Column("wheel", choice("Small", "Large", also={"S": "Small"}), "Size of the wheels", required=False),
    ),
    checks=(Check("lent_on >= DATE '2020-01-01'", "The shed was not open; check the year"),),
)
'''

INDICATOR = '''
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.theme import MISSING
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Bicycle loans", theme=MISSING, question="Who rides?", numerator="Loans", unit=COUNT, polarity=NEITHER,
    owner="Cycle Shed", sources=("bicycle_loans",), by=("wheel",),
    cases="SELECT loan_ref AS record_id, lent_on AS date, TRUE AS numerator, wheel, place FROM bicycle_loans",
    example=Example(
        given={"bicycle_loans": """
            loan_ref | lent_on
            A        | 2024-09-01
            B        | 2024-09-30
        """},
        then="""
            period   | value
            Sep 2024 | 2
        """,
    ),
)
'''


@pytest.fixture(scope="module")
def declared(tmp_path_factory):
    """The extracts with the new one among them, and the new figure; each was found in a folder of its own."""
    found = []
    for module, name, text in ((declarations, "bicycle_loans", SOURCE), (figures, "loans_made", INDICATOR)):
        folder = tmp_path_factory.mktemp(name)
        (folder / f"{name}.py").write_text(text)
        found.append(module.discover(folder))
    return declarations.sources() | found[0], found[1]


def loans(*days: date) -> bytes:
    rows = [[f"L{number}", f"P{number}", day, "S"] for number, day in enumerate(days, start=1)]
    return xlsx(["The shed"], ["LOAN", "Child ID", "lent on:", "Wheel", "Notes"], *([*row, "x"] for row in rows))


def test_its_workbook_is_recognised_read_and_checked(declared):
    sources, _ = declared
    report, _ = take(loans(date(2024, 9, 1), date(2024, 9, 2), date(2019, 9, 2)), declared=sources)
    assert (report.source, report.rows_kept, report.senders) == ("bicycle_loans", 3, ["Cycle Shed"])
    assert report.unknown_headings == ["Notes"]
    assert [(issue.cell, issue.problem) for issue in report.issues] == [("C5", "The shed was not open; check the year")]
    with pytest.raises(Refused, match="Bicycle loans, but lacks the column “Loan”"):
        take(xlsx(["Child id", "Lent on"], ["P1", date(2024, 9, 1)]), declared=sources)


def test_it_has_a_template(declared):
    sources, _ = declared
    assert template_workbook(sources["bicycle_loans"]).startswith(b"PK")


def test_its_rows_become_a_table_and_figures(declared, store):
    sources, indicators = declared
    _, cleaned = take(loans(date(2024, 9, 1), date(2024, 9, 2)), declared=sources)
    store.make_folders()
    store.cleaned_file("loans").write_bytes(cleaned)
    load = Load("bicycle_loans", ("Cycle Shed",), (date(2024, 9, 1), date(2024, 9, 30)), 2, 2, 0, "ab", "loans", "rules")
    path = store.snapshots / "one.duckdb"
    view = LedgerView(store, [Line(1, datetime(2024, 10, 1), "analyst", load, 1)], 1, date(2024, 10, 9))
    version = Version(view.head, view.today, {})
    with new_snapshot(path, version, store, sources) as connection:
        fill(connection, version, view, sources)
        write_figures(connection, indicators)
    with open_snapshot(path) as connection:
        assert connection.execute("SELECT wheel, place FROM bicycle_loans ORDER BY lent_on").fetchall()[0] == (
            "Small",
            "load 1, sheet Sheet1, row 3",
        )
        monthly = connection.execute("SELECT period, value FROM figures WHERE grain = 'month' AND cut IS NULL").fetchall()
        assert monthly == [("Sep 2024", 2)]
        assert connection.execute("SELECT indicator FROM headlines").fetchall() == [("loans_made",)]


def test_its_worked_example_comes_out(declared):
    sources, indicators = declared
    indicator = indicators["loans_made"]
    with example_of(indicator, sources) as connection:
        assert as_expected(indicator, outcome(connection, indicator, indicator.cases)) == parse(indicator.example.then)
