"""The audit of releases: one attack over the newest and all that was told before, together."""

from dataclasses import dataclass

import duckdb

from metrics.declaring.indicator import Indicator
from metrics.disclosure.linear_attack import TOO_CLOSE, Attack, Range
from metrics.disclosure.parts_so_far import with_parts_so_far
from metrics.disclosure.release_history import Told, known_together
from metrics.disclosure.rounding import headline_cut
from metrics.table import COLUMNS
from metrics.working_out.measure import Row
from periods import BEFORE, MONTH, NOW, a_year_before

FIGURES = f"SELECT cut, grain, {', '.join(COLUMNS)} FROM figures WHERE indicator = ? ORDER BY position"
HEADLINE = """
    SELECT start, stop, breakdown, numerator, denominator, value, status, note, previous, previous_status
    FROM headlines WHERE indicator = ? AND start IS NOT NULL
"""


@dataclass(frozen=True)
class Audited:
    """hidden: how many counts are hidden; close: those known too closely; possible: whether all that is known can be true.

    corrected: how many counts that were told before cannot be true beside the newest ones.
    """

    hidden: int
    close: list[Range]
    possible: bool
    corrected: int = 0


def audited(release: duckdb.DuckDBPyConnection, indicator: Indicator, told: Told | None = None) -> Audited:
    """release: a file of released figures. told: what was released before it."""
    rows = rows_of(release, indicator)
    rows = with_parts_so_far(rows, rows)
    earlier = told.that_fits(indicator, rows) if told else ()
    known, corrected = known_together(indicator.unit, rows, earlier), told.corrected(indicator) if told else 0
    attack = Attack(known)
    possible = not known.hidden or attack.possible()
    hidden = known.hidden if possible else []
    close = [each for each in attack.ranges(hidden, TOO_CLOSE) if each.width < TOO_CLOSE]
    return Audited(len(known.hidden), close, possible, corrected)


def rows_of(connection: duckdb.DuckDBPyConnection, indicator: Indicator) -> list[Row]:
    """Everything a released file tells of an indicator, its headline among it."""
    rows = [Row(row[0], row[1], tuple(row[2:])) for row in connection.execute(FIGURES, [indicator.id]).fetchall()]
    lines = connection.execute(HEADLINE, [indicator.id]).fetchall()
    for start, stop, group, numerator, denominator, value, status, note, previous, before in lines:
        rows.append(run(indicator, NOW, start, stop, group, numerator, denominator, value, status, note))
        if before and indicator.unit.denominator == "NULL":  # of a percentage only the percentage is told
            rows.append(
                run(
                    indicator,
                    BEFORE,
                    a_year_before(start),
                    MONTH.last(a_year_before(MONTH.first(stop))),
                    group,
                    previous,
                    None,
                    previous,
                    before,
                    "",
                )
            )
    return rows


def run(indicator: Indicator, grain: str, start, stop, group, numerator, denominator, value, status, note) -> Row:
    return Row(headline_cut(indicator), grain, ("", start, stop, group, numerator, denominator, value, None, status, note))
