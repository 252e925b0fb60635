"""What the partnership's money is spent on: the five areas of the yearly report 2024-25, lines 1233 to 1237."""

from attributes import CASE
from loaders.kinds import A_QUARTER, AMOUNT, choice
from loaders.source import Column, Source

SOURCE = Source(
    title="Spending",
    partner="Finance",
    grain="one row per area and quarter",
    frequency="quarterly", due_day=20,
    period="quarter_end",
    key=("quarter_end", "area"),
    totals=("budget", "spent"),
    file_name="MASA_spending",
    columns=(
        Column("area", choice(
            "Business and analytical support", "Independent scrutiny", "Infrastructure", "Case reviews", "Training",
            also={"Business support": "Business and analytical support", "Analyst": "Business and analytical support",
                  "Scrutiny": "Independent scrutiny", "Core infrastructure": "Infrastructure", "CSPRs": "Case reviews",
                  "LCSPR": "Case reviews", "Multi-agency training": "Training"}), "What it was spent on",
               also=("Funding area", "Budget heading"), describes=CASE),
        Column("quarter_end", A_QUARTER, "Last day of the quarter, such as 30/06/2024", also=("Quarter ending",)),
        Column("budget", AMOUNT, "Pounds planned for the quarter", also=("Planned", "Budget (£)")),
        Column("spent", AMOUNT, "Pounds spent in the quarter", also=("Spend", "Actual spend", "Spent (£)"), required=False),
    ),
)
