"""The participation log: when children, young people and families were listened to, and what came of it."""

from attributes import CASE
from loaders.kinds import DAY, REFERENCE, choice, whole
from loaders.source import Check, Column, Source

SOURCE = Source(
    title="Participation log",
    partner="Participation officers",
    grain="one row per session with a group",
    frequency="quarterly", due_day=15,
    period="held_on",
    key=("session_ref",),
    totals=("attendances",),
    file_name="participation_log",
    about="Numbers at sessions are attendances: a child who comes to three is counted three times. Send a session again when its "
          "answer comes; the later row counts.",
    columns=(
        Column("session_ref", REFERENCE, "The log's number for the session", also=("Session ref", "Session no")),
        Column("held_on", DAY, "Day of the session", also=("Date of session", "Session date")),
        Column("group_heard", choice(
            "Be the Cause", "Children in Care Council", "Other", "Parents and carers panel", "School council", "Youth Council",
            "Young scrutineers",
            also={"CiCC": "Children in Care Council", "CICC": "Children in Care Council", "YC": "Youth Council",
                  "School Councils": "School council", "BTC": "Be the Cause", "Parent panel": "Parents and carers panel",
                  "Parents & carers": "Parents and carers panel", "Scrutineers": "Young scrutineers"}),
               "Which group was heard", also=("Group",), describes=CASE),
        Column("attendances", whole(0, 2000), "How many took part",
               also=("Children (n)", "No. of children", "Number taking part"), required=False),
        Column("with_send", whole(0, 2000), "How many of them have special educational needs or a disability",
               also=("Of which SEND", "SEND"), required=False),
        Column("topic", choice(
            "Being in care", "Child exploitation", "Family Hubs and early help", "Mental health", "Missing", "Online safety",
            "Other", "Safety in the city", "School", "Serious youth violence",
            also={"CE": "Child exploitation", "Exploitation": "Child exploitation",
                  "SYV": "Serious youth violence", "Knife crime": "Serious youth violence",
                  "MH": "Mental health", "Wellbeing": "Mental health",
                  "Care experience": "Being in care", "Family hubs": "Family Hubs and early help", "Online": "Online safety"}),
               "What they were asked about", also=("Asked about", "Theme"), required=False, describes=CASE),
        Column("response", choice("Changed", "Responded", "Asked", "No answer",
                                  also={"You said we did": "Changed", "Done": "Changed", "Answered": "Responded",
                                        "Waiting": "Asked", "Open": "Asked", "None": "No answer"}),
               "Where what they asked for stands", also=("Response status", "You said we did"), required=False),
        Column("answered_on", DAY, "Day they were told the answer", also=("Date answered", "Fed back on"), required=False),
        Column("changed_on", DAY, "Day the change was made", also=("Date of change",), required=False),
    ),
    checks=(
        Check("with_send <= attendances", "More children with SEND than took part", example="""
            attendances | with_send | check
            9           | 9         | meets
            n/k         | 2         | meets
            9           | 0         | meets
            9           | 10        | fails
        """),
        Check("answered_on >= held_on", "Answered before the session was held", example="""
            held_on    | answered_on | check
            2024-09-02 | 2024-09-02  | meets
            2024-09-02 |             | meets
            2024-09-02 | 2024-09-01  | fails
        """),
        Check("changed_on IS NOT NULL OR response <> 'Changed'", "Something changed, but the day it did is missing", example="""
            response  | changed_on | check
            Responded |            | meets
            Changed   | 2024-09-02 | meets
                      |            | meets
            Changed   |            | fails
        """),
    ),
)
