"""Two years of sessions with children, young people and families: who was heard, what they asked for, what came of it."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from sample.happened.city import SEED
from sample.writing.months import SATURDAY, first_day, last_day

# Each group meets every so many days, from a day on; about so many come, and this share of them has SEND.
GROUPS = {
    "Youth Council": (28, date(2023, 4, 12), 19, 0.24),
    "Children in Care Council": (35, date(2023, 4, 18), 11, 0.36),
    "School council": (24, date(2023, 4, 24), 23, 0.17),
    "Be the Cause": (56, date(2023, 5, 9), 14, 0.2),
    "Parents and carers panel": (63, date(2024, 5, 15), 9, 0.0),
    "Young scrutineers": (63, date(2024, 9, 17), 6, 0.3),
}
TOPICS = {
    "Youth Council": ("Safety in the city", "School", "Mental health", "Online safety"),
    "Children in Care Council": ("Being in care", "Missing", "Mental health"),
    "School council": ("School", "Online safety", "Mental health", "Other"),
    "Be the Cause": ("Safety in the city", "Family Hubs and early help"),
    "Parents and carers panel": ("Family Hubs and early help", "School", "Mental health"),
    "Young scrutineers": ("Missing", "Being in care"),
}
# Report 2024/25, lines 853 and 978: young people are consulted every eight weeks on each of these.
PROMISED = {"Child exploitation": "Youth Council", "Serious youth violence": "Be the Cause"}
WAIT, LATE_BY, LATE = 52, 17, 0.25
RESPONSES, WEIGHTS = ("Changed", "Responded", "Asked", "No answer"), (38, 42, 8, 12)
HOLIDAY = 8


@dataclass(frozen=True, slots=True)
class Session:
    """`answered` and `changed` are empty where nobody answered and nothing changed."""

    ref: str
    on: date
    group: str
    came: int
    with_send: int
    topic: str
    response: str
    answered: date | None
    changed: date | None


def sessions() -> list[Session]:
    chance = Random(f"{SEED}|listening")
    planned = sorted([*of_groups(chance), *of_promises(chance)])
    return [session_of(f"PL-{number:04d}", *plan, chance) for number, plan in enumerate(planned, 1)]


def of_groups(chance: Random) -> list[tuple[date, str, str]]:
    found = []
    for group, (every, first, _, _) in GROUPS.items():
        on = first
        while on <= last_day(2024):
            if on.month != HOLIDAY:
                found.append((working(on), group, chance.choice(TOPICS[group])))
            on += timedelta(days=every + chance.randrange(-3, 4))
    return found


def of_promises(chance: Random) -> list[tuple[date, str, str]]:
    found = []
    for topic, group in PROMISED.items():
        on = first_day(2023) + timedelta(days=chance.randrange(10, 40))
        while on <= last_day(2024):
            found.append((working(on), group, topic))
            on += timedelta(days=WAIT + (LATE_BY if chance.random() < LATE else chance.randrange(-4, 2)))
    return found


def working(day: date) -> date:
    return day - timedelta(days=max(0, day.weekday() - SATURDAY + 1))


def session_of(ref: str, on: date, group: str, topic: str, chance: Random) -> Session:
    _, _, size, share = GROUPS[group]
    came = max(2, round(chance.gauss(size, size / 5)))
    with_send = sum(chance.random() < share for _ in range(came))
    response = chance.choices(RESPONSES, WEIGHTS)[0]
    answered = on + timedelta(days=chance.randrange(6, 75)) if response in RESPONSES[:2] else None
    changed = answered + timedelta(days=chance.randrange(0, 60)) if response == "Changed" else None
    return Session(ref, on, group, came, with_send, topic, response, answered, changed)
