"""The control chart of a page as a chart that can be edited in the presentation, from the same points as on paper."""

from collections.abc import Sequence
from math import ceil

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.chart.series import LineSeries
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.slide import Slide
from pptx.util import Inches, Pt

from metrics.control_charts.control import ChartPoint
from metrics.control_charts.icon import INKS
from metrics.control_charts.spc import COMMON
from metrics.declaring.unit_type import Unit
from pack.drawing import AIM, GREY, LINE, Field
from pack.model import Page
from wording.charts import DIAMOND, SHAPES, SQUARE, TRIANGLE

FIGURE, MEAN, LOWER, UPPER, TARGET = "Figure", "Mean", "Lower limit", "Upper limit", "Target"
MARKERS = {DIAMOND: XL_MARKER_STYLE.DIAMOND, SQUARE: XL_MARKER_STYLE.SQUARE, TRIANGLE: XL_MARKER_STYLE.TRIANGLE}
LOOKS = {
    FIGURE: (LINE, 2.25, None),
    MEAN: (GREY, 1.5, None),
    LOWER: (GREY, 1.25, MSO_LINE.DASH),
    UPPER: (GREY, 1.25, MSO_LINE.DASH),
    TARGET: (AIM, 1.75, MSO_LINE.LONG_DASH),
}
AT = (Inches(5.2), Inches(1.3), Inches(7.65), Inches(5.45))
LABELS = 8


def add_chart(slide: Slide, page: Page) -> Chart:
    points, target = page.points, page.briefing.signal.target
    frame = slide.shapes.add_chart(XL_CHART_TYPE.LINE_MARKERS, *AT, data_of(page, points, target))
    frame.name = f"Control chart of {page.indicator.title}"
    frame._element.nvGraphicFramePr.cNvPr.set("descr", page.alt)
    chart = frame.chart
    chart.font.size, chart.has_title = Pt(12), False
    chart.has_legend, chart.legend.position, chart.legend.include_in_layout = True, XL_LEGEND_POSITION.BOTTOM, False
    for series in chart.plots[0].series:
        look(series, *LOOKS[series.name])
    marked(chart.plots[0].series[0], points)
    axes(chart, Field(points, target), len(points), page.unit)
    return chart


def data_of(page: Page, points: Sequence[ChartPoint], target: float | None) -> CategoryChartData:
    unit = page.unit
    data = CategoryChartData(number_format=number_format(unit, unit.places))
    data.categories = [each.period for each in points]
    for name, held in ((FIGURE, "value"), (MEAN, "mean"), (LOWER, "lower"), (UPPER, "upper")):
        data.add_series(name, [float(getattr(each, held)) for each in points])
    if target is not None:
        data.add_series(TARGET, [float(target)] * len(points))
    return data


def number_format(unit: Unit, places: int) -> str:
    digits = "#,##0" + ("." + "0" * places if places else "")
    return f'{unit.prefix}{digits}"{unit.suffix}"' if unit.suffix else unit.prefix + digits


def look(series: LineSeries, ink: str, width: float, dash: MSO_LINE | None) -> None:
    series.smooth = False
    series.marker.style = XL_MARKER_STYLE.NONE
    series.format.line.color.rgb, series.format.line.width = colour(ink), Pt(width)
    if dash:
        series.format.line.dash_style = dash


def marked(series: LineSeries, points: Sequence[ChartPoint]) -> None:
    """Shape and colour of a point say the same, as on paper and on screen."""
    dressed(series.marker, XL_MARKER_STYLE.CIRCLE, INKS[COMMON], 6)
    for place, each in enumerate(points):
        if each.kind != COMMON:
            dressed(series.points[place].marker, MARKERS[SHAPES[each.kind]], INKS[each.kind], 10)


def dressed(marker, style: XL_MARKER_STYLE, ink: str, size: int) -> None:
    marker.style, marker.size = style, size
    marker.format.fill.solid()
    marker.format.fill.fore_color.rgb = marker.format.line.color.rgb = colour(ink)


def axes(chart: Chart, field: Field, periods: int, unit: Unit) -> None:
    values, names = chart.value_axis, chart.category_axis
    values.minimum_scale, values.maximum_scale, values.major_unit = field.low, field.high, field.step
    values.tick_labels.number_format, values.tick_labels.number_format_is_linked = number_format(unit, field.places), False
    values.major_gridlines.format.line.color.rgb = colour("#dfe4e7")
    values.format.line.fill.background()
    names.format.line.color.rgb = colour(GREY)
    every = OxmlElement("c:tickLblSkip")  # python-pptx has no name for it
    every.set("val", str(ceil(periods / LABELS)))
    names._element.find(qn("c:lblOffset")).addnext(every)


def colour(ink: str) -> RGBColor:
    return RGBColor.from_string(ink.lstrip("#").upper())
