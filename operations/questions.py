"""What must be asked before files are kept, or is said of them: a figure would otherwise change without a word."""

from collections.abc import Iterator, Sequence
from datetime import date

from ledger.effective import effective_loads
from ledger.ledger import Ledger
from ledger.lines import Line, Load
from ledger.view import view_now
from loaders.outcome import FILE_KEPT, Issue
from loaders.period import overlaps
from operations.arrivals import Arrival, Keys, arrivals
from operations.emptied import Emptied, emptied, replaced_rows_of
from operations.sent_again import rows_without, under_another_period, with_new_references, with_references_given_again
from periods import DAY, YEAR, Span, in_words, span_words
from plural import counted

MANY_LOST = 0.25  # share of last time's rows; a correction takes away fewer


def questions(loads: Sequence[tuple[Load, bytes]], ledger: Ledger) -> list[str]:
    """In the order of the files; none where nothing is doubtful. loads: each with its cleaned rows."""
    today, head = view_now(ledger).today, ledger.head
    return [asked for arrival in arrivals(loads, ledger) for asked in asked_of(arrival, today, head)]


def remarks(load: Load, cleaned: bytes, ledger: Ledger) -> Iterator[Issue]:
    """What is said of a file that takes the place of another, where it need not be asked."""
    [arrival] = arrivals([(load, cleaned)], ledger)
    for each in emptied_by(arrival):
        yield from each.issues() if not asks(each, arrival) else ()
    for problem in remarks_on_rows(arrival):
        yield Issue("workbook", "rows", "", problem, FILE_KEPT)


def remarks_on_rows(arrival: Arrival) -> Iterator[str]:
    source = arrival.source
    for line, before in () if newer_than(arrival) else arrival.replaces:
        lost = len(before - arrival.keys)
        if lost and not many(lost, before):
            yield f"this file, which replaces load {line.number}, no longer has {lost:,} of its {counted(len(before), 'row')}"
        undated = source.period is None or source.sent_for is YEAR
        if undated and rows_without(set(), source, arrival.cleaned) != rows_without(set(), source, arrival.cleaned_of(line)):
            yield f"this file and load {line.number} are of the same time and differ; this one counts, for it came last"


def asked_of(arrival: Arrival, today: date, head: int) -> Iterator[str]:
    load, what = arrival.load, named(arrival)
    newer = newer_than(arrival)
    for line, before in arrival.replaces if not newer else ():
        yield from asked_instead(arrival, line, before, head)
    for each in emptied_by(arrival):
        if asks(each, arrival) and each.line.number <= head:
            yield f"{what}: {each.sentence()}. Are they meant to be?"
    for number, day in newer:
        is_other = "is an older edition than" if load.as_at else "does not say of which day it is, unlike"
        yield f"{what} {is_other} load {number}, which is of {in_words(day)} and stays. Keep it?"
    for line in under_another_period(arrival, of_sender(arrival)):
        yield f"{what} has the very rows of load {line.number}, for {span_words(line.what.covers)}. Is it right for both?"
    yield from asked_of_references(arrival, what)
    for number, covers in overlapping(arrival):
        yield (
            f"{what} overlaps load {number}, for {span_words(covers)}. Rows that both hold count as in the one "
            "whose period ends later, and neither takes away rows of the other. Are both right?"
        )
    until = load.as_at or (load.covers and load.covers[1])
    if until and until > today and not arrival.source.reference and arrival.source.sent_for is not YEAR:
        yield f"{what} ends after today, {in_words(today)}, and would count as whole. Is it complete?"


def asked_of_references(arrival: Arrival, what: str) -> Iterator[str]:
    """Where they seem to be made anew, or given again to other cases."""
    for line, shared in with_new_references(arrival):
        yield (
            f"{what} has no reference in common with load {line.number}, but without them {shared:,} of its "
            f"{len(arrival.keys):,} rows are the same. Both would count. Are they different ones?"
        )
    for line, other in with_references_given_again(arrival, of_sender(arrival)):
        yield (
            f"{what} has {other:,} references of load {line.number}, for {span_words(line.what.covers)}, with another day and "
            "most else. Where numbers begin anew in every file, rows would be lost: of two with one number only one counts. "
            "Are they the same cases?"
        )


def asked_instead(arrival: Arrival, line: Line, before: Keys, head: int) -> Iterator[str]:
    """Of a load that it replaces, which held rows with these keys."""
    lost, shared = len(before - arrival.keys), len(before & arrival.keys)
    if line.number > head:
        yield f"{named(arrival)} comes twice, with {counted(shared, 'row')} in both files. Does the later replace the earlier?"
    elif many(lost, before):
        rows = counted(len(before), "row")
        yield f"{named(arrival)} no longer has {lost:,} of the {rows} of load {line.number}. Does it replace it?"


def emptied_by(arrival: Arrival) -> list[Emptied]:
    """Cells without a value whose rows had one in what it replaces, or in files for other periods."""
    before = {line.number: line for line, _ in arrival.replaces}
    others = [line for line in of_sender(arrival) if line.number not in before and line not in arrival.beside]
    return [] if newer_than(arrival) else emptied(arrival, [*reversed(before.values()), *replaced_rows_of(arrival, others)])


def asks(each: Emptied, arrival: Arrival) -> bool:
    """Of rows sent again under another period there are few, and each is named."""
    return each.is_many and each.line.number in {line.number for line, _ in arrival.replaces}


def many(lost: int, before: Keys) -> bool:
    return bool(before) and lost >= MANY_LOST * len(before)


def newer_than(arrival: Arrival) -> list[tuple[int, date]]:
    """Lists or tables of the same sender, for the same period, that are of a later day, or of any where this says none."""
    load = arrival.load
    others = [(line.number, line.what.as_at) for line in of_sender(arrival) if line.what.covers == load.covers]
    return [(number, day) for number, day in others if day and day > (load.as_at or date.min)]


def overlapping(arrival: Arrival) -> list[tuple[int, Span]]:
    """Loads of the same sender for a period that shares days with this one's, and is another; their periods."""
    load = arrival.load
    others = [(line.number, line.what.covers) for line in of_sender(arrival) if line.what.slot != load.slot]
    shared = [(number, span) for number, span in others if span and load.covers and overlaps(span, load.covers)]
    return [] if arrival.source.sent_for is DAY else shared


def of_sender(arrival: Arrival) -> list[Line]:
    """What counts of its source and of one of its senders, without it."""
    loads = [line for line in effective_loads(arrival.lines) if line.what.source == arrival.source.id]
    return [line for line in loads if set(line.what.senders) & set(arrival.load.senders)]


def named(arrival: Arrival) -> str:
    covers = arrival.load.covers
    return f"{arrival.source.title} from {', '.join(arrival.load.senders)}" + (f" for {span_words(covers)}" if covers else "")
