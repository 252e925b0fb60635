"""What reading a file comes to: a refusal in one sentence, or a report with its issues."""

from dataclasses import asdict, dataclass, field
from datetime import date

ROW_KEPT = "the row is kept"
ROW_SET_ASIDE = "the row is set aside"
CELL_EMPTY = "the cell is left empty"
FILE_KEPT = "for information"

MOST_ISSUES_LISTED = 5_000
ONE_OF = {"totals and sub-totals": "total or sub-total", "rows that fail a check": "row that fails a check"}


class Refused(Exception):
    """The file changes nothing. The message is one plain sentence for the person who sent it."""


@dataclass(frozen=True)
class Issue:
    """Something wrong at one place of a workbook, in words a partner can act on. Never quotes a cell."""

    sheet: str
    cell: str
    heading: str
    problem: str
    effect: str


@dataclass
class SheetRead:
    """What was understood of one sheet. header_row counts from 1, as Excel does."""

    sheet: str
    header_row: int
    rows: int
    hidden: bool = False


@dataclass
class Report:
    """What was understood of one file, and what became of each of its rows. as_at: the latest day of which a list or a table is.

    rows_read = rows_kept + the sum of set_aside, always. understood: declared rule → what of the file it met, which is no fault.
    """

    source: str
    sheets: list[SheetRead] = field(default_factory=list)
    sheets_not_read: list[str] = field(default_factory=list)
    unknown_headings: list[str] = field(default_factory=list)
    absent_columns: list[str] = field(default_factory=list)
    rows_read: int = 0
    rows_kept: int = 0
    set_aside: dict[str, int] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)
    issues_found: int = 0
    senders: list[str] = field(default_factory=list)
    period_start: str | None = None
    period_end: str | None = None
    as_at: str | None = None
    original_sha256: str = ""
    understood: dict[str, list[str]] = field(default_factory=dict)

    def add(self, issue: Issue) -> None:
        self.issues_found += 1
        if len(self.issues) < MOST_ISSUES_LISTED:
            self.issues.append(issue)

    def understand(self, rule: str, met: str) -> None:
        """Say once a file, with all that it met, what follows from a declaration and asks nothing of anybody."""
        self.understood.setdefault(rule, []).append(met)

    @property
    def understood_so(self) -> list[str]:
        return [f"{rule}: {', '.join(met)}." for rule, met in self.understood.items()]

    def put_aside(self, reason: str, rows: int) -> None:
        if rows:
            self.set_aside[reason] = self.set_aside.get(reason, 0) + rows

    @property
    def period(self) -> tuple[date, date] | None:
        if self.period_start is None or self.period_end is None:
            return None
        return date.fromisoformat(self.period_start), date.fromisoformat(self.period_end)

    def as_json(self) -> dict:
        return asdict(self)

    @classmethod
    def from_json(cls, body: dict) -> "Report":
        issues = [Issue(**issue) for issue in body.pop("issues")]
        sheets = [SheetRead(**sheet) for sheet in body.pop("sheets")]
        return cls(issues=issues, sheets=sheets, **body)


def set_aside_words(set_aside: dict[str, int]) -> list[str]:
    """1 row without something required; 3 notes around the table."""
    return [f"{count:,} {ONE_OF.get(reason, singular(reason)) if count == 1 else reason}" for reason, count in set_aside.items()]


def singular(reason: str) -> str:
    first, _, rest = reason.partition(" ")
    return f"{'child' if first == 'children' else first.removesuffix('s')} {rest}"


def cell_name(row: int, column: int) -> str:
    """The name Excel gives a cell; row and column count from 1."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"
