"""What a partner extract is. One file in loaders/sources/ declares one; everything else is derived from it."""

from calendar import day_name
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from pathlib import Path

from attributes import NOT_SAID, Attribute
from declarations import declared_in
from loaders.heading_words import fold_heading, loosened
from loaders.kind import ColumnKind
from periods import DAY, MONTH, OFTEN, WEEK, Grain

SOURCES_FOLDER = Path(__file__).parent / "sources"


@dataclass(frozen=True)
class Column:
    """One column that is kept. `also`: other headings partners use. `blank`: words that mean an empty cell.

    describes: the case or the child, for columns that stand in the records of an indicator or divide its figures.
    """

    name: str
    kind: ColumnKind
    about: str
    also: tuple[str, ...] = ()
    required: bool = True
    blank: tuple[str, ...] = ()
    describes: Attribute = NOT_SAID


@dataclass(frozen=True)
class Check:
    """A condition in SQL that every row should meet, and what to tell the partner where it does not.

    A condition that comes out as NULL passes. example: one small file, its cells as partners write them, whose last
    column says which rows meet the condition and which fail it; run as a test, every other column filled in, all days with
    2 September 2024. sets_aside: the row is not counted until it is mended.
    """

    holds: str
    says: str
    example: str
    sets_aside: bool = False


@dataclass(frozen=True)
class Keep:
    """Rows that do not meet the condition belong to somebody else; they are counted under `otherwise`."""

    when: str
    otherwise: str


@dataclass(frozen=True)
class Across:
    """A table whose headings are values: months or agencies across. Each of its cells becomes a row of its own.

    heading: the column that the words of a heading fill. cell: the column that the cell below it fills.
    An empty cell is no row. All other columns are repeated.
    """

    heading: str
    cell: str


@dataclass(frozen=True)
class Origins:
    """Pieces of work of which actions of a meeting come: audits, scrutiny. Their public titles and days are seen by everybody.

    word, several: what one of them is called, and many. theme: the id of the theme on whose page they are. title: the column of
    their public titles. day: that of the day they were done; without it there is nothing an action could come from yet.
    only: a column of declared words and those of its words whose rows are named; unnamed: what to say of all others.
    """

    word: str
    several: str
    theme: str
    title: str
    day: str
    only: tuple[str, tuple[str, ...]] | None = None
    unnamed: str = ""


@dataclass(frozen=True)
class Source:
    """One partner extract, as an analyst would describe it.

    frequency and due_day: the return for a period is due on that day of the month after it ends; where it comes daily or weekly
    returns are owed by week, due on that day of the week after, of which Monday is 1.
    period: the column whose dates say which period a row belongs to; None for a list without dates.
    key: columns that name a row once; a later row with the same key replaces an earlier one.
    apart: columns that tell apart rows of one file that have the same key, where there can be several.
    sheet_column: filled from the sheet's name where the sheet has no such heading.
    returns_by: the column that says who sent a row, where several agencies send the same extract;
    senders: those expected to send it; part_of: sender → the partner it is part of.
    totals: number columns whose stated totals are reconciled.
    across: which headings are values. workbook: the name of a workbook in which several sources come together.
    same_child: columns whose codes stand for one and the same child. origins: how its rows are named as what actions come from.
    keep_years: whole financial years that a load is kept after the one its period ended in. Six is a proposal; the
    controllers decide.
    """

    title: str
    partner: str
    grain: str
    frequency: str
    due_day: int
    period: str | None
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    checks: tuple[Check, ...] = ()
    keep: Keep | None = None
    sheet_column: str | None = None
    returns_by: str | None = None
    senders: tuple[str, ...] = ()
    part_of: dict[str, str] = field(default_factory=dict, hash=False)
    totals: tuple[str, ...] = ()
    file_name: str = ""
    about: str = ""
    reference: bool = False
    across: Across | None = None
    workbook: str = ""
    same_child: tuple[str, ...] = ()
    keep_years: int = 6
    origins: Origins | None = None
    apart: tuple[str, ...] = ()
    id: str = field(default="", compare=False)

    def column(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)

    @cached_property
    def spellings(self) -> dict[str, str]:
        """Column name by folded heading: its own name first, then what partners call it."""
        named = {fold_heading(column.name): column.name for column in self.columns}
        for column in self.columns:
            for spelling in column.also:
                named.setdefault(fold_heading(spelling), column.name)
        return named

    def column_under(self, heading: str) -> str | None:
        """The column that a heading stands for, as it is or loosened."""
        return next(
            (self.spellings[text] for text in (fold_heading(heading), *loosened(heading)) if text in self.spellings), None
        )

    @property
    def whole_key(self) -> tuple[str, ...]:
        """What tells the rows of one file apart."""
        return (*self.key, *self.apart)

    @property
    def child_columns(self) -> list[str]:
        """Columns whose codes stand for a child."""
        return [column.name for column in self.columns if getattr(column.kind, "family", "") == "child"]

    @property
    def as_at(self) -> str | None:
        """The column that says of which day a list is; None where each row is of a day of its own."""
        return self.period if self.period == "as_at" else None

    @property
    def sent_for(self) -> Grain:
        """The shortest period that a file speaks for."""
        return OFTEN[self.frequency]

    @property
    def owed_by(self) -> Grain:
        """The period a return is owed for: what comes daily is owed by week."""
        return WEEK if self.sent_for is DAY else self.sent_for

    @property
    def step(self) -> Grain:
        """In what it is counted which part of a period came: in weeks or in months."""
        return WEEK if self.owed_by is WEEK else MONTH

    @property
    def due(self) -> str:
        """When a return is due, in words."""
        if self.reference:
            return "when it is published"
        day = day_name[self.due_day - 1] if self.step is WEEK else f"day {self.due_day}"
        return f"{self.frequency}, by {day} of the {self.step.id} after"

    @property
    def expected_senders(self) -> tuple[str, ...]:
        return self.senders or (self.partner,)


def discover(folder: Path = SOURCES_FOLDER) -> dict[str, Source]:
    """Every source declared in the folder, by id (the file's name), in alphabetical order."""
    return {name: replace(source, id=name) for name, source in declared_in(folder, "SOURCE").items()}


@cache
def sources() -> dict[str, Source]:
    return discover()
