"""At the shell what comes by week is loaded, asked for and taken away by week: in a copy of the tree that declares it."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import date

import pytest

from ledger.store import ROOT, Store
from operations import uploads
from tests.conftest import command_line, environment_of
from tests.loaders.workbooks import xlsx
from tests.walls.test_contributing import green, made_here

SOURCE = """
from attributes import CASE
from loaders.kinds import DAY, REFERENCE, choice
from loaders.source import Column, Source

SOURCE = Source(
    title="Night calls", partner="Staffordshire Police", grain="one row per call", frequency="weekly", due_day=3,
    period="called_on", key=("call_ref",),
    columns=(
        Column("call_ref", REFERENCE, "Number"), Column("called_on", DAY, "Night"),
        Column("side", choice("North", "South"), "Side of the city", describes=CASE),
    ),
)
"""
INDICATOR = """
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.theme import MISSING
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Night calls", theme=MISSING, question="Who calls?", numerator="Calls", unit=COUNT, polarity=NEITHER, owner="Police",
    sources=("night_calls",), frequency="weekly", by=("side",), order=99, example=Example(given={}, then=""),
    cases="SELECT call_ref AS record_id, called_on AS date, 1 AS numerator, side, place FROM night_calls",
)
"""
TODAY = date(2025, 5, 14)


@pytest.fixture(scope="module")
def manage(tmp_path_factory) -> Callable[..., subprocess.CompletedProcess]:
    """Runs a command of the copy's manage.py on a store with four weeks, seen from TODAY."""
    tree, folder = tmp_path_factory.mktemp("tree") / "copy", tmp_path_factory.mktemp("store")
    shutil.copytree(ROOT, tree, ignore=made_here)
    (tree / "loaders/sources/night_calls.py").write_text(SOURCE)
    (tree / "metrics/indicators/night_calls_made.py").write_text(INDICATOR)
    store = Store(folder / "store", folder / "key" / "pseudonym.key")
    uploads.found(store, sample=True, today=TODAY)
    for monday, calls in (("2025-03-31", 9), ("2025-04-07", 12), ("2025-04-14", 3), ("2025-04-21", 20), ("2025-04-28", 2)):
        rows = [[f"{monday}-{number}", date.fromisoformat(monday), "North"] for number in range(calls)]
        (tree / f"calls wc {monday}.xlsx").write_bytes(xlsx(["Call ref", "Called on", "Side"], *rows))

    def run(*words: str) -> subprocess.CompletedProcess:
        return subprocess.run(command_line(*words), cwd=tree, env=environment_of(store), capture_output=True, text=True)

    green(run("load", *sorted(path.name for path in tree.glob("calls*.xlsx"))))
    run.tree = tree
    return run


def test_figures_are_printed_by_week(manage):
    rows = json.loads(green(manage("values", "night_calls_made", "--grain", "week", "--json")))
    assert [(row["period"], row["value"]) for row in rows] == [
        ("w/c 31 Mar 2025", 9),
        ("w/c 7 Apr 2025", 12),
        ("w/c 14 Apr 2025", 3),
        ("w/c 21 Apr 2025", 20),
        ("w/c 28 Apr 2025", 2),
        ("w/c 5 May 2025", None),
    ]
    assert rows[-1]["status"] == "not returned"


def test_a_week_without_a_call_is_said_to_have_none(manage):
    said = green(
        manage("load", "--source", "night_calls", "--period", "w/c 5 May 2025", "--nothing-from", "Staffordshire Police")
    )
    assert "had nothing to report for w/c 5 May 2025" in said
    assert re.search(r"^w/c 5 May 2025 +All +0 +0 +ok", green(manage("values", "night_calls_made", "--grain", "week")), re.M)


def test_released_weeks_are_taken_away_up_to_the_last_month_that_is_over(manage):
    green(manage("export", "--indicator", "night_calls_made", "--grain", "week", "--format", "csv", "--to", "calls.csv"))
    text = (manage.tree / "calls.csv").read_text(encoding="utf-8-sig")
    weeks = re.findall(r"w/c \d+ \w+ 2025", text)
    assert weeks == ["w/c 31 Mar 2025", "w/c 7 Apr 2025", "w/c 14 Apr 2025", "w/c 21 Apr 2025"]
    assert '"20"' in text and '"hidden"' in text and '"9"' not in text


def test_what_is_not_counted_so_is_refused_in_a_sentence(manage):
    done = manage("values", "night_calls_made", "--grain", "term")
    assert (done.returncode, done.stderr) == (2, "Night calls is not counted by term; it has: week, month, quarter, year.\n")
