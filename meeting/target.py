"""Whether a figure reached what was agreed. Red, amber and green only where a direction is better and cases are enough."""

from dataclasses import dataclass

from ledger.meeting_lines import Target
from metrics.declaring.indicator import HIGH_IS_GOOD, NEITHER, Indicator
from metrics.disclosure.rounding import range_behind
from metrics.working_out.headline import Headline

MET, NEAR, MISSED, NOT_JUDGED = "met", "near", "missed", "not judged"
SIGNS = {MET: "● met", NEAR: "◐ within tolerance", MISSED: "○ missed", NOT_JUDGED: "– not judged"}
FEWEST_CASES = 20  # of a percentage of fewer cases one case moves the figure by five points or more


@dataclass(frozen=True)
class TargetVerdict:
    """What a figure is worth against its target. state: met, near, missed, or not judged and why."""

    state: str
    words: str

    @property
    def sign(self) -> str:
        return SIGNS[self.state]


def verdict(indicator: Indicator, line: Headline, target: Target, shown: str) -> TargetVerdict:
    """shown: the target as it is written."""
    words = f"Target {shown} for {target.year} ({target.basis})"
    why = not_judged(indicator, line)
    if why or line.value is None:
        return TargetVerdict(NOT_JUDGED, f"{words}: not judged, {why}.")
    behind = range_behind(indicator.unit, line) if line.ruled else (line.value, line.value)
    found = {state_of(value, indicator, target) for value in behind}
    if len(found) > 1:
        return TargetVerdict(NOT_JUDGED, f"{words}: not judged, because rounding alone may decide it.")
    (state,) = found
    near = f"not met, but within the tolerance of {target.tolerance or 0:g}"
    return TargetVerdict(state, f"{words}: {near if state == NEAR else state}.")


def state_of(value: float, indicator: Indicator, target: Target) -> str:
    off = target.value - value if indicator.polarity == HIGH_IS_GOOD else value - target.value
    if off <= 0:
        return MET
    return NEAR if target.tolerance is not None and off <= target.tolerance else MISSED


def not_judged(indicator: Indicator, line: Headline) -> str:
    if indicator.polarity == NEITHER:
        return "because neither direction is better"
    if line.value is None:
        return "because there is no figure"
    if indicator.unit.is_part and (line.denominator is None or line.denominator < FEWEST_CASES):
        return f"because it is of fewer than {FEWEST_CASES} cases"
    return ""
