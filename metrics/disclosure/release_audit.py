"""The audit of releases: one attack over the newest and all that was told before, together."""

from datetime import date

import duckdb

from metrics.declaring.clock import clocks
from metrics.declaring.indicator import Indicator
from metrics.disclosure.constraints_of_clocks import what_clocks_tell
from metrics.disclosure.counts import Known
from metrics.disclosure.families import attack_on, member
from metrics.disclosure.linear_attack import Attack
from metrics.disclosure.parts_so_far import with_parts_so_far
from metrics.disclosure.release_history import ReleaseHistory
from metrics.disclosure.rounding import EXEMPT, headline_cut
from metrics.reasons import NONE
from metrics.table import FIGURES, Figure
from metrics.working_out.clock_counts import CLOCK_MONTHS, CLOCK_STANDINGS
from metrics.working_out.headline import HEADLINES, Headline
from periods import BEFORE, MONTH, NOW, a_year_before
from warehouse.contract import read_about


def attack_of(release: duckdb.DuckDBPyConnection, family: list[Indicator], history: ReleaseHistory | None) -> tuple[Attack, int]:
    """One attack on all that was told of a family, and how many counts told before cannot be true beside the newest ones."""
    told = {indicator.id: rows_of(release, indicator) for indicator in family}
    rows = {name: tuple(with_parts_so_far(of_one, of_one)) for name, of_one in told.items()}
    earlier = {each.id: history.that_fits(each, list(rows[each.id])) for each in family} if history else {}
    corrected = sum(history.corrected(each) for each in family) if history else 0
    return attack_on(tuple(map(member, family)), rows, earlier), corrected


def told_of_clocks(release: duckdb.DuckDBPyConnection) -> list[Known]:
    """What is told of each clock about people."""
    months, today = CLOCK_MONTHS.read(release), read_about(release).today
    standings = [row for row in CLOCK_STANDINGS.read(release, "ORDER BY clock") if clocks()[row.clock].disclosure not in EXEMPT]
    return [
        what_clocks_tell(row, [month for month in months if month.clock == row.clock], today)
        for row in standings
        if not row.reasons
    ]


def rows_of(connection: duckdb.DuckDBPyConnection, indicator: Indicator) -> list[Figure]:
    """Everything a released file tells of an indicator, its headline among it."""
    rows = FIGURES.read(connection, "WHERE indicator = ? ORDER BY position", [indicator.id])
    for line in HEADLINES.read(connection, "WHERE indicator = ? AND start IS NOT NULL", [indicator.id]):
        now = run_of(indicator, line)
        rows.append(now)
        if line.previous_status and indicator.unit.is_count:  # of a percentage only the percentage is told
            start, stop = a_year_before(now.start), MONTH.last(a_year_before(MONTH.first(now.stop)))
            before = now._replace(grain=BEFORE, start=start, stop=stop, status=line.previous_status, reasons=NONE)
            rows.append(before._replace(numerator=line.previous, denominator=None, value=line.previous))
    return rows


def run_of(indicator: Indicator, line: Headline) -> Figure:
    """What a headline says of the run of months it speaks of."""
    return Figure(
        indicator=indicator.id,
        grain=NOW,
        cut=headline_cut(indicator),
        position=0,
        period="",
        start=line.start or date.min,
        stop=line.stop or date.min,
        breakdown=line.breakdown,
        numerator=line.numerator,
        denominator=line.denominator,
        value=line.value,
        rate=None,
        status=line.status,
        reasons=line.reasons,
    )
