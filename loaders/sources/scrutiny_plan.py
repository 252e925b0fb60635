"""What the independent scrutineers look at, and when they were to report."""

from attributes import CASE
from loaders.kinds import DAY, DAY_OR_MONTH, PLANNED_DAY, TITLE, choice, whole
from loaders.source import Check, Column, Origins, Source

SOURCE = Source(
    title="Scrutiny plan",
    partner="Independent Scrutineers",
    grain="one row per topic of scrutiny",
    frequency="quarterly", due_day=20,
    period="as_at",
    key=("topic",),
    file_name="scrutiny_plan",
    sheet_column="as_at",
    about="The whole plan is sent each quarter; the newest row for a topic counts. A topic taken up again bears its year.",
    origins=Origins("Scrutiny", "scrutiny", "independent-scrutiny", title="topic", day="delivered_on"),
    columns=(
        Column("as_at", DAY_OR_MONTH, "Month of this copy; taken from the sheet's name, such as Mar 2025",
               also=("Position at", "Plan as at"), required=False),
        Column("topic", TITLE, "What is looked at", also=("Scrutiny topic", "Area of scrutiny", "Area"), describes=CASE),
        Column("scrutineer", choice("Health", "Police", "Social care",
                                    also={"ICB": "Health", "Policing": "Police", "CSC": "Social care"}),
               "Which of the three scrutineers leads", also=("Lead scrutineer", "Scrutineer role"), required=False,
               describes=CASE),
        Column("agreed_on", DAY, "Day the proposal was agreed; blank while it is only an idea", also=("Date agreed", "Agreed"),
               required=False),
        Column("report_due_on", PLANNED_DAY, "Day by which the report was agreed", also=("Report due",), required=False),
        Column("delivered_on", DAY, "Day the report was delivered", also=("Delivered", "Report delivered", "Date delivered"),
               required=False),
        Column("findings", whole(0, 100), "How many findings the report has", also=("No of findings",), required=False),
        Column("recommendations", whole(0, 100), "How many recommendations it makes", also=("No of recommendations", "Recs"),
               required=False),
        Column("status", choice("Delivered", "Agreed", "Fieldwork", "Drafting", "Proposed",
                                also={"Complete": "Delivered", "Final": "Delivered", "Scoping": "Agreed", "Idea": "Proposed",
                                      "Planned": "Proposed", "In progress": "Fieldwork"}),
               "Where it stands", also=("Scrutiny status", "Stage"), required=False),
    ),
    checks=(
        Check("as_at IS NOT NULL", "The plan does not say which month it speaks for; name the sheet after it", sets_aside=True,
              example="""
            as_at      | check
            2024-09-02 | meets
                       | fails
        """),
        Check("agreed_on IS NULL OR report_due_on IS NOT NULL", "Agreed, but the day the report is due is missing", example="""
            agreed_on  | report_due_on | check
                       |               | meets
            2024-09-02 |               | fails
        """),
        Check("report_due_on >= agreed_on", "The report was due before it was agreed; check both days", example="""
            agreed_on  | report_due_on | check
            2024-09-02 | 2024-09-02    | meets
            2024-09-03 | 2024-09-02    | fails
        """),
        Check("delivered_on >= agreed_on", "Delivered before it was agreed; check both days", example="""
            agreed_on  | delivered_on | check
            2024-09-02 | 2024-09-02   | meets
            2024-09-03 | 2024-09-02   | fails
        """),
        Check("delivered_on IS NOT NULL OR recommendations IS NULL", "Recommendations, but no day on which the report came",
              example="""
            delivered_on | recommendations | check
                         |                 | meets
                         | 1               | fails
        """),
    ),
)
