"""Whoever sees figures of their own exactly learns no hidden count of others from what is released to them beside these."""

from collections.abc import Iterator

import pytest

from access.person import Person, Right
from access.role import ANALYST, CHAIR, EXECUTIVE, EXPORT, LEAD_ANALYST
from ledger.ledger import Ledger
from loaders.source import sources
from metrics.declaring.indicator import indicators
from metrics.declaring.theme import THEMES
from metrics.disclosure.beside_exact import WHY, kept_from, shown_to
from metrics.disclosure.constraints import cell_of
from metrics.disclosure.counts import Known
from metrics.disclosure.families import Family, families, learnt, with_sums
from metrics.disclosure.linear_attack import Range
from metrics.disclosure.parts_so_far import with_parts_so_far
from metrics.disclosure.release_audit import rows_of
from metrics.disclosure.release_history import known_together
from metrics.table import FIGURES, HIDDEN, NOT_RETURNED, OK
from metrics.viewer import EXACT, NotAllowed, Viewer
from metrics.working_out.coverage import EVER
from operations import snapshots
from pages.figures.rights import kept_words
from reading.files import Files, opened
from reading.reader import Reader
from tests.made_up import figure
from tests.sample_city import city  # noqa: F401

SENT = {
    partner: frozenset(source.id for source in sources().values() if source.partner == partner)
    for partner in sorted({source.partner for source in sources().values()})
}
OWNED = {
    owner: frozenset(theme.id for theme in THEMES if theme.owner == owner)
    for owner in dict.fromkeys(theme.owner for theme in THEMES)
}
SEATS = {f"analyst of {partner}": Right(ANALYST.id, sources=sent) for partner, sent in SENT.items()}
POLICE = SEATS["analyst of Staffordshire Police"]
KEPT = "missing_on_tracker"
BOTH = (Right(CHAIR.id, OWNED[THEMES[0].owner]), POLICE)


def somebody(*rights: Right) -> Person:
    return Person("somebody", "Somebody", rights, EXACT)


@pytest.fixture(scope="module")
def files(city) -> Iterator[Files]:  # noqa: F811
    with opened(snapshots.current_snapshot(Ledger(city)), city) as files:
        yield files


def known_closely(files: Files, viewer: Viewer, keeping: bool) -> list[Range]:
    """The hidden counts of others that are known to fewer than three numbers, from every family one of which is their own."""
    found = []
    for family in families(indicators()):
        own = {each.id for each in family if sees_exactly(viewer, each.id)}
        shown = tuple(each for each in family if each.id in own or not (keeping and each.id in kept_from(viewer)))
        if own and len(own) < len(shown):
            found += closely(files, shown, own)
    return found


def sees_exactly(viewer: Viewer, name: str) -> bool:
    return viewer.sees_exact(indicators()[name].theme.id, indicators()[name].extracts)


def closely(files: Files, family: Family, own: set[str]) -> list[Range]:
    """Their own counts are no ranges to whoever sees them exactly."""
    alone = Known()
    for one in family:
        rows = rows_of(files.released(), indicators()[one.id])
        alone.take_in(known_together(one.unit, with_parts_so_far(rows, rows), ()))
    others = [cell for cell in alone.hidden if cell.figure not in own]
    alone.ranges |= {cell: (count, count) for name in own for cell, count in exact_counts(files, name) if cell in alone.ranges}
    attack = with_sums(alone, [sums for one in family for relation in one.related for sums in learnt(alone, relation)])
    assert attack.possible()
    return [each for each in attack.ranges(others, 2) if each.width < 2]


def exact_counts(files: Files, name: str) -> Iterator[tuple]:
    for row in FIGURES.read(files.exact(), "WHERE indicator = ?", [name]):
        for part in indicators()[name].unit.counts_of:
            if row.status == OK and getattr(row, part) is not None:
                yield cell_of(part, row), getattr(row, part)


@pytest.mark.parametrize("seat", SEATS)
def test_nobody_works_out_a_hidden_count_of_another_partner_from_their_own_exact_figures(files, seat):
    assert known_closely(files, somebody(SEATS[seat]).viewer, keeping=True) == []


def test_they_would_if_nothing_were_kept_from_them(files):
    found = known_closely(files, somebody(POLICE).viewer, keeping=False)
    assert sum(each.width == 0 for each in found) > 10


def test_what_is_kept_from_somebody_follows_from_what_is_related_to_what_they_see_exactly():
    kept = {seat: set(kept_from(somebody(right).viewer)) for seat, right in SEATS.items()}
    assert {seat: names for seat, names in kept.items() if names} == {
        "analyst of Each agency": {"gcp2_assessments_per_trained", "gcp2_trained_not_used", "trained_to_first_assessment"},
        "analyst of Staffordshire Police": {
            "encompass_without_school",
            "missing_on_tracker",
            "notices_to_referral",
            "path_of_a_notice",
            "referral_notices_with_contact",
        },
        "analyst of Stoke-on-Trent City Council": {"excluded_who_went_missing"},
    }


@pytest.mark.parametrize("role", [EXECUTIVE.id, LEAD_ANALYST.id])
def test_nothing_is_kept_from_whoever_sees_everything_exactly_or_nothing(role):
    for closely in (EXACT, "released"):
        assert kept_from(Person("somebody", "Somebody", (Right(role),), closely).viewer) == frozenset()
    assert kept_from(Viewer("Nobody")) == frozenset()


def test_two_rights_of_one_person_are_put_beside_each_other():
    """A chair sees all of their theme exactly, so nothing of it is kept from one who is an analyst too."""
    assert KEPT in kept_from(somebody(POLICE).viewer)
    assert KEPT not in kept_from(somebody(*BOTH).viewer)


@pytest.mark.parametrize("take", [lambda me: me.viewer, lambda me: me.viewer.as_released, lambda me: me.taking_away(EXPORT)])
def test_what_is_kept_is_kept_on_every_page_and_in_every_file(files, take):
    reader, kept, own = Reader(files, take(somebody(POLICE))), indicators()[KEPT], indicators()["missing_episodes"]
    assert {(row.status, row.value, row.numerator, row.reasons) for row in reader.values(kept).rows} == {
        (HIDDEN, None, None, WHY)
    }
    line = reader.headlines()[kept.id]
    assert (line.status, line.value, line.previous, line.badge) == (HIDDEN, None, None, "hidden")
    assert reader.signals({})[kept.id].value is None and reader.control_points(kept, {}) == []
    assert any(row.value is not None for row in reader.values(own).rows)
    assert reader.headlines()[own.id].value is not None


def test_a_stage_of_a_path_is_refused_where_it_is_kept(files):
    teller, stage = indicators()["path_of_a_notice"], indicators()["notices_to_referral"]
    with pytest.raises(NotAllowed, match="both together would tell hidden numbers"):
        Reader(files, somebody(POLICE).viewer).passed(stage, teller, None, None, EVER)


def test_that_nothing_came_is_told_all_the_same():
    empty, nought = (figure(value, status=status) for value, status in ((None, NOT_RETURNED), (0, OK)))
    assert shown_to(somebody(POLICE).viewer, KEPT, [empty, nought])[0] == empty
    assert shown_to(somebody(POLICE).viewer, KEPT, [empty, nought])[1].value is None
    assert shown_to(somebody(POLICE).viewer, "missing_episodes", [empty, nought]) == [empty, nought]


def test_the_page_of_rights_names_what_is_kept():
    assert kept_words(somebody(POLICE).viewer).count("“") == len(kept_from(somebody(POLICE).viewer)) == 5
    assert kept_words(Viewer("Nobody")) == ""
