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

EARLIER = "earlier release"
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
        fits = Attack(more).possible()
        known, left_out = (more, left_out) if fits else (known, left_out + 1)
    attack = Attack(known)
    if not known.hidden or not attack.possible():
        return Audited(len(known.hidden), [], not known.hidden or attack.possible(), left_out)
    close = [each for each in attack.ranges(known.hidden, TOO_CLOSE) if each.width < TOO_CLOSE]
    return Audited(len(known.hidden), close, True, left_out)


def both(newest: Known, earlier: Known) -> Known:
    """What the two tell together: a count that nothing was missing from in either is the same one, unless it was corrected."""
    together = Known(dict(newest.ranges), list(newest.hidden), set(newest.complete), list(newest.sums))
    place = sum(cell.grain.startswith(EARLIER) for cell in newest.ranges)  # tells one earlier release from another
    here = {}
    for cell, (least, most) in earlier.ranges.items():
        before = newest.ranges.get(cell, (least, most))
        same = cell in newest.complete and cell in earlier.complete and cell.grain in GRAINS
        agree = max(least, before[0]) <= min(most, before[1])
        here[cell] = cell if same and agree else cell._replace(grain=f"{EARLIER} {place}: {cell.grain}")
        together.ranges[here[cell]] = (max(least, before[0]), min(most, before[1])) if here[cell] == cell else (least, most)
    together.hidden += [here[cell] for cell in earlier.hidden if here[cell] not in together.complete]
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
