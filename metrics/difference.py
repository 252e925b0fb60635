"""Which headlines differ between two snapshots: what a load would change, or has changed."""

from dataclasses import dataclass

from metrics.declaring.indicator import Indicator
from metrics.working_out.headline import Headline


@dataclass(frozen=True)
class Difference:
    """before and after: value and the months it is for; None where there was no figure."""

    indicator: Indicator
    before: float | None
    before_months: str
    after: float | None
    after_months: str


def differences(before: dict[str, Headline], after: dict[str, Headline], indicators: dict[str, Indicator]) -> list[Difference]:
    """Headlines whose value or months differ."""
    return [
        Difference(indicators[name], old.value, old.months, after[name].value, after[name].months)
        for name, old in before.items()
        if (old.value, old.months) != (after[name].value, after[name].months)
    ]
