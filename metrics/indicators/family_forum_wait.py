from metrics.declaring.indicator import LOW_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import FRONT_DOOR
from metrics.declaring.unit import MEDIAN_DAYS

INDICATOR = Indicator(
    title="Days until the Family Forum meets",
    theme=FRONT_DOOR,
    order=284,
    question="How long does a family wait for early help?",
    numerator="The middle family's wait, from the day the forum was asked for to the day it was held",
    denominator="Family Forums held in the period",
    unit=MEDIAN_DAYS,
    polarity=LOW_IS_GOOD,
    owner=FRONT_DOOR.owner,
    rationale="Early help that comes late is not early.",
    rollup="Worked out anew for every period from its own forums; never a mean of months.",
    sources=("family_forum",),
    by=("hub", "referral_source"),
    caveats=(
        "Half waited longer. Days by the calendar, weekends included: no time limit for the forum is known.",
        "By the day the forum was held: families who still wait are not in it, and they may wait longest.",
        "A forum dated before it was asked for is left out.",
    ),
    story=Lines(),
    cases="""
        SELECT place AS record_id, held_on AS date, date_diff('day', referred_on, held_on) AS numerator, child_id, place,
               hub, referral_source
        FROM family_forum
        WHERE held_on >= referred_on
    """,
    example=Example(
        given={
            "family_forum": """
            hub     | child_id | referred_on | held_on
            Longton | ann      | 2024-04-01  | 2024-04-01
            Longton | ben      | 2024-04-01  | 2024-04-04
            Hanley  | cat      | 2024-04-02  | 2024-04-30
            Hanley  | dan      | 2024-04-03  | 2024-04-02
            Hanley  | eve      | 2024-04-04  |
        """
        },
        then="""
            period   | denominator | value
            Apr 2024 | 3           | 3
        """,
    ),
)
