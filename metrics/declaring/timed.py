"""That an indicator's cases are the things of a clock: whoever reads both definitions knows it, and so does the attack."""

from dataclasses import dataclass

WHEN_DUE, WHEN_STARTED = "due", "started"


@dataclass(frozen=True)
class Timed:
    """The numerator is what the clock calls met, the denominator whatever is not running any more. clock: its id.

    by: which day a case goes by. One that goes by its start is due in the same month or the next. in_time_only: the denominator
    has others too.
    """

    clock: str
    by: str = WHEN_DUE
    in_time_only: bool = False
