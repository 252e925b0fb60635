"""What is returned for an indicator: by which sources and agencies, for which months, since when."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

import duckdb

from metrics.declaring.indicator import Indicator
from metrics.working_out.status import Covered, month_end, months_between

EVER = (date(1900, 1, 1), date(2199, 12, 31))
STOKE = 861  # the authority's code in the DfE's numbering
CHILDREN = "SELECT year, children FROM child_population WHERE la_code = ?"
EVERYBODY = ""  # as a sender: it is enough that anybody returned


@dataclass(frozen=True)
class Span:
    """A period to measure. start and stop: its days that are asked for; clipped: they are not all of it."""

    grain: str
    start: date
    stop: date
    label: str
    clipped: bool = False


@dataclass(frozen=True)
class Owed:
    """One month of one sender of one source: when it was due, and whether it came."""

    source: str
    month: date
    sender: str
    due_on: date
    returned: bool


class Coverage:
    """What was returned of some sources. needed: how many of them a month must have to count as returned.

    agency_column: says which agency sent a row, where several send one source; agencies: those expected to.
    first_month: the first that anything was returned for; last_month: the last that was due; None where there is none.
    """

    def __init__(
        self,
        sources: list[str],
        needed: int,
        agency_column: str | None,
        agencies: list[str],
        owed: list[Owed],
        calendar: list[Span],
    ):
        self.sources, self.needed, self.agency_column, self.agencies = sources, needed, agency_column, agencies
        self.owed, self.calendar = owed, calendar
        self.first_month = min((each.month for each in owed if each.returned), default=None)
        self.last_month = max((each.month for each in owed), default=None)
        self.came = {EVERYBODY: self.came_from(owed)}
        for sender in agencies:
            self.came[sender] = self.came_from([each for each in owed if each.sender == sender])

    def came_from(self, owed: list[Owed]) -> dict[date, bool]:
        """Month → whether it counts as returned; only months of which every source needed is expected."""
        expected, returned = defaultdict(set), defaultdict(set)
        for each in owed:
            expected[each.month].add(each.source)
            if each.returned:
                returned[each.month].add(each.source)
        return {
            month: len(returned[month]) >= self.needed for month, known in sorted(expected.items()) if len(known) >= self.needed
        }

    def months_returned(self, history: int) -> list[date]:
        """Months that count as returned, those with too little history before them left out."""
        return [
            month for month, came in self.came[EVERYBODY].items() if came and months_between(self.first_month, month) >= history
        ]

    def spans(self, grain: str | None, window: tuple[date, date] = EVER) -> list[Span]:
        """The periods of one grain (or of all) that lie in a window, up to the last month that was due."""
        if self.last_month is None:
            return []
        first, last = window
        return [
            Span(each.grain, max(each.start, first), min(each.stop, last), each.label, each.start < first or each.stop > last)
            for each in self.calendar
            if grain in (None, each.grain) and each.start <= min(last, self.last_month) and each.stop >= first
        ]

    def over(self, span: Span, sender: str) -> Covered:
        """What came for a period. sender: an agency, or everybody."""
        first = span.start.replace(day=1)
        came = [month for month, returned in self.came.get(sender, {}).items() if returned and first <= month <= span.stop]
        heard: dict[tuple[str, str], bool] = {}
        for each in self.owed:
            if first <= each.month <= span.stop:
                heard[each.source, each.sender] = heard.get((each.source, each.sender), False) or each.returned
        return Covered(
            months_due=months_between(span.start, min(span.stop, self.last_month)) + 1,
            unfinished=span.stop > month_end(self.last_month),
            months_returned=len(came),
            first_month=came[0] if came else None,
            last_month=came[-1] if came else None,
            silent_senders=sorted({sender for (_, sender), returned in heard.items() if not returned}),
        )


class Returned:
    """What every source owed and returned, read once from a snapshot. children: how many live in the city, by year."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, authority: int = STOKE):
        ask = connection.execute
        self.owed = defaultdict(list)
        for row in ask("SELECT source, month, sender, due_on, returned FROM returns ORDER BY ALL").fetchall():
            self.owed[row[0]].append(Owed(*row))
        self.lists = {source for (source,) in ask("FROM lists").fetchall()}
        self.agencies = ask("SELECT source, agency_column, sender FROM senders ORDER BY sender").fetchall()
        self.about_children = [source for (source,) in ask("SELECT source FROM child_sources ORDER BY source").fetchall()]
        calendar = ask("SELECT grain, start, stop, label FROM calendar ORDER BY grain, start").fetchall()
        self.calendar = [Span(*row) for row in calendar]
        self.children = dict(ask(CHILDREN, [authority]).fetchall())
        self.known: dict[tuple[str, ...], Coverage] = {}

    def coverage(self, indicator: Indicator) -> Coverage:
        if indicator.sources not in self.known:
            self.known[indicator.sources] = self.coverage_of(indicator.sources)
        return self.known[indicator.sources]

    def coverage_of(self, named: tuple[str, ...]) -> Coverage:
        """Of the sources named, all are needed; where none is named, any extract about children will do."""
        sources = [name for name in dict.fromkeys(named or self.about_children) if name not in self.lists]
        agencies = [(column, sender) for source, column, sender in self.agencies if source in named]
        owed = [each for source in sources for each in self.owed[source]]
        return Coverage(
            sources,
            len(sources) if named else 1,
            agencies[0][0] if agencies else None,
            [sender for _, sender in agencies],
            owed,
            self.calendar,
        )

    def late(self, sources: list[str], today: date) -> list[str]:
        """Senders who owe a return after the last one they sent."""
        late = set()
        for source in sources:
            last = {each.sender: each.month for each in self.owed[source] if each.returned}
            late |= {
                each.sender
                for each in self.owed[source]
                if not each.returned and each.due_on <= today and each.month > last.get(each.sender, date.max)
            }
        return sorted(late)

    def known_to(self, named: tuple[str, ...]) -> date:
        """The last day of which every one of these sources tells; far ahead where none of them is returned by period."""
        last = [max((each.month for each in self.owed[source] if each.returned), default=None) for source in named]
        return min((month_end(month) for month in last if month), default=EVER[1])


def received(connection: duckdb.DuckDBPyConnection) -> dict[str, datetime]:
    """Source → when its newest return came."""
    return dict(
        connection.execute("SELECT source, max(loaded_at) FROM uploads WHERE state = 'counts' GROUP BY source").fetchall()
    )
