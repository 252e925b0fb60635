"""Numbers, dates and changes as people say them; texts from files and people as they stand."""

import re
from collections.abc import Iterable
from datetime import date, datetime

from metrics.declaring.indicator import NEITHER, Indicator
from metrics.declaring.unit_type import Unit
from metrics.printed.numbers import EXACTLY, OVER, per_10000
from metrics.printed.observations import Observation
from metrics.printed.unit import ONE_IN
from periods import short

FEW_CASES = 200  # below this many cases a tenth of a per cent says nothing

PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
NO_BREAK = "\u2060"  # a join of no width, which nobody sees
BEGINS_MORE = re.compile(r"(?<=[:@])(?=\S)|(?<=www)(?=\.)|(?<=[!-/:-@\[-`{-~])(?=[!-/:-@\[-`{-~])", re.I)


def as_it_stands(text: object) -> str:
    """A text from a file or a person for Streamlit's Markdown, which then shows it letter for letter on one line.

    Punctuation is escaped. Links, icons and arrows are found in the text after that, so their letters are also parted.
    What cannot be seen or turns the direction of writing is left out.
    """
    seen = " ".join("".join(each if each.isprintable() else " " for each in str(text)).split())
    return PUNCTUATION.sub(r"\\\g<0>", BEGINS_MORE.sub(NO_BREAK, seen))


def number(value: float | None, unit: Unit, cases: float | None = None, ruled: bool = False) -> str:
    """395, 68.0%, 4.02, 9.3 hours; a percentage of few cases without decimals, and so whatever the release rule has rounded."""
    if value is None:
        return "–"
    places = 0 if unit.is_part and cases is not None and cases < FEW_CASES else unit.decimals(ruled)
    sign = "−" if unit.prefix and value < 0 else ""
    return sign + unit.written(f"{abs(value) if sign else value:,.{places}f}")


def observed_words(observed: Observation) -> str:
    """395 children; over 100, at least 101 attendances; nearly 20%; 1 in 51, which is 196.1 in 10,000; £44,990."""
    if observed.number is None:
        return observed.in_words or ""
    unit = observed.counted_in
    rate = f", which is {per_10000(observed.number).value:.1f} in 10,000" if unit == ONE_IN else ""
    least = f", at least {observed.at_least:,}" if observed.qualifier == OVER and observed.at_least else ""
    qualifier = "" if observed.qualifier == EXACTLY else f"{observed.qualifier} "
    return f"{qualifier}{unit.written(f'{observed.value:,.9g}{least}')}{rate}"


def bare(value: float | None, unit: Unit, ruled: bool) -> str:
    """A number in a column that says what it is in; nothing where there is none."""
    return "" if value is None or value != value else f"{value:,.{unit.decimals(ruled)}f}"


def limit(value: float | None, unit: Unit) -> str:
    """A mean or a process limit: of counts with a decimal, for it is not itself a count of anybody."""
    if value is None:
        return "–"
    return unit.written(f"{value:,.{max(unit.places, 1)}f}")


def short_day(day: date | datetime | None) -> str:
    return short(day) if day else "never"


def label_of(column: str | None) -> str:
    """A column's name as a label: age_band → Age band."""
    return (column or "").replace("_", " ").capitalize()


def extracts(titles: Iterable[str]) -> str:
    """What an indicator comes from; one that names no source rests on whatever is about children."""
    return ", ".join(titles) or "every extract about children"


def polarity_words(indicator: Indicator) -> str:
    return "No direction is better in itself" if indicator.polarity == NEITHER else indicator.polarity.capitalize()
