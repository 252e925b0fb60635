"""The actions that came out of audits, reviews, Section 11, scrutiny and child deaths, and what became of each."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from sample.happened.audits import AUDITS
from sample.happened.city import SEED
from sample.writing.months import AS_OF

OWNERS = {
    "Children's social care": 30,
    "Staffordshire Police": 16,
    "ICB": 10,
    "MPFT": 10,
    "NSCHCT": 5,
    "UHNM": 6,
    "Education": 10,
    "Early help": 6,
    "Probation": 2,
    "Business unit": 8,
}
# How many actions came from what, and when; the report prints no number of them.
OTHER_ORIGINS = (
    ("CDOP", date(2023, 4, 18), 2),
    ("Rapid review", date(2023, 6, 12), 4),
    ("CDOP", date(2023, 10, 17), 3),
    ("CSPR", date(2024, 1, 22), 6),
    ("Scrutiny", date(2024, 2, 20), 6),
    ("Section 11", date(2024, 3, 25), 9),
    ("CDOP", date(2024, 4, 16), 2),
    ("Rapid review", date(2024, 8, 12), 4),
    ("CDOP", date(2024, 10, 15), 3),
    ("Rapid review", date(2025, 1, 14), 5),
)
FROM_EACH_AUDIT = 7
IN_TIME, LATE = 0.46, 0.34  # the others were still open at the end
MOVED, OVERWRITTEN = 0.65, 0.6  # of those not in time; of those moved, by writing over the first day
WITH_EVIDENCE, EVIDENCE_LATER, WITH_IMPACT = 0.55, 0.2, 0.35


@dataclass(frozen=True, slots=True)
class Action:
    """`moved_to`: the later day that was agreed when the first had come; `overwritten`: it took the first one's place."""

    ref: str
    source: str
    raised: date
    owner: str
    due: date
    moved_to: date | None
    overwritten: bool
    closed: date | None
    evidence_from: date | None
    impact: bool


def actions() -> list[Action]:
    chance = Random(f"{SEED}|actions")
    origins = [("Audit", audit.held + timedelta(days=12), FROM_EACH_AUDIT) for audit in AUDITS if audit.held]
    found: list[Action] = []
    for source, raised, count in sorted([*origins, *OTHER_ORIGINS], key=lambda origin: origin[1]):
        for _ in range(count):
            found.append(one_action(f"A{len(found) + 1:04d}", source, raised, chance))
    return found


def one_action(ref: str, source: str, raised: date, chance: Random) -> Action:
    due = raised + timedelta(days=chance.choice((42, 60, 90, 90, 120, 180)))
    closed = day_of_closing(due, chance)
    in_time = closed is not None and closed <= due
    moved_to = due + timedelta(days=chance.choice((30, 60, 90))) if not in_time and chance.random() < MOVED else None
    return Action(
        ref,
        source,
        raised,
        chance.choices(list(OWNERS), list(OWNERS.values()))[0],
        due,
        moved_to,
        chance.random() < OVERWRITTEN,
        closed if closed is None or closed <= AS_OF else None,
        day_of_evidence(closed, chance),
        chance.random() < WITH_IMPACT,
    )


def day_of_closing(due: date, chance: Random) -> date | None:
    drawn = chance.random()
    if drawn < IN_TIME:
        return due - timedelta(days=chance.randrange(0, 30))
    return due + timedelta(days=chance.randrange(5, 130)) if drawn < IN_TIME + LATE else None


def day_of_evidence(closed: date | None, chance: Random) -> date | None:
    drawn = chance.random()
    if closed is None or drawn >= WITH_EVIDENCE + EVIDENCE_LATER:
        return None
    return closed if drawn < WITH_EVIDENCE else closed + timedelta(days=chance.randrange(20, 120))
