"""What counts is what speaks for the latest days, not what came last; parts stand beside each other; the rest is asked."""

from datetime import date, datetime, timedelta

import pytest

from audit.key import read_key
from audit.recent import recent
from ledger.effective import effective_loads
from loaders.outcome import Refused
from loaders.source import sources
from operations import preview, snapshots, uploads
from operations.log import log_of
from operations.questions import questions
from tests.access.at_work import file_gate
from tests.conftest import take_in
from tests.loaders.workbooks import csv_file, headings, row_of, table, take, xlsx
from warehouse.snapshot import open_snapshot

EPISODES, CONSULTED, AUDITS, ACTIONS, POPULATION = (
    sources()[name] for name in ("missing_episodes", "psychological_consultations", "audits", "actions", "child_population")
)


def episodes(*references: str, month: int = 9, day: int = 1, risk: str = "Low", name: str = "Sheet1") -> bytes:
    at = datetime(2024, month, day, 9)
    row = {"reported_at": at, "returned_at": at, "risk": risk}
    return xlsx(*table(EPISODES, *({**row, "misper_ref": reference} for reference in references)), name=name)


def consulted(month: int, discharged: str) -> bytes:
    """Five consultations of January, as the file of a month tells of them, and one of that month."""
    january = [[f"C{day}", f"0{day}/01/2025", "Yes", discharged] for day in range(1, 6)]
    own = [[f"E{month}{day}", f"0{day}/0{month}/2025", "No", ""] for day in range(1, 6)] if month > 1 else []
    return csv_file(["Case ref", "Consultation date", "Referral", "Date discharged"], *january, *own)


def audits(as_at: str, held: str, number: int = 1) -> bytes:
    rows = [[f"A{each}", as_at, "Neglect", "01/10/2024", held] for each in range(1, number + 1)]
    return csv_file(["Audit no", "As at", "Audit title", "Cycle due date", "Date held"], *rows)


def count(ledger, sql: str) -> int:
    with open_snapshot(snapshots.current_snapshot(ledger)) as snapshot:
        return snapshot.execute(f"SELECT count(*) FROM {sql}").fetchone()[0]


def asked(ledger, parser, *files: tuple[str, bytes]) -> list[str]:
    seal = uploads.seal_of(ledger)
    prepared = [
        part for name, content in files for part in uploads.prepare(uploads.Arriving(name, content), ledger, parser, seal)
    ]
    return questions([(each.load, each.cleaned) for each in prepared], ledger)


def test_a_late_file_of_an_earlier_month_does_not_win_over_a_newer_one(ledger, parser):
    files = [(f"Psych_2025-0{month}.csv", consulted(month, "20/03/2025" if month == 3 else "")) for month in (1, 3, 2)]
    for name, content in files:
        take_in(ledger, parser, content, names=(name,))
    open_cases = "psychological_consultations WHERE progressed_to_referral AND discharged_on IS NULL"
    assert count(ledger, open_cases) == 0 and count(ledger, "psychological_consultations WHERE discharged_on IS NOT NULL") == 5


def test_a_late_list_of_an_earlier_quarter_does_not_win_over_a_newer_one(ledger, parser):
    take_in(ledger, parser, audits("31/12/2024", "15/10/2024"), names=("Audits_2024-25_Q3.csv",))
    late = audits("30/09/2024", "")
    assert asked(ledger, parser, ("Audits_2024-25_Q2.csv", late)) == []  # of another quarter, so it is no older edition
    take_in(ledger, parser, late, names=("Audits_2024-25_Q2.csv",))
    assert count(ledger, "audits WHERE held_on IS NOT NULL") == 1


