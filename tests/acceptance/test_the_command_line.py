"""`manage.py values` and `manage.py records` print what the pages show: the same Table, the same records."""

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date

import pytest

from commands.__main__ import main
from ledger.effective import effective_loads
from ledger.ledger import Ledger
from ledger.store import ROOT
from metrics.declaring.indicator import indicators
from metrics.values import records, values
from operations.demonstration import never_loaded, sent_or_published
from tests.conftest import command_line, environment_of
from tests.sample_city import OF_THE_CITY
from tests.viewers import ANALYST
from wording.rows import printed_rows

FIELDS = {"period", "breakdown", "numerator", "denominator", "value", "status", "unit", "snapshot"}

every_indicator = pytest.mark.parametrize("indicator", OF_THE_CITY, ids=lambda indicator: indicator.id)


@pytest.fixture
def manage(city, monkeypatch, capsys) -> Callable[..., tuple[int, str, str]]:
    """Runs a command in this process: its exit code and what it printed and complained of."""
    for name in ("SAFEGUARDING_STORE", "SAFEGUARDING_KEY_FILE"):
        monkeypatch.setenv(name, environment_of(city)[name])

    def run(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["manage.py", *words])
        return main(), *capsys.readouterr()

    return run


@every_indicator
def test_values_prints_the_table_that_pages_show(manage, snapshot, indicator):
    by = indicator.by[-1] if indicator.by else None
    code, printed, _ = manage("values", indicator.id, "--grain", "year", *(("--by", by) if by else ()), "--json")
    rows = json.loads(printed)
    assert code == 0
    assert rows and all(row.keys() >= FIELDS for row in rows)
    assert rows == printed_rows(values(snapshot, indicator, ANALYST, "year", by))


@pytest.mark.parametrize("indicator", [each for each in indicators().values() if each.order == 10], ids=lambda each: each.id)
def test_records_prints_the_cases_behind_a_value(manage, snapshot, indicator):
    code, printed, _ = manage("records", indicator.id, "--from", "2024-10-01", "--to", "2025-03-31", "--json")
    behind = records(snapshot, indicator, ANALYST, (date(2024, 10, 1), date(2025, 3, 31)))
    assert code == 0
    assert [row["record_id"] for row in json.loads(printed)] == [row["record_id"] for row in behind.rows] != []


def test_a_window_cutting_the_year_is_printed_as_a_part(manage):
    words = "values missing_episodes --grain year --from 2024-04-01 --to 2024-09-30 --json"
    _, printed, _ = manage(*words.split())
    assert [row["period"] for row in json.loads(printed)] == ["2024-25 (Apr 2024 to Sep 2024)"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("values", "no_such_figure"), "There is no indicator called no_such_figure."),
        (("values", "missing_children", "--by", "child_id"), "cannot be broken down by child_id"),
        (("records", "missing_children", "--by", "child_id"), "cannot be broken down by child_id"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_a_sentence(manage, words, said):
    code, printed, complaint = manage(*words)
    assert (code, printed) == (2, "")
    assert said in complaint and "Traceback" not in complaint


def test_the_printed_table_holds_the_figures_of_the_report(city):
    done = subprocess.run(
        command_line("values", "missing_children", "--grain", "year"),
        cwd=ROOT,
        env=environment_of(city),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert [line.split()[:3] for line in done.stdout.splitlines()[1:]] == [["2023-24", "All", "509"], ["2024-25", "All", "395"]]


def test_run_asks_to_make_a_demonstration_anew_only_where_an_earlier_version_left_out_what_the_sample_now_has(city):
    loads = effective_loads(Ledger(city).lines())
    assert {line.what.source for line in loads} == sent_or_published()
    assert never_loaded(loads) == []
    assert never_loaded([line for line in loads if line.what.source not in ("contacts", "schools")]) == [
        "Contacts at the front door",
        "School list",
    ]
