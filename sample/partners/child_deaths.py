"""A quarter's export from the system of the Child Death Overview Panel: deaths notified, and reviews finished."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import partial
from random import Random

from sample.happened import child_deaths
from sample.happened.child_deaths import COUNTY, Death
from sample.happened.records import Records
from sample.writing import spelling
from sample.writing.months import YEARS, quarters, sent_after, year_words
from sample.writing.workbook import Parcel, Sheet

SENDS = ("child_deaths_notified", "child_deaths_reviewed")

NOTIFICATIONS = [
    "Case ID",
    "Child's name",
    "NHS number",
    "Date of notification",
    "DoD month",
    "Age at death",
    "Local authority",
    "Gender",
    "Expected Y/N",
    "Location of onset",
    "Suspected cause",
    "Ethnicity",
    "IMD quintile",
    "Narrative",
]
REVIEWS = [
    "Case ID",
    "Child's name",
    "Local authority",
    "Age at death",
    "Gender",
    "Ethnicity",
    "Date of notification",
    "CDRM or inquest",
    "Date of CDOP review",
    "Months to review",
    "Category of death",
    "Modifiable Y/N",
    "Maternal smoking",
    "Maternal BMI",
    "Unsafe sleeping",
    "Drugs or alcohol",
    "Late booking",
    "Service gaps",
    "Mother's first language English",
    "Learning points",
]
STILL_LOOKED_INTO = timedelta(days=14)  # whether it was expected is filled in next time
TURNED_INTO_A_DATE, ODD_QUARTER = "5-9 years", date(2023, 6, 30)  # Excel made 5 September of it, once

AREA_WORDS = {"Stoke-on-Trent": ("Stoke-on-Trent", "Stoke", "SOT"), COUNTY: (COUNTY, "Staffs")}
AGE_WORDS = {"0-27 days": ("0-27 days", "0-27d", "0 to 27 days"), "28-364 days": ("28-364 days", "28-364d", "28-365 days")}
SEX_WORDS = {"Male": ("Male", "M"), "Female": ("Female", "F")}
GROUP_WORDS = {
    "White other": ("White other", "Any other White background"),
    "Asian Pakistani": ("Pakistani",),
    "Not recorded": ("Not stated", "NK", ""),
}
PLACE_WORDS = {"Labour ward": ("Labour ward", "Delivery suite"), "Neonatal unit": ("NICU",), "Public place": ("Road",)}
CAUSE_WORDS = {
    "Suspected suicide": ("Suspected suicide", "Suicide"),
    "Road traffic collision": ("RTC",),
    "Illness or condition": ("Illness or condition", "Medical"),
    "Other": ("Other", "tbc"),
}
CATEGORY_WORDS = {8: ("8 - Perinatal/neonatal event", 8), 10: ("10: Sudden unexpected, unexplained death",), 2: ("2", "Suicide")}


def parcels(happened: Records) -> Iterator[Parcel]:
    deaths = [death for city in happened.cities for death in child_deaths.in_city(city)]
    for year in YEARS:
        for number, (first, last) in enumerate(quarters(year), 1):
            received = sent_after(last, (14, 15, 11), time(10, 5))
            again = first if (year, number) == (YEARS[0], 1) else first - STILL_LOOKED_INTO
            notified = [death for death in deaths if again <= death.notified <= last]
            reviewed = [death for death in deaths if death.reviewed and first <= death.reviewed <= last]
            yield Parcel(f"eCDOP_export_{year_words(year)}_Q{number}.xlsx", received, partial(sheets, notified, reviewed, last))


def sheets(notified: list[Death], reviewed: list[Death], last: date) -> list[Sheet]:
    return [notifications(notified, last), reviews(reviewed, last)]


def notifications(deaths: list[Death], last: date) -> Sheet:
    chance = Random(f"child deaths notified|{last}")
    odd = next((death for death in deaths if death.area == COUNTY and death.age_group == TURNED_INTO_A_DATE), None)
    odd = odd if last == ODD_QUARTER else None
    rows = [["eCDOP – notifications"], [f"Exported for the quarter to {last:%d/%m/%Y}. OFFICIAL SENSITIVE"], [], NOTIFICATIONS]
    rows += [notification(number, death, last, death is odd, chance) for number, death in enumerate(deaths, 1)]
    return Sheet("Notifications", [*rows, ["Total", len(deaths)], [], ["Deaths of the last quarter are sent again if updated"]])


def notification(number: int, death: Death, last: date, odd: bool, chance: Random) -> list:
    known = death.notified + STILL_LOOKED_INTO <= last
    return [
        death.ref,
        spelling.child_name(number),
        None,
        spelling.day(chance, death.notified),
        chance.choice((f"{death.died:%b-%y}", datetime.combine(death.died, time()))),
        datetime(last.year, 9, 5) if odd else word(AGE_WORDS, death.age_group, chance),
        word(AREA_WORDS, death.area, chance),
        word(SEX_WORDS, death.sex, chance),
        chance.choice(("Y", "Yes") if death.expected else ("N", "No")) if known else chance.choice(("", "tbc", "N/K")),
        word(PLACE_WORDS, death.place, chance),
        word(CAUSE_WORDS, death.cause, chance),
        word(GROUP_WORDS, death.ethnic_group, chance),
        death.fifth if chance.random() < 0.95 else "n/k",
        "Made-up note" if chance.random() < 0.3 else None,
    ]


def reviews(deaths: list[Death], last: date) -> Sheet:
    chance = Random(f"child deaths reviewed|{last}")
    rows = [["eCDOP – completed reviews"], [f"Quarter to {last:%d/%m/%Y}"], REVIEWS]
    rows += [review(number, death, chance) for number, death in enumerate(deaths, 1)]
    return Sheet("Completed reviews", [*rows, [], ["Numbers of one to four must not be published"]])


def review(number: int, death: Death, chance: Random) -> list:
    months = (death.reviewed.year - death.notified.year) * 12 + death.reviewed.month - death.notified.month
    return [
        death.ref,
        spelling.child_name(number),
        word(AREA_WORDS, death.area, chance),
        word(AGE_WORDS, death.age_group, chance),
        word(SEX_WORDS, death.sex, chance),
        word(GROUP_WORDS, death.ethnic_group, chance),
        spelling.day(chance, death.notified),
        spelling.day(chance, death.meeting) if chance.random() < 0.93 else chance.choice(("", "not recorded")),
        spelling.day(chance, death.reviewed),
        months + (5 if chance.random() < 0.03 else 0),
        word(CATEGORY_WORDS, death.category, chance),
        yes_or_no(death.modifiable, chance),
        *(yes_or_no(factor in death.factors, chance) if death.modifiable else "" for factor in child_deaths.FACTORS),
        yes_or_no(death.english, chance),
        "Made-up note" if chance.random() < 0.3 else None,
    ]


def word(spellings: dict, meant: object, chance: Random) -> object:
    return chance.choice(spellings.get(meant, (meant,)))


def yes_or_no(true: bool, chance: Random) -> str:
    return chance.choice(("Y", "Yes", "Y ") if true else ("N", "No", "n"))
