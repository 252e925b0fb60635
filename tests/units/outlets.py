"""Where numbers leave: each outlet reads an indicator's figures from one file, by the road that pages, packs and files take."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from pptx import Presentation

from commands.values import as_text
from exports.figures import HEADLINES, VALUES, headlines_sheet, values_sheet
from exports.sheet import Number
from exports.yearly_tables import cell
from foi.answering import Part
from foi.wording import headings
from foi.wording import rows as answer_rows
from meeting.briefing import briefing, rule_words
from meeting.minutes import Minutes
from metrics.control_charts.control import Signal
from metrics.control_charts.signals import control_points, signals
from metrics.declaring.indicator import Indicator
from metrics.disclosure.rounding import headline_cut
from metrics.table import WHOLE, Table
from pack import drawing, slide_chart, workbook
from pack.model import Page
from tests.units.town import File, Where
from text_check.allowed_figures import Known
from text_check.figures import RANGE, Figure
from text_check.names import indicator_target
from text_check.verdict import given
from ui.cards import card, trend_words
from ui.charts import figures
from ui.charts.control import control_chart
from wording.charts import in_words
from wording.figures import change_words, sentence, shown

NUMBER_IN_WORDS = re.compile(r"−?[\d,]*\d(?:\.\d+)?")
GRAINS = ("month", "quarter", "year")


class Said(NamedTuple):
    """A number as an outlet says it. off: how far from the file's own it may lie for its decimals or the ink's width."""

    where: Where
    number: float
    off: float


def in_text(where: Where, words: str, place: int = 0) -> list[Said]:
    """The first number of a text, or another by its place; none in words alone such as hidden."""
    found = NUMBER_IN_WORDS.findall(words)
    if not found or words.startswith(("hidden", "not ", "–")):
        return []
    digits = found[place].replace(",", "").replace("−", "-")
    return [Said(where, float(digits), 0.5 * 10 ** -len(digits.partition(".")[2]))]


def in_cell(where: Where, number: Number | None) -> list[Said]:
    return [Said(where, number.value, 0.5 * 10**-number.places)] if number else []


def tables(file: File, indicator: Indicator) -> Iterator[Table]:
    for grain in GRAINS:
        for by in (None, *indicator.by):
            yield file.table(indicator, grain, by)


def where_of(table: Table, row) -> Where:
    return Where(table.grain, table.by, getattr(row.start, "date", lambda: row.start)(), row.breakdown)


def on_a_page(file: File, indicator: Indicator) -> Iterator[Said]:
    for table in tables(file, indicator):
        for row in table.rows.itertuples():
            yield from in_text(where_of(table, row), shown(row, table))


def in_a_chart(file: File, indicator: Indicator) -> Iterator[Said]:
    """Every number that is drawn, and every number said of it in a tooltip."""
    by = indicator.by[0]
    for picture, grain, cut in (
        (figures.lines, "month", None),
        (figures.parts, "quarter", by),
        (figures.groups_over_whole, "year", by),
    ):
        table = file.table(indicator, grain, cut)
        starts = dict(starts_of(table))
        for row in (row for rows in picture(table).to_dict()["datasets"].values() for row in rows):
            if row.get("value") is not None:
                where = Where(table.grain, table.by, starts[row["period"]], row["breakdown"])
                yield Said(where, row["value"], 0.0)
                yield from in_text(where, row["words"])


def starts_of(table: Table) -> list[tuple]:
    return [(row.period, row.start) for row in table.rows.itertuples()]


def of_the_headline(file: File, indicator: Indicator) -> Where:
    """The months of the town's headlines are its last financial year."""
    line = file.headlines[indicator.id]
    return Where("year", headline_cut(indicator), line.start, line.breakdown)


def on_a_card(file: File, indicator: Indicator) -> Iterator[Said]:
    line, table = file.headlines[indicator.id], file.table(indicator, "month")
    if line.value is None:
        return
    html = card(line, indicator, table.of_group(line.breakdown), None, None)
    words = re.search(r'<span class="value">(.*?)</span>', html)[1]
    yield from in_text(of_the_headline(file, indicator), words)
    yield from in_text(of_the_headline(file, indicator), sentence(line, indicator).partition(": ")[2])
    before = of_the_headline(file, indicator)
    yield from in_text(
        Where(before.grain, before.cut, before.start.replace(year=before.start.year - 1), before.group),
        change_words(line, indicator).partition(" than ")[2],
    )
    group = table.of_group(line.breakdown)
    if len(group.known):
        yield from in_text(
            where_of(table, list(group.known.itertuples())[-1]), trend_words(group, indicator).partition(", last ")[2]
        )


def judged(file: File, indicator: Indicator) -> tuple[Signal, list, Page] | None:
    """Its signal, the places of its points, and its page in a pack; none where there is no chart."""
    signal = signals(file.connection, {indicator.id: indicator}, file.viewer, {})[indicator.id]
    points = control_points(file.connection, indicator, file.viewer, {})
    line = file.headlines[indicator.id]
    page = Page(briefing(indicator, signal, line, None, (), Minutes([])), points, ())
    return (
        (signal, [Where(indicator.grain, None, row.start, WHOLE) for row in points.itertuples()], page) if len(points) else None
    )


