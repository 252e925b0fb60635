"""As the business unit keeps it: the whole log each quarter, audits on one sheet and their themes on another."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from functools import partial
from random import Random

from sample.happened.audits import AUDITS, Audit
from sample.happened.records import Records
from sample.writing import spelling
from sample.writing.months import YEARS, quarters, sent_after, year_words
from sample.writing.workbook import Painted, Parcel, Sheet

SENDS = ("audit_themes", "audits")

AUDIT_HEADINGS = [
    "Position at",
    "Audit no",
    "Audit title",
    "Type",
    "Cycle due date",
    "Date held",
    "Agencies involved",
    "No of cases",
    "Overall grade",
    "Lead auditor",
    "Comments",
]
THEME_HEADINGS = ["Position at", "Audit no", "Key theme", "Example"]
KNOWN_AHEAD = timedelta(days=60)
KINDS = {
    "Thematic": ("Thematic", "Theme"),
    "Case file": ("Case file", "MACFA", "Multi-agency case audit"),
    "Dip sample": ("Dip sample",),
    "Re-audit": ("Re-audit", "Follow up"),
}
GRADES = {"Good": ("Good", 2), "Requires Improvement": ("RI", 3, "Requires Improvement", "Req Imp"), "": ("", "n/a", "tbc")}
NOT_HELD = ("", "Postponed", "tbc")
AMBER = "FFE699"


def parcels(happened: Records) -> Iterator[Parcel]:
    for year in YEARS:
        for number, (_, last) in enumerate(quarters(year), 1):
            received = sent_after(last, (16, 17, 14), time(10, 43))
            yield Parcel(f"MA_audit_log_{year_words(year)}_Q{number}.xlsx", received, partial(sheets, last))


def sheets(last: date) -> list[Sheet]:
    chance = Random(f"audit log|{last}")
    known = [audit for audit in AUDITS if audit.due <= last + KNOWN_AHEAD]
    held = [audit for audit in known if audit.held and audit.held <= last]
    rows = [["Multi-agency audit programme"], ["Amber: put off"], [], AUDIT_HEADINGS]
    rows += [audit_row(audit, audit in held, last, chance) for audit in known]
    themes = [["Themes of learning"], THEME_HEADINGS]
    for audit in held:
        themes += [[audit.title]]
        themes += [[last, audit.ref, spelling.spaced(chance, theme), "Made-up example"] for theme in audit.themes]
    return [Sheet("Audits", [*rows, [], [f"{len(held)} held so far"]]), Sheet("Themes", themes)]


def audit_row(audit: Audit, held: bool, last: date, chance: Random) -> list:
    put_off = not held and audit.due <= last
    return [
        last,
        audit.ref,
        Painted(audit.title, AMBER) if put_off else audit.title,
        chance.choice(KINDS[audit.kind]),
        spelling.day(chance, audit.due),
        spelling.day(chance, audit.held) if held else chance.choice(NOT_HELD),
        audit.agencies if held else "",
        audit.cases if held else "",
        chance.choice(GRADES[audit.grade]) if held else "",
        "Sample Person 0007",
        "Made-up comment" if chance.random() < 0.4 else "",
    ]
