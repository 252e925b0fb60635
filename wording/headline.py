"""A headline in words, and what of several headlines is worth noticing. Cards, sentences and briefings say it from one object."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from metrics.declaring.indicator import Indicator, indicators
from metrics.table import HIDDEN, WHOLE
from metrics.working_out.clock_counts import Standing
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
    WITHIN_ROUNDING,
    WORSE,
    Headline,
)
from periods import short
from plural import counted
from wording.figures import number
from wording.reasons import hidden_words, note

BADGES = {
    BETTER: "✔ better",
    WORSE: "✖ worse",
    MIXED: "◆ mixed",
    MORE: "▲ more",
    FEWER: "▼ fewer",
    SAME: "= no change",
    WITHIN_ROUNDING: "≈ within rounding",
    NO_EARLIER: "– no earlier figure",
    NO_FIGURE: "– no figure",
    HIDDEN_NOW: "▨ hidden",
    HIDDEN_BEFORE: "▨ hidden a year before",
}
JUDGED = (MIXED, WORSE, BETTER)  # what to notice first


@dataclass(frozen=True)
class HeadlineWords:
    """What is said of one headline."""

    line: Headline
    indicator: Indicator

    @property
    def value(self) -> str:
        return hidden_words(self.line.reasons) if self.line.status == HIDDEN else self.of(self.line.value)

    def of(self, value: float | None) -> str:
        return number(value, self.indicator.unit, self.line.denominator, self.line.ruled)

    @property
    def group(self) -> str:
        """Of a share the group whose figure it is."""
        return "" if self.line.breakdown in ("", WHOLE) else self.line.breakdown

    @property
    def badge(self) -> str:
        """With its sign; what is not counted is higher or lower, not more or fewer."""
        words = BADGES[self.line.badge]
        return words if self.indicator.unit.is_number else words.replace("more", "higher").replace("fewer", "lower")

    @property
    def change(self) -> str:
        """22.4% fewer than 509 in 2023-24; 6.0 points higher than 62.0% in …; no like-for-like figure."""
        line = self.line
        if line.value is None:
            return "the release rule hides it" if line.status == HIDDEN else note(line.reasons)
        if line.previous is None and line.previous_status == HIDDEN:
            return f"the figure for {line.previous_months} is {hidden_words()}"
        if line.previous is None:
            return "no figure for the same months a year before"
        before = f"{self.of(line.previous)} in {line.previous_months}"
        if line.within_rounding or line.ruled and not line.way and line.value != line.previous:
            return f"beside {before}, rounding alone may make the difference"
        if line.value == line.previous:
            return f"the same as {before}"
        return f"up from {before}" if line.change is None else f"{self.size} {self.way} than {before}"

    @property
    def size(self) -> str:
        """Of the change: of rounded numbers without decimals, and no more than about."""
        by = abs(self.line.change or 0)
        size = f"about {by:.0f}" if self.line.ruled else f"{by:.1f}"
        points = "point" if size == "about 1" else "points"
        return f"{size} {points}" if self.indicator.unit.in_points else f"{size}%"

    @property
    def way(self) -> str:
        unit = self.indicator.unit
        more, fewer = ("more", "fewer") if unit.is_number and not unit.in_points else ("higher", "lower")
        return more if self.has_risen else fewer

    @property
    def has_risen(self) -> bool:
        return self.rise > 0

    @property
    def rise(self) -> float:
        """0 where it cannot be compared."""
        value, previous = self.line.value, self.line.previous
        return 0 if value is None or previous is None else value - previous

    @property
    def sentence(self) -> str:
        """All of it in one."""
        if self.line.value is None:
            return f"{self.indicator.title}: {note(self.line.reasons)}."
        largest = f", largest part {self.group}" if self.group else ""
        return f"{self.indicator.title}{largest}: {self.value} in {self.line.months}, {self.change}."

    @property
    def moved(self) -> str:
        """Missing episodes fell 22.4% to 395, within a sentence."""
        name = self.indicator.title[0].lower() + self.indicator.title[1:]
        verb = "rose" if self.has_risen else "fell" if self.rise < 0 else "stayed"
        size = "" if self.line.change is None else f"{self.size} "
        return f"{name} {verb} {size}to {self.value}"

    @property
    def freshness(self) -> str:
        return freshness(self.line)


def freshness(line: Headline) -> str:
    if line.data_to is None:
        return "Nothing returned yet"
    late = f" · late: {line.late}" if line.late else ""
    received = f" · received {short(line.received_at)}" if line.received_at else ""
    return f"Data to {short(line.data_to)}{received}{late}"


def headlines_in_words(headlines: Mapping[str, Headline]) -> dict[str, HeadlineWords]:
    return {name: HeadlineWords(line, indicators()[name]) for name, line in headlines.items()}


def mixed_sentence(words: Mapping[str, HeadlineWords], indicator: Indicator) -> str:
    """What is read together, falls and rises both named, beside a badge that calls it mixed."""
    together = [words[name] for name in (indicator.id, *indicator.read_with) if name in words]
    compared = [each for each in together if each.line.previous is not None and not each.line.within_rounding]
    compared.sort(key=lambda each: (each.has_risen, each.indicator.order))
    falls, rises = ([each.moved for each in compared if each.has_risen == risen] for risen in (False, True))
    said = ", but ".join(" and ".join(moved) for moved in (falls, rises) if moved)
    line = words[indicator.id].line
    return f"{said}, {line.months} against {line.previous_months}."


@dataclass(frozen=True)
class Noticed:
    """One thing that moved, in a sentence. name: the indicator to open."""

    badge: str
    text: str
    name: str


def noticed(words: Mapping[str, HeadlineWords], chosen: Sequence[Indicator]) -> list[Noticed]:
    """What moved, what disagrees with itself first; indicators that are read together are said once."""
    said, found = set(), []
    for badge in JUDGED:
        for indicator in chosen:
            line = words[indicator.id].line
            if line.badge != badge or indicator.id in said or line.change == 0:
                continue
            said |= {indicator.id, *indicator.read_with} if badge == MIXED else {indicator.id}
            text = mixed_sentence(words, indicator) if badge == MIXED else words[indicator.id].sentence
            found.append(Noticed(badge, text, indicator.id))
    return found


def opening(words: Mapping[str, HeadlineWords], chosen: Sequence[Indicator], standings: Sequence[Standing]) -> str:
    """The one sentence a theme's page opens with: what moved most, and what is overdue."""
    moved = noticed(words, chosen)
    text = moved[0].text if moved else largest_change([words[each.id] for each in chosen])
    overdue = overdue_words([each for each in standings if each.overdue])
    return text[0].upper() + text[1:].rstrip(".") + (f"; {overdue}" if overdue else "") + "."


def largest_change(words: Sequence[HeadlineWords]) -> str:
    """Where nothing is better or worse in itself: what changed most; else what there is, or that there is nothing."""
    moved = [each for each in words if each.line.badge in (MORE, FEWER) and each.line.change is not None]
    if moved:
        return max(moved, key=lambda each: abs(each.line.change or 0)).sentence
    return next((each.sentence for each in words if each.line.value is not None), "Nothing was returned for this theme yet")


def overdue_words(standings: Sequence[Standing]) -> str:
    worst = max(standings, key=lambda each: each.overdue or 0, default=None)
    return f"{counted(worst.overdue or 0, 'case')} of “{worst.clock.title.lower()}” overdue" if worst else ""
