"""Numbers, dates and changes as people say them; texts from files and people as they stand."""

import re
from datetime import date, datetime

from metrics.headline import BETTER, FEWER, MIXED, MORE, NO_EARLIER, NO_FIGURE, SAME, WORSE, Headline
from metrics.indicator import NEITHER, Indicator
from metrics.unit import Unit

FEW_CASES = 200  # below this many cases a tenth of a per cent says nothing

BADGES = {BETTER: "✔ better", WORSE: "✖ worse", MIXED: "◆ mixed", MORE: "▲ more", FEWER: "▼ fewer", SAME: "= no change",
          NO_EARLIER: "– no earlier figure", NO_FIGURE: "– no figure"}  # fmt: skip

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


def number(value: float | None, unit: Unit, cases: float | None = None) -> str:
    """395, 68.0%, 4.02, 9.3 hours; a percentage of few cases without decimals."""
    if value is None or value != value:
        return "–"
    places = 0 if unit.name == "percent" and cases is not None and cases < FEW_CASES else unit.places
    sign = "−" if unit.prefix and value < 0 else ""
    return f"{sign}{unit.prefix}{abs(value) if sign else value:,.{places}f}{unit.suffix}"


def counted(count: int, noun: str) -> str:
    """1 issue, 2 issues."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def short_day(day: date | datetime | None) -> str:
    return f"{day.day} {day:%b %Y}" if day else "never"


def label_of(column: str | None) -> str:
    """A column's name as a label: age_band → Age band."""
    return (column or "").replace("_", " ").capitalize()


def value_words(line: Headline, indicator: Indicator) -> str:
    return number(line.value, indicator.unit, line.denominator)


def change_words(line: Headline, indicator: Indicator) -> str:
    """22.4% fewer than 509 in 2023-24; 6.0 points higher than 62.0% in …; no like-for-like figure."""
    if line.value is None:
        return line.note
    if line.previous is None:
        return "no figure for the same months a year before"
    before = f"{number(line.previous, indicator.unit, line.denominator)} in {line.previous_months}"
    if line.value == line.previous:
        return f"the same as {before}"
    if line.change is None:
        return f"up from {before}"
    return f"{size_of_change(line, indicator)} than {before}"


def size_of_change(line: Headline, indicator: Indicator) -> str:
    up = line.value > line.previous
    if indicator.unit.in_points:
        return f"{abs(line.change):.1f} points {'higher' if up else 'lower'}"
    word = ("more" if up else "fewer") if indicator.unit.counts else ("higher" if up else "lower")
    return f"{abs(line.change):.1f}% {word}"


def sentence(line: Headline, indicator: Indicator) -> str:
    """One indicator in one sentence."""
    subject = f"{indicator.title}: {value_words(line, indicator)}"
    if line.breakdown not in ("", "All"):
        subject = f"{indicator.title}, largest part {line.breakdown}: {value_words(line, indicator)}"
    return f"{subject} in {line.months}, {change_words(line, indicator)}." if line.value is not None else \
        f"{indicator.title}: {line.note}."  # fmt: skip


def mixed_sentence(indicator: Indicator, headlines: dict[str, Headline], indicators: dict[str, Indicator]) -> str:
    """What is read together, falls and rises both named."""
    together = [name for name in (indicator.id, *indicator.read_with) if name in headlines and headlines[name].previous is not None]
    order = sorted(together, key=lambda name: (headlines[name].value > headlines[name].previous, indicators[name].order))
    parts = [moved(headlines[name], indicators[name]) for name in order]
    rising = [headlines[name].value > headlines[name].previous for name in order]
    turn = rising.index(True) if True in rising and False in rising else len(parts)
    said = " and ".join(parts[:turn])
    against = " and ".join(parts[turn:])
    return f"Mixed: {said}{', but ' if said and against else ''}{against}, {headlines[indicator.id].months} " \
           f"against {headlines[indicator.id].previous_months}."


def moved(line: Headline, indicator: Indicator) -> str:
    name = indicator.title[0].lower() + indicator.title[1:]
    verb = "rose" if line.value > line.previous else "fell" if line.value < line.previous else "stayed"
    return f"{name} {verb} {abs(line.change):.1f}{' points' if indicator.unit.in_points else '%'} " \
           f"to {value_words(line, indicator)}"


def polarity_words(indicator: Indicator) -> str:
    return "No direction is better in itself" if indicator.polarity == NEITHER else indicator.polarity.capitalize()


def fresh_words(line: Headline) -> str:
    if line.data_to is None:
        return "Nothing returned yet"
    late = f" · late: {line.late}" if line.late else ""
    return f"Data to {short_day(line.data_to)} · received {short_day(line.received_at)}{late}"
