"""Which return was expected from whom, when it was due, and whether it came."""

from datetime import date, timedelta

from database.opening import Database
from ledger.lines import Line
from loaders.source import Source
from periods import A_DAY, DAY, MONTH
from warehouse.contract import LISTS, RETURNS, SENDERS, Listed, Return, Sender


def write_returns(connection: Database, sources: dict[str, Source], returns: list[Return]) -> None:
    """What was expected and came; which sources are lists; which agencies are expected."""
    RETURNS.write(connection, returns)
    LISTS.write(connection, [Listed(source.id) for source in sources.values() if source.period is None])
    SENDERS.write(connection, [sender for source in sources.values() for sender in senders_of(source)])


def senders_of(source: Source) -> list[Sender]:
    """Of one that several agencies send."""
    return [Sender(source.id, source.returns_by, sender) for sender in source.senders] if source.returns_by else []


def returns_of(sources: dict[str, Source], loads: list[Line], today: date) -> list[Return]:
    """One for each source, expected sender and step (a week or a month), from the first that anybody sent to the last one due."""
    return [
        row
        for source in sources.values()
        for row in rows_for(source, [line for line in loads if line.what.source == source.id], today)
    ]


def rows_for(source: Source, loads: list[Line], today: date) -> list[Return]:
    returned = steps_returned(source, loads)
    if not returned:
        return []
    rows, step = [], source.step
    start, last = source.owed_by.first(min(first for _, first in returned)), max(first for _, first in returned)
    while due_on(source, start) <= today or start <= last:
        for sender in source.expected_senders:
            for first in step.starts(start, source.owed_by.last(start)):
                rows.append(Return(source.id, sender, step.id, first, due_on(source, start), (sender, first) in returned))
        start = source.owed_by.next(start)
    return rows


def steps_returned(source: Source, loads: list[Line]) -> set[tuple[str, date]]:
    """Each sender with the first day of each step that came; of what comes daily, a week whose every day came."""
    part = DAY if source.sent_for is DAY else source.step
    parts = {
        (sender, start)
        for line in loads
        if line.what.covers
        for sender in line.what.senders
        for start in part.starts(*line.what.covers)
    }
    begun = {(sender, source.step.first(start)) for sender, start in parts}
    return {
        (sender, first)
        for sender, first in begun
        if parts.issuperset((sender, start) for start in part.starts(first, source.step.last(first)))
    }


def due_on(source: Source, start: date) -> date:
    """The day of the week or month after the period's end on which its return is due; what others publish comes within a year."""
    end = source.owed_by.last(start)
    after = (source.step.last(MONTH.first(end).replace(year=end.year + 1)) if source.reference else end) + A_DAY
    return min(source.step.first(after) + timedelta(days=source.due_day - 1), source.step.last(after))
