"""As Early Help sends it: the log of the Family Forum, and a sheet of totals in which each hub has a row."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import partial
from random import Random

from sample.happened import hubs
from sample.happened.city import ADULTS, CHILDREN
from sample.happened.hubs import Footfall, Forum
from sample.happened.records import Records
from sample.writing import spelling
from sample.writing.months import ALL_MONTHS, following, month_of, sent_after
from sample.writing.workbook import Parcel, Sheet

SENDS = ("family_forum", "hub_visits")

FORUM_HEADINGS = ["Family Hub", "Child name", "NHS No", "Referred by", "Date referred", "Forum date", "Forum outcome", "Notes"]
FOOTFALL_HEADINGS = ["Hub name", "Reporting period", "Families reached", "Children 0-4", "Footfall", "Comment"]
HUB_WORDS = {
    "Longton": ("Longton", "Normacot", "Normacot", "Longton Family Hub"),
    "Stoke": ("Stoke", "Stoke town", "Stoke"),
    "Hanley": ("Hanley", "hanley", "Hanley Family Hub"),
}
SOURCE_WORDS = {
    "Front door": ("Front door", "MASH", "Contact"),
    "Police": ("Police", "PPN", "Staffordshire Police"),
    "Schools": ("School", "Schools"),
    "Health": ("HV", "Health visitor", "Midwife", "Health"),
    "Family": ("Self", "Parent", "Family"),
    "Voluntary sector": ("VCS", "Voluntary sector"),
}
OUTCOME_WORDS = {
    "Family Hub programme": ("Family Hub programme", "Hub programme"),
    "Early help plan": ("Early help plan", "EHA", "EH plan"),
    "Advice only": ("Advice only", "I&A", "Advice"),
    "Passed to another service": ("Other service",),
    "Referral to social care": ("Referral to social care", "Step up"),
    "Declined by the family": ("Declined", "Consent not given"),
    "": ("",),
}
TYPED_TWICE = 3


def parcels(happened: Records) -> Iterator[Parcel]:
    forums = []
    for city in happened.cities:
        first = city.number * (CHILDREN + ADULTS)
        forums += hubs.forums(city, [each for each in happened.contacts if first <= each.child.number < first + CHILDREN])
    footfall = hubs.footfall()
    for month in ALL_MONTHS:
        days = (10, 9, 11, 8, 12)
        yield Parcel(
            f"family_forum_log_{month:%Y-%m}.xlsx", sent_after(month, days, time(14, 9)), partial(forum_sheets, month, forums)
        )
        yield Parcel(
            f"hub_footfall_{month:%b %Y}.xlsx",
            sent_after(month, days, time(14, 26)),
            partial(footfall_sheets, month, [each for each in footfall if each.month == month]),
        )


def forum_sheets(month: date, forums: list[Forum]) -> list[Sheet]:
    """Those asked for in the month, and again those asked for earlier whose forum was held in it; a few typed twice."""
    chance = Random(f"family forum|{month}")
    listed = [each for each in forums if month in (month_of(each.on), each.held and month_of(each.held))]
    listed += chance.sample(listed, TYPED_TWICE)
    rows = [[f"Family Forum log {month:%b-%y}"], [], FORUM_HEADINGS]
    rows += [forum_row(each, month, chance) for each in listed]
    return [Sheet("Forum log", [*rows, ["Total", len(listed)]])]


def forum_row(each: Forum, month: date, chance: Random) -> list:
    held = each.held if each.held and each.held < following(month) else None
    return [
        spelling.spaced(chance, chance.choice(HUB_WORDS.get(each.town, (each.town,)))),
        spelling.child_name(each.child.number),
        spelling.nhs(chance, each.child.nhs),
        chance.choice(SOURCE_WORDS.get(each.source, (each.source,))),
        spelling.day(chance, each.on, (8, 1, 1, 1)),
        spelling.day(chance, held, (8, 1, 1, 1)) if held else chance.choice(("", "tbc", datetime(1900, 1, 1))),
        spelling.spaced(chance, chance.choice(OUTCOME_WORDS[each.outcome])) if held else "",
        "Made-up note" if chance.random() < 0.1 else "",
    ]


def footfall_sheets(month: date, footfall: list[Footfall]) -> list[Sheet]:
    chance = Random(f"footfall|{month}")
    rows = [["Family Hubs – footfall"], [f"{month:%B %Y}"], FOOTFALL_HEADINGS]
    rows += [footfall_row(each, chance) for each in footfall]
    numbers = zip(*((each.families, each.under_5, each.visits) for each in footfall))
    totals = [sum(cell for cell in column if isinstance(cell, int)) for column in numbers]
    return [Sheet("Footfall", [*rows, ["Total", "", *totals], [], ["Small numbers are not shown. Families count once a month."]])]


def footfall_row(each: Footfall, chance: Random) -> list:
    last = following(each.month) - timedelta(days=1)
    month = chance.choice((f"{each.month:%b-%y}", datetime.combine(each.month, time()), f"{last:%d/%m/%Y}"))
    visits = f"{each.visits:,}" if chance.random() < 0.2 else each.visits
    return [
        chance.choice(HUB_WORDS.get(each.town, (each.town,))),
        month,
        each.families,
        each.under_5,
        visits,
        "Made-up comment" if chance.random() < 0.1 else "",
    ]
