from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Parts
from metrics.declaring.theme import FRONT_DOOR
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Referrals to the Family Forum",
    theme=FRONT_DOOR,
    order=280,
    question="Who asks for early help, and in which towns?",
    numerator="Referrals to the Family Forum, one per child and day, by the day it was asked for",
    unit=COUNT,
    polarity=NEITHER,
    owner=FRONT_DOOR.owner,
    rationale="The yearly report says that the forum helped to reduce inappropriate referrals (line 80), without a number.",
    rollup="Adds up over months.",
    sources=("family_forum",),
    by=("referral_source", "hub"),
    caveats=(
        "One row for the child named; brothers and sisters may not be named.",
        "More is not better or worse by itself: it depends on who would have been referred to social care.",
        "Beside contacts passed to the Family Forum: those of a day for one family are one referral here.",
    ),
    story=Parts(by="referral_source"),
    cases="""
        SELECT place AS record_id, referred_on AS date, 1 AS numerator, child_id, place, referral_source, hub
        FROM family_forum
    """,
    example=Example(
        given={
            "family_forum": """
            hub     | child_id | referral_source | referred_on
            Longton | ann      | Schools         | 2024-04-01
            Longton | ben      | Front door      | 2024-04-30
            Hanley  | cat      | Front door      | 2024-04-30
            Hanley  | ann      | Family          | 2024-05-01
        """
        },
        by="hub",
        then="""
            period   | breakdown | value
            Apr 2024 | Hanley    | 1
            Apr 2024 | Longton   | 2
            May 2024 | Hanley    | 1
            May 2024 | Longton   | 0
        """,
    ),
)
