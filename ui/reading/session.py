"""What a page reads from: the snapshot, as this viewer may see it. What is opened once for all lies in opened.py."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import streamlit as st

from exports.yearly_tables import Section, sections
from foi.answering import Answer, answers
from metrics.benchmarks.beside import Comparator, comparators
from metrics.control_charts.control import Agreed, ChartPoint, Signal
from metrics.control_charts.signals import control_points, signals
from metrics.declaring.clock import Clock, clocks
from metrics.declaring.indicator import Indicator, indicators
from metrics.declaring.theme import Theme
from metrics.disclosure.record_anonymity import children_of_the_city, may_be_chosen, narrowed
from metrics.printed.derived import what_follows
from metrics.printed.figures import Compared, comparisons, every_comparison, observations
from metrics.records import Records
from metrics.table import Table
from metrics.values import Window, records, values
from metrics.viewer import NotAllowed, Viewer
from metrics.working_out.clock_counts import MonthRow, Standing, by_month, standings, things
from metrics.working_out.coverage import EVER
from metrics.working_out.funnels import Passed, passed
from metrics.working_out.headline import Headline, read_headlines
from metrics.working_out.queries import Query, indicators_of, read_queries
from operations import snapshots
from text_check.allowed_figures import Known, known_by
from ui.as_at import day_asked_for
from ui.reading.current_user import person
from ui.reading.record_access import note_a_look
from ui.reading.resources import audit_log, ledger
from warehouse.contract import RETURNS, UPLOADS, About, Return, Upload, read_about
from warehouse.released import release_of
from warehouse.snapshot import open_snapshot


@dataclass(frozen=True)
class Reading:
    """One snapshot, read by one viewer. key: what every cached thing depends on.

    path: the exact figures and the records; the file of released figures lies beside it. Which of them is opened follows
    from what the viewer may see; for most people the exact one never is.
    problem: what to tell the reader where a newer snapshot could not be built.
    """

    path: Path
    viewer: Viewer
    as_at: date | None
    problem: str = ""

    @property
    def key(self) -> tuple[str, str]:
        return self.path.name, repr(self.viewer.sights)

    def released(self):
        return connection(str(release_of(self.path))).cursor()

    def exact(self):
        if self.viewer.always_released:
            raise NotAllowed("Your role sees figures under the release rule only.")
        return connection(str(self.path)).cursor()

    def of(self, theme: Theme, sources: tuple[str, ...]):
        """The file in which this viewer sees figures of a theme that are made of these extracts."""
        return self.exact() if self.viewer.sees_exact(theme.id, sources) else self.released()

    def of_all(self):
        """The file for what speaks of many themes at once: the exact one only for those who see all of it exactly."""
        everything = all(self.viewer.sees_exact(each.theme.id, each.sources) for each in indicators().values())
        return self.exact() if everything else self.released()

    def about(self) -> About:
        return read_about(self.released())

    @property
    def today(self) -> date:
        return self.about().today

    def headlines(self) -> dict[str, Headline]:
        lines = read_headlines(self.released(), indicators(), self.viewer)
        return lines if self.viewer.always_released else lines | read_headlines(self.exact(), indicators(), self.viewer)

    def signals(self, agreed: Mapping[str, Agreed]) -> dict[str, Signal]:
        return worked_out((*self.key, repr(agreed)), "signals", lambda: [self.judged(agreed)])[0]

    def released_signals(self, agreed: Mapping[str, Agreed]) -> dict[str, Signal]:
        return worked_out(
            (*self.key, repr(agreed)), "released signals", lambda: [signals(self.released(), indicators(), self.viewer, agreed)]
        )[0]

    def judged(self, agreed: Mapping[str, Agreed]) -> dict[str, Signal]:
        found = self.released_signals(agreed)
        return found if self.viewer.always_released else found | signals(self.exact(), indicators(), self.viewer, agreed)

    def control_points(self, indicator: Indicator, agreed: Mapping[str, Agreed]) -> list[ChartPoint]:
        return control_points(self.of(indicator.theme, indicator.sources), indicator, self.viewer, agreed)

    def values(self, indicator: Indicator, grain: str | None = None, by: str | None = None, window: Window = EVER) -> Table:
        return values(self.of(indicator.theme, indicator.sources), indicator, self.viewer, grain, by, window)

    def passed(
        self, indicator: Indicator, told_by: Indicator, by: str | None, group: str | None, window: Window
    ) -> Passed | None:
        return passed(self.of(indicator.theme, indicator.sources), indicator, self.viewer, told_by, by, group, window)

    def records(self, indicator: Indicator, window: Window, by: str | None, group: str | None) -> Records:
        """As they may be shown, once the look is in the log. Raises NotAllowed or CannotBeLogged."""
        if group is not None and not may_be_chosen(by, indicator.by):
            raise NotAllowed("Records cannot be narrowed to one such group.")
        found = records(self.exact(), indicator, self.viewer, window, by, group)
        note_a_look(audit_log(), self, indicator.id, len(found), theme=indicator.theme.id, by=by, group=group, window=window)
        return narrowed(found, indicator.by, children_of_the_city(self.exact()))

    def comparators(self, indicator: Indicator) -> list[Comparator]:
        return comparators(self.released(), indicator, self.viewer)

    def comparisons_of(self, indicator: Indicator) -> list[Compared]:
        return comparisons(self.of(indicator.theme, indicator.sources), indicator, self.viewer)

    def comparisons(self) -> list[Compared]:
        return worked_out(self.key, "comparisons", lambda: every_comparison(self.of_all(), indicators(), self.viewer))

    def known(self) -> Known:
        """What a text is checked against: this viewer's figures, as they see them."""
        return known_by(
            self.viewer, observations(self.released(), self.viewer), lambda indicator, by: self.values(indicator, "year", by)
        )

    def yearly(self, year: str) -> list[Section]:
        return worked_out(self.key, f"yearly {year}", lambda: sections(self.of_all(), self.viewer, year))

    def what_follows(self, theme: str | None) -> list[str]:
        return what_follows(self.released(), self.viewer, theme)

    def queries(self) -> list[Query]:
        return read_queries(self.of_all(), self.viewer)

    def indicators_of_figures(self) -> dict[str, list[str]]:
        return indicators_of(self.released())

    def clocks(self) -> list[Standing]:
        found = {each.clock.id: each for each in standings(self.released(), clocks(), self.viewer)}
        if not self.viewer.always_released:
            found |= {each.clock.id: each for each in standings(self.exact(), clocks(), self.viewer)}
        return list(found.values())

    def clock_months(self, clock: Clock) -> list[MonthRow]:
        return by_month(self.of(clock.theme, clock.sources), clock, self.viewer)

    def clock_things(self, clock: Clock, states: tuple[str, ...]) -> Records:
        """As they may be shown, once the look is in the log. Raises NotAllowed or CannotBeLogged."""
        found = things(self.exact(), clock, self.viewer, states)
        note_a_look(audit_log(), self, clock.id, len(found), theme=clock.theme.id, group="-".join(states), window=EVER)
        return narrowed(found, clock.by, children_of_the_city(self.exact()))

    def foi_answers(self) -> list[Answer]:
        """From the released figures, however closely the reader may look: the answers are for the public."""
        return worked_out(self.key, "foi", lambda: answers(self.released(), self.viewer))

    def returns(self) -> list[Return]:
        return RETURNS.read(self.released(), "ORDER BY source, sender, month")

    def uploads(self) -> list[Upload]:
        """Every load, newest first."""
        return UPLOADS.read(self.of_all(), "ORDER BY load DESC")

    def loads_of(self, handed_in: frozenset[str] | None) -> list[Upload]:
        """Every load of the extracts that this viewer hands in; None for all. Raises NotAllowed."""
        return [
            each for each in UPLOADS.read(self.exact(), "ORDER BY load DESC") if handed_in is None or each.source in handed_in
        ]


@st.cache_resource(max_entries=8, show_spinner=False)
def connection(path: str):
    return open_snapshot(Path(path))


def reading() -> Reading:
    """The snapshot this page shows: today's, or as it stood at the end of the day in the address.

    Earlier days are not for whoever sees released figures: two releases side by side tell more than each (docs/disclosure.md).
    """
    day, viewer = day_asked_for(), person().viewer
    if day is None or viewer.sees_released:
        path, problem = snapshots.current_or_last(ledger())
        return Reading(path, viewer, None, problem)
    with st.spinner(f"Working out how it stood on {day.day} {day:%B %Y}"):
        return Reading(snapshots.as_at(ledger(), day), viewer, day)


@st.cache_data(max_entries=16, show_spinner=False)
def worked_out(key: tuple, name: str, _work_out: Callable[[], list]) -> list:
    """What takes many reads, once per snapshot, rights and name."""
    return _work_out()
