"""What senders owed, step by step, and what was owed by week told by month."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from periods import MONTH, WEEK, Grain


@dataclass(frozen=True)
class Owed:
    """One step, a week or a month, of one sender of one source: when it was due, and whether it came."""

    source: str
    step: Grain
    start: date
    sender: str
    due_on: date
    returned: bool

    @property
    def stop(self) -> date:
        return self.step.last(self.start)


def by_month(owed: list[Owed]) -> list[Owed]:
    """What was owed by week, by month: a month came when every week came that has a day in it."""
    months, weeks = [each for each in owed if each.step is MONTH], defaultdict(dict)
    for each in owed:
        if each.step is WEEK:
            weeks[each.source, each.sender][each.start] = each
    for (source, sender), known in weeks.items():
        for month in MONTH.starts(min(known), WEEK.last(max(known))):
            within = [known.get(start) for start in WEEK.starts(month, MONTH.last(month))]
            if all(within):
                due_on = max(each.due_on for each in within)
                months.append(Owed(source, MONTH, month, sender, due_on, all(each.returned for each in within)))
    return months
