"""Which agencies came to the multi-agency child exploitation (MACE) meetings: a row a meeting, a column an agency."""

from dataclasses import replace

from attributes import CASE
from loaders.kinds import DAY, FLAG, choice
from loaders.source import Across, Check, Column, Source

SOURCE = Source(
    title="MACE attendance",
    partner="Business Unit",
    grain="one row per meeting and agency that is expected at it",
    frequency="quarterly", due_day=15,
    period="met_on",
    key=("meeting", "met_on", "agency"),
    file_name="MACE_attendance",
    across=Across(heading="agency", cell="attended"),
    about="One row a meeting, also one that was not held. A column an agency, with Y, ✓, N or Apols below it; leave the cell "
          "empty, or write n/a, where the agency is not expected.",
    columns=(
        Column("meeting", choice("Weekly risk meeting", "Disruption and mapping", "MACE panel", also={
            "Risk meeting": "Weekly risk meeting", "Weekly risk": "Weekly risk meeting", "Risk": "Weekly risk meeting",
            "Disruption & mapping": "Disruption and mapping", "Disruption meeting": "Disruption and mapping",
            "D&M": "Disruption and mapping", "Panel": "MACE panel", "MACE": "MACE panel", "MACE meeting": "MACE panel"}),
               "Which meeting it was", also=("Meeting type", "Type of meeting"), describes=CASE),
        Column("met_on", DAY, "Day of the meeting, or the day it was planned for", also=("Meeting date", "Date of meeting")),
        Column("held", choice("Held", "Not held", also={"Y": "Held", "Yes": "Held", "N": "Not held", "No": "Not held",
                                                        "Cancelled": "Not held", "Canc": "Not held", "Missed": "Not held"}),
               "Whether it took place", also=("Held?", "Took place", "Took place?")),
        Column("agency", choice("Children's social care", "Police", "Health", "Education", "Youth offending service",
                                "Voluntary sector", "Housing", "Community safety", also={
            "CSC": "Children's social care", "Social care": "Children's social care", "Staffs Police": "Police",
            "Staffordshire Police": "Police", "NHS": "Health", "MPFT": "Health", "ICB": "Health", "Schools": "Education",
            "Virtual School": "Education", "YOS": "Youth offending service", "YOT": "Youth offending service",
            "Catch22": "Voluntary sector", "VCS": "Voluntary sector", "CSP": "Community safety"}),
               "The agency that is expected; taken from the heading of its column", required=False, describes=CASE),
        Column("attended", replace(FLAG, also_no=("apols", "apologies", "apol", "a")),
               "Whether it came; apologies are an absence", required=False),
    ),
    checks=(
        Check("agency IS NOT NULL OR held = 'Not held'", "The meeting was held, but no agency is filled in", example="""
            held     | agency | check
            Not held |        | meets
            Held     |        | fails
        """),
        Check("held = 'Held' OR NOT attended", "An agency came to a meeting that was not held", example="""
            held     | attended | check
            Not held | Apols    | meets
            Not held | N        | meets
            Held     | Yes      | meets
            Not held | Yes      | fails
        """),
    ),
)
