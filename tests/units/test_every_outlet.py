"""What leaves is the file's own number, to its decimals, wherever it leaves; and of a released one within the rounding."""

import pytest

from metrics.declaring.indicator import Published
from metrics.declaring.unit_type import AS_MIDDLE
from metrics.printed.figures import AGREES, AS_RELEASED, DIFFERS, compare
from metrics.table import WHOLE
from metrics.viewer import EXACT, RELEASED
from pack.slide_chart import number_format
from tests.units.by_hand import possible
from tests.units.outlets import OUTLETS
from tests.units.said import in_text, where_of
from tests.units.shapes import EVERY
from tests.units.town import INDICATORS, File
from text_check.allowed_figures import AllowedFigures
from text_check.figures import RANGE, TextFigure
from text_check.names import indicator_target
from text_check.verdict import fits_given, given
from ui.charts import over_time
from wording.figures import number
from wording.table import TableWords

every_unit = pytest.mark.parametrize("name", EVERY)
levels = pytest.mark.parametrize("level", (EXACT, RELEASED))
LAST = "2024-25"
ONE_LINE = ("in a control chart", "in a pack", "in the text check")  # which parts of a whole have not


def has_a_value(file: File, name: str, grain: str) -> bool:
    return any(
        row.value is not None for (each, where), row in file.rows.items() if each == INDICATORS[name].id and where.grain == grain
    )


@levels
@every_unit
@pytest.mark.parametrize("outlet", OUTLETS)
def test_a_number_that_leaves_is_that_of_the_file_and_within_the_rounding_of_the_exact_one(files, outlet, name, level):
    indicator, unit = INDICATORS[name], EVERY[name]
    said = list(OUTLETS[outlet](files[level], indicator))
    for each in said:
        row, exact = (files[at].rows[indicator.id, each.where] for at in (level, EXACT))
        assert abs(each.number - row.value) <= each.off + 1e-9, each
        assert each.decimals is None or each.decimals >= (0 if unit.is_part else unit.decimals(level == RELEASED)), each
        if level == RELEASED:
            least, most = possible(unit, row)
            assert min(least, row.value) - each.off - 1e-9 <= each.number <= max(most, row.value) + each.off + 1e-9
            assert least - 1e-9 <= exact.value <= most + 1e-9
    grain = "month" if outlet in ("in a control chart", "in a pack", "on a page", "in an export") else "year"
    assert said or not has_a_value(files[level], name, grain) or unit.whole_of_period and outlet in ONE_LINE


@levels
@every_unit
def test_the_table_behind_a_chart_holds_the_same_numbers(files, name, level):
    table = files[level].table(INDICATORS[name], "year", "wheel")
    for row, words in zip(table.rows, TableWords(table).columns[INDICATORS[name].title]):
        for each in in_text(where_of(table, row), words):
            assert abs(each.number - row.value) <= each.off + 1e-9


@every_unit
def test_signs_and_words_of_a_unit_stand_at_its_numbers_and_its_axis(files, name):
    unit = EVERY[name]
    words = number(1234.567, unit)
    assert words.startswith(unit.prefix) and words.removesuffix(unit.noun).strip().endswith(unit.suffix) and unit.noun in words
    spec = over_time.lines(files[EXACT].table(INDICATORS[name], "month")).to_dict()
    titles = {layer["encoding"]["y"].get("title") for layer in spec["layer"] if "y" in layer["encoding"]}
    assert unit.axis_title in titles
    assert unit.prefix in number_format(unit, 1) and unit.suffix in number_format(unit, 1)


@levels
@every_unit
def test_a_print_of_the_exact_figure_agrees_and_one_ten_times_as_large_differs(files, name, level):
    exact, file = exact_of_the_year(files, name), files[level]
    if exact is None:
        pytest.skip("it has no figure of a year's whole")
    outcomes = [
        compare(file.table, INDICATORS[name], Published(LAST, printed, "a report"), None).outcome
        for printed in (round(exact, 2), 10 * exact + 10)
    ]
    assert outcomes == [AS_RELEASED if level == RELEASED else AGREES, DIFFERS]


def exact_of_the_year(files, name: str) -> float | None:
    known = files[EXACT].table(INDICATORS[name], "year").with_values
    return next((row.value for row in known if row.period == LAST and row.breakdown == WHOLE), None)


@levels
@every_unit
def test_a_text_may_say_the_exact_figure_and_none_far_from_it(files, name, level):
    unit, indicator, file, exact = EVERY[name], INDICATORS[name], files[level], exact_of_the_year(files, name)
    if exact is None:
        pytest.skip("it has no figure of a year's whole")
    known = AllowedFigures(lambda each, by: file.table(each, "year", by), (indicator,), ())
    data = given(indicator_target(indicator, WHOLE, []), LAST, TextFigure(None, 0, 0, 0.0, RANGE), known)
    assert fits_given(TextFigure(None, 0, 0, round(exact, unit.places or (1 if unit.ruled_as == AS_MIDDLE else 0)), RANGE), data)
    assert not fits_given(TextFigure(None, 0, 0, 10 * exact + 10, RANGE), data)
