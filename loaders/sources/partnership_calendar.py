"""The partnership's calendar: what it has promised to do at set times, when that was planned and when it was held."""

from attributes import CASE
from loaders.kinds import DAY, DAY_OR_MONTH, PLANNED_DAY_OR_MONTH, REFERENCE, YEAR, choice
from loaders.source import Check, Column, Source

SOURCE = Source(
    title="Partnership calendar",
    partner="Business unit",
    grain="one row per event that is planned or was held",
    frequency="quarterly", due_day=20,
    period="as_at",
    key=("event_ref",),
    file_name="partnership_calendar",
    sheet_column="as_at",
    about="An event that was planned and not held stays in it without a day. Multi-agency audits are in the audit log instead.",
    columns=(
        Column("as_at", DAY_OR_MONTH, "Month of this copy; taken from the sheet's name, such as Mar 2025",
               also=("Position at", "Calendar as at"), required=False),
        Column("event_ref", REFERENCE, "The business unit's number for the event", also=("Event no", "Event ID")),
        Column("activity", choice(
            "Yearly report published", "Section 11 audit", "Learning meeting", "Learning conference", "DSL briefing",
            "Practice development forum", "Disruption and mapping", "Risk meeting", "Violence reduction meeting",
            "Young people consulted", "Quarterly learning event", "MASA review",
            also={"Annual report": "Yearly report published", "Yearly report": "Yearly report published",
                  "S11": "Section 11 audit", "S11 audit": "Section 11 audit", "Single agency learning": "Learning meeting",
                  "Conference": "Learning conference", "Forum": "Practice development forum", "DSL forum": "DSL briefing",
                  "D&M": "Disruption and mapping", "Disruption & mapping": "Disruption and mapping",
                  "CE risk meeting": "Risk meeting", "Weekly risk": "Risk meeting",
                  "VRT meeting": "Violence reduction meeting", "Youth voice": "Young people consulted",
                  "Learning event": "Quarterly learning event"}), "What it is", also=("Event", "Event type"), describes=CASE),
        Column("planned_on", PLANNED_DAY_OR_MONTH, "Day or month it is planned for",
               also=("Planned", "Planned date", "Date planned"), describes=CASE),
        Column("held_on", DAY, "Day it was held, or the report published; blank while it was not", required=False,
               also=("Held", "Date held", "Took place"), blank=("Cancelled", "Not held", "Stood down", "Apologies only")),
        Column("for_year", YEAR, "Financial year that a report is about", also=("For year", "Year covered"), required=False),
    ),
    checks=(
        Check("as_at IS NOT NULL", "The calendar does not say which month it speaks for; name the sheet after it",
              sets_aside=True, example="""
            as_at      | check
            2024-09-30 | meets
                       | fails
        """),
        Check("for_year IS NOT NULL OR activity <> 'Yearly report published'", "A yearly report without the year it is about",
              example="""
            activity                | for_year | check
            Risk meeting            |          | meets
            Yearly report published |          | fails
        """),
        Check("held_on <= as_at + INTERVAL 31 DAY", "Held after the month the calendar speaks for; check the year", example="""
            as_at      | held_on    | check
            2024-09-30 | 2024-10-31 | meets
            2024-09-30 | 2024-11-01 | fails
        """),
    ),
)
