"""The scrutineers' plan, sent whole each quarter from the second of 2023-24."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from functools import partial
from random import Random

from sample.happened.records import Records
from sample.writing import spelling
from sample.writing.months import YEARS, quarters, sent_after, year_words
from sample.writing.workbook import Parcel, Sheet

SENDS = ("scrutiny_plan",)

HEADINGS = [
    "Area of scrutiny",
    "Lead scrutineer",
    "Date agreed",
    "Terms of reference",
    "Report due",
    "Report delivered",
    "No of findings",
    "Recs",
    "Stage",
    "Notes",
]
FIRST = date(2023, 9, 30)


@dataclass(frozen=True, slots=True)
class Topic:
    """`listed`: the day from which the plan names it."""

    title: str
    scrutineer: str
    listed: date
    agreed: date | None = None
    due: date | None = None
    delivered: date | None = None
    findings: int = 0
    recommendations: int = 0


# Report 2024/25: proposals of 8 January 2025 (lines 334, 338), reports due in April and June (340), next topics (352 to 355).
PROPOSALS = date(2025, 1, 8)
NEXT = date(2025, 3, 31)
TOPICS = (
    Topic("Governance of the partnership", "Social care", FIRST, date(2023, 9, 12), date(2024, 1, 31), date(2024, 2, 14), 9, 6),
    Topic("Child exploitation", "Policing", date(2024, 3, 31), PROPOSALS, date(2025, 4, 30)),
    Topic("Neglect and GCP2", "Health", date(2024, 3, 31), PROPOSALS, date(2025, 6, 30)),
    Topic("Impact of domestic abuse", "", NEXT),
    Topic("Intrafamilial sexual abuse", "", NEXT),
    Topic("Young scrutineers", "", NEXT),
    Topic("Operation Encompass", "", NEXT),
)


def parcels(happened: Records) -> Iterator[Parcel]:
    for year in YEARS:
        for number, (_, last) in enumerate(quarters(year), 1):
            if last >= FIRST:
                received = sent_after(last, (16, 15, 17), time(16, 22))
                yield Parcel(f"scrutiny_plan_{year_words(year)}_Q{number}.xlsx", received, partial(sheets, last))


def sheets(last: date) -> list[Sheet]:
    chance = Random(f"scrutiny|{last}")
    rows = [["Independent scrutiny – plan"], [], HEADINGS]
    rows += [row(topic, last, chance) for topic in TOPICS if topic.listed <= last]
    return [Sheet(f"{last:%b %Y}", [*rows, ["Reviewed by the Delegated Safeguarding Partners"]])]


def row(topic: Topic, last: date, chance: Random) -> list:
    agreed = topic.agreed if topic.agreed and topic.agreed <= last else None
    delivered = topic.delivered if topic.delivered and topic.delivered <= last else None
    stage = "Final" if delivered else ("In progress" if agreed else chance.choice(("Proposed", "Idea", "Planned")))
    return [
        spelling.spaced(chance, topic.title),
        topic.scrutineer or "tbc",
        spelling.day(chance, agreed) if agreed else chance.choice(("", "tbc")),
        "Made-up terms" if agreed else "",
        spelling.day(chance, topic.due) if agreed else "",
        spelling.day(chance, delivered) if delivered else "",
        topic.findings if delivered else "",
        topic.recommendations if delivered else "n/a",
        stage,
        "Made-up note",
    ]
