from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import FRONT_DOOR
from metrics.declaring.unit import STATED_AT_END

INDICATOR = Indicator(
    title="Families who came to a Family Hub",
    theme=FRONT_DOOR,
    order=290,
    question="How many families do the hubs reach, and in which towns?",
    numerator="Different families who came to a hub in the month, as the hubs counted them",
    unit=STATED_AT_END,
    polarity=NEITHER,
    owner=FRONT_DOOR.owner,
    rationale="There are six hubs, one for each town (yearly report, lines 766 to 768); it prints no number of families.",
    rollup="The last month of the period: families of two months are never added up, as one can be in both.",
    sources=("hub_visits",),
    by=("hub",),
    caveats=(
        "Totals as the hubs counted them: no record of a family is behind them.",
        "A family that came to two hubs counts at both.",
        "Where a hub withheld a small number, or left it blank, there is no figure for all hubs.",
    ),
    story=Lines(by="hub"),
    cases="""
        SELECT place AS record_id, month AS date, families AS numerator, families_status AS withheld, place, hub
        FROM hub_visits
    """,
    example=Example(
        given={
            "hub_visits": """
            hub     | month      | families | families_status
            Hanley  | 2024-04-01 | 120 |
            Longton | 2024-04-01 | 100 |
            Hanley  | 2024-05-01 | 130 |
            Longton | 2024-05-01 |     | suppressed
            Hanley  | 2024-06-01 | 140 |
            Longton | 2024-06-01 | 90  |
            Hanley  | 2024-07-01 | 150 |
            Longton | 2024-07-01 |     |
        """
        },
        then="""
            period   | value | status
            Apr 2024 | 220   | ok
            May 2024 |       | suppressed
            Jun 2024 | 230   | ok
            Jul 2024 |       | not known     
        """,
    ),
)
