"""Every export is made under the rights of the moment, logged before it leaves, and handed out once to whom it was made for."""

import hashlib
from dataclasses import replace
from types import SimpleNamespace

import pytest

from access.person import Person, Right
from access.role import ANALYST, CHAIR, EXECUTIVE, EXPORT, EXPORT_EXACT, LEAD_ANALYST, RECORDS_VIEWER, ROLES
from audit.key import CannotBeLogged
from audit.line import read_line
from audit.reason import Reason
from exports.making import Order
from exports.recipe import (
    ALL,
    CLOCKS,
    DICTIONARY,
    FOI,
    INDICATOR,
    KINDS,
    OVERVIEW,
    PUBLISHED,
    ROADMAP,
    THEME,
    YEARLY,
    CannotExport,
    Recipe,
)
from exports.sheet import CSV
from exports.tickets import NoTicket, Tickets
from metrics.declaring.indicator import indicators
from metrics.declaring.theme import THEMES
from metrics.viewer import EXACT, RECORDS, NotAllowed, Sight, Viewer
from operations import exporting
from tests.exports.reading_back import csv_lines, csv_table

FIGURE, A_THEME, ANOTHER = "missing_episodes", "missing-children", "funding-and-context"
ONE = Recipe(INDICATOR, FIGURE, CSV)
WHY = {"exact": True, "reason": Reason.CASE_REVIEW, "reference": "IG-2026/014"}
QUICK = [Recipe(THEME, A_THEME, CSV), ONE, Recipe(CLOCKS, form=CSV), Recipe(DICTIONARY, form=CSV)]


def person(*rights: Right, who: str = "somebody") -> Person:
    return Person(who, "", rights)


@pytest.fixture
def offer(snapshot_path, log):
    tickets = Tickets()

    def make(recipe: Recipe, who: Person, session: str = ""):
        made = exporting.issue_ticket(recipe, snapshot_path, who, session, log, tickets)
        return made, lambda by=who, of=session: exporting.fetch(made.token, by, of, log, tickets)

    return make


def logged(log) -> list[dict]:
    lines = [line for path in sorted(log.folder.glob("*.jsonl")) for line in path.read_bytes().splitlines(keepends=True)]
    return [read_line(line, log.key()) for line in lines]


@pytest.mark.parametrize("recipe", QUICK, ids=lambda recipe: recipe.kind)
@pytest.mark.parametrize("role", ["", *(role.id for role in ROLES)])
def test_who_may_take_what(people, offer, role, recipe):
    """Released figures: whoever may export, of the themes they see. Nobody else, and the refusal is in the log."""
    who = people[role]
    may = who.may(EXPORT) and all(
        who.viewer.may_see(theme) for theme in {each.theme.id for each in recipe.chosen} if recipe.kind != DICTIONARY
    )
    if not may:
        with pytest.raises(NotAllowed):
            offer(recipe, who)
        return
    file = offer(recipe, who)[1]()
    assert "EXACT" not in file.content.decode("utf-8-sig") and "-released-" in file.name


@pytest.mark.parametrize("role", ["", *(role.id for role in ROLES)])
def test_exact_figures_need_their_own_right_and_a_reason(people, offer, role):
    who = people[role]
    if who.may(EXPORT_EXACT):
        assert {right.of.id for right in who.rights} >= {LEAD_ANALYST.id}
        with pytest.raises(CannotExport, match="only for a reason"):
            offer(replace(ONE, exact=True), who)
        marked = csv_lines(offer(replace(ONE, **WHY), who)[1]().content)[1][0]
        assert marked.startswith(f"OFFICIAL-SENSITIVE. EXACT FIGURES, taken away by {who.who}")
    else:
        with pytest.raises(NotAllowed):
            offer(replace(ONE, **WHY), who)


def test_who_sees_figures_exactly_without_the_right_to_take_them_away_so_takes_them_as_released(offer):
    """An analyst, of what their own partner sent."""
    analyst = person(Right(ANALYST.id, sources=frozenset(indicators()[ONE.of].sources)))
    analyst.viewer.must_see_exact(A_THEME, indicators()[ONE.of].sources)
    with pytest.raises(NotAllowed, match="does not allow you"):
        offer(replace(ONE, **WHY), analyst)
    assert "-released-" in offer(ONE, analyst)[1]().name


def test_everybody_gets_the_same_released_figures_whatever_they_see_on_their_screen(people, offer):
    lead, executive = (csv_table(offer(ONE, people[role])[1]().content) for role in (LEAD_ANALYST.id, EXECUTIVE.id))
    assert lead == executive != []


def test_a_right_that_does_not_allow_export_opens_no_theme_for_it(offer):
    """A records viewer of one theme who is chair of another takes away figures of the other alone."""
    both = person(Right(RECORDS_VIEWER.id, frozenset({A_THEME})), Right(CHAIR.id, frozenset({ANOTHER})))
    assert both.taking_away(EXPORT).sights == (Sight("released", frozenset({ANOTHER})),)
    with pytest.raises(NotAllowed, match="another subgroup"):
        offer(ONE, both)
    assert {row["Theme"] for row in csv_table(offer(Recipe(DICTIONARY, form=CSV), both)[1]().content, "Question")} == {
        next(theme.title for theme in THEMES if theme.id == ANOTHER)
    }


