from attributes import CASE
from guidance.citation import cites
from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import FRONT_DOOR
from metrics.declaring.timed import Timed
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="First reviews of a plan within three months",
    theme=FRONT_DOOR,
    order=260,
    question="Is each new plan looked at in time?",
    numerator="Those of them reviewed, or ended, by then",
    denominator="Child protection plans whose first review was due in the period",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=FRONT_DOOR.owner,
    rationale="A plan that nobody looks at again can leave a child where they were.",
    guidance=(cites("working_together_2026", "chapter 3", "the first review within three months"),),
    rollup="Worked out anew for every period from its own cases; never an average of months.",
    sources=("protection_plans",),
    clocks=("first_review_conference",),
    timed=Timed("first_review_conference"),
    by=("category",),
    describes={"category": CASE},
    caveats=(
        "By the day the review was due, so that one not yet held counts as late.",
        "List 7 holds the latest review only: a plan counts if a list shows it before any review, or reviewed in time.",
        "Later reviews, every six months, are not in it.",
    ),
    unconfirmed=("Three months to the first review, and that the plan starts on the day of the initial conference.",),
    story=Lines(),
    cases="""
        SELECT record_id, due AS date, state = 'met' AS numerator, child_id, place, category
        FROM clocks.first_review_conference
        WHERE state <> 'running'
    """,
    example=Example(
        given={
            "protection_plans": """
            child_id | started_on | reviewed_on
            ann      | 2024-04-02 |
            ann      | 2024-04-02 | 2024-07-02
            ben      | 2024-04-02 |
            ben      | 2024-04-02 | 2024-07-03
            cat      | 2024-04-03 |
            dan      | 2024-07-30 |
            eve      | 2024-04-20 |
        """
        },
        grain="quarter",
        today="2024-07-15",
        then="""
            period                            | numerator | denominator | value
            2024-25 Q1                        |           |             |
            2024-25 Q2 (Jul 2024 to Jul 2024) | 1         | 3           | 33.33
        """,
    ),
)
