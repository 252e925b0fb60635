"""Staffordshire Police's record of every report of a missing child (COMPACT or Niche)."""

from attributes import CASE, CHILD_SEX, child_home
from loaders.kinds import CHILD, FLAG, MOMENT, REFERENCE, age, choice
from loaders.source import Check, Column, Source
from place import place

HERE, ELSEWHERE = place().authority, "Another authority"
AREA = choice(HERE, *place().neighbours, ELSEWHERE, also={
    **dict.fromkeys((*place().also, str(place().code)), HERE), "Other LA": ELSEWHERE, "OLA": ELSEWHERE,
    **place().neighbours_also})
OUTSIDE = "Outside the city"
TOWN = choice(*place().towns, OUTSIDE, also=place().towns_also | {"Out of area": OUTSIDE})

SOURCE = Source(
    title="Missing episodes",
    partner="Staffordshire Police",
    grain="one row per report that a child is missing",
    frequency="monthly", due_day=5,
    period="reported_at",
    key=("misper_ref",),
    file_name="MISPER",
    about="A later file may send an earlier report again with a correction; the newest row for a reference counts.",
    columns=(
        Column("misper_ref", REFERENCE, "Police missing person report number",
               also=("Misper No", "Misper Ref", "Report ref", "Report number", "Compact ref")),
        Column("child_id", CHILD, "Who is missing", also=("NHS No", "NHS number", "Person ID", "Child ref", "UPN")),
        Column("sex", choice("Male", "Female", "Not recorded",
                             also={"M": "Male", "F": "Female", "U": "Not recorded", "Unknown": "Not recorded",
                                   "Boy": "Male", "Girl": "Female"}), "Sex as recorded", also=("Gender",), required=False,
               describes=CHILD_SEX),
        Column("age", age(at="reported_at"), "Age when reported missing",
               also=("Age at report", "DOB", "Date of birth"), required=False),
        Column("reported_at", MOMENT, "When the child was reported missing",
               also=("Date/Time reported", "Reported", "Date reported", "Reported missing")),
        Column("returned_at", MOMENT, "When the child was found; blank while still missing", required=False,
               also=("Returned", "Date/Time returned", "Date returned", "Found at"),
               blank=("STILL OUT", "Still missing", "Outstanding")),
        Column("risk", choice("No apparent risk", "Low", "Medium", "High",
                              also={"Std": "Medium", "Standard": "Medium", "H": "High", "M": "Medium", "L": "Low",
                                    "NAR": "No apparent risk", "Absent": "No apparent risk"}),
               "Police risk grading", also=("Risk level", "Grading"), required=False, describes=CASE),
        Column("missing_from", choice("Home", "Care", "Other",
                                      also={"Parental home": "Home", "Family home": "Home", "Placement": "Care",
                                            "Children's home": "Care", "Residential care": "Care", "Foster care": "Care",
                                            "School": "Other", "Hospital": "Other"}),
               "Where the child went missing from", also=("Missing from", "Location type"), required=False, describes=CASE),
        Column("placing_area", AREA, "Authority that placed a child in care here",
               also=("Placing LA", "Placing authority"), required=False),
        Column("exploitation_flag", FLAG, "Marked by police as at risk of exploitation",
               also=("CSE/CCE flag", "CE flag", "CSE flag"), required=False, describes=CASE),
        Column("town", TOWN, "Town the child went missing from", also=("Area", "Town area"), required=False,
               describes=child_home(smallest_share=0.05)),
    ),
    checks=(
        Check("returned_at >= reported_at", "The child returned before being reported missing; check both times", example="""
            reported_at      | returned_at      | check
            2024-09-02 12:00 | 2024-09-02 12:00 | meets
            2024-09-02 13:00 | 2024-09-02 12:00 | fails
        """),
        Check("age BETWEEN 0 AND 17", "The person is not a child (18 or over); leave adults out", sets_aside=True, example="""
            age | check
            17  | meets
            0   | meets
            18  | fails
        """),
        Check("returned_at <= reported_at + INTERVAL 2 YEAR", "More than two years missing; check the year", example="""
            reported_at      | returned_at      | check
            2024-09-02 12:00 |                  | meets
            2024-09-02 12:00 | 2026-09-02 12:00 | meets
            2024-09-02 12:00 | 2026-09-02 12:01 | fails
        """),
    ),
)
