from guidance.citation import cites
from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator, Published
from metrics.declaring.story import Lines
from metrics.declaring.theme import FRONT_DOOR
from metrics.declaring.timed import Timed
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Child protection conferences within 15 working days",
    theme=FRONT_DOOR,
    order=210,
    question="Do all who can protect a child meet in time?",
    numerator="Those of them held by then",
    denominator="Initial child protection conferences whose 15th working day lies in the period",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=FRONT_DOOR.owner,
    rationale="Between the enquiry and the conference a child has no plan that keeps them safe.",
    guidance=(cites("working_together_2026", "chapter 3", "within 15 working days of the strategy discussion"),),
    rollup="Worked out anew for every period from its own cases; never an average of months.",
    sources=("section_47_enquiries",),
    clocks=("protection_conference",),
    timed=Timed("protection_conference"),
    by=("age_band",),
    caveats=(
        "By the day the conference was due, so that those not yet held count as late.",
        "From the strategy discussion that began the enquiry. Bank holidays and weekends do not count.",
        "The DfE counts by the day a conference was held: its figure can differ a little.",
    ),
    published=(
        Published("2024-25", 90.9, "DfE, LAIT, conferences held within 15 days", qualifier="about"),
        Published("2023-24", 91.0, "DfE, LAIT, conferences held within 15 days", qualifier="about"),
    ),
    story=Lines(),
    cases="""
        SELECT record_id, due AS date, state = 'met' AS numerator, child_id, place, age_band
        FROM clocks.protection_conference
        WHERE state <> 'running'
    """,
    example=Example(
        given={
            "section_47_enquiries": """
            child_id | discussed_on | conference_unnecessary | conference_on
            ann      | 2024-04-02   | No                     | 2024-04-23
            ben      | 2024-04-02   | No                     | 2024-04-24
            cat      | 2024-04-02   | No                     |
            dan      | 2024-04-05   | No                     |
        """
        },
        today="2024-04-26",
        then="""
            period   | numerator | denominator | value
            Apr 2024 | 1         | 3           | 33.33
        """,
    ),
)
