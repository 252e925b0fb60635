"""What three health trusts add up each quarter. One began a year late and gives a percentage without its numbers."""

from collections.abc import Iterator
from datetime import date, time
from functools import partial
from random import Random

from sample.happened.city import SEED
from sample.happened.records import Records
from sample.writing import spelling
from sample.writing.months import YEARS, quarters, sent_after, year_words
from sample.writing.workbook import Parcel, Sheet

SENDS = ("infant_health", "pre_birth_referrals")

BIRTHS = 780  # in a quarter, in a city
MESSAGES = ["Quarter ending", "Provider", "Contact point", "Eligible", "Given", "%", "Completed by"]
REFERRALS = ["Quarter ending", "Provider", "Gestation at referral", "Number of referrals"]
NAMES = {"MPFT": "Midlands Partnership", "NSCHCT": "Combined Healthcare", "UHNM": "UHNM"}
FIRST_QUARTER = {"MPFT": date(2023, 4, 1), "NSCHCT": date(2024, 4, 1), "UHNM": date(2023, 4, 1)}

# Contact point as the trust writes it: (share of births that come to it, share told in the first and in the last quarter)
ICON = {
    "UHNM": {"Postnatal ward": (1, 0.91, 0.96), "Community midwife": (0.97, 0.84, 0.91)},
    "MPFT": {"HV new birth visit": (0.95, 0.8, 0.88), "6-8 week contact": (0.93, 0.68, 0.79)},
    "NSCHCT": {"GP 6-8 week check": (0.3, 0.5, 0.62), "Perinatal MH": (0.025, 0.5, 0.72)},
}
SAFE_SLEEP = {"UHNM": {"Postnatal ward": (1, 0.95, 0.97)}, "MPFT": {"HV new birth visit": (0.95, 0.88, 0.9)}, "NSCHCT": {}}
ONLY_A_PERCENTAGE, SMALL = "GP 6-8 week check", "Perinatal MH"
BANDS = ("Under 12 weeks", "12-19 weeks", "20-27 weeks", "28 weeks +", "Not known")
REFERRED = {"UHNM": (7, 17, 12, 7, 0), "MPFT": (0, 8, 7, 7, 0), "NSCHCT": (0, 7, 7, 0, 0)}

HIDDEN_ANSWER = date(2024, 12, 31)  # the quarter in which fewer than five parents of the small team were told
HIDDEN_REFERRALS = ("MPFT", date(2023, 12, 31), "28 weeks +")
EXCEL_PERCENTAGE = ("MPFT", date(2023, 6, 30))  # typed as 85%, saved as 0.85


def parcels(happened: Records) -> Iterator[Parcel]:
    ends = [(year, number, *quarter) for year in YEARS for number, quarter in enumerate(quarters(year), 1)]
    for position, (year, number, first, last) in enumerate(ends):
        births = BIRTHS * len(happened.cities)
        for trust in NAMES:
            if first >= FIRST_QUARTER[trust]:
                received = sent_after(last, (16, 17, 15), time(9, 10 + len(trust)))
                contents = partial(sheets, trust, last, births, position / (len(ends) - 1))
                yield Parcel(f"ICON_return_{trust}_{year_words(year)}_Q{number}.xlsx", received, contents)


def sheets(trust: str, last: date, births: int, progress: float) -> list[Sheet]:
    chance = Random(f"{SEED}|icon|{trust}|{last}")
    told = [
        Sheet(message, list(messages(trust, last, births, progress, message, points[trust], chance)))
        for message, points in (("ICON", ICON), ("Safe sleep", SAFE_SLEEP))
        if points[trust]
    ]
    return [*told, Sheet("Pre-birth", list(referrals(trust, last, births, chance)))]


def messages(trust: str, last: date, births: int, progress: float, message: str, points: dict, chance: Random) -> Iterator[list]:
    yield [f"{message} return – {NAMES[trust]}"]
    yield ["* and <5: small numbers, not to be published. n/a: the contact is not offered"]
    yield MESSAGES
    for point, (share, first, latest) in points.items():
        eligible = round(births * share * chance.uniform(0.95, 1.05))
        given = round(eligible * (first + (latest - first) * progress + chance.uniform(-0.01, 0.01)))
        yield [spelling.day(chance, last), NAMES[trust], point, *numbers(trust, last, point, eligible, given), "Made-up name"]
    yield []
    yield ["Counts are of mothers, not of babies"]


def numbers(trust: str, last: date, point: str, eligible: int, given: int) -> tuple:
    percent = 100 * given / eligible
    if point == ONLY_A_PERCENTAGE:
        return "", "", f"{percent:.0f}%"
    if point == SMALL and last == HIDDEN_ANSWER:
        return 9, "<5", "*"
    if (trust, last) == EXCEL_PERCENTAGE:
        return eligible, given, round(percent / 100, 2)
    return eligible, given, f"{percent:.0f}%" if trust == "UHNM" else round(percent, 1)


def referrals(trust: str, last: date, births: int, chance: Random) -> Iterator[list]:
    yield ["Pre-birth referrals to children's social care, by gestation"]
    yield []
    yield REFERRALS
    counts = [round(usual * births / BIRTHS * chance.uniform(0.8, 1.2)) for usual in REFERRED[trust]]
    for band, count in zip(BANDS, counts):
        hidden = (trust, last, band) == HIDDEN_REFERRALS
        yield [spelling.day(chance, last), NAMES[trust], band, "<5" if hidden else count]
    yield ["Total", None, None, sum(counts)]
