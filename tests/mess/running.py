"""Every spoiling over every source that it fits, and what came of each, as a table."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from functools import cache

from tests.mess.arriving import judge_arrival
from tests.mess.judging import OUTCOMES, SILENT, Outcome, judge
from tests.mess.spoiling import GROUPS, Case, cases

TENTH = 10
Tried = tuple[Case, Outcome]


def chosen(names: set[str]) -> list[Case]:
    """The cases of these sources, groups or spoilings; all where none is named."""
    return [case for case in cases() if not names or names & {case.source.id, case.spoiling.group, case.spoiling.id}]


def by_day() -> list[Case]:
    """A tenth of the cases of each spoiling, at least one: the same ones every day."""
    fitting: dict[str, list[Case]] = defaultdict(list)
    for case in cases():
        fitting[case.spoiling.id].append(case)
    return [case for each in fitting.values() for case in sorted(each, key=by_chance)[: max(1, round(len(each) / TENTH))]]


def by_chance(case: Case) -> bytes:
    return hashlib.sha256(case.id.encode()).digest()


@cache
def outcome(case: Case) -> Outcome | None:
    """None where there was nothing to spoil."""
    book = case.book()
    if book and book.arrival:
        return judge_arrival(book, book.arrival, case.spoiling.told)
    return book and judge(book, case.spoiling.told)


def tried(chosen: Iterable[Case], say: Callable[[str], None] = lambda line: None) -> list[Tried]:
    """say: is told of each silent difference as it is found."""
    found = []
    for case in chosen:
        if (came := outcome(case)) is not None:
            found.append((case, came))
            if came.word == SILENT:
                say(f"{case.id}: {came.why}")
    return found


def table(found: list[Tried]) -> str:
    """As many of each outcome for each spoiling, group after group, and of all."""
    lines = [line("", OUTCOMES)]
    for group, title in GROUPS.items():
        names = dict.fromkeys(case.spoiling.id for case, _ in found if case.spoiling.group == group)
        lines += [f"\n{title}"] if names else []
        lines += [line(f"  {name.replace('_', ' ')}", counts(found, name)) for name in names]
    return "\n".join([*lines, "", line("All", counts(found))])


def counts(found: list[Tried], name: str | None = None) -> list[int]:
    words = Counter(came.word for case, came in found if name in (None, case.spoiling.id))
    return [words[word] for word in OUTCOMES]


def line(title: str, cells: Iterable[object]) -> str:
    return f"{title:40}" + "".join(f"{cell:>9}" for cell in cells)
