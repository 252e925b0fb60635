"""Minutes made of entries, for tests: each on the line of its place."""

from datetime import datetime

from ledger.lines import Line
from ledger.meeting_lines import Spoken
from meeting.minutes import Minutes


def minutes_with(*entries: Spoken) -> Minutes:
    return Minutes([Line(number, datetime(2025, 4, 1), "somebody", entry) for number, entry in enumerate(entries, 1)])
