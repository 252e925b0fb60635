"""What is kept of every extract, and what of it stands for a child: the detail behind the data-flow map."""

from collections.abc import Callable
from dataclasses import fields as dataclass_fields

from audit.event import EVENTS
from ledger.meeting_lines import SPOKEN
from loaders.days_and_numbers import Age, Day, Moment
from loaders.kind import ColumnKind, Title
from loaders.public_text import Quote
from loaders.sealed import Sealed
from loaders.source import Source, sources
from papers.markdown import MADE, table

ABOUT = """What this is: the list of what the program keeps of each extract, and what becomes of it. Every column that is not
named in the [data specification](../data-specification.md) is dropped unread: its cells are never looked at, and only its
heading is told, to whoever hands the file in. The workbook itself is not kept."""
CHILDREN = """These hold a number of a child. It becomes a keyed code in the parsing process, before anything is written. A date
of birth becomes an age in years on the day of the event and is forgotten. Postcodes, addresses, names and notes have no
column."""
OTHERS = """These hold no number of a child. Some are added up before they are sent, some are about meetings, courses, schools
or money."""
WORDS = """Everything else that is kept is a code, a date, a number or a word of a declared list. These columns alone keep text as
it was written: names of courses, schools and measures, and sentences of published documents. A text that may be about a person
is refused."""

SAID = """Comments, decisions, actions, events and targets are lines of the ledger, as they were written. Such text is free, for a
decision needs words: it is short, screened for numbers, dates in figures, postcodes and titles, and every form says that no child
is written about. The screen finds no names. What was taken back is shown to nobody, and stays in the ledger and in backups; the
impact assessment weighs that. A decision holds the released figure of its moment, never an exact one."""

LOGGED = """What this is: every event the audit log can hold, and its fields. Each line also says its number, the time in UTC, the
account's code, the role, a code of the session, the snapshot and the program's version, and is chained to the line before it.
No field takes a name, a value, a sentence or the name of a file. What else is written anywhere: standard error of the server,
which tells of faults by their kind and place only."""


def what_is_kept() -> str:
    children = [source for source in sources().values() if source.child_columns]
    others = [source for source in sources().values() if not source.child_columns]
    texts = [(source.title, named(source, is_text)) for source in sources().values() if named(source, is_text) != "–"]
    parts = [
        "# What is kept of each extract",
        ABOUT,
        MADE,
        f"## Extracts about children ({len(children)})",
        CHILDREN,
        kept_of_children(children),
        f"## Other extracts ({len(others)})",
        OTHERS,
        kept_of_others(others),
        "## Text that is kept as it was written",
        WORDS,
        table(("Extract", "Columns"), texts),
        "## What people write at meetings",
        SAID,
        lines_of_meetings(),
    ]
    return "\n\n".join(parts) + "\n"


def kept_of_children(children: list[Source]) -> str:
    titles = ("Extract", "From", "Becomes a child's code", "Becomes another code", "Becomes an age", "Dates kept")
    kinds = (is_child, is_other_code, is_age, is_date)
    return table(titles, [(source.title, senders(source), *(named(source, kind) for kind in kinds)) for source in children])


def kept_of_others(others: list[Source]) -> str:
    rows = [(source.title, senders(source), source.grain, named(source, is_other_code)) for source in others]
    return table(("Extract", "From", "Each row", "Becomes a code"), rows)


def lines_of_meetings() -> str:
    kinds = {name: [field.name.replace("_", " ") for field in dataclass_fields(shape)] for name, shape in SPOKEN.items()}
    return table(("Line", "It holds"), [(name, ", ".join(fields)) for name, fields in kinds.items()])


def what_is_logged() -> str:
    """The inventory of the audit log."""
    rows = [
        (f"`{event.code}`", ", ".join(fields(event.fields)) or "–", ", ".join(fields(event.also)) or "–")
        for event in EVENTS.values()
    ]
    return "\n\n".join(["# What is logged", LOGGED, MADE, table(("Event", "It says", "It may say"), rows)]) + "\n"


def fields(kinds: dict[str, ColumnKind]) -> list[str]:
    return [name.replace("_", " ") for name in kinds]


def senders(source: Source) -> str:
    return source.partner if len(source.expected_senders) == 1 else f"{len(source.expected_senders)} agencies"


def named(source: Source, chosen: Callable[[ColumnKind], bool]) -> str:
    return ", ".join(column.name for column in source.columns if chosen(column.kind)) or "–"


def is_child(kind: ColumnKind) -> bool:
    return isinstance(kind, Sealed) and kind.family == "child"


def is_other_code(kind: ColumnKind) -> bool:
    return isinstance(kind, Sealed) and kind.family != "child"


def is_age(kind: ColumnKind) -> bool:
    return isinstance(kind, Age)


def is_date(kind: ColumnKind) -> bool:
    return isinstance(kind, (Day, Moment))


def is_text(kind: ColumnKind) -> bool:
    return isinstance(kind, (Title, Quote))
