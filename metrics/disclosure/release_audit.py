"""The audit of releases: one attack over the newest and all that was told before, together."""

from datetime import date

import duckdb

from metrics.declaring.clock import clocks
from metrics.declaring.indicator import Indicator
from metrics.disclosure.constraints_of_clocks import ClockTold
from metrics.disclosure.families import Clocks, attack_on, clocks_of, member
from metrics.disclosure.linear_attack import Attack
from metrics.disclosure.parts_so_far import with_parts_so_far
from metrics.disclosure.release_history import ReleaseHistory
from metrics.disclosure.rounding import EXEMPT, headline_cut
from metrics.reasons import NONE
from metrics.table import FIGURES, Figure
from metrics.working_out.clock_counts import CLOCK_MONTHS, CLOCK_STANDINGS
from metrics.working_out.coverage import Returned
from metrics.working_out.headline import HEADLINES, Headline
from periods import BEFORE, MONTH, NOW, a_year_before
from warehouse.contract import read_about


def attack_of(
    release: duckdb.DuckDBPyConnection, family: list[Indicator], history: ReleaseHistory | None, clocks: Clocks | None = None
) -> tuple[Attack, int]:
    """One attack on all that was told of a family, and how many counts told before cannot be true beside the newest ones.

    clocks: of all that are told (told_of_clocks), of which those of the family are taken; read now where they are not given.
    """
    told = {indicator.id: rows_of(release, indicator) for indicator in family}
    rows = {name: tuple(with_parts_so_far(of_one, of_one)) for name, of_one in told.items()}
    earlier = {each.id: history.that_fits(each, list(rows[each.id])) for each in family} if history else {}
    corrected = sum(history.corrected(each) for each in family) if history else 0
    members = tuple(map(member, family))
    timing = clocks_of(members, told_of_clocks(release, history) if clocks is None else clocks)
    return attack_on(members, rows, earlier, timing), corrected


def told_of_clocks(release: duckdb.DuckDBPyConnection, history: ReleaseHistory | None) -> Clocks:
    """What is told of each clock about people."""
    months, today, returned = CLOCK_MONTHS.read(release), read_about(release).today, Returned(release)
    told = [
        ClockTold(
            row,
            tuple(month for month in months if month.clock == row.clock),
            today,
            returned.known_to(clocks()[row.clock].sources),
            clocks()[row.clock].disclosure in EXEMPT,
        )
        for row in CLOCK_STANDINGS.read(release, "ORDER BY clock")
    ]
    return history.with_earlier(told) if history else tuple(each for each in told if each.is_attacked)


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
