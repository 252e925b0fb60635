"""As the Violence Reduction Team sends it: its caseload, with adults and two dates of start, and the consultations."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import partial
from random import Random

from sample.happened import violence
from sample.happened.records import Records
from sample.happened.violence import Case, Consultation
from sample.writing import spelling
from sample.writing.months import ALL_MONTHS, following, sent_after
from sample.writing.workbook import Painted, Parcel, Sheet

SENDS = ("psychological_consultations", "vrt_caseload")

HEADINGS = [
    "VRT ref",
    "Initials",
    "DOB",
    "Case status",
    "Referred by",
    "Referral date",
    "Start of work",
    "Date closed",
    "Closure reason",
    "Officer notes",
]
ROUTE_WORDS = {
    "Police": ("Police", "Staffs Police", "Custody"),
    "Children's services": ("CSC", "Social care"),
    "Youth offending service": ("YOS", "YOT"),
    "School": ("School", "Education"),
    "Health": ("NHS", "MPFT"),
    "Voluntary sector": ("Catch22", "VCS"),
    "Self or family": ("Self", "Parent"),
}
STATUS_WORDS = {
    "Open": ("Open", "Active", "Live", "open"),
    "Waiting": ("Waiting", "On hold", "Waiting list"),
    "Closed": ("Closed", "Ended"),
}
OUTCOME_WORDS = {
    "Positive change": ("Positive", "Risk reduced", "Positive change"),
    "Passed to another service": ("Transferred",),
    "Did not engage": ("Disengaged", "DNE"),
    "In custody": ("Custody",),
    "Moved away": ("Moved away", "Moved"),
    "": ("", "tbc"),
}
GREY = "D9D9D9"
CONSULTATION_HEADINGS = [
    "Case ref",
    "Consultation date",
    "Officer",
    "Progressed to referral",
    "Referral status",
    "Date discharged",
    "Summary",
]
STANDING_WORDS = {"Discharged": ("Discharged", "Closed"), "Open": ("Open", "Ongoing", "Active"), "": ("", "tbc", "?")}


def parcels(happened: Records) -> Iterator[Parcel]:
    cases = [case for city in happened.cities for case in violence.cases_in(city)]
    consultations = [each for city in happened.cities for each in violence.consultations_in(city)]
    for month in ALL_MONTHS:
        contents = partial(caseload, month, cases)
        yield Parcel(f"VRT_caseload_{month:%Y-%m}.xlsx", sent_after(month, (9, 10, 8), time(11, 17)), contents)
        if month >= violence.CONSULTATIONS_BEGAN:
            contents = partial(consulted, month, consultations)
            yield Parcel(f"psych_consult_{month:%Y-%m}.xlsx", sent_after(month, (9, 10, 8), time(11, 38)), contents)


def caseload(month: date, cases: list[Case]) -> list[Sheet]:
    chance = Random(f"violence|{month}")
    listed = sorted((case for case in cases if case.is_listed_in(month)), key=lambda case: case.ref)
    rows = [["Violence Reduction Team – caseload"], ["Grey: closed this month. Ages 14 to 24."], HEADINGS]
    rows += [caseload_row(case, month, chance) for case in listed]
    return [Sheet(f"{month:%b %y}", [*rows, [], ["Total", len(listed)]])]


def caseload_row(case: Case, month: date, chance: Random) -> list:
    closed = case.closed if case.closed and case.closed < following(month) else None
    waiting = case.opened >= month and case.opened.day % 5 == 0
    status = "Closed" if closed else "Waiting" if waiting else "Open"
    word = chance.choice(STATUS_WORDS[status])
    return [
        spelling.spaced(chance, case.ref),
        "S.C.",
        age_or_birth(case, month, chance),
        Painted(word, GREY) if closed else word,
        chance.choice(ROUTE_WORDS[case.route]),
        spelling.day(chance, case.referred),
        spelling.day(chance, case.opened),
        spelling.day(chance, closed) if closed else chance.choice(("", "", "Ongoing", datetime(1900, 1, 1))),
        chance.choice(OUTCOME_WORDS[case.outcome]) if closed else "",
        "Made-up note" if chance.random() < 0.3 else "",
    ]


def age_or_birth(case: Case, month: date, chance: Random) -> object:
    """Officers type an age where they do not know the date of birth, and nothing where they know neither."""
    if chance.random() < 0.03:
        return chance.choice(("N/K", ""))
    years = case.age_on(month)
    return chance.choices((spelling.day(chance, case.born, (8, 0, 0, 2)), years, f"{years} yrs"), (7, 2, 1))[0]


def consulted(month: date, consultations: list[Consultation]) -> list[Sheet]:
    """Every consultation so far, as it stands at the end of the month."""
    chance = Random(f"consultations|{month}")
    so_far = [each for each in consultations if each.opened < following(month)]
    as_at = following(month) - timedelta(days=1)
    rows = [["Psychological consultation to the VRT"], [f"All cases so far, as at {as_at:%d/%m/%Y}"], [], CONSULTATION_HEADINGS]
    return [Sheet("Consultations", [*rows, *(consultation_row(each, month, chance) for each in so_far)])]


def consultation_row(each: Consultation, month: date, chance: Random) -> list:
    discharged = each.discharged if each.discharged and each.discharged < following(month) else None
    standing = each.standing if discharged or month == ALL_MONTHS[-1] else "Open"
    return [
        each.ref,
        spelling.day(chance, each.opened),
        "Made-up officer",
        chance.choice(("Y", "Yes", "y") if each.referred else ("N", "No", "no")),
        chance.choice(STANDING_WORDS[standing]) if each.referred else chance.choice(("", "n/a")),
        spelling.day(chance, discharged) if discharged else chance.choice(("", "-")),
        "Made-up summary" if chance.random() < 0.4 else "",
    ]
