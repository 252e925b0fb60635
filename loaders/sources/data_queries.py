"""The register of data queries: where published figures disagree, who is asked, and what came of it."""

from loaders.kinds import DAY, FLAG, QUOTE, TITLE, choice
from loaders.source import Check, Column, Source

SOURCE = Source(
    title="Data queries",
    partner="Stoke-on-Trent Safeguarding Children Partnership",
    grain="one row per query",
    frequency="yearly", due_day=30,
    period=None,
    key=("ref",),
    reference=True,
    file_name="data_queries",
    about="Who owns a disputed figure is the partnership's choice: an owner that is not agreed is shown as proposed.",
    columns=(
        Column("ref", TITLE, "Reference of the query, such as I-01"),
        Column("theme", TITLE, "Theme it belongs to, as in the menu"),
        Column("lines", TITLE, "Lines of the yearly report that conflict"),
        Column("conflict", QUOTE, "What conflicts, in plain words"),
        Column("meanwhile", QUOTE, "What the dashboard does until it is answered", required=False),
        Column("figures", TITLE, "Published figures it is about, such as SF28, SF31a", required=False),
        Column("owner", TITLE, "The group that is to answer it"),
        Column("owner_agreed", FLAG, "Whether the partnership has agreed to that owner"),
        Column("state", choice("Open", "Asked", "Answered", "Closed"), "Where it stands"),
        Column("resolution", QUOTE, "What came of it", required=False),
        Column("raised_on", DAY, "Day it was raised"),
    ),
    checks=(
        Check("state NOT IN ('Answered', 'Closed') OR resolution IS NOT NULL", "Answered or closed: say what came of it",
              example="""
            state    | resolution             | check
            Asked    |                        | meets
            Answered | The table is right.    | meets
            Closed   | Nobody knows any more. | meets
            Open     |                        | meets
            Answered |                        | fails
            Closed   |                        | fails
        """),
    ),
)
