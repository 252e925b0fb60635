"""An action names the audit or scrutiny it comes from: by title and day, and nothing else of them is read."""

import json
from datetime import date

import duckdb
import pytest

from ledger.meeting_lines import Action, Origin
from ledger.written import as_written
from loaders import source as declarations
from loaders.kind import Choice
from loaders.kinds import DAY, TITLE
from loaders.outcome import Refused
from loaders.source import sources
from meeting.what_came import origin_of, what_came
from meeting.wording import comes_from
from meeting.writing import refuse
from metrics.declaring.theme import THEMES
from metrics.working_out.reviewed_work import Work, works
from tests.access.at_work import meeting_gate
from tests.meeting.minutes import minutes_with
from tests.meeting.works import A_REVIEW, DUE, LIST, NEGLECT, SCRUTINEER, TODAY, action
from tests.viewers import ANALYST
from warehouse.reviewed_work import write_works
from warehouse.tables import create_tables

DECLARED = {name: source for name, source in sources().items() if source.origins}
SHED = """
from loaders.kinds import DAY, REFERENCE, TITLE
from loaders.source import Column, Origins, Source

SOURCE = Source(
    title="Visits to the shed", partner="Cycle Shed", grain="one row per visit", frequency="monthly", due_day=5, period="seen_on",
    key=("visit",), origins=Origins("Visit", "visits", "voice-of-children-and-families", title="what", day="seen_on"),
    columns=(Column("visit", REFERENCE, "Number"), Column("what", TITLE, "What was seen"), Column("seen_on", DAY, "Day")),
)
"""


@pytest.fixture
def filled():
    """Works as a snapshot has them, of sources whose rows are given as title, day and further columns."""
    with duckdb.connect() as connection:

        def fill(known: dict, **rows: list[dict]) -> list[tuple]:
            create_tables(connection, known)
            connection.execute("CREATE TABLE about AS SELECT DATE '2025-04-22' AS today")
            for name, held in rows.items():
                for row in held:
                    places = ", ".join("?" * len(row))
                    connection.execute(f"INSERT INTO {name} ({', '.join(row)}) VALUES ({places})", list(row.values()))
            write_works(connection, known)
            return connection.execute("SELECT source, title, day FROM works ORDER BY ALL").fetchall()

        fill.connection = connection
        yield fill


@pytest.mark.parametrize("source", DECLARED.values(), ids=DECLARED)
def test_every_source_names_its_works_by_a_public_title_and_a_day_alone(source):
    origins = source.origins
    assert source.column(origins.title).kind == TITLE and source.column(origins.day).kind == DAY
    assert origins.theme in {theme.id for theme in THEMES} and origins.word and origins.several


@pytest.mark.parametrize("source", DECLARED.values(), ids=DECLARED)
def test_only_words_of_a_list_decide_which_are_named_and_never_a_count(source):
    column, words = source.origins.only or ("", ())
    kind = source.column(column).kind if column else None
    assert kind is None or type(kind) is Choice and set(words) < set(kind.options) and source.origins.unnamed


def test_audits_and_scrutiny_are_named_and_single_reviews_are_not():
    assert {name: source.origins.word for name, source in DECLARED.items()} == {"audits": "Audit", "scrutiny_plan": "Scrutiny"}


@pytest.mark.parametrize(
    ("kind", "cases", "named"),
    [
        ("Thematic", 8, True),
        ("Thematic", 1, True),
        ("Dip sample", 3, True),
        ("Case file", 1, False),
        ("Case file", 20, False),
        ("Re-audit", 6, False),
        (None, 6, False),
    ],
)
def test_an_audit_is_listed_by_its_kind_however_many_cases_it_had(filled, kind, cases, named):
    """Were it listed by its cases, a hidden number of children would be told by who is missing in the list."""
    audit = {"title": "Neglect at home", "held_on": date(2024, 11, 6), "kind": kind, "cases": cases}
    assert filled({"audits": DECLARED["audits"]}, audits=[audit]) == [("audits", "Neglect at home", date(2024, 11, 6))] * named