def test_of_two_lists_of_one_quarter_that_of_the_later_day_stays_and_the_older_one_says_so(ledger, parser):
    take_in(ledger, parser, audits("30/11/2024", "15/10/2024"))
    older = audits("31/10/2024", "")
    assert asked(ledger, parser, ("a.csv", older)) == [
        "Multi-agency audits from Business unit for October 2024 to December 2024 is an older edition than load 2, which is of "
        "30 November 2024 and stays. Keep it?"
    ]
    take_in(ledger, parser, older)
    assert [line.number for line in effective_loads(ledger.lines())] == [2]
    take_in(ledger, parser, audits("15/12/2024", "15/10/2024", number=2))
    assert [line.number for line in effective_loads(ledger.lines())] == [4]


def test_an_older_list_that_shares_no_row_with_a_newer_one_is_another_part(ledger, parser):
    take_in(ledger, parser, audits("30/11/2024", "15/10/2024"))
    take_in(ledger, parser, audits("31/10/2024", "").replace(b"A1,", b"B1,"))
    assert [line.number for line in effective_loads(ledger.lines())] == [2, 3]


def test_within_one_file_the_row_of_the_latest_day_counts_wherever_it_stands():
    rows = [["A1", "31/12/2024", "Neglect", "01/10/2024", "15/10/2024"], ["A1", "30/11/2024", "Neglect", "01/10/2024", ""]]
    report, cleaned = take(csv_file(["Audit no", "As at", "Audit title", "Cycle due date", "Date held"], *rows), "a.csv")
    assert report.rows_kept == 1 and report.as_at == "2024-12-31"


def test_two_files_for_one_month_that_share_no_row_are_parts_in_one_go_and_one_after_the_other(ledger, parser):
    home, care = episodes("H1", "H2", "H3"), episodes("K1", "K2")
    take_in(ledger, parser, home, care, names=("MISPER_2024-09_home.xlsx", "MISPER_2024-09_care.xlsx"))
    assert count(ledger, "missing_episodes") == 5
    [prepared] = uploads.prepare(uploads.Arriving("c.xlsx", episodes("L1")), ledger, parser, uploads.seal_of(ledger))
    said = preview.row_changes_of(prepared, ledger).sentence()
    assert said.startswith("Counts beside load 2, with which it shares no row. Counts beside load 3, with which it")
    take_in(ledger, parser, episodes("L1"))
    assert count(ledger, "missing_episodes") == 6


def test_a_part_is_corrected_alone_and_the_whole_return_replaces_all_parts(ledger, parser):
    take_in(ledger, parser, episodes("H1", "H2"), episodes("K1", "K2"), names=("home.xlsx", "care.xlsx"))
    number = take_in(ledger, parser, episodes("K1", risk="High"))
    assert count(ledger, "missing_episodes") == 3
    uploads.withdraw(number, "wrong", ledger, "analyst")
    assert count(ledger, "missing_episodes") == 4
    take_in(ledger, parser, episodes("H1", "K1", "X1"))
    assert count(ledger, "missing_episodes") == 3


def test_two_files_for_one_month_that_share_rows_are_asked_about(ledger, parser):
    files = ("a.xlsx", episodes("H1", "H2")), ("b.xlsx", episodes("H2", "H3"))
    assert asked(ledger, parser, *files) == [
        "Missing episodes from Staffordshire Police for September 2024 comes twice, with 1 row in both files. "
        "Does the later replace the earlier?"
    ]


@pytest.mark.parametrize(
    ("sent", "lost"), [("ABCDEFGH", 0), ("ABCDEFG", 0), ("ABCDEFGXY", 0), ("ABCDEF", 2), ("ABCD", 4), ("A", 7)]
)
def test_a_resend_that_loses_many_rows_is_asked_about(ledger, parser, sent, lost):
    take_in(ledger, parser, episodes(*"ABCDEFGH"))
    found = asked(ledger, parser, ("again.xlsx", episodes(*sent, risk="High")))
    assert found == [
        f"Missing episodes from Staffordshire Police for September 2024 no longer has {lost} of the 8 rows of load 2. "
        "Does it replace it?"
    ] * bool(lost)


