"""What is returned for an indicator: by which sources and agencies, for which months, since when."""

from collections import defaultdict
from datetime import date, datetime

import duckdb

from metrics.declaring.indicator import Indicator
from metrics.working_out.found import Covered, Span
from metrics.working_out.owed import by_month, overdue, who_sent
from periods import GRAINS, MONTH, WEEK, months_between
from warehouse.contract import CHILD_SOURCES, LISTS, RETURNS, SENDERS, Return

EVER = (date(1900, 1, 1), date(2199, 12, 31))
EVERYBODY = ""  # as a sender: it is enough that anybody returned


class Coverage:
    """What was returned of some sources, step by step. needed: how many of them a step must have to count as returned.

    agency_column: says which agency sent a row, where several send one source; agencies: those expected to. since: the first
    day of any return. step: a week where all of them are returned by week, else a month. first: the first day that anything
    of these was returned for; last: the last that was due; None where there is none.
    """

    def __init__(
        self, sources: list[str], needed: int, agency_column: str | None, agencies: list[str], owed: list[Return], since: date
    ):
        self.sources, self.needed, self.agency_column, self.agencies = sources, needed, agency_column, agencies
        self.step = WEEK if owed and all(each.step == WEEK.id for each in owed) else MONTH
        self.owed, self.since = owed if self.step is WEEK else by_month(owed), since
        self.first = min((each.start for each in self.owed if each.returned), default=None)
        self.last = max((each.stop for each in self.owed), default=None)
        self.came = {EVERYBODY: self.came_from(self.owed)}
        for sender in agencies:
            self.came[sender] = self.came_from([each for each in self.owed if each.sender == sender])

    def came_from(self, owed: list[Return]) -> dict[date, bool]:
        """Step → whether it counts as returned; only steps of which every source needed is expected."""
        expected, returned = defaultdict(set), defaultdict(set)
        for each in owed:
            expected[each.start].add(each.source)
            if each.returned:
                returned[each.start].add(each.source)
        return {
            start: len(returned[start]) >= self.needed for start, known in sorted(expected.items()) if len(known) >= self.needed
        }

    @property
    def data_to(self) -> date | None:
        """The last day that counts as returned."""
        return max((self.step.last(start) for start, came in self.came[EVERYBODY].items() if came), default=None)

    def months_returned(self, history: int) -> list[date]:
        """Months that count as returned, those with too little history before them left out."""
        came = self.came[EVERYBODY]
        if self.first is None or self.last is None:
            return []
        return [
            month
            for month in MONTH.starts(self.first, self.last)
            if all(came.get(start) for start in self.step.starts(month, MONTH.last(month)))
            and months_between(self.first, month) >= history
        ]

    def grains(self, indicator: Indicator) -> list[str]:
        """By what an indicator of these sources is counted, the finest first; by week only what is returned by week."""
        grains = {self.step.id, *self.step.coarser, *indicator.grains} - ({WEEK.id} - {self.step.id})
        return [grain for grain in GRAINS if grain in grains]

    def spans(self, grain: str, window: tuple[date, date] = EVER) -> list[Span]:
        """The periods of one grain that lie in a window, up to the last that was due."""
        if self.last is None:
            return []
        (first, last), kind = window, GRAINS[grain]
        spans = [(start, kind.last(start)) for start in kind.starts(max(self.since, first), min(self.last, last))]
        return [
            Span(grain, max(start, first), min(stop, last), kind.label(start), start < first or stop > last)
            for start, stop in spans
        ]

    def over(self, span: Span, sender: str) -> Covered:
        """What came for a period. sender: an agency, or everybody."""
        first, last = self.step.first(span.start), self.last or span.stop
        came = [start for start, returned in self.came.get(sender, {}).items() if returned and first <= start <= span.stop]
        whole = [start for start in came if span.start <= start and self.step.last(start) <= span.stop]
        latest = (whole or came or [None])[-1]
        owed = [each for each in self.owed if first <= each.start <= span.stop]
        heard = {(each.source, each.sender) for each in owed if each.returned}
        silent = {each.sender for each in owed if (each.source, each.sender) not in heard}
        missed = [each for each in owed if not each.returned and self.came[EVERYBODY].get(each.start)]
        return Covered(
            step=self.step,
            due=len(self.step.starts(span.start, min(span.stop, last))),
            unfinished=span.stop > last,
            returned=len(came),
            first=came[0] if came else None,
            last=self.step.last(came[-1]) if came else None,
            latest=latest,
            silent_senders=sorted(silent),
            partly_silent=sorted({each.sender for each in missed} - silent),
            silent_at_end=sorted({each.sender for each in missed if each.start == latest} - silent),
        )


class Returned:
    """What every source owed and returned, read once from a snapshot."""

    def __init__(self, connection: duckdb.DuckDBPyConnection):
        self.owed = defaultdict(list)
        for owed in RETURNS.read(connection, "ORDER BY source, step, start, sender"):
            self.owed[owed.source].append(owed)
        self.since = min((each.start for owed in self.owed.values() for each in owed), default=EVER[0])
        self.lists = {each.source for each in LISTS.read(connection)}
        self.agencies = SENDERS.read(connection, "ORDER BY sender")
        self.about_children = [each.source for each in CHILD_SOURCES.read(connection, "ORDER BY source")]
        self.by_sources: dict[tuple[str, ...], Coverage] = {}

    def coverage(self, indicator: Indicator) -> Coverage:
        if indicator.sources not in self.by_sources:
            self.by_sources[indicator.sources] = self.coverage_of(indicator.sources)
        return self.by_sources[indicator.sources]

    def coverage_of(self, named: tuple[str, ...]) -> Coverage:
        """Of the sources named, all are needed; where none is named, any extract about children will do."""
        sources = [name for name in dict.fromkeys(named or self.about_children) if name not in self.lists]
        agencies = [each for each in self.agencies if each.source in named]
        owed = [each for source in sources for each in self.owed[source]]
        return Coverage(
            sources,
            len(sources) if named else 1,
            agencies[0].agency_column if agencies else None,
            [each.sender for each in agencies],
            owed,
            self.since,
        )

    def late(self, sources: list[str], today: date) -> list[str]:
        """Senders who owe a return after the last one they sent."""
        owed = [each for source in sources for each in self.owed[source]]
        return sorted({each.sender for each in overdue(owed, today) if each.who in who_sent(owed)})

    def known_to(self, named: tuple[str, ...]) -> date:
        """The last day of which every one of these sources tells; far ahead where none of them is returned by period."""
        last = [max((each.stop for each in self.owed[source] if each.returned), default=None) for source in named]
        return min((day for day in last if day), default=EVER[1])


def received(connection: duckdb.DuckDBPyConnection) -> dict[str, datetime]:
    """Source → when its newest return came."""
    return dict(
        connection.execute("SELECT source, max(loaded_at) FROM uploads WHERE state = 'counts' GROUP BY source").fetchall()
    )
