"""The statutory return on looked-after children (SSDA903), module Missing: its headings are the DfE's own."""

from loaders.kinds import CHILD, DAY, age, choice
from loaders.source import Check, Column, Source

SOURCE = Source(
    title="Missing from care (SSDA903)",
    partner="Stoke-on-Trent City Council",
    grain="one row per episode of a looked-after child missing or away without authorisation",
    frequency="yearly", due_day=30,
    period="started_on",
    key=("child_id", "episode_type", "started_on"),
    apart=("ended_on",),
    file_name="SSDA903_missing",
    about="The file that goes to the DfE loads as it is. The numbers in brackets are the DfE's validation rules.",
    columns=(
        Column("child_id", CHILD, "CHILD: the council's number for the child", also=("CHILD",)),
        Column("age", age(at="started_on"), "Age when the episode began", also=("DOB", "Date of birth")),
        Column("episode_type", choice("Missing", "Away without authorisation",
                                      also={"M": "Missing", "A": "Away without authorisation"}),
               "MISSING: M for missing, A for away from placement without authorisation", also=("MISSING",)),
        Column("started_on", DAY, "MIS_START: the day the episode began", also=("MIS_START",)),
        Column("ended_on", DAY, "MIS_END: the day the child was found or came back; blank while it lasts",
               also=("MIS_END",), required=False),
    ),
    checks=(
        Check("ended_on >= started_on", "The episode ends before it starts (567)", example="""
            started_on | ended_on   | check
            2024-09-02 | 2024-09-02 | meets
            2024-09-03 | 2024-09-02 | fails
        """),
        Check("started_on >= max(coalesce(ended_on, DATE '2199-12-31')) OVER (PARTITION BY child_id "
              "ORDER BY started_on, ended_on NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)",
              "The episode begins while an earlier one of the same child is open, or overlaps it (574)", example="""
            child_id | episode_type | started_on | ended_on   | check
            510000   | M            | 2024-09-02 | 2024-09-04 | meets
            510000   | M            | 2024-09-04 | 2024-09-09 | meets
            510000   | A            | 2024-09-05 | 2024-09-06 | fails
            510000   | M            | 2024-09-07 | 2024-09-08 | fails
            520000   | M            | 2024-09-04 |            | meets
            520000   | M            | 2024-09-07 | 2024-09-09 | fails
            530000   | M            | 2024-09-05 | 2024-09-05 | meets
            530000   | M            | 2024-09-05 | 2024-09-06 | meets
        """),
    ),
)
