"""What lies before one person at a meeting: figures and minutes, read together. Page, pack and alert ask this one object."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ledger.lines import Line
from ledger.meeting_lines import Target
from meeting.agreed import agreed, target_of
from meeting.briefing import Briefing, briefings
from meeting.minutes import Minutes, Task
from meeting.target import TargetVerdict, verdict
from metrics.control_charts.control import NO_CHART, UNSURE, Agreed, ChartPoint, Signal
from metrics.declaring.indicator import Indicator
from metrics.disclosure.rounding_error import blurs
from metrics.working_out.headline import Headline
from reading.reader import Reader
from wording.figures import number


@dataclass(frozen=True)
class Agenda:
    """Figures, and the minutes as far as their reader may see them; each is worked out once, when it is asked for."""

    figures: Reader
    minutes: Minutes

    @cached_property
    def indicators(self) -> dict[str, Indicator]:
        """The indicators whose theme this reader may see."""
        return self.figures.indicators

    @cached_property
    def subjects(self) -> dict[str, str]:
        """What this reader may speak of, with its title: whole themes and indicators, by title."""
        themes = {theme.id: f"{theme.title} (the whole theme)" for theme in self.figures.themes}
        titles = themes | {name: f"{each.theme.title}: {each.title}" for name, each in self.indicators.items()}
        return dict(sorted(titles.items(), key=lambda each: each[1]))

    @cached_property
    def agreed(self) -> dict[str, Agreed]:
        return agreed(self.minutes, self.indicators, self.figures.today)

    @cached_property
    def signals(self) -> dict[str, Signal]:
        """Of every known indicator, by the limits and targets that count now."""
        return self.figures.signals(self.agreed)

    @property
    def judged(self) -> int:
        """Of how many figures it can be said whether they moved."""
        return sum(each.kind not in (NO_CHART, UNSURE) for each in self.signals.values())

    def released_signals(self) -> dict[str, Signal]:
        """What released figures say, which is what minutes are written from, for people who see no others read them too."""
        return self.figures.as_released().signals(self.agreed)

    @cached_property
    def headlines(self) -> dict[str, Headline]:
        return self.figures.headlines()

    @cached_property
    def verdicts(self) -> dict[str, TargetVerdict]:
        """Of each indicator whose year has a target."""
        held = {name: self.target_for(each) for name, each in self.indicators.items() if name in self.headlines}
        return {name: self.verdict_of(self.indicators[name], each) for name, each in held.items() if each}

    def target_for(self, indicator: Indicator) -> Line[Target] | None:
        """The target of the financial year that the headline speaks of."""
        stop = self.headlines[indicator.id].stop
        return target_of(self.minutes, indicator, stop) if stop else None

    def verdict_of(self, indicator: Indicator, line: Line[Target]) -> TargetVerdict:
        return verdict(indicator, self.headlines[indicator.id], line.what, number(line.what.value, indicator.unit))

    @cached_property
    def briefings(self) -> list[Briefing]:
        """Everything that moved by more than chance."""
        beside = {
            name: self.figures.comparators(each)
            for name, each in self.indicators.items()
            if name in self.signals and each.comparators
        }
        return briefings(self.indicators, self.signals, self.headlines, self.verdicts, beside, self.minutes)

    def points(self, indicator: Indicator) -> list[ChartPoint]:
        """Of its control chart."""
        return self.figures.control_points(indicator, self.agreed)

    def blur(self, indicator: Indicator) -> float:
        """How far rounding may have moved a figure of this indicator that the reader sees; nothing where they see it exactly."""
        if self.figures.sees_exactly(indicator):
            return 0.0
        return max(blurs(indicator, [row for row in self.figures.values(indicator).rows if row.value is not None]), default=0.0)

    @cached_property
    def moved_since(self) -> dict[str, date]:
        """Indicators that moved by more than chance, and since which day: an action closed before is asked about again."""
        return {name: each.since_start for name, each in self.signals.items() if each.since_start}

    def state(self, task: Task) -> str:
        return task.state(self.figures.today, self.moved_since)