def test_what_was_not_done_yet_is_not_listed_and_what_stands_twice_is_listed_once(filled):
    days = date(2024, 2, 14), date(2024, 2, 14), None, date(2025, 4, 22), date(2025, 4, 23)
    rows = [{"topic": "Governance", "delivered_on": day} for day in days]
    assert filled({"scrutiny_plan": DECLARED["scrutiny_plan"]}, scrutiny_plan=rows) == [
        ("scrutiny_plan", "Governance", day) for day in (date(2024, 2, 14), date(2025, 4, 22))
    ]


def test_another_source_needs_its_own_file_only(tmp_path, filled):
    (tmp_path / "shed_visits.py").write_text(SHED)
    seen = [{"what": "Brakes", "seen_on": date(2025, 3, 4)}]
    assert filled(declarations.discover(tmp_path), shed_visits=seen) == [("shed_visits", "Brakes", date(2025, 3, 4))]
    found = works(filled.connection, ANALYST)
    assert found == [Work("shed_visits", "voice-of-children-and-families", "Brakes", date(2025, 3, 4))]
    assert what_came(found, minutes_with(action(origin=origin_of(found[0]))))[0].tasks


def test_a_viewer_is_offered_the_works_of_their_themes_the_newest_first(released):
    assert [each.title for each in works(released, ANALYST)] == [
        "Children missing out of area",
        "Governance of the partnership",
        "Triage of domestic abuse",
        "Neglect at home",
    ]
    assert [each.title for each in works(released, SCRUTINEER)] == ["Governance of the partnership"]


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        (action(origin=Origin("audits", "Neglect at home", date(2024, 11, 7))), "no such audit or scrutiny"),
        (action(origin=Origin("case_reviews", "Neglect at home", date(2024, 11, 6))), "no such audit or scrutiny"),
        (action(A_REVIEW, origin_of(NEGLECT)), "Say once"),
    ],
)
def test_an_unknown_work_and_two_origins_at_once_are_refused(entry, says):
    with pytest.raises(Refused, match=says):
        refuse(entry, minutes_with(), {"missing_episodes"}, TODAY, [origin_of(work) for work in LIST])


@pytest.mark.parametrize(
    "entry", [action(), action(A_REVIEW), action(origin=origin_of(NEGLECT))], ids=["none", "in words", "an audit"]
)
def test_none_words_and_a_known_work_are_written_and_read_again(store, entry):
    me = meeting_gate(store, "executive")
    me.say(entry, TODAY, [origin_of(work) for work in LIST])
    assert me.ledger.lines()[-1].what == entry


def test_without_the_list_of_whoever_writes_no_work_is_known(store):
    with pytest.raises(Refused, match="no such audit"):
        meeting_gate(store, "executive").say(action(origin=origin_of(NEGLECT)), TODAY)


def test_a_line_written_before_works_were_named_still_reads():
    old = {
        "about": "missing_episodes",
        "meeting": "2025-01-21",
        "text": "Write",
        "owner": "A post",
        "due": "2025-05-01",
        "linked": "An audit",
    }
    read = as_written(Action, json.loads(json.dumps(old)))
    assert (read.linked, read.origin, comes_from(read), read.due) == ("An audit", None, "An audit", DUE)


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        (action(), ""),
        (action(A_REVIEW), A_REVIEW),
        (action(origin=origin_of(NEGLECT)), "Audit of 6 Nov 2024: Neglect at home"),
        (action(origin=Origin("scrutiny_plan", "Governance", date(2024, 2, 14))), "Scrutiny of 14 Feb 2024: Governance"),
        (action(origin=Origin("no_longer_sent", "Governance", date(2024, 2, 14))), "Work of 14 Feb 2024: Governance"),
    ],
)
def test_an_action_says_where_it_comes_from(entry, says):
    assert comes_from(entry) == says
