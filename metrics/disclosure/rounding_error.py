"""How far a released figure may lie from the one it was rounded from: a change within it may be the rounding's own."""

import pandas as pd

from metrics.declaring.indicator import Indicator
from metrics.declaring.unit_type import WITHOUT_COUNTS
from metrics.disclosure.rounding import is_exempt, range_behind


def blurs(indicator: Indicator, run: pd.DataFrame) -> list[float]:
    """For each released row of a run, with a value and COLUMNS: how far off the true figure can be. Exempt figures are exact."""
    if is_exempt(indicator) or indicator.unit.ruled_as == WITHOUT_COUNTS:
        return [0.0] * len(run)
    behind = [range_behind(indicator.unit, row.value, row.numerator, row.denominator) for row in run.itertuples()]
    return [max(value - least, most - value, 0.0) for value, (least, most) in zip(run["value"], behind)]
