"""What one viewer may read of a snapshot: pages, packs, exports, alerts, the text check and the shell all ask here.

What somebody may not see is refused or left out, so that nobody who asks need know of rights.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from database.opening import Database
from metrics.benchmarks.beside import Comparator, comparators
from metrics.control_charts.control import Agreed, ChartPoint, Signal
from metrics.control_charts.signals import control_points, signals
from metrics.declaring.clock import Clock, clocks
from metrics.declaring.indicator import Indicator, indicators, of_theme
from metrics.declaring.theme import THEMES, Theme
from metrics.disclosure.record_anonymity import Anonymity, anonymity_of
from metrics.printed.derived import what_follows
from metrics.printed.figures import Compared, comparisons, every_comparison
from metrics.printed.observations import Observation, observations
from metrics.records import Records, how_many, places
from metrics.table import Table
from metrics.values import Window, records, values
from metrics.viewer import NotAllowed
from metrics.working_out.clock_counts import MonthRow, Standing, by_month, standings, things
from metrics.working_out.coverage import EVER
from metrics.working_out.funnels import Passed, passed
from metrics.working_out.headline import Headline
from metrics.working_out.headlines_seen import read_headlines
from metrics.working_out.queries import Query, indicators_of, read_queries
from metrics.working_out.reviewed_work import Work, works
from reading.choice import Declared, FilesChosen
from reading.look import Look, nobody_looks
from warehouse.contract import RETURNS, UPLOADS, About, Return, Upload, read_about

NEWEST_FIRST = "ORDER BY load DESC"


class Extract(NamedTuple):
    """What is made of one extract alone and belongs to a theme."""

    theme: Theme
    extracts: tuple[str, ...]


@dataclass(frozen=True)
class Reader(FilesChosen):
    """note: is told of every look at records before they are given out, and may refuse it."""

    note: Callable[[Look], None] = nobody_looks

    def as_released(self) -> "Reader":
        """The same themes as released, however closely they may be seen: for what leaves the dashboard or is read by others."""
        return replace(self, viewer=self.viewer.as_released)

    @property
    def indicators(self) -> dict[str, Indicator]:
        return {each.id: each for each in self.seen(indicators().values())}

    @property
    def themes(self) -> list[Theme]:
        return [theme for theme in THEMES if self.viewer.may_see(theme.id)]

    def of_theme(self, theme: Theme) -> list[Indicator]:
        """Its indicators in the order they are shown. Raises NotAllowed."""
        self.viewer.must_see(theme.id)
        return of_theme(theme)

    def about(self) -> About:
        return read_about(self.file())

    @property
    def today(self) -> date:
        return self.about().today

    def headlines(self) -> dict[str, Headline]:
        return self.of_each(indicators(), lambda file, those: read_headlines(file, those, self.viewer))

    def exact_headlines(self) -> dict[str, Headline]:
        """Of what is seen exactly alone: two releases side by side would tell more than each."""
        return {name: line for name, line in self.headlines().items() if self.sees_exactly(indicators()[name])}

    def signals(self, agreed: Mapping[str, Agreed]) -> dict[str, Signal]:
        return self.of_each(indicators(), lambda file, those: signals(file, those, self.viewer, agreed))

    def control_points(self, indicator: Indicator, agreed: Mapping[str, Agreed]) -> list[ChartPoint]:
        return control_points(self.file(indicator), indicator, self.viewer, agreed)

    def values(self, indicator: Indicator, grain: str | None = None, by: str | None = None, window: Window = EVER) -> Table:
        """Raises NotAllowed or NoSuchBreakdown."""
        return values(self.file(indicator), indicator, self.viewer, grain, by, window)

    def passed(self, stage: Indicator, of: Indicator, by: str | None, group: str | None, window: Window) -> Passed | None:
        """How many reached a stage of the path that an indicator tells. Raises NotAllowed."""
        return passed(self.file(stage), stage, self.viewer, of, by, group, window)

    def comparators(self, indicator: Indicator) -> list[Comparator]:
        return comparators(self.file(), indicator, self.viewer)

    def printed(self) -> list[Observation]:
        """What somebody printed about the themes that may be seen."""
        return observations(self.file(), self.viewer)

    def prints(self) -> dict[str, list[str]]:
        """The indicators that a printed figure is the print of, by the figure's name."""
        return indicators_of(self.file(), self.indicators)

    def comparisons(self) -> list[Compared]:
        """Every printed figure beside what the records give, or why there is nothing."""
        return every_comparison(self.values, self.indicators.values(), self.printed())

    def comparisons_of(self, indicator: Indicator) -> list[Compared]:
        self.viewer.must_see(indicator.theme.id)
        return comparisons(self.values, indicator, self.printed())

    def what_follows(self, theme: str | None) -> list[str]:
        """From the prints themselves. theme: a title; None for all that may be seen."""
        return what_follows(self.file(), self.viewer, theme)

    def queries(self) -> list[Query]:
        """One may tell of figures of many themes: as released for whoever does not see all of them exactly."""
        return read_queries(self.file(*indicators().values()), self.viewer)

    def clocks(self) -> list[Standing]:
        def by_name(file: Database, those: Mapping[str, Clock]) -> dict[str, Standing]:
            return {standing.clock.id: standing for standing in standings(file, those, self.viewer)}

        return list(self.of_each(clocks(), by_name).values())

    def clock_months(self, clock: Clock) -> list[MonthRow]:
        return by_month(self.file(clock), clock, self.viewer)

    def clock_things(self, clock: Clock, states: tuple[str, ...]) -> Records:
        """As they may be shown on a screen, once the look is noted. Raises NotAllowed."""
        found = things(self.file(clock), clock, self.viewer, states)
        self.note(Look(clock.id, clock.theme.id, len(found), self.about().version, group="-".join(states)))
        return self.anonymity(clock).narrowed(found)

    def how_many_things(self, clock: Clock, states: tuple[str, ...]) -> int:
        """That `clock_things` would give. Raises NotAllowed."""
        table = f"clocks.{clock.id}"
        return how_many(self.file(clock), table, clock, self.viewer, "list_contains(?, state)", [list(states)])

    def anonymity(self, declared: Indicator | Clock) -> Anonymity:
        """How its records are narrowed for a screen. Raises NotAllowed."""
        self.must_see_records(declared)
        return anonymity_of(self.file(declared), declared)

    def must_see_records(self, each: Declared) -> None:
        """Raises NotAllowed."""
        self.viewer.must_see_records(each.theme.id, each.extracts)

    def records(self, indicator: Indicator, window: Window = EVER, by: str | None = None, group: str | None = None) -> Records:
        """As they may be shown on a screen, once the look is noted. Raises NotAllowed or NoSuchBreakdown."""
        anonymity = self.anonymity(indicator)
        if group is not None and not anonymity.may_be_chosen(by):
            raise NotAllowed("Records cannot be narrowed to one such group.")
        found = anonymity.narrowed(records(self.file(indicator), indicator, self.viewer, window, by), by, group)
        self.note(Look(indicator.id, indicator.theme.id, len(found), self.about().version, window, by, group))
        return found

    def how_many_records(self, indicator: Indicator, window: Window = EVER) -> int:
        """Cases there are behind it, without a look at one. Raises NotAllowed."""
        table = f"cases.{indicator.id}"
        return how_many(self.file(indicator), table, indicator, self.viewer, "date BETWEEN ? AND ?", list(window))

    def places_of(self, declared: Indicator | Clock, record: str) -> list[str]:
        """Where the row of one record stands in the partner's file, once the look is noted. Raises NotAllowed."""
        schema = "cases" if isinstance(declared, Indicator) else "clocks"
        found = places(self.file(declared), f"{schema}.{declared.id}", declared, self.viewer, record)
        self.note(Look(declared.id, declared.theme.id, len(found), self.about().version, place_of=record))
        return found

    def records_in_full(self, indicator: Indicator, window: Window, by: str | None, group: str | None) -> Records:
        """For whoever holds the store itself, once the look is noted. Raises NotAllowed or NoSuchBreakdown."""
        found = records(self.file(indicator), indicator, self.viewer, window, by, group)
        self.note(Look(indicator.id, indicator.theme.id, len(found), self.about().version, window, by, group))
        return found

    def works(self) -> list[Work]:
        """The audits and scrutiny of which actions can come, the newest first."""
        return works(self.file(), self.viewer)

    def returns(self) -> list[Return]:
        return RETURNS.read(self.file(), "ORDER BY source, sender, start")

    def came(self) -> set[str]:
        """The extracts of which something counts."""
        return {load.source for load in UPLOADS.read(self.file(), "WHERE state = 'counts'")}

    def uploads(self) -> list[Upload]:
        """Every load, newest first; how many rows it had only of extracts all of whose figures are seen exactly."""
        loads = UPLOADS.read(self.file(), NEWEST_FIRST)
        extracts = {load.source: [Extract(theme, (load.source,)) for theme in THEMES] for load in loads}
        exactly = {source: made for source, made in extracts.items() if all(map(self.sees_exactly, made))}
        made_of = [each for made in exactly.values() for each in made]
        exact = UPLOADS.read(self.file(*made_of), NEWEST_FIRST) if exactly else []
        return [whole if whole.source in exactly else load for load, whole in zip(loads, exact or loads)]
