"""Of every unit, made-up ones too: exact values are right, and a released one lies within its rounding of the exact one."""

import os
from collections import defaultdict
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.declaring import tally
from metrics.declaring.population import Rate
from metrics.declaring.unit import AMOUNT, COUNT, MEDIAN_HOURS, PERCENT, RATIO, STATED_RATE
from metrics.declaring.unit_type import AS_AMOUNT, AS_MIDDLE, AS_PART, WITHOUT_COUNTS
from metrics.disclosure.rounding import range_behind, release
from metrics.table import HIDDEN, OK, WHOLE, Figure
from metrics.viewer import EXACT, RELEASED
from tests.units.by_hand import counted, possible
from tests.units.shapes import EVERY, RIDERS
from tests.units.town import INDICATORS, File

RIDERS_OF = {2023: {"Small": 2500, "Large": 1700, WHOLE: 4200}, 2024: {"Small": 2600, "Large": 1900, WHOLE: 4500}}
every_unit = pytest.mark.parametrize("name", EVERY)
CLOSE = 1e-9


def rows_of(file: File, name: str) -> dict:
    return {where: row for (indicator, where), row in file.rows.items() if indicator == INDICATORS[name].id}


@every_unit
def test_an_exact_value_is_what_its_cases_give_when_counted_by_hand(files, name):
    unit, compared = EVERY[name], 0
    cases = files[EXACT].connection.execute(f"FROM cases.{INDICATORS[name].id}").to_arrow_table().to_pylist()
    for where, row in rows_of(files[EXACT], name).items():
        whole = [case for case in cases if row.start <= case["date"] <= row.stop]
        if unit.at_end:
            whole = [case for case in whole if (case["date"].year, case["date"].month) == (row.stop.year, row.stop.month)]
        own = [case for case in whole if where.cut is None or case[where.cut] == where.group]
        population = None
        if unit.population == RIDERS:
            population = RIDERS_OF[row.start.year - (row.start.month < 4)][where.group]
        if unit.of_its_period_only and where.grain != "month":
            own = []
        assert row.value == pytest.approx(counted(unit, own, whole, population)), where
        compared += row.value is not None
    assert compared > 20 or name == "rate of nobody"


@every_unit
def test_a_released_value_lies_within_its_rounding_of_the_exact_one(files, name):
    unit, exact, statuses = EVERY[name], rows_of(files[EXACT], name), defaultdict(int)
    for where, row in rows_of(files[RELEASED], name).items():
        statuses[row.status] += 1
        if row.value is not None:
            least, most = possible(unit, row)
            assert least - CLOSE <= exact[where].value <= most + CLOSE, (where, row)
            assert least - 0.5 * 10**-unit.released_places - CLOSE <= row.value <= most + 0.5 * 10**-unit.released_places + CLOSE
            assert range_behind(unit, row) == pytest.approx((least, most), abs=0.5 if unit.ruled_as == AS_AMOUNT else CLOSE)
    assert statuses[HIDDEN] and (statuses[OK] or unit.ruled_as == WITHOUT_COUNTS) or name == "rate of nobody"


counts, amounts = st.integers(0, 100_000), st.integers(0, 20_000).map(lambda halves: halves / 2)


@every_unit
@settings(max_examples=1_000 if os.environ.get("SAFEGUARDING_NIGHTLY") else 50, deadline=None)
@given(data=st.data())
def test_so_does_any_value_that_could_ever_be(name, data):
    unit = EVERY[name]
    denominator = data.draw(counts.filter(bool)) if unit.ruled_as in (AS_PART, AS_MIDDLE) else None
    above = st.integers(0, denominator) if unit.is_part else amounts if unit.ruled_as in (AS_AMOUNT, AS_MIDDLE) else counts
    numerator = data.draw(above)
    value = unit.within(unit.times * numerator / denominator if unit.ruled_as == AS_PART else numerator)
    [row] = release(INDICATORS[name], [row_of(value if unit.ruled_as == AS_MIDDLE else numerator, denominator, value)])
    if row.value is None:
        assert row.status == HIDDEN
    else:
        least, most = possible(unit, row)
        assert least - CLOSE <= value <= most + CLOSE


def row_of(numerator: float, denominator: float | None, value: float) -> Figure:
    year = date(2024, 4, 1), date(2025, 3, 31)
    return Figure("", "year", None, 0, "2024-25", *year, WHOLE, numerator, denominator, value, None, OK, "", people=100)


WRONG = {
    "a count with a scale": lambda: replace(COUNT, times=1000),
    "a median with a scale": lambda: replace(MEDIAN_HOURS, times=60),
    "a part of nothing": lambda: replace(PERCENT, denominator=None),
    "a count that is divided, but not ruled so": lambda: replace(COUNT, denominator=tally.CASES),
    "an amount that is divided, but not ruled so": lambda: replace(AMOUNT, population=RIDERS),
    "a ratio of a population too": lambda: RATIO.per(Rate(1_000, RIDERS)),
    "a percentage without counts that is divided": lambda: replace(STATED_RATE, denominator=tally.CASES),
}


@pytest.mark.parametrize("made", WRONG.values(), ids=WRONG)
def test_a_unit_that_contradicts_itself_cannot_be_declared(made):
    with pytest.raises(ValueError, match=r"divided|scale"):
        made()
