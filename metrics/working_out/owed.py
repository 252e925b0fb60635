"""What senders owed, step by step, what they still owe, and what was owed by week told by month."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from periods import MONTH, WEEK
from warehouse.contract import Return


def overdue(owed: Iterable[Return], today: date) -> list[Return]:
    """What did not come by its day, of each sender after the last one they sent. owed: in the order of steps."""
    last = {each.who: each.start for each in owed if each.returned}
    return [each for each in owed if not each.returned and each.due_on < today and each.start > last.get(each.who, date.min)]


def who_sent(owed: Iterable[Return]) -> set[tuple[str, str]]:
    """Source and sender of whatever came."""
    return {each.who for each in owed if each.returned}


def by_month(owed: list[Return]) -> list[Return]:
    """What was owed by week, by month: a month came when every week came that has a day in it."""
    months, weeks = [each for each in owed if each.step == MONTH.id], defaultdict(dict)
    for each in owed:
        if each.step == WEEK.id:
            weeks[each.source, each.sender][each.start] = each
    for (source, sender), known in weeks.items():
        for month in MONTH.starts(min(known), WEEK.last(max(known))):
            within = [known.get(start) for start in WEEK.starts(month, MONTH.last(month))]
            if all(within):
                due_on = max(each.due_on for each in within)
                months.append(Return(source, sender, MONTH.id, month, due_on, all(each.returned for each in within)))
    return months
