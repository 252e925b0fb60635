from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import FRONT_DOOR
from metrics.declaring.unit import STATED

INDICATOR = Indicator(
    title="Visits to the Family Hubs",
    theme=FRONT_DOOR,
    order=294,
    question="Are the hubs used, and in which towns?",
    numerator="Visits, each time somebody came, as the hubs counted them",
    unit=STATED,
    polarity=NEITHER,
    owner=FRONT_DOOR.owner,
    rationale="A hub that nobody visits helps nobody early.",
    rollup="Adds up over months and hubs; no figure where one of them was withheld.",
    sources=("hub_visits",),
    by=("hub",),
    caveats=(
        "Visits, not people: a family that comes every week counts every week.",
        "Totals as the hubs counted them: no record is behind them.",
        "Fewer in August and December, when programmes pause.",
    ),
    story=Lines(by="hub"),
    cases="""
        SELECT place AS record_id, month AS date, visits AS numerator, visits_status AS withheld, place, hub
        FROM hub_visits
    """,
    example=Example(
        given={
            "hub_visits": """
            hub     | month      | visits | visits_status
            Hanley  | 2024-04-01 | 120 |
            Longton | 2024-04-01 | 100 |
            Hanley  | 2024-05-01 | 130 |
            Longton | 2024-05-01 |     | suppressed
            Hanley  | 2024-06-01 | 140 |
            Longton | 2024-06-01 | 90  |
        """
        },
        then="""
            period   | value | status
            Apr 2024 | 220   | ok
            May 2024 |       | suppressed
            Jun 2024 | 230   | ok
        """,
    ),
)
