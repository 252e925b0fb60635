"""The answers as a file: made under the release rule for whoever may export and see the theme, logged, and never exact."""

import pytest

from access import demonstration
from access.person import Person, Right
from access.role import CHAIR
from audit.line import read_line
from audit.log import AuditLog
from audit.reason import Reason
from exports.recipe import FOI, CannotExport, Recipe
from exports.sheet import CSV
from exports.tickets import Tickets
from foi.questions import QUESTIONS
from ledger.ledger import Ledger
from metrics.viewer import NotAllowed
from operations import exporting, snapshots
from tests.exports.reading_back import csv_table


@pytest.fixture
def log(tmp_path) -> AuditLog:
    return AuditLog(tmp_path / "store", tmp_path / "key" / "audit.key", "0.2.0")


@pytest.fixture
def taken(city, log):
    snapshot = snapshots.current_snapshot(Ledger(city))

    def take(recipe: Recipe, who: Person):
        tickets = Tickets()
        return exporting.fetch(exporting.issue_ticket(recipe, snapshot, who, "", log, tickets).token, who, "", log, tickets)

    return take


def test_every_question_is_in_the_file_with_its_figures_and_those_not_held_say_so(taken, log):
    rows = csv_table(taken(Recipe(FOI, form=CSV), demonstration.people()["chair"]).content)
    assert list(dict.fromkeys(row["Question"] for row in rows)) == [each.number for each in QUESTIONS]
    by_year = {(row["Question"], row["Period"]): row["Value"] for row in rows if row["Breakdown"] == "All"}
    assert (by_year["1", "2024-25"], by_year["2", "2024-25"], by_year["8", "2024-25"]) == ("395", "1590", "68")
    (beyond,) = (row for row in rows if row["Question"] == "3")
    assert (beyond["Held"], beyond["Value"], beyond["Figure"]) == ("held, beyond your role", "", "")
    assert {row["Status"] for row in rows if row["Question"] == "1"} == {"ok", "zero", "hidden"}
    logged = [
        read_line(raw, log.key()) for path in log.folder.glob("*.jsonl") for raw in path.read_bytes().splitlines(keepends=True)
    ]
    assert [(line["event"], line["fields"]["export"]) for line in logged] == [
        ("export-made", "foi.csv"),
        ("export-fetched", "foi.csv"),
    ]


def test_it_is_never_exact(taken):
    exact = Recipe(FOI, exact=True, reason=Reason.CASE_REVIEW, reference="IG-2026/014")
    with pytest.raises(CannotExport, match="leave as released figures only"):
        taken(exact, demonstration.people()["lead-analyst"])


@pytest.mark.parametrize(
    "who",
    [
        Person("x", "", (Right(CHAIR.id, frozenset({"case-reviews"})),)),
        demonstration.people()["records-viewer"],
        demonstration.people()["administrator"],
    ],
    ids=["chair of another theme", "records viewer", "administrator"],
)
def test_nobody_else_takes_it(taken, who):
    with pytest.raises(NotAllowed):
        taken(Recipe(FOI), who)
