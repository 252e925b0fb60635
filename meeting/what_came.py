"""What came of audits and scrutiny: each piece of work with the actions that a meeting agreed from it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ledger.meeting_lines import Origin
from meeting.minutes import Minutes, Task
from metrics.working_out.reviewed_work import Work


@dataclass(frozen=True)
class Came:
    """One piece of work and what was agreed from it, the oldest first."""

    work: Work
    tasks: tuple[Task, ...]


def what_came(works: Sequence[Work], minutes: Minutes) -> list[Came]:
    """In the order of the works. What was done before the first meeting and led to no action is left out."""
    found = {work: [] for work in works}
    for task in minutes.tasks.values():
        if (work := work_of(task.action.origin, works)) is not None:
            found[work].append(task)
    began = first_meeting(minutes)
    return [Came(work, tuple(tasks)) for work, tasks in found.items() if tasks or (began is not None and work.day >= began)]


def first_meeting(minutes: Minutes) -> date | None:
    return min(minutes.meetings, default=None)


def work_of(origin: Origin | None, works: Sequence[Work]) -> Work | None:
    """The work an action names. Where its day was corrected since, the only one of that title."""
    if origin is None:
        return None
    titled = [work for work in works if (work.source, work.title) == (origin.source, origin.title)]
    same = [work for work in titled if work.day == origin.day] or titled
    return same[0] if len(same) == 1 else None


def origin_of(work: Work) -> Origin:
    """As an action names it."""
    return Origin(work.source, work.title, work.day)
