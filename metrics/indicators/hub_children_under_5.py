from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import FRONT_DOOR
from metrics.declaring.unit import STATED_AT_END

INDICATOR = Indicator(
    title="Children under 5 who came to a Family Hub",
    theme=FRONT_DOOR,
    order=292,
    question="Do the hubs reach the youngest?",
    numerator="Different children under 5 who came to a hub in the month, as the hubs counted them",
    unit=STATED_AT_END,
    polarity=NEITHER,
    owner=FRONT_DOOR.owner,
    rationale="Five programmes for children aged 0 to 5 run in the hubs (yearly report, lines 779 to 783).",
    rollup="The last month of the period: children of two months are never added up, as one can be in both.",
    sources=("hub_visits",),
    by=("hub",),
    caveats=(
        "Totals as the hubs counted them: no record of a child is behind them.",
        "A child who came to two hubs counts at both.",
        "Where a hub withheld a small number, or left it blank, there is no figure for all hubs.",
    ),
    story=Lines(by="hub"),
    cases="""
        SELECT place AS record_id, month AS date, children_under_5 AS numerator, children_under_5_status AS withheld, place, hub
        FROM hub_visits
    """,
    example=Example(
        given={
            "hub_visits": """
            hub     | month      | children_under_5 | children_under_5_status
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
