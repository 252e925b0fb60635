"""As finance send it: contributions a year, with a total that is not the sum of its parts, and spending a quarter."""

from collections.abc import Iterator
from datetime import date, datetime, time
from functools import partial
from random import Random

from sample.happened.records import Records
from sample.writing.months import YEARS, last_day, quarters, sent_after, year_words
from sample.writing.workbook import Parcel, Sheet

SENDS = ("contributions", "spending")

# Report 2024/25, lines 1245 to 1247: the row of one contributor is missing. The year before is made up.
AGREED = {
    2023: {"Staffordshire Police": 44_108, "Stoke-on-Trent City Council": 119_352, "ICB": 96_001},
    2024: {"Staffordshire Police": 44_990, "Stoke-on-Trent City Council": 121_739},
}
TOTALS = {2023: 259_461, 2024: 264_650}
IN_KIND = {"Staffordshire Police": 6_200, "Stoke-on-Trent City Council": "£8.5k", "ICB": 11_400}
SENT = {2023: datetime(2024, 4, 26, 12, 30), 2024: datetime(2025, 4, 17, 12, 45)}
PAID_HEADINGS = ["Contributing partner", "Year ending", "Agreed contribution", "Received", "In-kind", "Contact"]

# The five areas of lines 1233 to 1237; how much each was given is made up and comes to the stated total.
PLANS = {
    2023: {"Business support": 110_000, "Scrutiny": 37_461, "Core infrastructure": 31_000, "CSPRs": 46_000, "Training": 35_000},
    2024: {"Business support": 112_400, "Scrutiny": 38_000, "Core infrastructure": 31_250, "CSPRs": 48_000, "Training": 35_000},
}
SPEND_HEADINGS = ["Budget heading", "Quarter ending", "Planned", "Actual spend", "Variance", "Comments"]
REFUND = (date(2024, 6, 30), "Training")  # a cancelled venue was paid back
WRONG_TOTAL, WRONG_BY = date(2024, 9, 30), 500


def parcels(happened: Records) -> Iterator[Parcel]:
    for year in YEARS:
        yield Parcel(f"MASA_budget_{year_words(year)}.xlsx", SENT[year], partial(paid, year))
        for number, (_, last) in enumerate(quarters(year), 1):
            received = sent_after(last, (18, 17, 16), time(10, 25))
            yield Parcel(f"MASA_spending_{year_words(year)}_Q{number}.xlsx", received, partial(spent, year, number, last))


def paid(year: int) -> list[Sheet]:
    end = datetime.combine(last_day(year), time())
    rows = [[f"MASA financial contribution {year}-{year + 1}"], [], PAID_HEADINGS]
    for contributor, agreed in AGREED[year].items():
        rows.append([contributor, end, pounds(contributor, agreed), agreed, IN_KIND[contributor], "finance@partner.example"])
    rows += [["Total", end, f"£{TOTALS[year]:,}"], [], ["Agreed by the Lead Safeguarding Partners."]]
    return [Sheet("Contributions", rows)]


def pounds(contributor: str, agreed: int) -> object:
    """Each partner's finance office writes money in its own way."""
    return {"Staffordshire Police": f"£{agreed:,}", "ICB": f"{agreed / 1000:.3f}k"}.get(contributor, agreed)


def spent(year: int, number: int, last: date) -> list[Sheet]:
    chance = Random(f"spending|{last}")
    rows: list[list] = [[f"MASA spending {year_words(year)}, quarter {number}"], SPEND_HEADINGS]
    planned = actual = 0
    for area, budget in PLANS[year].items():
        share = budget // 4 if number < 4 else budget - 3 * (budget // 4)
        cost = -1_200 if (last, area) == REFUND else round(share * chance.uniform(0.82, 1.12))
        planned, actual = planned + share, actual + cost
        rows.append([area, last.strftime("%d/%m/%Y"), share, money(cost), money(share - cost), "Made-up note"])
    stated = actual + (WRONG_BY if last == WRONG_TOTAL else 0)
    return [Sheet("Spending", [*rows, ["Total", None, planned, money(stated), money(planned - stated), None]])]


def money(amount: int) -> str:
    """Less than nothing stands in brackets."""
    return f"({-amount:,})" if amount < 0 else f"£{amount:,}"
