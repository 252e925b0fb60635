"""As the council's education service cuts it from what schools report: a csv for each quarter."""

from collections.abc import Iterator
from datetime import time
from functools import partial
from random import Random

from sample.happened import exclusions
from sample.happened.exclusions import Exclusion
from sample.happened.records import Records
from sample.writing import spelling
from sample.writing.months import YEARS, quarters, sent_after, year_words
from sample.writing.workbook import Parcel, Sheet

SENDS = ("exclusions",)

HEADINGS = [
    "School URN",
    "School name",
    "UPN",
    "Pupil name",
    "Category",
    "Start date",
    "School days",
    "Reason code",
    "Reason notes",
    "SEN provision",
    "Early help flag",
    "SYV flag",
]
KIND_WORDS = {"Suspension": ("SUSP", "Suspension", "Suspended", "Fixed term"), "Permanent": ("PERM", "Permanent", "PEX")}
NEED_WORDS = {"No SEN": ("N", "None", "No SEN"), "SEN support": ("K", "SEN support"), "EHC plan": ("E", "EHCP", "EHC plan")}
FREE_TEXT = ("Made-up: ran out of class", "Made-up: fight at the gate", "Made-up: see letter home", "various")
WORDS = {
    "DB": "DB Persistent or general disruptive behaviour",
    "PP": "PP Physical assault against a pupil",
    "VA": "VA Verbal abuse or threat to an adult",
    "DA": "Drug and alcohol related",
}
HALF_DAYS = ("half day", "½", "0.5 days", "am only")
TWICE_PER_QUARTER = 3


def parcels(happened: Records) -> Iterator[Parcel]:
    found = [each for city in happened.cities for each in exclusions.in_city(city, happened.episodes, happened.schools)]
    for year in YEARS:
        for number, (first, last) in enumerate(quarters(year), 1):
            of_quarter = [each for each in found if first <= each.started <= last]
            received = sent_after(last, (16, 15, 14), time(15, 53))
            yield Parcel(f"exclusions_{year_words(year)}_Q{number}.csv", received, partial(sheets, year, number, of_quarter))


def sheets(year: int, number: int, found: list[Exclusion]) -> list[Sheet]:
    chance = Random(f"exclusions|{year}|{number}")
    rows = [row(each, chance) for each in [*found, *chance.sample(found, TWICE_PER_QUARTER)]]
    return [Sheet("Exclusions", [HEADINGS, *rows, [], ["Total", len(rows)]])]


def row(exclusion: Exclusion, chance: Random) -> list:
    school = exclusion.school
    return [
        school.urn or chance.choice(("No URN", "none")),
        spelling.spaced(chance, school.name),
        chance.choice((exclusion.child.upn, exclusion.child.upn.lower(), exclusion.child.upn + " ")),
        spelling.child_name(exclusion.child.number),
        chance.choice(KIND_WORDS[exclusion.kind]),
        spelling.day(chance, exclusion.started),
        days(exclusion.days, chance),
        reason(exclusion.reason, chance),
        "Made-up note" if chance.random() < 0.2 else "",
        chance.choice(NEED_WORDS[exclusion.needs]) if chance.random() < 0.98 else chance.choice(("", "N/K")),
        ("Y" if exclusion.signposted else "N") if chance.random() < 0.93 else "",
        ("Y" if exclusion.violence else "N") if chance.random() < 0.95 else "",
    ]


def days(count: float | None, chance: Random) -> object:
    if count is None:
        return chance.choice(("", "n/a"))
    if count == 0.5 and chance.random() < 0.04:
        return chance.choice(HALF_DAYS)
    return count


def reason(code: str, chance: Random) -> str:
    """The DfE's code for most; its words, or words of somebody's own, for others."""
    if chance.random() < 0.03:
        return chance.choice(FREE_TEXT)
    return WORDS.get(code, code) if chance.random() < 0.2 else code
