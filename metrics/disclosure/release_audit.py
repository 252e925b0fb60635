"""The audit of releases: one attack over the newest and all that was told before, together."""

from dataclasses import dataclass
from datetime import date

import duckdb

from metrics.declaring.indicator import Indicator
from metrics.disclosure.linear_attack import TOO_CLOSE, Attack, Range
from metrics.disclosure.parts_so_far import with_parts_so_far
from metrics.disclosure.release_history import ReleaseHistory, known_together
from metrics.disclosure.rounding import headline_cut
from metrics.reasons import NONE
from metrics.table import FIGURES, Figure
from metrics.working_out.headline import HEADLINES, Headline
from periods import BEFORE, MONTH, NOW, a_year_before


@dataclass(frozen=True)
class Audited:
    """hidden: how many counts are hidden; close: those known too closely; possible: whether all that is known can be true.

    corrected: how many counts that were told before cannot be true beside the newest ones.
    """

    hidden: int
    close: list[Range]
    possible: bool
    corrected: int = 0


def audited(release: duckdb.DuckDBPyConnection, indicator: Indicator, history: ReleaseHistory | None = None) -> Audited:
    """release: a file of released figures. history: what was released before it."""
    rows = rows_of(release, indicator)
    rows = with_parts_so_far(rows, rows)
    earlier = history.that_fits(indicator, rows) if history else ()
    known, corrected = known_together(indicator.unit, rows, earlier), history.corrected(indicator) if history else 0
    attack = Attack(known)
    possible = not known.hidden or attack.possible()
    hidden = known.hidden if possible else []
    close = [each for each in attack.ranges(hidden, TOO_CLOSE) if each.width < TOO_CLOSE]
    return Audited(len(known.hidden), close, possible, corrected)


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
