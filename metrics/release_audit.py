"""The audit of releases: one attack over the newest and all earlier ones together."""

from dataclasses import dataclass

import duckdb

from metrics.attack import TOO_CLOSE, Attack, Range
from metrics.indicator import Indicator
from metrics.known import Known, what_is_known
from metrics.measure import Row
from metrics.months import a_year_before, last_day
from metrics.release import GRAINS, RUNS, headline_cut
from metrics.table import COLUMNS

FIGURES = f"SELECT cut, grain, {', '.join(COLUMNS)} FROM figures WHERE indicator = ? ORDER BY position"
HEADLINE = """
    SELECT start, stop, breakdown, numerator, denominator, value, status, note, previous, previous_status
    FROM headlines WHERE indicator = ? AND start IS NOT NULL
"""


@dataclass(frozen=True)
class Audited:
    """hidden: how many counts are hidden; close: those known too closely; possible: whether the releases fit together at all.

    left_out: releases that do not fit to the newest one, because what they were made of was corrected since.
    """

    hidden: int
    close: list[Range]
    possible: bool
    left_out: int = 0


def audited(releases: list[duckdb.DuckDBPyConnection], indicator: Indicator) -> Audited:
    """releases: files of released figures, the newest first."""
    known, left_out = what_is_known(indicator.unit, rows_of(releases[0], indicator)), 0
    for earlier in releases[1:]:
        more = both(known, what_is_known(indicator.unit, rows_of(earlier, indicator)))
        fits = more is not None and Attack(more).possible()
        known, left_out = (more, left_out) if fits else (known, left_out + 1)
    attack = Attack(known)
    if not known.hidden or not attack.possible():
        return Audited(len(known.hidden), [], not known.hidden or attack.possible(), left_out)
    close = [each for each in attack.ranges(known.hidden, TOO_CLOSE) if each.width < TOO_CLOSE]
    return Audited(len(known.hidden), close, True, left_out)


def both(newest: Known, earlier: Known) -> Known | None:
    """What the two tell together: months are the same months; a longer period of the earlier one had fewer of them.

    None where a month was released differently: it was corrected, and then neither tells of the other.
    """
    together = Known(dict(newest.ranges), list(newest.hidden), list(newest.sums))
    here = {cell: cell if cell.grain == GRAINS[0] else cell._replace(grain=f"{cell.grain} as released earlier")
            for cell in earlier.ranges}  # fmt: skip
    for cell, (least, most) in earlier.ranges.items():
        before = together.ranges.get(here[cell], (0.0, float("inf")))
        together.ranges[here[cell]] = max(least, before[0]), min(most, before[1])
        if together.ranges[here[cell]][0] > together.ranges[here[cell]][1]:
            return None
    together.hidden += [here[cell] for cell in earlier.hidden if here[cell] not in set(newest.hidden)]
    together.sums += [(here[whole], [here[part] for part in parts], exactly) for whole, parts, exactly in earlier.sums]
    return together


def rows_of(connection: duckdb.DuckDBPyConnection, indicator: Indicator) -> list[Row]:
    """Everything a released file tells of an indicator, its headline among it."""
    rows = [Row(row[0], row[1], tuple(row[2:])) for row in connection.execute(FIGURES, [indicator.id]).fetchall()]
    lines = connection.execute(HEADLINE, [indicator.id]).fetchall()
    for start, stop, group, numerator, denominator, value, status, note, previous, before in lines:
        rows.append(run(indicator, RUNS[0], start, stop, group, numerator, denominator, value, status, note))
        if before and indicator.unit.denominator == "NULL":  # of a percentage only the percentage is told
            rows.append(run(indicator, RUNS[1], a_year_before(start), last_day(a_year_before(stop.replace(day=1))),
                            group, previous, None, previous, before, ""))  # fmt: skip
    return rows


def run(indicator: Indicator, grain: str, start, stop, group, numerator, denominator, value, status, note) -> Row:
    return Row(headline_cut(indicator), grain, ("", start, stop, group, numerator, denominator, value, None, status, note))
