"""The way in, in order: read, recognise, clean, check. Runs inside the parsing process."""

import hashlib
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

import pyarrow as pa

from loaders.breakdowns import totals_of
from loaders.check import run_checks
from loaders.clean import clean_tables
from loaders.doubled_headings import doubt_named_again, refuse_crossed_twice, refuse_doubled
from loaders.far_days import likely
from loaders.filled_totals import set_totals_aside
from loaders.kind import Year
from loaders.layout import Layout
from loaders.left_empty import settle_empty_cells
from loaders.nil_return import says_nothing, with_nothing
from loaders.outcome import FILE_KEPT, ROW_SET_ASIDE, Issue, Refused, Report, cell_name, set_aside_words
from loaders.outside import say_what_lies_outside
from loaders.period import set_period, span_spoken_for
from loaders.pseudonym import Seal
from loaders.read import Sheet, read_sheets
from loaders.recognise import nearly_read, recognise
from loaders.sheet_months import say_sheets_of_other_months
from loaders.sheet_name import label
from loaders.source import Source
from loaders.stated import compare_stated
from loaders.table import to_arrow, to_parquet
from loaders.totals import reconcile_totals
from loaders.unread import is_somebodys, warn_about_incomplete, warn_about_lacking, warn_about_sheets, warn_about_unnamed
from plural import counted

Part = tuple[Report, bytes]
MOST_COLUMNS = 2  # named in a refusal, which is one thing to read


@dataclass
class Taken:
    """What one source found in a file."""

    source: Source
    layouts: list[Layout]
    report: Report
    table: pa.Table

    @property
    def is_empty_return(self) -> bool:
        """In a workbook of several lists, one with headings and no rows says that there was nothing."""
        return not self.report.rows_read and self.source.returns_by is None or self.says_nothing

    @property
    def says_nothing(self) -> bool:
        """Where several agencies send an extract nobody can say whose nothing it is."""
        nothing = all(says_nothing(layout.body) for layout in self.layouts)
        return nothing and self.source.period is not None and self.source.returns_by is None


def ingest(content: bytes, name: str, seal: Seal, sources: dict[str, Source]) -> list[Part]:
    """A report and cleaned rows as Parquet for each source in the file. Raises Refused; writes nothing anywhere."""
    sheets = read_sheets(content)
    digest = hashlib.sha256(content).hexdigest()
    taken = [take(source, layouts, digest, seal) for source, layouts in recognise(sheets, sources)]
    refuse_nothing(taken)
    read = {layout.sheet.number for each in taken for layout in each.layouts}
    days = sum((days_in(each.table, each.source) for each in taken), Counter())
    found, odd = span_spoken_for(days, taken[0].source, PurePath(name).stem)
    first, unread = taken[0], [sheet for sheet in sheets if sheet.number not in read and is_somebodys(sheet)]
    found = with_nothing(found, first.source, first.layouts, unread, PurePath(name).stem, first.report)
    for each in taken:
        describe(each, unread if each is first else [])
        set_period(each.report, found, each.source, each.layouts)
        say_sheets_of_other_months(each.table, each.source, each.layouts, each.report)
        say_what_lies_outside(each.table, each.source, placer(each.layouts, each.source), each.report)
    warn_about_incomplete(first.report, nearly_read(first.source, [each.source for each in taken], unread, sources))
    for problem in odd:
        taken[0].report.add(Issue("workbook", "name", "", problem, FILE_KEPT))
    return [(each.report, to_parquet(each.table)) for each in taken if each.table.num_rows or each.is_empty_return]


def take(source: Source, layouts: list[Layout], digest: str, seal: Seal) -> Taken:
    """The rows of a source's sheets that count, and what became of the others."""
    report = Report(source.id, original_sha256=digest)
    layouts = [totals_of(layout, source, report) for layout in layouts] if source.reference else layouts
    table, layouts = clean(source, layouts, seal, report)
    for layout in layouts:
        refuse_doubled(layout)
        refuse_crossed_twice(layout, source)
        doubt_named_again(layout, source, report)
    warn_about_sheets(report, layouts, source)
    table = run_checks(table, source, placer(layouts, source), report)
    report.rows_kept = table.num_rows
    report.senders = senders_in(table, source)
    report.as_at = as_at_of(table, source)
    return Taken(source, layouts, report, table)


