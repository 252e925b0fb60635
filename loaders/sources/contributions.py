"""What each partner pays towards the multi-agency safeguarding arrangements, and the total as finance states it."""

from attributes import CASE
from loaders.kinds import A_YEAR, AMOUNT, choice
from loaders.source import Check, Column, Source

SOURCE = Source(
    title="Contributions",
    partner="Finance",
    grain="one row per contributor and financial year, and one for the total as stated",
    frequency="yearly", due_day=30,
    period="year_end",
    key=("year_end", "contributor"),
    totals=("budget",),
    file_name="MASA_budget",
    about="Fill in the year beside the total, too: then it is kept, and what no contributor pays is shown as unattributed.",
    columns=(
        Column("contributor", choice(
            "Staffordshire Police", "Stoke-on-Trent City Council", "Integrated Care Board", "Education", "Probation",
            "Police, Fire and Crime Commissioner", "Other", "Total as stated",
            also={"Police": "Staffordshire Police", "Staffs Police": "Staffordshire Police",
                  "Council": "Stoke-on-Trent City Council",
                  "SoTCC": "Stoke-on-Trent City Council", "Local authority": "Stoke-on-Trent City Council",
                  "ICB": "Integrated Care Board", "Staffordshire and Stoke-on-Trent ICB": "Integrated Care Board",
                  "OPFCC": "Police, Fire and Crime Commissioner", "Schools": "Education", "Total": "Total as stated",
                  "Grand total": "Total as stated", "Totals": "Total as stated"}),
               "Who pays", also=("Partner", "Contributing partner"), describes=CASE),
        Column("year_end", A_YEAR, "Last day of the financial year, such as 31/03/2025",
               also=("Year ending", "Financial year ending")),
        Column("budget", AMOUNT, "Pounds agreed for the year", also=("Contribution", "Agreed contribution", "Budget (£)")),
        Column("actual", AMOUNT, "Pounds received so far", also=("Received", "Actual (£)"), required=False),
        Column("in_kind", AMOUNT, "Worth in pounds of what is given without payment, such as trainers and rooms",
               also=("In-kind", "In kind (£)"), required=False),
    ),
    checks=(
        Check("budget = sum(budget) FILTER (contributor <> 'Total as stated') OVER (PARTITION BY year_end) "
              "OR contributor <> 'Total as stated'",
              "The stated total is not the sum of its contributors; a row may be missing", example="""
            contributor          | year_end   | budget | check
            Staffordshire Police | 2024-03-31 | 400    | meets
            ICB                  | 2024-03-31 | 350    | meets
            Total                | 2024-03-31 | 750    | meets
            Probation            | 2023-03-31 | 5      | meets
            Total                | 2023-03-31 | 10     | fails
        """),
    ),
)
