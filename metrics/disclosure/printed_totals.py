"""Totals that others printed, as the yearly report and the DfE do: everybody knows them, so the attack does.

Where a print can be what a released number was rounded from, it is taken to be it, for all who hold both will take it so.
"""

from collections.abc import Iterator
from math import floor
from typing import NamedTuple

from metrics.declaring.published import Published
from metrics.declaring.unit_type import AS_COUNT, Unit
from metrics.disclosure.counts import Cell, Known, Range, Sum
from metrics.printed.numbers import EXACTLY, OVER
from metrics.table import WHOLE
from periods import GRAINS, MONTH, Span

PRINTED = "printed"  # in place of a step


class Total(NamedTuple):
    """A printed count. group: a name whatever it is a group by. least, most: what it says."""

    part: str
    span: Span
    group: str
    said: Range


def totals_of(published: tuple[Published, ...], unit: Unit) -> Iterator[Total]:
    for each in published:
        counts = each.counts or ((each.value,) if unit.is_count and unit.ruled_as == AS_COUNT else ())
        for part, count in zip(("numerator", "denominator"), counts):
            if said := {EXACTLY: (count, count), OVER: (floor(count) + 1.0, float("inf"))}.get(each.qualifier or EXACTLY):
                yield Total(part, each.span, each.breakdown or WHOLE, said)


def beside_prints(known: Known, figure: str, totals: tuple[Total, ...]) -> list[list[Sum]]:
    """Each printed total beside the count it is the print of, if it can be: known exactly, it is none to be hidden any more."""
    more = []
    for total in totals:
        for cell, sums in told_of(known, figure, total):
            least, most = known.ranges.get(cell, total.said)
            if least <= total.said[1] and total.said[0] <= most:
                printed = cell._replace(grain=f"{PRINTED}, {total.said[0]:g}")
                known.ranges[printed] = total.said
                known.hidden = [each for each in known.hidden if each != cell or total.said[0] < total.said[1]]
                more.append([*sums, (cell, [printed], True)])
    return more


def told_of(known: Known, figure: str, total: Total) -> Iterator[tuple[Cell, list[Sum]]]:
    """The count of that period, or that which its months add up to."""
    alike = [cell for cell in known.ranges if (cell.figure, cell.part, cell.group) == (figure, total.part, total.group)]
    alike = [cell for cell in alike if cell.grain in GRAINS and (cell.cut is None) == (total.group == WHOLE)]
    yield from ((cell, []) for cell in alike if cell[-2:] == total.span)
    starts = MONTH.starts(*total.span)
    months = [cell for cell in alike if cell.grain == MONTH.id and cell.start in starts]
    if len(starts) > 1 and len(months) == len(starts) and not any(cell[-2:] == total.span for cell in alike):
        whole = months[0]._replace(grain=PRINTED, start=total.span[0], stop=total.span[1])
        yield whole, [(whole, months, True)]