def test_no_way_of_asking_gives_records(people):
    assert set(KINDS) == {INDICATOR, THEME, ALL, OVERVIEW, ROADMAP, CLOCKS, PUBLISHED, DICTIONARY, FOI, YEARLY}
    levels = {sight.level for who in people.values() if who.may(EXPORT_EXACT) for sight in who.taking_away(EXPORT_EXACT).sights}
    assert levels == {EXACT} and RECORDS in {sight.level for sight in people[""].viewer.sights}


def test_what_was_made_and_fetched_is_in_the_log_with_its_cut_rule_rows_hash_and_reason(people, offer, log, opened):
    made, fetch = offer(replace(ONE, grain="year", by="age_band", **WHY), people[LEAD_ANALYST.id], "the session")
    content = fetch().content
    first, second = logged(log)
    digest = hashlib.sha256(content).hexdigest()
    assert (first["event"], second["event"]) == ("exact-export-made", "export-fetched")
    assert first["fields"] == {
        "export": "indicator.year.csv",
        "rows": made.rows,
        "sha256": digest,
        "reason": "case_review",
        "indicator": FIGURE,
        "by": "age_band",
        "reference": "IG-2026/014",
    }
    assert second["fields"] == {"export": "indicator.year.csv", "sha256": digest, "size": len(content)}
    snapshot = opened(EXACT).facts.snapshot
    assert (first["role"], first["snapshot"]) == ("lead-analyst", snapshot)
    assert first["who"] == second["who"] and first["who"].startswith("p-")
    assert first["session"] == second["session"] != ""
    assert made.rows == len(csv_table(content))


def test_whoever_lost_the_right_in_the_meantime_gets_nothing_and_that_is_in_the_log(people, offer, log):
    _, fetch = offer(ONE, people[EXECUTIVE.id])
    with pytest.raises(NotAllowed):
        fetch(replace(people[EXECUTIVE.id], rights=()))
    assert [line["event"] for line in logged(log)] == ["export-made", "refused"]
    _, fetch = offer(replace(ONE, **WHY), people[LEAD_ANALYST.id])
    with pytest.raises(NotAllowed, match="does not allow you to export exact figures"):
        fetch(replace(people[LEAD_ANALYST.id], rights=people[EXECUTIVE.id].rights))


def test_whose_rights_changed_gets_no_other_file_than_the_log_speaks_of(offer):
    _, fetch = offer(Recipe(DICTIONARY, form=CSV), person(Right(EXECUTIVE.id)))
    with pytest.raises(CannotExport, match="has changed since"):
        fetch(person(Right(CHAIR.id, frozenset({A_THEME}))))


def test_figures_that_are_gone_are_said_to_be_gone(people, log, tmp_path):
    with pytest.raises(CannotExport, match="no longer there"):
        exporting.issue_ticket(ONE, tmp_path / "snapshot.duckdb", people[""], "", log, Tickets())


def test_where_the_log_cannot_be_written_no_file_is_made(people, snapshot_path, log):
    log.store_folder.mkdir(parents=True)
    log.folder.write_text("")
    tickets = Tickets()
    with pytest.raises(CannotBeLogged, match="^This was not done"):
        exporting.issue_ticket(ONE, snapshot_path, people[""], "", log, tickets)
    assert tickets.tickets == {}


def test_nor_is_one_handed_out(people, offer, log):
    _, fetch = offer(ONE, people[""])
    log.folder.rename(log.folder.with_name("put aside"))
    log.folder.write_text("")
    with pytest.raises(CannotBeLogged):
        fetch()
    with pytest.raises(NoTicket, match="was used"):
        fetch()


@pytest.mark.parametrize(("exact", "role"), [(False, EXECUTIVE.title), (True, LEAD_ANALYST.title)])
def test_the_log_names_the_role_by_which_somebody_of_two_may_take_a_file_away(exact, role):
    person = Person("oid-ann", "Ann", (Right(EXECUTIVE.id), Right(LEAD_ANALYST.id)))
    assert exporting.who_is(person, Recipe(ALL, exact=exact), "session").role == role


@pytest.mark.parametrize(
    "recipe", [Recipe(INDICATOR, "missing_episodes"), Recipe(THEME, indicators()["missing_episodes"].theme.id)]
)
def test_what_was_asked_for_by_its_name_is_refused_whole_to_whoever_may_not_see_it(recipe):
    reader = SimpleNamespace(viewer=Viewer("Chair", (Sight(EXACT, frozenset({"neglect"})),)))
    with pytest.raises(NotAllowed, match="belongs to another subgroup"):
        assert Order(recipe, reader, None).chosen is None
