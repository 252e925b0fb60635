"""As the Harm Reduction Hub keeps it: a sheet a week, with sub-totals, colours and a column that nobody sees."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import partial
from random import Random

from sample.happened.notices import Notice
from sample.happened.records import Records
from sample.writing import spelling
from sample.writing.months import ALL_MONTHS, before, month_of, sent_after
from sample.writing.workbook import Painted, Parcel, Sheet

SENDS = ("ppn_notices",)

HEADINGS = [
    "PPN No",
    "Household ref",
    "Officer notes",
    "Date submitted",
    "Date/Time triaged",
    "PPN type",
    "DASH",
    "No of children",
    "Triage outcome",
    "Repeat 12m",
    "Address",
    "Postcode",
]
NOTES_COLUMN = "C"
CHILDREN_COLUMN = 7
ROWS_TO_A_SUBTOTAL = 50
WRONG_TOTAL_WEEK, WRONG_BY = date(2024, 11, 11), 3  # somebody typed a row in below the formula

OUTCOME_WORDS = {
    "NFA": ("NFA", "No further action", "No further", "N.F.A", "NFA - police", "nfa"),
    "Open case": ("Open case", "open Case", "Open", "Already open", "Open to CSC", "OPEN CASE"),
    "Direct referral": ("Direct referral", "Direct ref", "Referral", "direct referral", "Direct  referral"),
    "Ref to Family Forum": ("Ref to Family forum", "Family Forum", "FF", "Ref FF", "Referred to family forum"),
    "Ref to other": ("Ref to other", "Other", "Ref other", "Other agency", "other", "REF TO OTHER"),
    "": ("",),
}
COLOURS = {"Direct referral": "F8CBAD", "Open case": "FFE699"}
TYPE_WORDS = {
    "Domestic abuse": ("Domestic abuse", "DA", "DV", "Domestic"),
    "Child": ("Child", "Child concern"),
    "Adult": ("Adult",),
    "Mental health": ("Mental health", "MH"),
}
RISK_WORDS = {
    "Standard": ("Standard", "Std", "S"),
    "Medium": ("Medium", "Med", "M"),
    "High": ("High", "H"),
    "": ("", "n/a", "N/A"),
}


def parcels(happened: Records) -> Iterator[Parcel]:
    months: dict[date, list[Notice]] = {month: [] for month in ALL_MONTHS}
    for notice in happened.notices:
        months[month_of(notice.submitted.date())].append(notice)
    repeats = repeats_within_a_year(happened.notices)
    for month, submitted in months.items():
        again = [notice for notice in months.get(before(month), []) if was_waiting(notice, received_for(before(month)))]
        contents = partial(sheets, month, again, submitted, repeats)
        yield Parcel(f"PPN_triage_log_{month:%Y-%m}.xlsx", received_for(month), contents)


def received_for(month: date) -> datetime:
    return sent_after(month, (5, 4, 3), time(15, 20))


def was_waiting(notice: Notice, sent: datetime) -> bool:
    return notice.triaged is None or notice.triaged > sent


def repeats_within_a_year(notices: list[Notice]) -> set[str]:
    latest: dict[str, datetime] = {}
    repeats = set()
    for notice in notices:
        earlier = latest.get(notice.family.ref)
        if earlier and notice.submitted - earlier <= timedelta(days=365):
            repeats.add(notice.ref)
        latest[notice.family.ref] = notice.submitted
    return repeats


def sheets(month: date, again: list[Notice], submitted: list[Notice], repeats: set[str]) -> list[Sheet]:
    """Weeks of last month first, with the notices that were still waiting when it was sent."""
    chance = Random(f"ppn|{month}")
    weeks: dict[date, list[Notice]] = {}
    for notice in again + submitted:
        weeks.setdefault(week_of(notice.submitted), []).append(notice)
    found = []
    for week, notices in sorted(weeks.items()):
        rows = list(week_rows(month, week, notices, repeats, chance))
        found.append(Sheet(f"wc {week:%d.%m.%y}", rows, hidden=(NOTES_COLUMN,)))
    return found


def week_of(moment: datetime) -> date:
    return moment.date() - timedelta(days=moment.weekday())


def week_rows(month: date, week: date, notices: list[Notice], repeats: set[str], chance: Random) -> Iterator[list]:
    yield ["Harm Reduction Hub – PPN triage log"]
    yield [f"Week commencing {week:%d/%m/%Y}"]
    yield HEADINGS
    for first in range(0, len(notices), ROWS_TO_A_SUBTOTAL):
        block = notices[first : first + ROWS_TO_A_SUBTOTAL]
        yield from (row(notice, month, repeats, chance) for notice in block)
        if len(block) == ROWS_TO_A_SUBTOTAL:
            yield total("Sub-total", block)
    yield total("Total", notices, WRONG_BY if week == WRONG_TOTAL_WEEK else 0)
    yield ["Orange: referred. Yellow: open to CSC. Kept by the hub for the daily meeting."]


def total(label: str, notices: list[Notice], wrong_by: int = 0) -> list:
    cells = [None] * len(HEADINGS)
    cells[0], cells[CHILDREN_COLUMN] = label, sum(len(notice.children) for notice in notices) + wrong_by
    return cells


def row(notice: Notice, month: date, repeats: set[str], chance: Random) -> list:
    known = not was_waiting(notice, received_for(month))
    outcome = notice.outcome if known else ""
    word = chance.choice(OUTCOME_WORDS[outcome])
    said = (notice.ref in repeats) != (chance.random() < 0.08)
    return [
        notice.ref,
        notice.family.ref,
        "Made-up officer note" if chance.random() < 0.2 else None,
        spelling.moment(chance, notice.submitted, (9, 1, 1, 0)),
        spelling.moment(chance, notice.triaged, (9, 1, 1, 0)) if known else None,
        chance.choice(TYPE_WORDS[notice.kind]),
        chance.choice(RISK_WORDS[notice.risk]),
        len(notice.children),
        Painted(word, COLOURS[outcome]) if outcome in COLOURS else word,
        "Y" if said else "N",
        spelling.address(len(notice.ref) + len(notice.children)),
        spelling.SAMPLE_POSTCODE,
    ]
