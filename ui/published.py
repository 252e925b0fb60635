"""A printed figure and the computed one in words: the same on the page of all of them and on the indicator's own."""

from metrics.declaring.indicator import Published
from metrics.printed.figures import AGREES, APPROXIMATELY, AS_RELEASED, CANNOT, DIFFERS, Compared
from metrics.printed.numbers import OVER, PERCENT, per_10000
from metrics.printed.observations import Observation
from ui.html_table import to_indicator
from wording.figures import hidden_words, number

SIGNS = {
    AGREES: "✔ agrees",
    APPROXIMATELY: "≈ agrees approximately",
    AS_RELEASED: "✔ agrees as released",
    DIFFERS: "✖ differs",
    CANNOT: "– cannot be computed",
}
HEADINGS = ["Figure", "What was counted", "Period", "Printed", "From the records", "So", "Where it stands"]


def row_of(each: Compared) -> list:
    """The cells under HEADINGS."""
    held, printed = each.observation, each.printed
    indicator = each.indicator and to_indicator(each.indicator.id, each.indicator.title)
    counted = held.measure if held else ", ".join(filter(None, [each.indicator.title, printed.breakdown]))
    return [
        held.figure if held else "printed elsewhere",
        [counted, indicator],
        (printed.period if printed else held.period) or "none named",
        [printed_words(each), earlier_words(held, printed)],
        computed_words(each),
        [SIGNS[each.outcome], difference_words(each), each.why],
        [printed.where if printed else held.where, f"“{held.quote}”" if held else ""],
    ]


def printed_words(each: Compared) -> str:
    """The print as it is held; a value for another year than the one held is the earlier value beside it."""
    if each.observation and (each.printed is None or each.printed.value == each.observation.value):
        return observed_words(each.observation)
    return f"{each.printed.qualifier} {number(each.printed.value, each.indicator.unit, 1)}".strip()


def earlier_words(held: Observation | None, printed: Published | None) -> str:
    shown = held is not None and held.prior is not None and (printed is None or printed.value == held.value)
    return f"{held.prior:,.9g} the year before" if shown else ""


def observed_words(held: Observation) -> str:
    """395 children; over 100, at least 101 attendances; nearly 20%; 1 in 51, which is 196.1 in 10,000; £44,990."""
    if held.number is None:
        return held.in_words or ""
    amount = f"{held.value:,.9g}"
    unit = held.unit or ""
    if unit == "one in":
        return f"1 in {amount}, which is {per_10000(held.number).value:.1f} in 10,000"
    if unit == "pounds":
        amount, unit = f"£{amount}", ""
    elif unit.startswith(PERCENT):
        amount, unit = f"{amount}%", unit.removeprefix(PERCENT).strip()
    least = f", at least {held.at_least:,}" if held.qualifier == OVER and held.at_least else ""
    qualifier = "" if held.qualifier == "exactly" else f"{held.qualifier} "
    return f"{qualifier}{amount}{least} {unit}".rstrip()


def computed_words(each: Compared) -> str:
    if each.computed is None:
        return hidden_words(each.why) if each.why.startswith("hidden: ") else ""
    return number(each.computed, each.indicator.unit, each.cases, each.ruled)


def difference_words(each: Compared) -> str:
    """How far apart they are, in the indicator's unit; nothing where they are the same as printed."""
    if each.difference is None or each.outcome in (AGREES, AS_RELEASED) or not each.difference:
        return ""
    about = "about " if each.printed.qualifier else ""
    unit = each.indicator.unit
    size = f"{abs(each.difference):.1f} points" if unit.name == "percent" else number(abs(each.difference), unit)
    return f"{about}{size} {'more' if each.difference > 0 else 'less'} than printed"
