"""The Integrated Care Board's dashboard, a workbook a month with three months across; the newest is provisional."""

from collections.abc import Iterator
from datetime import date, datetime, time
from functools import partial
from random import Random

from sample.happened.city import SEED
from sample.happened.records import Records
from sample.writing.months import ALL_MONTHS, before, sent_after
from sample.writing.workbook import Painted, Parcel, Sheet

SENDS = ("mental_health_activity",)

MONTHS_ACROSS = 3
YELLOW = "FFF2CC"
SMALL = 5
FINAL_AFTER = 1.03  # what is known of a month when it is no longer provisional, against what was known at first
REVISED = ("Referrals received", "Referrals accepted", "First contacts", "First contacts within 4 weeks", "Second contacts")
NAMES = {"MPFT": "Midlands Partnership", "NSCHCT": "Combined Healthcare", "UHNM": "UHNM"}
METRIC_WORDS = {
    "Waiting at month end": "Waiting list",
    "First contacts within 4 weeks": "1st contact <4 wks",
    "Second contacts within 18 weeks": "2nd contact <18 wks",
    "Schools with a support team": "MHST schools covered",
    "Self-harm admissions": "Admissions for self-harm (0-17)",
    "Schools": "Schools in area",
    "Reached 18 in the service": "Turned 18 in service",
    "Moved to adult services at 18": "Transitions to adult services",
}

# In a usual month, in the first and in the last of the two years
USUAL = {
    "NSCHCT": {
        "Referrals received": (212, 264),
        "Waiting at month end": (415, 525),
        "First contacts": (142, 158),
        "Second contacts": (108, 117),
        "Reached 18 in the service": (13, 13),
        "Schools": (92, 92),
    },
    "MPFT": {
        "Referrals received": (44, 49),
        "Waiting at month end": (61, 70),
        "First contacts": (30, 32),
        "Second contacts": (23, 25),
        "Reached 18 in the service": (6, 6),
        "Schools": (13, 13),
    },
    "UHNM": {"Self-harm admissions": (17, 20)},
}
# Which part of what, in the first and in the last of the two years
PARTS = {
    "Referrals accepted": ("Referrals received", 0.78, 0.73),
    "First contacts within 4 weeks": ("First contacts", 0.64, 0.55),
    "Second contacts within 18 weeks": ("Second contacts", 0.91, 0.87),
    "Schools with a support team": ("Schools", 0.46, 0.68),
    "Moved to adult services at 18": ("Reached 18 in the service", 0.62, 0.62),
}
WOBBLE = {"Schools": 0, "Waiting at month end": 0.03}
MAY_BE_SMALL = ("Reached 18 in the service", "Moved to adult services at 18", "Self-harm admissions")
METRICS = (
    "Referrals received",
    "Referrals accepted",
    "Waiting at month end",
    "First contacts",
    "First contacts within 4 weeks",
    "Second contacts",
    "Second contacts within 18 weeks",
    "Self-harm admissions",
    "Schools with a support team",
    "Schools",
    "Reached 18 in the service",
    "Moved to adult services at 18",
)


def parcels(happened: Records) -> Iterator[Parcel]:
    times = len(happened.cities)
    for month in ALL_MONTHS:
        across = [month]
        while len(across) < MONTHS_ACROSS and before(across[0]) in ALL_MONTHS:
            across.insert(0, before(across[0]))
        yield Parcel(
            f"CAMHS_dashboard_{month:%Y-%m}.xlsx", sent_after(month, (18, 17, 16), time(16, 40)), partial(sheets, across, times)
        )


def sheets(across: list[date], times: int) -> list[Sheet]:
    months = [f"{month:%b-%y}" if month.month % 2 else datetime.combine(month, time()) for month in across]
    rows = [
        ["Children and young people's mental health – provider dashboard"],
        ["Yellow: provisional. <5: hidden"],
        [],
        ["Metric", "Provider", *months, "Change"],
    ]
    for metric in METRICS:
        given = [(trust, [number(trust, metric, month, times) for month in across]) for trust in NAMES]
        given = [(trust, numbers) for trust, numbers in given if numbers[0] is not None]
        rows += [line(metric, trust, numbers, metric in REVISED) for trust, numbers in given]
        if len(given) > 1:
            rows.append(["Sub-total", "", *(sum(column) for column in zip(*(numbers for _, numbers in given))), ""])
    return [Sheet("Dashboard", [*rows, [], ["Source: providers' own systems; not for onward circulation"]])]


def line(metric: str, trust: str, numbers: list[int], still_provisional: bool) -> list:
    last = round(numbers[-1] / FINAL_AFTER) if still_provisional else numbers[-1]
    cells = [hidden(metric, each) for each in (*numbers[:-1], last)]
    change = last - numbers[-2] if len(numbers) > 1 else ""
    return [METRIC_WORDS.get(metric, metric), NAMES[trust], *cells[:-1], Painted(cells[-1], YELLOW), change]


def hidden(metric: str, count: int) -> object:
    return "<5" if metric in MAY_BE_SMALL and 0 < count < SMALL else count


def number(trust: str, metric: str, month: date, times: int) -> int | None:
    """What a provider counts in a month, the same in every file; nothing where it does not do this work."""
    progress = ALL_MONTHS.index(month) / (len(ALL_MONTHS) - 1)
    if metric in PARTS:
        whole, first, last = PARTS[metric]
        of = number(trust, whole, month, times)
        return None if of is None else round(of * (first + (last - first) * progress))
    if metric not in USUAL[trust]:
        return None
    first, last = USUAL[trust][metric]
    wobble = Random(f"{SEED}|mental health|{trust}|{metric}|{month}").uniform(-1, 1) * WOBBLE.get(metric, 0.15)
    return round(times * (first + (last - first) * progress) * (1 + wobble))
