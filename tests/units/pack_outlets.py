"""Control charts and the pack of a meeting, whose pictures are read as a reader would read them."""

import re
from collections.abc import Iterator

from pptx import Presentation

from meeting.briefing import briefing, rule_words
from meeting.minutes import Minutes
from metrics.control_charts.control import Signal
from metrics.control_charts.signals import control_points, signals
from metrics.declaring.indicator import Indicator
from metrics.table import WHOLE
from pack import drawing, slide_chart, workbook
from pack.model import Page
from tests.units.said import Said, in_cell, in_text
from tests.units.town import File, Where
from ui.charts.control import control_chart
from wording.charts import in_words


def judged(file: File, indicator: Indicator) -> tuple[Signal, list, Page] | None:
    """Its signal, the places of its points, and its page in a pack; none where there is no chart."""
    signal = signals(file.connection, {indicator.id: indicator}, file.viewer, {})[indicator.id]
    points = control_points(file.connection, indicator, file.viewer, {})
    line = file.headlines[indicator.id]
    page = Page(briefing(indicator, signal, line, None, (), Minutes([])), tuple(points), ())
    return (signal, [Where(indicator.grain, None, point.start, WHOLE) for point in points], page) if points else None


def in_a_control_chart(file: File, indicator: Indicator) -> Iterator[Said]:
    if found := judged(file, indicator):
        signal, places, page = found
        drawn = control_chart(indicator, signal, page.points, []).to_dict()["datasets"]
        rows = next(rows for rows in drawn.values() if "words" in rows[0])
        for where, row in zip(places, rows):
            yield Said(where, row["value"], 0.0)
            yield from in_text(where, row["words"])
            assert row["lower"] <= row["mean"] <= row["upper"]


def in_a_pack(file: File, indicator: Indicator) -> Iterator[Said]:
    """In words, as a chart on a slide, as a picture on paper, and in its workbook."""
    if found := judged(file, indicator):
        signal, places, page = found
        assert in_words(indicator, signal, page.points)
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
