"""As the council sends it: Ofsted's Annex A, lists 3 to 7 in one workbook a month, headings as in the real one."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import partial
from random import Random

from sample.happened import social_work
from sample.happened.city import Child
from sample.happened.records import Records
from sample.happened.referred import Referral
from sample.happened.social_work import Work
from sample.partners.contacts import source
from sample.writing import spelling
from sample.writing.months import ALL_MONTHS, before, following, month_of, sent_after
from sample.writing.workbook import Parcel, Sheet

SENDS = ("assessments", "children_in_need", "protection_plans", "referrals", "section_47_enquiries")

OPENING = "Child Unique ID | Gender | Ethnicity | Date of Birth | Age"
DISABLED = "Does the Child have a Disability"
WORKER = "Allocated Team | Allocated Worker"
HEADINGS = {
    "List 3": f"{OPENING} | Date of Referral | Referral Source | Referral NFA? | "
    f"Number of Referrals in Last 12 Months | {WORKER}",
    "List 4": f"{OPENING} | {DISABLED} | Continuous Assessment Start Date | Child Seen During Continuous Assessment | "
    "Continuous Assessment Date of Authorisation | "
    f"Was the child assessed as requiring LA children's social care support? | {WORKER}",
    "List 5": f"{OPENING} | {DISABLED} | Strategy discussion initiating Section 47 Enquiry Start Date | "
    "Was an Initial Child Protection Conference deemed unnecessary? | Date of Initial Child Protection Conference | "
    f"Did the Initial Child Protection Conference Result in a Child Protection Plan | {WORKER}",
    "List 6": f"{OPENING} | {DISABLED} | CIN Start Date | Primary Need Code | Date Child Was Last Seen | CIN Closure Date | "
    f"Reason for Closure | Case Status | {WORKER}",
    "List 7": f"{OPENING} | {DISABLED} | Child Protection Plan Start Date | Initial Category of Abuse | "
    "Latest Category of Abuse | Date of the Last Statutory Visit | Was the Child Seen Alone? | "
    "Date of latest review conference | Child Protection Plan End Date | Number of Previous Child Protection Plans | "
    f"{WORKER}",
}
GENDERS = {"Male": ("a) Male", "a) Male", "Male"), "Female": ("b) Female", "b) Female", "Female")}
NOT_RECORDED = "c) Not stated/recorded"
NEEDS = {"N1": "N1 - Abuse or Neglect", "N2": "N2 - Child's disability or illness", "N4": "N4 - Family in acute stress"}
FINDINGS = {"Yes": "Yes", "No": "No", "Updated": "CS Assessment Updated", "": ""}
OTHER_TEAM, MENDED = 5, 6  # rows a month: listed again for another team; sent again with what was missing
ROWS_TO_HEADINGS = 60
UNBORN = datetime(1900, 1, 1)


def parcels(happened: Records) -> Iterator[Parcel]:
    work = social_work.everything(happened)
    for month in ALL_MONTHS:
        received = sent_after(month, (12, 11, 13, 14), time(9, 37))
        yield Parcel(f"Annex_A_{month:%Y-%m}.xlsx", received, partial(sheets, month, work))


def sheets(month: date, work: Work) -> list[Sheet]:
    chance = Random(f"annex a|{month}")
    lists = {"List 3": referral_rows, "List 4": assessment_rows, "List 5": enquiry_rows, "List 6": need_rows, "List 7": plan_rows}
    return [
        Sheet("Read me", [["Made-up note on how the lists were drawn"], ["Sample Worker 01"]]),
        *(sheet_of(name, list(rows(month, work, chance)), month) for name, rows in lists.items()),
    ]


def sheet_of(name: str, rows: list[list], month: date) -> Sheet:
    """Every third month with a title above, and then the headings again further down, as on printed pages."""
    headings = HEADINGS[name].split(" | ")
    if month.month % 3:
        return Sheet(name, [headings, *rows])
    again = [headings] if len(rows) > ROWS_TO_HEADINGS else []
    title = [[f"Annex A – {name} – {month:%B %Y}"], [], headings]
    return Sheet(name, [*title, *rows[:ROWS_TO_HEADINGS], *again, *rows[ROWS_TO_HEADINGS:], [], ["Total", len(rows)]])


def opening(child: Child, month: date, chance: Random) -> list:
    """A child not yet born at the end of the month has no day of birth, or the one the system writes for it."""
    end = following(month)
    if child.born >= end:
        return [spelling.council(chance, child.council), NOT_RECORDED, "", chance.choice(("", UNBORN)), ""]
    age = (end - timedelta(days=1) - child.born).days / 365.2425
    return [
        spelling.council(chance, child.council),
        chance.choice(GENDERS[child.sex]),
        chance.choice(("a) WBRI", "s) NOBT")),
        child.born,
        age,
    ]


def disability(child: Child) -> str:
    return "a) Yes" if child.number % 17 == 0 else "b) No"


def worker(chance: Random) -> list[str]:
    return [f"Locality {chance.randrange(1, 5)} Duty Team", f"Sample Worker {chance.randrange(1, 60):02d}"]


def by(month: date, day: date | None) -> date | str:
    """The day, as far as it was known when the month ended."""
    return day if day and day < following(month) else ""


def referral_rows(month: date, work: Work, chance: Random) -> Iterator[list]:
    """Last month's mended rows first; some rows of this month want a source, and some stand again for another team."""
    earlier, own = ([each for each in work.referrals if month_of(each.on) == start] for start in (before(month), month))
    for referral in earlier[-MENDED:] if month > ALL_MONTHS[0] else ():
        yield referral_row(referral, month, chance)
    for position, referral in enumerate(own):
        mended_later = position >= len(own) - MENDED and month < ALL_MONTHS[-1]
        row = referral_row(referral, month, chance, known=not mended_later)
        yield row
        if position % (len(own) // OTHER_TEAM) == 1:
            yield [*row[:-2], *worker(chance)]


def referral_row(referral: Referral, month: date, chance: Random, known: bool = True) -> list:
    return [
        *opening(referral.child, month, chance),
        spelling.day(chance, referral.on, (30, 1, 1, 1)),
        source(referral.code, chance) if known else "",
        "Yes" if referral.closed_at_once else "No",
        referral.earlier,
        *worker(chance),
    ]


def assessment_rows(month: date, work: Work, chance: Random) -> Iterator[list]:
    for each in work.assessments:
        if in_this_list(month, each.started, (each.started, each.authorised)):
            done = by(month, each.authorised)
            yield [
                *opening(each.child, month, chance),
                disability(each.child),
                each.started,
                "Yes" if each.seen else "No",
                done,
                FINDINGS[each.finding] if done else "",
                *worker(chance),
            ]


def enquiry_rows(month: date, work: Work, chance: Random) -> Iterator[list]:
    for each in work.enquiries:
        if month in (month_of(each.on), each.conference and month_of(each.conference)):
            held = by(month, each.conference)
            yield [
                *opening(each.child, month, chance),
                disability(each.child),
                each.on,
                "No" if each.needed else "Yes",
                held,
                ("Yes" if each.plan else "No") if held else "",
                *worker(chance),
            ]


def need_rows(month: date, work: Work, chance: Random) -> Iterator[list]:
    for each in work.needs:
        if in_this_list(month, each.started, (each.started, each.closed)):
            closed = by(month, each.closed)
            seen = max(each.started, following(month) - timedelta(days=chance.randrange(1, 40)))
            yield [
                *opening(each.child, month, chance),
                disability(each.child),
                each.started,
                NEEDS.get(each.need, each.need),
                seen,
                closed,
                each.reason if closed else "",
                "e) Closed episode" if closed else each.status,
                *worker(chance),
            ]


def plan_rows(month: date, work: Work, chance: Random) -> Iterator[list]:
    for each in work.plans:
        if in_this_list(month, each.started, (each.started, each.ended, *each.reviews)):
            end = following(month) - timedelta(days=1)
            visit = end - timedelta(days=chance.randrange(1, 20))
            yield [
                *opening(each.child, month, chance),
                disability(each.child),
                each.started,
                each.category,
                each.category,
                visit,
                chance.choice(("a) Yes", "b) No")),
                each.reviewed_by(end) or "",
                by(month, each.ended),
                each.earlier,
                *worker(chance),
            ]


def in_this_list(month: date, began: date, days: tuple[date | None, ...]) -> bool:
    """What happened in the month; the first list goes back to what was going on, as Annex A asks."""
    return month in {month_of(day) for day in days if day} or month == ALL_MONTHS[0] > began