def clean(source: Source, layouts: list[Layout], seal: Seal, report: Report) -> tuple[pa.Table, list[Layout]]:
    """The rows that are not set aside, and every table they are of.

    On their own here, so that what they were made from is forgotten before the checks.
    """
    cleaned = [table for layout in layouts for table in clean_tables(layout, source, seal, report)]
    for sheet in cleaned:
        set_totals_aside(sheet, source, report)
    settle_empty_cells(cleaned, source, report)
    for sheet in cleaned:
        reconcile_totals(sheet, source, report)
        compare_stated(sheet, source, report)
    return to_arrow(cleaned, source), [sheet.layout for sheet in cleaned]


def describe(taken: Taken, others: list[Sheet]) -> None:
    """Say what was not read. others: sheets of the file that no source took."""
    report, source, layouts = taken.report, taken.source, taken.layouts
    report.sheets_not_read = [label(sheet, source) for sheet in others]
    warn_about_unnamed(report, layouts)
    warn_about_lacking(report, layouts, source)
    report.unknown_headings = list(dict.fromkeys(heading for layout in layouts for heading in layout.unknown))
    found = set().union(*(layout.columns for layout in layouts))
    report.absent_columns = [
        column.name for column in source.columns if column.name not in found and not is_named(column.name, taken)
    ]


def is_named(name: str, taken: Taken) -> bool:
    """Whether the names of the sheets say what stands in a column."""
    return name == taken.source.sheet_column and taken.table.column(name).null_count < max(1, taken.table.num_rows)


def placer(layouts: list[Layout], source: Source):
    """Points a failed check at the first column its condition names."""

    def place(sheet: str, row: int, condition: str) -> tuple[str, str]:
        layout = max(
            (each for each in layouts if each.label == sheet and each.header_row < row), key=lambda each: each.header_row
        )
        named = [(found.start(), name) for name in layout.positions if (found := re.search(rf"\b{name}\b", condition))]
        if not named:
            return f"row {row}", ""
        position = layout.positions[min(named)[1]]
        return cell_name(row, position + 1), layout.headings[position]

    return place


def refuse_nothing(taken: list[Taken]) -> None:
    """Raises Refused where no source of the file has a row that can be used."""
    if any(each.table.num_rows for each in taken) or taken[0].says_nothing:
        return
    report, source = taken[0].report, taken[0].source
    if report.rows_read:
        reasons = "; ".join(set_aside_words(report.set_aside))
        none = f"This looks like {source.title}, but none of its {counted(report.rows_read, 'row')} can be used: {reasons}."
        raise Refused(" ".join([none, *what_is_wrong(report)]))
    raise Refused(
        f"This looks like {source.title}, but there is no row below the headings. If there was nothing to "
        "report, load it as an empty return for its period."
    )


def what_is_wrong(report: Report) -> list[str]:
    """For each column whose cells put rows aside: where first, what was expected, and how many cells it is."""
    found: dict[tuple[str, str], list[Issue]] = {}
    for issue in report.issues:
        if issue.effect == ROW_SET_ASIDE:
            found.setdefault((issue.heading, issue.problem), []).append(issue)
    said = [
        f"{f'{heading}, first' if heading else 'First'} in {issues[0].cell}: {problem} "
        f"({len(issues):,} of {counted(report.rows_read, 'row')})."
        for (heading, problem), issues in list(found.items())[:MOST_COLUMNS]
    ]
    more = len(found) - len(said)
    return [*said, f"And {counted(more, 'more column')} like these."] if more > 0 else said


def senders_in(table: pa.Table, source: Source) -> list[str]:
    return sorted(table.column(source.returns_by).unique().to_pylist()) if source.returns_by else [source.partner]


def as_at_of(table: pa.Table, source: Source) -> str | None:
    """The latest day of which a list is; of a table without a period, the end of the latest year that it holds."""
    year = next((column.name for column in source.columns if isinstance(column.kind, Year)), None)
    if source.as_at:
        days = Counter(filter(None, table.column(source.as_at).to_pylist()))
        return max(likely(days, source)).isoformat() if days else None
    years = table.column(year).unique().to_pylist() if year and source.period is None else []
    return max((f"{each}-12-31" for each in years if each), default=None)


def days_in(table: pa.Table, source: Source) -> Counter[date]:
    """How many rows there are of each day."""
    if source.period is None:
        return Counter()
    counts = table.column(source.period).cast(pa.date32(), safe=False).value_counts().to_pylist()
    return Counter({each["values"]: each["counts"] for each in counts})
