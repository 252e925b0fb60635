"""What a meeting is told of one indicator: did it move, by which rule, since when, against what, how sure, who answers for it.

One object for the executive page, the pack and the alerts, so that none of them can say something else.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ledger.lines import Line
from ledger.meeting_lines import Said
from meeting.minutes import Minutes, Task
from meeting.target import TargetVerdict
from metrics.benchmarks.beside import Comparator
from metrics.control_charts.control import MIXED, Signal, T
from metrics.control_charts.icon import Icon, icon_of
from metrics.control_charts.spc import ABOVE, CONCERN, IMPROVEMENT, NEUTRAL, OUTSIDE, SHIFT, TREND, TWO_IN_THREE
from metrics.declaring.indicator import Indicator
from metrics.working_out.headline import Headline
from plural import counted
from wording.figures import limit, number
from wording.headline import HeadlineWords, freshness
from wording.reasons import note

MOVED = (CONCERN, MIXED, IMPROVEMENT, NEUTRAL)  # in the order a meeting should see them
HEADINGS = {CONCERN: "Got worse", MIXED: "Went both ways", IMPROVEMENT: "Got better", NEUTRAL: "Changed"}
NEIGHBOURS = "Statistical neighbours"
NOTHING_JUDGED = "No figure can be judged yet, so nothing can be said of what changed."


@dataclass(frozen=True)
class Briefing:
    """Of one indicator. said: the last decision about it or its theme; tasks: what is being done."""

    indicator: Indicator
    headline: Headline
    signal: Signal
    icon: Icon
    verdict: TargetVerdict | None
    neighbours: str
    said: Line[Said] | None
    tasks: tuple[Task, ...]

    @property
    def figure(self) -> str:
        """The latest figure, and of when it is."""
        return figure_words(self.signal, self.indicator)

    @property
    def why(self) -> str:
        """Which rule fired, in words, and since when."""
        return f"{rule_words(self.signal, self.indicator)}, since {self.signal.since}." if self.signal.rule else ""

    @property
    def compared(self) -> list[str]:
        """With its target, the same months a year before, and the neighbours, as far as there are any."""
        words = HeadlineWords(self.headline, self.indicator)
        year = f"{words.value} in {self.headline.months}: {words.change}."
        target = self.verdict.words if self.verdict else "No target was agreed."
        return [each for each in (year, target, self.neighbours) if each]

    @property
    def sure(self) -> str:
        """How fresh the figure is, and how sure its limits."""
        base = f"Limits rest on {self.signal.points} periods"
        trial = ", so they are trial limits" if self.signal.reasons else ""
        status = (
            f" The figure is {self.headline.status}: {note(self.headline.reasons)}."
            if self.headline.status not in ("ok",)
            else ""
        )
        return f"{freshness(self.headline)}. {base}{trial}.{status}"


def briefings(
    indicators: Mapping[str, Indicator],
    signals: Mapping[str, Signal],
    headlines: Mapping[str, Headline],
    verdicts: Mapping[str, TargetVerdict],
    comparators: Mapping[str, Sequence[Comparator]],
    minutes: Minutes,
) -> list[Briefing]:
    """One for each indicator that moved by more than chance: what got worse first, in the order of themes."""
    found = [
        briefing(indicators[name], signals[name], headlines[name], verdicts.get(name), comparators.get(name, ()), minutes)
        for name in indicators
        if name in signals and name in headlines and signals[name].kind in MOVED
    ]
    return sorted(found, key=lambda each: MOVED.index(each.signal.kind))


def briefing(
    indicator: Indicator,
    signal: Signal,
    headline: Headline,
    verdict: TargetVerdict | None,
    comparators: Sequence[Comparator],
    minutes: Minutes,
) -> Briefing:
    names = indicator.id, indicator.theme.id
    said = next(iter(minutes.about(indicator.id)), None) or next(iter(minutes.about(indicator.theme.id)), None)
    return Briefing(
        indicator,
        headline,
        signal,
        icon_of(signal),
        verdict,
        neighbours_words(comparators),
        said,
        tuple(task for task in minutes.tasks_about(*names) if task.closed_on is None),
    )


def opening(found: Sequence[Briefing], judged: int) -> str:
    """One sentence: how many moved which way. judged: of how many figures it can be said at all."""
    kinds = [each.signal.kind for each in found]
    said = ", ".join(f"{kinds.count(kind)} {HEADINGS[kind].lower()}" for kind in MOVED if kind in kinds)
    if kinds:
        return f"{counted(len(kinds), 'figure')} moved by more than chance: {said}."
    return f"Nothing moved by more than chance, of {counted(judged, 'figure')} that can be judged." if judged else NOTHING_JUDGED


def figure_words(signal: Signal, indicator: Indicator) -> str:
    """31 in Q1 2025-26; of a rare event 98 days without one, up to 4 May 2025."""
    shown = number(signal.value, signal.unit(indicator))
    return f"{shown} without one, up to {signal.period}" if signal.chart == T else f"{shown} in {signal.period}"


def rule_words(signal: Signal, indicator: Indicator) -> str:
    """Seven in a row above the mean of 21; 60 lies above the range of chance, 49 to 53."""

    unit, above = signal.unit(indicator), signal.side == ABOVE
    side, upper, lower = "above" if above else "below", limit(signal.upper, unit), limit(signal.lower, unit)
    words = {
        OUTSIDE: f"{number(signal.value, unit)} lies {side} the range of chance, {lower} to {upper}",
        TREND: f"Seven or more in a row, each {'higher' if above else 'lower'} than the one before",
        TWO_IN_THREE: f"Two of three in a row lie near the {'upper' if above else 'lower'} end of the range of chance, "
        f"{upper if above else lower}",
        SHIFT: f"Seven or more in a row {side} the mean of {limit(signal.mean, unit)}",
    }
    return words[signal.rule or ""]


def neighbours_words(comparators: Sequence[Comparator]) -> str:
    """Beside what others publish: of the first measure whose neighbours have a value."""
    for measure in comparators:
        for area in measure.areas:
            if area.name.startswith(NEIGHBOURS) and area.value is not None:
                return f"{area.name}: {area.value:,.9g} in {measure.year} ({measure.measure}; {area.detail})."
    return ""
