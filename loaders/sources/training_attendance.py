"""Bookings on the partnership's multi-agency courses: one sheet a course."""

from attributes import CASE
from loaders.kinds import DAY, PERSON, TITLE, choice
from loaders.source import Check, Column, Source

SOURCE = Source(
    title="Training attendance",
    partner="Learning and Development",
    grain="one row per booking",
    frequency="quarterly", due_day=15,
    period="session_on",
    key=("course", "session_on", "person_ref"),
    file_name="training_attendance",
    sheet_column="course",
    about="An attendance is not a person: somebody who attends three courses is three attendances.",
    columns=(
        Column("course", TITLE, "Title of the course; taken from the sheet's name", also=("Course title", "Course name"),
               required=False, describes=CASE),
        Column("session_on", DAY, "Day of the session", also=("Session date", "Date of session", "Date")),
        Column("person_ref", PERSON, "Reference of the person booked", also=("Delegate ref", "Staff ref", "Person ref",
                                                                             "Delegate")),
        Column("agency", choice(
            "Council", "Early years", "Fire and rescue", "Health", "Housing", "Other", "Police", "Probation", "Schools",
            "Voluntary sector",
            also={"SOT CC": "Council", "SoTCC": "Council", "Stoke-on-Trent City Council": "Council", "Local authority": "Council",
                  "Nursery": "Early years", "NHS": "Health", "MPFT": "Health", "NSCHCT": "Health", "UHNM": "Health",
                  "ICB": "Health", "Staffordshire Police": "Police", "Staffs Police": "Police", "School": "Schools",
                  "Education": "Schools",
                  "VCS": "Voluntary sector", "Charity": "Voluntary sector", "Staffordshire Fire": "Fire and rescue"}),
               "Agency of the person booked", also=("Organisation", "Employer"), describes=CASE),
        Column("attendance", choice("Attended", "No show", "Cancelled",
                                    also={"Yes": "Attended", "Y": "Attended", "Present": "Attended", "DNA": "No show",
                                          "Did not attend": "No show", "Unscheduled": "Attended", "Walk-in": "Attended",
                                          "Canc": "Cancelled", "Withdrawn": "Cancelled"}),
               "What became of the booking", also=("Status", "Attended?")),
        Column("format", choice("Face to face", "Online", "eLearning", also={"F2F": "Face to face", "Virtual": "Online",
                                                                             "Teams": "Online", "In person": "Face to face"}),
               "How it was taught", also=("Delivery",), required=False, describes=CASE),
    ),
    checks=(
        Check("course IS NOT NULL", "The booking names no course", sets_aside=True, example="""
            course       | check
            County lines | meets
                         | fails
        """),
    ),
)
