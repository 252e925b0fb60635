"""What there is to tell one person, by their rights as they are today: signals, late or failed submissions, clocks."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlencode

from access.person import Person
from access.role import APPROVE, HAND_IN
from alerts.alert import CLOCKS, SIGNAL, SIGNALS, SUBMISSIONS, Alert
from audit.event import UPLOAD_REFUSED
from ledger.lines import HandedIn, Line, SentBack
from loaders.source import sources
from meeting.agenda import Agenda
from meeting.minutes import Minutes
from meeting.seen import said_at_meetings, seen_by
from metrics.control_charts.control import NO_CHART, UNSURE, Signal
from metrics.control_charts.icon import icon_of
from metrics.control_charts.spc import COMMON
from metrics.declaring.indicator import indicators
from metrics.disclosure.rounding import WHOLE_YEARS_ONLY
from metrics.viewer import Sight, Viewer
from metrics.working_out.owed import overdue
from periods import in_words
from reading.files import Files
from reading.reader import Reader

SOON = timedelta(days=7)  # a clock that runs out within so many days
RECENT = timedelta(days=14)  # a file that failed longer ago is no news


@dataclass(frozen=True)
class Occasion:
    """What is known at this moment. files: of a snapshot. logged: lines of the audit log, newest first.

    judged: the signals, once for everybody with the same rights.
    """

    files: Files
    lines: list[Line]
    logged: Iterable[dict]
    now: datetime
    judged: dict[tuple[Sight, ...], dict[str, Signal]] = field(default_factory=dict, init=False, compare=False)

    def read_by(self, viewer: Viewer) -> Reader:
        return Reader(self.files, viewer)


def found(occasion: Occasion, person: Person) -> list[Alert]:
    """Everything this person could be told, told before or not; nothing for whoever sees no figure."""
    if not person.sees_figures:
        return []
    return [
        *of_signals(occasion, person.viewer),
        *of_late_returns(occasion, person),
        *of_files_sent_back(occasion, person),
        *of_refused_files(occasion, person),
        *of_clocks(occasion, person.viewer),
    ]


def signals_now(occasion: Occasion, viewer: Viewer) -> dict[str, Signal]:
    """Those of the released figures, whoever it is for: what is sent leaves the dashboard."""
    if viewer.sights not in occasion.judged:
        minutes = Minutes(seen_by(viewer, said_at_meetings(occasion.lines)))
        occasion.judged[viewer.sights] = Agenda(occasion.read_by(viewer).as_released(), minutes).signals
    return occasion.judged[viewer.sights]


def of_signals(occasion: Occasion, viewer: Viewer) -> list[Alert]:
    """The icon's own words, as on tile, chart and pack. A signal that goes on is the same one, though limits that are worked out
    anew each month may move the period in which it began."""
    said = []
    for name, each in signals_now(occasion, viewer).items():
        if each.kind not in (COMMON, NO_CHART, UNSURE):
            indicator = indicators()[name]
            since = f", since {each.since}" if each.since else ""
            words = f"{indicator.theme.title}: {indicator.title}: {icon_of(each).words}{since}"
            said.append(Alert(SIGNALS, f"{SIGNAL}{name} {each.kind} {each.side}", words, page("indicator", id=name)))
    return said


def of_late_returns(occasion: Occasion, person: Person) -> list[Alert]:
    """The latest return each sender owes, past its day, of the extracts that concern this person."""
    reader = occasion.read_by(person.viewer)
    owed = {each.who: each for each in overdue(reader.returns(), reader.today)}
    return [
        Alert(
            SUBMISSIONS,
            f"late {each.source} {each.sender} {each.start}",
            f"{sources()[each.source].title}: {each.sender} has not sent what was due on {in_words(each.due_on)}",
            page("sources"),
        )
        for each in owed.values()
        if each.source in concerned(person, reader)
    ]


def of_files_sent_back(occasion: Occasion, person: Person) -> list[Alert]:
    handed_in = {line.number: line.what.load for line in occasion.lines if isinstance(line.what, HandedIn)}
    about = concerned(person, occasion.read_by(person.viewer))
    sent_back = [line for line in occasion.lines if isinstance(line.what, SentBack) and line.at >= occasion.now - RECENT]
    return [
        Alert(
            SUBMISSIONS,
            f"sent back {line.number}",
            f"{sources()[load.source].title}: a file was sent back and does not count",
            page("sources"),
        )
        for line in sent_back
        if (load := handed_in[line.what.handed_in]).source in about
    ]


def of_refused_files(occasion: Occasion, person: Person) -> list[Alert]:
    """The log does not say what a file that could not be read was meant to be: whoever approves is told."""
    if not person.may(APPROVE):
        return []
    first = f"{occasion.now - RECENT:%Y-%m-%dT%H:%M:%S}"
    refused = [line for line in occasion.logged if line["event"] == UPLOAD_REFUSED.code and line["at"] >= first]
    return [
        Alert(SUBMISSIONS, f"refused {line['seq']}", "A file was handed in that could not be taken in", page("sources"))
        for line in refused
    ]


def of_clocks(occasion: Occasion, viewer: Viewer) -> list[Alert]:
    """As the page shows them: of children, when the next one runs out is known to those only who see exact figures.

    Deaths and reviews are told to nobody this way: one is somebody's child.
    """
    reader = occasion.read_by(viewer)
    ends = [
        (each.clock, each.next_due.date())
        for each in reader.clocks()
        if each.next_due and each.clock.disclosure != WHOLE_YEARS_ONLY
    ]
    return [
        Alert(CLOCKS, f"clock {clock.id} {day}", f"{clock.theme.title}: {clock.title}: something runs out soon", page("clocks"))
        for clock, day in ends
        if reader.today <= day <= reader.today + SOON
    ]


def concerned(person: Person, reader: Reader) -> frozenset[str]:
    """The extracts whose arrival matters to them: those they hand in, else those behind the figures of their themes."""
    if person.may(HAND_IN) and person.sources is not None:
        return person.sources
    return frozenset(name for each in reader.indicators.values() for name in each.sources)


def page(address: str, **query: str) -> str:
    return f"/{address}" + (f"?{urlencode(query)}" if query else "")
