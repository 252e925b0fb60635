from guidance.citation import cites
from metrics.declaring.indicator import LOW_IS_GOOD, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, denominator_of, part_of
from metrics.declaring.story import Lines
from metrics.declaring.theme import YOUNGEST
from metrics.declaring.unit import MEDIAN_DAYS

INDICATOR = Indicator(
    title="Days from notification to review of a child's death",
    theme=YOUNGEST,
    order=80,
    question="How long does a family wait until the panel has finished its review?",
    numerator="Days from notification to the end of the review, of the middle death of all reviewed in the period",
    denominator="Deaths of children of Stoke-on-Trent reviewed in the period",
    unit=MEDIAN_DAYS,
    polarity=LOW_IS_GOOD,
    owner=YOUNGEST.owner,
    rationale="What is learnt late is learnt too late for the next child, and the family is left without answers.",
    guidance=(cites("child_death_review_2018", "child death overview panel"),),
    frequency="quarterly",
    rollup="Worked out anew for every period from its own reviews; never an average of quarters.",
    disclosure="restricted",
    sources=("child_deaths_reviewed",),
    by=("age_group", "category"),
    caveats=(
        "By the day the review was finished: deaths that still wait are not in it, however long they have waited.",
        "A panel that clears its oldest cases looks slower for a while.",
        "Inquests and criminal cases hold a review up for reasons the panel cannot change.",
        "Reviews without the day of notification, or dated before it, are left out until they are put right.",
    ),
    read_with=("death_reviews_within_12_months",),
    story=Lines(),
    related=(part_of(DENOMINATOR, denominator_of("death_reviews_within_12_months")),),
    cases="""
        SELECT case_ref AS record_id, reviewed_on AS date, date_diff('day', notified_on, reviewed_on) AS numerator, place,
               age_group, category
        FROM child_deaths_reviewed
        WHERE area = 'Stoke-on-Trent' AND reviewed_on >= notified_on
    """,
    example=Example(
        given={
            "child_deaths_reviewed": """
            case_ref | notified_on | reviewed_on | area
            d1       | 2024-04-01  | 2024-04-01  | Stoke-on-Trent
            d2       | 2023-05-01  | 2024-04-30  | Stoke-on-Trent
            d3       | 2024-03-01  | 2024-06-30  | Stoke-on-Trent
            d4       | 2024-06-02  | 2024-06-01  | Stoke-on-Trent
            d5       | 2024-01-01  | 2024-06-01  | Staffordshire
            d6       |             | 2024-06-01  | Stoke-on-Trent
            d7       | 2024-09-29  | 2024-09-30  | Stoke-on-Trent
        """
        },
        grain="quarter",
        then="""
            period     | denominator | value
            2024-25 Q1 | 3           | 121
            2024-25 Q2 | 1           | 1
        """,
    ),
)
