"""Where numbers leave: each outlet reads an indicator's figures from one file, by the road that pages, packs and files take."""

import re
from collections.abc import Callable, Iterator

from commands.values import COLUMNS, as_text
from exports.figures import HEADLINES, VALUES, headlines_sheet, values_sheet
from exports.yearly_tables import in_cell as yearly_cell
from foi.answering import Part
from foi.wording import headings
from foi.wording import rows as answer_rows
from metrics.declaring.indicator import Indicator
from metrics.disclosure.rounding import headline_cut
from metrics.table import WHOLE
from tests.units.pack_outlets import in_a_control_chart, in_a_pack
from tests.units.said import Said, in_cell, in_text, starts_of, tables, where_of
from tests.units.town import File, Where
from text_check.allowed_figures import AllowedFigures
from text_check.figures import RANGE, TextFigure
from text_check.names import indicator_target
from text_check.verdict import given
from ui.cards import card
from ui.charts import bars, over_time
from wording.headline import HeadlineWords
from wording.rows import printed_rows
from wording.table import TableWords


def on_a_page(file: File, indicator: Indicator) -> Iterator[Said]:
    for table in tables(file, indicator):
        for row in table.rows:
            yield from in_text(where_of(table, row), TableWords(table).figure(row))


def in_a_chart(file: File, indicator: Indicator) -> Iterator[Said]:
    """Every number that is drawn, and every number said of it in a tooltip."""
    by = indicator.by[0]
    for picture, grain, cut in (
        (over_time.lines, "month", None),
        (over_time.parts, "quarter", by),
        (bars.groups_over_whole, "year", by),
    ):
        table = file.table(indicator, grain, cut)
        starts = dict(starts_of(table))
        for row in (row for rows in picture(table).to_dict()["datasets"].values() for row in rows):
            if row.get("value") is not None:
                where = Where(table.grain, table.by, starts[row["period"]], row["breakdown"])
                yield Said(where, row["value"], 0.0)
                yield from in_text(where, row["words"])


def of_the_headline(file: File, indicator: Indicator) -> Where:
    """The months of the town's headlines are its last financial year."""
    line = file.headlines[indicator.id]
    return Where("year", headline_cut(indicator), line.start, line.breakdown)


def on_a_card(file: File, indicator: Indicator) -> Iterator[Said]:
    line, table = file.headlines[indicator.id], file.table(indicator, "month")
    if line.value is None:
        return
    words = HeadlineWords(line, indicator)
    html = card(words, table.of_group(line.breakdown), None, None)
    yield from in_text(of_the_headline(file, indicator), re.search(r'<span class="value">(.*?)</span>', html)[1])
    yield from in_text(of_the_headline(file, indicator), words.sentence.partition(": ")[2])
    before = of_the_headline(file, indicator)
    yield from in_text(
        Where(before.grain, before.cut, before.start.replace(year=before.start.year - 1), before.group),
        words.change.partition(" than ")[2],
    )
    group = table.of_group(line.breakdown)
    if len(group.with_values):
        yield from in_text(where_of(table, group.with_values[-1]), TableWords(group).trend.partition(", last ")[2])


def in_an_export(file: File, indicator: Indicator) -> Iterator[Said]:
    column = [heading for heading, _ in VALUES].index("Value")
    for table in tables(file, indicator):
        sheet = values_sheet("All", [table], not file.ruled)
        for row, cells in zip(table.rows, sheet.rows):
            yield from in_cell(where_of(table, row), cells[column])
    if file.headlines[indicator.id].value is not None:
        line = headlines_sheet("All", [indicator], file.headlines, "1", not file.ruled).rows[0]
        yield from in_cell(of_the_headline(file, indicator), line[[heading for heading, _ in HEADLINES].index("Value")])


def in_the_yearly_report(file: File, indicator: Indicator) -> Iterator[Said]:
    table = file.table(indicator, "year")
    for row in table.rows:
        yield from in_text(where_of(table, row), yearly_cell(table, row).words)


def in_an_answer(file: File, indicator: Indicator) -> Iterator[Said]:
    """Of freedom of information: 190 of 321 (59.2%) or 190."""
    table = file.table(indicator, "year")
    part = Part(indicator, (table,), (), None)
    periods = headings(part)[1:]
    for group, line in zip(table.groups, answer_rows(part)):
        for period, words in zip(periods, line[1:]):
            yield from in_text(Where("year", table.by, dict(starts_of(table))[period], group), words.partition("(")[2] or words)


def in_the_text_check(file: File, indicator: Indicator) -> Iterator[Said]:
    known = AllowedFigures(lambda each, by: file.table(each, "year", by), (indicator,), ())
    for where, row in ((Where("year", None, row.start, row.breakdown), row) for row in file.table(indicator, "year").rows):
        found = given(indicator_target(indicator, WHOLE, []), row.period, TextFigure(None, 0, 0, 0.0, RANGE), known)
        if found and not found.hidden:
            yield Said(where, found.value, 0.0)
            yield from in_text(where, found.in_words)


def at_the_shell(file: File, indicator: Indicator) -> Iterator[Said]:
    for table in tables(file, indicator):
        records = printed_rows(table)
        assert len(as_text(COLUMNS, records).splitlines()) == len(records) + 1
        for row, record in zip(table.rows, records):
            if record["value"] is not None:
                yield Said(where_of(table, row), record["value"], 1e-6)


Outlet = Callable[[File, Indicator], Iterator[Said]]
OUTLETS: dict[str, Outlet] = {
    each.__name__.replace("_", " "): each
    for each in (
        on_a_page,
        in_a_chart,
        on_a_card,
        in_a_control_chart,
        in_a_pack,
        in_an_export,
        in_the_yearly_report,
        in_an_answer,
        in_the_text_check,
        at_the_shell,
    )
}
