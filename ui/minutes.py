"""The minutes a page reads: what was said, agreed and targeted, as far as the reader's day goes and their themes allow."""

from datetime import datetime, time

from ledger.lines import Line
from meeting.agenda import Agenda
from meeting.minutes import Minutes
from meeting.seen import said_at_meetings, seen_by
from ui.reading.resources import ledger
from ui.reading.session import Reading


def agenda_of(read: Reading) -> Agenda:
    """The figures of this page, and what was said of them up to the end of the day the reader looks at."""
    return Agenda(read, Minutes(seen_by(read.viewer, lines_of(read))))


def lines_of(read: Reading) -> list[Line]:
    """What was said up to the end of that day, whoever may read it."""
    lines = said_at_meetings(ledger().lines())
    if read.as_at:
        end = datetime.combine(read.as_at, time.max)
        lines = [line for line in lines if line.at <= end]
    return lines