def test_a_period_that_overlaps_another_is_asked_about(ledger, parser):
    take_in(ledger, parser, episodes("A", "B", month=9))
    rows = [row_of(EPISODES, number, reported_at=datetime(2024, month, 3, 9)) for number, month in enumerate((8, 9))]
    assert asked(ledger, parser, ("both.xlsx", xlsx(headings(EPISODES), *rows))) == [
        "Missing episodes from Staffordshire Police for August 2024 to September 2024 overlaps load 2, for September 2024. Rows "
        "that both hold count as in the one whose period ends later, and neither takes away rows of the other. Are both right?"
    ]
    assert asked(ledger, parser, ("october.xlsx", episodes("C", month=10))) == []


def test_a_period_that_ends_after_today_is_asked_about(ledger, parser):
    soon = date.today() + timedelta(days=40)
    rows = table(EPISODES, {"reported_at": datetime(soon.year, soon.month, 1, 9), "returned_at": ""})
    [question] = asked(ledger, parser, ("soon.xlsx", xlsx(*rows)))
    assert "ends after today" in question and question.endswith("Is it complete?")


def test_an_older_edition_of_a_published_table_says_that_it_is_older_and_does_not_win(ledger, parser):
    newer, older = (
        xlsx(*table(POPULATION, *({"year": year, "children": many, "age_group": "0 to 17", "area": "Stoke"} for year in years)))
        for many, years in ((7, ("2023", "2024")), (9, ("2023",)))
    )
    take_in(ledger, parser, newer)
    [question] = asked(ledger, parser, ("older.xlsx", older))
    assert question.endswith("is an older edition than load 2, which is of 31 December 2024 and stays. Keep it?")
    take_in(ledger, parser, older)
    assert count(ledger, "child_population WHERE children = 7") == 2 and count(ledger, "child_population") == 2


def test_what_is_asked_must_be_answered_with_yes_and_that_is_logged(store, parser):
    gate = file_gate(store, "lead-analyst")
    gate.keep(gate.read(uploads.Arriving("a.xlsx", episodes(*"ABCD")), parser))
    resend = gate.read(uploads.Arriving("b.xlsx", episodes("A")), parser)
    with pytest.raises(Refused, match="Nothing was kept; answer this first. Missing episodes .* no longer has 3 of the 4 rows"):
        gate.keep(resend)
    assert len(effective_loads(gate.ledger.lines())) == 1
    gate.keep(resend, questions([(each.load, each.cleaned) for each in resend], gate.ledger))
    log = log_of(store)
    told = [line["fields"].get("asked") for line in recent(log.folder, read_key(log.key_file))]
    assert told == [1, None]


def test_what_was_handed_in_is_asked_about_when_it_is_published(store, parser):
    lead = file_gate(store, "lead-analyst")
    lead.keep(lead.read(uploads.Arriving("a.xlsx", episodes(*"ABCD")), parser))
    lead.hand_in(lead.read(uploads.Arriving("b.xlsx", episodes("A")), parser))
    waiting = lead.ledger.lines()[-1]
    with pytest.raises(Refused, match="answer this first"):
        lead.approve(waiting, lead.ledger.head)
    assert lead.approve(
        waiting, lead.ledger.head, questions([(waiting.what.load, store.kept(waiting.what.load.file))], lead.ledger)
    )


def test_the_shell_keeps_nothing_that_is_asked_about_without_a_yes(manage, store, ledger, tmp_path):
    for name, content in (("a.xlsx", episodes(*"ABCD")), ("b.xlsx", episodes("A"))):
        (tmp_path / name).write_bytes(content)
    assert manage("load", tmp_path / "a.xlsx").returncode == 0
    done = manage("load", tmp_path / "b.xlsx")
    assert done.returncode == 2 and "? Missing episodes" in done.stdout and "Say --yes" in done.stderr
    assert manage("load", "--yes", tmp_path / "b.xlsx").returncode == 0