def in_a_control_chart(file: File, indicator: Indicator) -> Iterator[Said]:
    if found := judged(file, indicator):
        signal, places, page = found
        drawn = control_chart(indicator, signal, page.frame, []).to_dict()["datasets"]
        rows = next(rows for rows in drawn.values() if "words" in rows[0])
        for where, row in zip(places, rows):
            yield Said(where, row["value"], 0.0)
            yield from in_text(where, row["words"])
            assert row["lower"] <= row["mean"] <= row["upper"]


def in_a_pack(file: File, indicator: Indicator) -> Iterator[Said]:
    """In words, as a chart on a slide, as a picture on paper, and in its workbook."""
    if found := judged(file, indicator):
        signal, places, page = found
        assert in_words(indicator, signal, page.frame)
        yield from in_text(places[-1], page.briefing.figure)
        slide = slide_chart.add_chart(Presentation().slides.add_slide(Presentation().slide_layouts[6]), page)
        yield from (Said(where, value, 0.0) for where, value in zip(places, slide.plots[0].series[0].values))
        yield from on_paper(page, places)
        yield from (said for where, row in zip(places, workbook.points(page)) for said in in_cell(where, row[5]))
        if signal.rule:
            assert rule_words(signal, indicator)


def on_paper(page: Page, places: list[Where]) -> Iterator[Said]:
    """Read off the picture as a reader would: by the numbers beside its lines."""
    drawn = drawing.drawing(page)
    ticks = re.findall(rf'x="{drawing.LEFT - 6}" y="([\d.]+)" text-anchor="end">([^<]*)</text>', drawn)
    (low_y, low), (high_y, high) = ((float(y) - 3.5, in_text(places[0], words)[0].number) for y, words in (ticks[0], ticks[-1]))
    each_pixel = (high - low) / (low_y - high_y)
    line = re.findall(r'<polyline points="([^"]*)" fill="none" stroke="#5f6b73" stroke-width="1.6"/>', drawn)[0]
    for where, point in zip(places, line.split()):
        yield Said(where, low + (low_y - float(point.split(",")[1])) * each_pixel, 0.2 * each_pixel)


def in_an_export(file: File, indicator: Indicator) -> Iterator[Said]:
    column = [heading for heading, _ in VALUES].index("Value")
    for table in tables(file, indicator):
        sheet = values_sheet("All", [table], not file.ruled)
        for row, cells in zip(table.rows.itertuples(), sheet.rows):
            yield from in_cell(where_of(table, row), cells[column])
    if file.headlines[indicator.id].value is not None:
        line = headlines_sheet("All", [indicator], file.headlines, "1", not file.ruled).rows[0]
        yield from in_cell(of_the_headline(file, indicator), line[[heading for heading, _ in HEADLINES].index("Value")])


def in_the_yearly_report(file: File, indicator: Indicator) -> Iterator[Said]:
    for row in file.table(indicator, "year").rows.itertuples():
        if row.breakdown == WHOLE:
            yield from in_text(
                Where("year", None, row.start, WHOLE), cell(file.connection, file.viewer, indicator, None, row.period).words
            )


def in_an_answer(file: File, indicator: Indicator) -> Iterator[Said]:
    """Of freedom of information: 190 of 321 (59.2%) or 190."""
    table = file.table(indicator, "year")
    part = Part(indicator, (table,), (), None)
    periods = headings(part)[1:]
    for group, line in zip(table.groups, answer_rows(part)):
        for period, words in zip(periods, line[1:]):
            yield from in_text(Where("year", table.by, dict(starts_of(table))[period], group), words.partition("(")[2] or words)


def in_the_text_check(file: File, indicator: Indicator) -> Iterator[Said]:
    known = Known(lambda each, by: file.table(each, "year", by), (indicator,), ())
    for where, row in (
        (Where("year", None, row.start, row.breakdown), row) for row in file.table(indicator, "year").rows.itertuples()
    ):
        found = given(indicator_target(indicator, WHOLE, []), row.period, Figure(None, 0, 0, 0.0, RANGE), known)
        if found and not found.hidden:
            yield Said(where, found.value, 0.0)
            yield from in_text(where, found.in_words)


def at_the_shell(file: File, indicator: Indicator) -> Iterator[Said]:
    for table in tables(file, indicator):
        records = table.as_records()
        assert len(as_text(records).splitlines()) == len(records) + 1
        for row, record in zip(table.rows.itertuples(), records):
            if record["value"] is not None:
                yield Said(where_of(table, row), record["value"], 1e-6)


Outlet = Callable[[File, Indicator], Iterator[Said]]
OUTLETS: dict[str, Outlet] = {
    each.__name__.replace("_", " "): each
    for each in (
        on_a_page, in_a_chart, on_a_card, in_a_control_chart, in_a_pack, in_an_export, in_the_yearly_report, in_an_answer,
        in_the_text_check, at_the_shell,
    )
}  # fmt: skip
