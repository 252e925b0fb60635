"""Operation Encompass: the police tell a child's school of domestic abuse before the child's next day there."""

from loaders.kinds import CHILD, FLAG, MOMENT, REFERENCE, TITLE, URN, age
from loaders.source import Check, Column, Keep, Source

SOURCE = Source(
    title="Operation Encompass notices",
    partner="Staffordshire Police",
    grain="one row per child per incident",
    frequency="monthly", due_day=5,
    period="incident_at",
    key=("incident_ref", "child_id"),
    keep=Keep("coalesce(age BETWEEN 4 AND 17, TRUE)", "children below the age of Reception or over 17: outside the duty"),
    file_name="Encompass_notifications",
    about="Kept week by week and sent for a month. From 7 November 2025 the police must, for each child from Reception to 17; "
          "before that day the scheme was voluntary. School holidays are not in the list.",
    columns=(
        Column("incident_ref", REFERENCE, "Police number of the incident",
               also=("Incident ref", "Incident no", "Police ref", "STORM ref")),
        Column("incident_at", MOMENT, "When the incident took place",
               also=("Incident date/time", "Date/time of incident", "Incident date")),
        Column("child_id", CHILD, "The child of the household", also=("NHS No", "NHS number", "Child ref", "Person ID")),
        Column("age", age(at="incident_at"), "Age at the incident", also=("Age of child", "DOB", "Date of birth"),
               required=False),
        Column("urn", URN, "The DfE's number of the school that was told", also=("School URN",), required=False,
               blank=("No URN", "none", "not found")),
        Column("school", TITLE, "Name of the school", also=("School name", "Name of school", "Education setting"), required=False,
               blank=("not found", "no school", "not at school")),
        Column("notified_at", MOMENT, "When the school was told; blank where it was not",
               also=("Date/time sent", "Sent to school", "Notified", "Notification sent"), required=False,
               blank=("not sent", "failed")),
        Column("child_present", FLAG, "The child was there", also=("Present", "Child present?", "Present at incident"),
               required=False),
        Column("voice_recorded", FLAG, "What the child said was written down",
               also=("Voice of child", "Voice of the child", "Child's voice recorded"), required=False),
        Column("home_educated", FLAG, "The child is educated at home: there is no school to tell",
               also=("EHE", "Home educated?", "Electively home educated"), required=False),
    ),
    checks=(
        Check("notified_at >= incident_at", "The school was told before the incident took place; check both times", example="""
            incident_at      | notified_at      | check
            2024-09-02 10:00 | 2024-09-02 10:00 | meets
            2024-09-02 10:00 | 2024-09-02 09:59 | fails
        """),
        Check("notified_at IS NULL OR urn IS NOT NULL OR school IS NOT NULL", "A school was told, but none is named", example="""
            school     | urn    | notified_at      | check
                       | 100001 | 2024-09-02 10:00 | meets
            Abbey Hill |        | 2024-09-02 10:00 | meets
                       |        |                  | meets
                       |        | 2024-09-02 10:00 | fails
        """),
    ),
)
