"""Numbers, dates and changes as people say them; texts from files and people as they stand."""

import re
from datetime import date, datetime

from metrics.declaring.indicator import NEITHER, Indicator
from metrics.declaring.unit import Unit
from metrics.disclosure.rounding import PLACES
from metrics.table import HIDDEN, SUPPRESSED_BY_SENDER, Figure, Table
from metrics.working_out.headline import (
    BETTER,
    FEWER,
    HIDDEN_BEFORE,
    HIDDEN_NOW,
    MIXED,
    MORE,
    NO_EARLIER,
    NO_FIGURE,
    SAME,
    WORSE,
    Headline,
)
from periods import short
from wording.reasons import hidden_words, note

FEW_CASES = 200  # below this many cases a tenth of a per cent says nothing

BADGES = {
    BETTER: "✔ better",
    WORSE: "✖ worse",
    MIXED: "◆ mixed",
    MORE: "▲ more",
    FEWER: "▼ fewer",
    SAME: "= no change",
    NO_EARLIER: "– no earlier figure",
    NO_FIGURE: "– no figure",
    HIDDEN_NOW: "▨ hidden",
    HIDDEN_BEFORE: "▨ hidden a year before",
}

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


def badge_words(line: Headline, indicator: Indicator) -> str:
    """The badge with its sign; what is not counted is higher or lower, not more or fewer."""
    words = BADGES[line.badge]
    return words if indicator.unit.counts else words.replace("more", "higher").replace("fewer", "lower")


def number(value: float | None, unit: Unit, cases: float | None = None, ruled: bool = False) -> str:
    """395, 68.0%, 4.02, 9.3 hours; a percentage of few cases without decimals, and so whatever the release rule has rounded."""
    if value is None:
        return "–"
    places = 0 if unit.name == "percent" and cases is not None and cases < FEW_CASES else unit.places
    places = PLACES.get(unit.name, places) if ruled else places
    sign = "−" if unit.prefix and value < 0 else ""
    return f"{sign}{unit.prefix}{abs(value) if sign else value:,.{places}f}{unit.suffix}"


def limit(value: float | None, unit: Unit) -> str:
    """A mean or a process limit: of counts with a decimal, for it is not itself a count of anybody."""
    if value is None:
        return "–"
    return f"{unit.prefix}{value:,.{max(unit.places, 1)}f}{unit.suffix}"


def shown(row: Figure, table: Table) -> str:
    """A row's figure in words: nought, hidden, suppressed by the sender, not returned and not applicable are five things."""
    if row.status == HIDDEN:
        return hidden_words(row.reasons)
    if row.value is None:
        return "suppressed by the sender" if row.status == SUPPRESSED_BY_SENDER else row.status
    return number(row.value, table.indicator.unit, row.denominator, table.ruled)


def counted(count: int, noun: str) -> str:
    """1 issue, 2 issues."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def short_day(day: date | datetime | None) -> str:
    return short(day) if day else "never"


def label_of(column: str | None) -> str:
    """A column's name as a label: age_band → Age band."""
    return (column or "").replace("_", " ").capitalize()


def value_words(line: Headline, indicator: Indicator) -> str:
    if line.status == HIDDEN:
        return hidden_words(line.reasons)
    return number(line.value, indicator.unit, line.denominator, line.ruled)


def change_words(line: Headline, indicator: Indicator) -> str:
    """22.4% fewer than 509 in 2023-24; 6.0 points higher than 62.0% in …; no like-for-like figure."""
    if line.value is None:
        return "the release rule hides it" if line.status == HIDDEN else note(line.reasons)
    if line.previous is None and line.previous_status == HIDDEN:
        return f"the figure for {line.previous_months} is {hidden_words()}"
    if line.previous is None:
        return "no figure for the same months a year before"
    before = f"{number(line.previous, indicator.unit, line.denominator, line.ruled)} in {line.previous_months}"
    if line.value == line.previous:
        return f"the same as {before}"
    if line.change is None:
        return f"up from {before}"
    return f"{size_of_change(line, indicator)} than {before}"


def size_of_change(line: Headline, indicator: Indicator) -> str:
    up = line.value > line.previous
    size = change_size(line)
    if indicator.unit.in_points:
        return f"{size} points {'higher' if up else 'lower'}"
    word = ("more" if up else "fewer") if indicator.unit.counts else ("higher" if up else "lower")
    return f"{size}% {word}"


def change_size(line: Headline) -> str:
    """Of rounded numbers without decimals, and no more than about."""
    return f"about {abs(line.change):.0f}" if line.ruled else f"{abs(line.change):.1f}"


def sentence(line: Headline, indicator: Indicator) -> str:
    """One indicator in one sentence."""
    subject = f"{indicator.title}: {value_words(line, indicator)}"
    if line.breakdown not in ("", "All"):
        subject = f"{indicator.title}, largest part {line.breakdown}: {value_words(line, indicator)}"
    if line.value is None:
        return f"{indicator.title}: {note(line.reasons)}."
    return f"{subject} in {line.months}, {change_words(line, indicator)}."


def mixed_sentence(indicator: Indicator, headlines: dict[str, Headline], indicators: dict[str, Indicator]) -> str:
    """What is read together, falls and rises both named, as the badge says that it is mixed."""
    together = [
        name for name in (indicator.id, *indicator.read_with) if name in headlines and headlines[name].previous is not None
    ]
    order = sorted(together, key=lambda name: (headlines[name].value > headlines[name].previous, indicators[name].order))
    parts = [moved(headlines[name], indicators[name]) for name in order]
    rising = [headlines[name].value > headlines[name].previous for name in order]
    turn = rising.index(True) if True in rising and False in rising else len(parts)
    said = " and ".join(parts[:turn])
    against = " and ".join(parts[turn:])
    return (
        f"{said}{', but ' if said and against else ''}{against}, {headlines[indicator.id].months} "
        f"against {headlines[indicator.id].previous_months}."
    )


def moved(line: Headline, indicator: Indicator) -> str:
    name = indicator.title[0].lower() + indicator.title[1:]
    verb = "rose" if line.value > line.previous else "fell" if line.value < line.previous else "stayed"
    size = "" if line.change is None else f"{change_size(line)}{' points' if indicator.unit.in_points else '%'} "
    return f"{name} {verb} {size}to {value_words(line, indicator)}"


def polarity_words(indicator: Indicator) -> str:
    return "No direction is better in itself" if indicator.polarity == NEITHER else indicator.polarity.capitalize()


def fresh_words(line: Headline) -> str:
    if line.data_to is None:
        return "Nothing returned yet"
    late = f" · late: {line.late}" if line.late else ""
    return f"Data to {short_day(line.data_to)} · received {short_day(line.received_at)}{late}"
