"""What can be worked out from the printed figures themselves, each said as exactly as it is; and what cannot."""

from collections.abc import Iterator
from itertools import groupby

import duckdb

from metrics.benchmarks.beside import comparator
from metrics.printed.numbers import CannotBePutTogether, WorkedOut, per_10000, together, total
from metrics.printed.observations import Observation, observations
from metrics.printed.unit import ONE_IN, PERCENT
from metrics.viewer import Viewer
from metrics.working_out.populations import newest_children


def what_follows(connection: duckdb.DuckDBPyConnection, viewer: Viewer, theme: str | None = None) -> list[str]:
    """Sentences about totals, numbers printed as one in so many, series, and percentages without counts."""
    held = [each for each in observations(connection, viewer) if theme in (None, each.theme)]
    return [*totals(held), *ratios(connection, held), *series(held), *without_counts(held)]


def totals(held: list[Observation]) -> Iterator[str]:
    for whole in held:
        parts = [each for each in held if each.adds_up_to == whole.figure and each.number]
        if not parts or whole.number is None:
            continue
        found = total([each.number for each in parts if each.number])
        rest = whole.number.value - found.value
        share = f", {100 * rest / whole.number.value:.1f}% of the total," if whole.number.value else ""
        said = "the same" if not rest else f"{amount(abs(rest), whole)}{share} {'has no part' if rest > 0 else 'is too much'}"
        yield (
            f"{whole.measure}: {names(parts)} add up to {about(found)}{amount(found.value, whole)}, "
            f"{amount(whole.number.value, whole)} is printed ({whole.figure}): {said}."
        )


def ratios(connection: duckdb.DuckDBPyConnection, held: list[Observation]) -> Iterator[str]:
    """Of “1 in 51”: per 10,000, how many children that would be, and what the DfE counted."""
    children = newest_children(connection)
    for each in held:
        if each.number is None or each.number.unit != ONE_IN:
            continue
        rate = per_10000(each.number)
        said = f"{each.measure} ({each.figure}): 1 in {each.number.value:g} is {about(rate)}{rate.value:.1f} per 10,000"
        if children:
            said += f"; of {children[1]:,} children (mid-{children[0]}) that is about {children[1] / each.number.value:,.0f}"
            said += beside(connection, each, children[1] / each.number.value)
        yield said + "."


def beside(connection: duckdb.DuckDBPyConnection, held: Observation, implied: float) -> str:
    measure = comparator(connection, held.compare_with) if held.compare_with else None
    if measure is None or not measure.areas or (home := measure.areas[0].value) is None:
        return ""
    gap = implied - home
    return f". The DfE counted {home:,.0f} in {measure.year}: {abs(gap):,.0f} {'fewer' if gap > 0 else 'more'} than printed"


def series(held: list[Observation]) -> Iterator[str]:
    """The same thing printed for several periods by one document."""
    for (measure, *_), prints in groupby(sorted(held, key=kind_of), key=kind_of):
        numbers = list({each.period: each for each in prints if each.number}.values())
        if len(numbers) < 2:
            continue
        found = put(numbers)
        if found:
            written = numbers[0].counted_in.form.format(f"{found.value:,.1f}")
            yield f"{measure}, {names(numbers)}: {about(found)}{written}, {found.how}."


def put(numbers: list[Observation]) -> WorkedOut | None:
    printed = [each.number for each in numbers if each.number]
    try:
        return together(printed) if printed[0].unit == PERCENT else total(printed)
    except CannotBePutTogether:
        return None


def without_counts(held: list[Observation]) -> Iterator[str]:
    figures = [each for each in held if each.number and each.counted_in == PERCENT and each.out_of is None]
    if figures:
        yield (
            f"Percentages without counts ({names(figures)}) are kept as they were printed: never added, and never turned "
            "into a number of children or schools."
        )


def kind_of(held: Observation) -> tuple[str, str, str]:
    return held.measure, held.unit or "", held.document


def names(held: list[Observation]) -> str:
    return ", ".join(each.figure for each in held)


def about(found: WorkedOut) -> str:
    return "about " if found.approximate else ""


def amount(value: float, held: Observation) -> str:
    return held.counted_in.form.format(f"{value:,.9g}")
