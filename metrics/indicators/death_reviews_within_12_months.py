from guidance.citation import cites
from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, numerator_of, part_of
from metrics.declaring.story import Lines
from metrics.declaring.theme import YOUNGEST
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Child deaths reviewed within twelve months",
    theme=YOUNGEST,
    order=90,
    question="Of the reviews the panel finished, how many came within a year of the notification?",
    numerator="Those of them that were finished within twelve months of the notification",
    denominator="Deaths of children of Stoke-on-Trent, reviewed in the period, whose day of notification is known",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=YOUNGEST.owner,
    rationale="What is learnt late is learnt too late for the next child, and the family is left without answers.",
    guidance=(cites("child_death_review_2018", "child death overview panel"),),
    frequency="quarterly",
    rollup="Worked out anew for every period from its own reviews; never an average of quarters.",
    disclosure="restricted",
    sources=("child_deaths_reviewed",),
    also_reads=("child_deaths_notified",),
    clocks=("child_death_review",),
    by=("age_group",),
    caveats=(
        "By the day the review was finished. Of reviews that are finished, not of deaths notified: "
        "a death that still waits after more than a year is on the clock and not in this share.",
        "A panel that clears its oldest cases looks slower for a while.",
    ),
    unconfirmed=("That twelve months from notification is what the panel aims for.",),
    read_with=("days_to_death_review",),
    story=Lines(),
    related=(part_of(DENOMINATOR, numerator_of("deaths_reviewed")),),
    cases="""
        SELECT record_id, stopped AS date, state = 'met' AS numerator, place, age_group
        FROM clocks.child_death_review
        WHERE state IN ('met', 'missed')
    """,
    example=Example(
        given={
            "child_deaths_notified": """
            case_ref | notified_on | area
            d5       | 2022-04-01  | Stoke-on-Trent
        """,
            "child_deaths_reviewed": """
            case_ref | notified_on | reviewed_on | area
            d1       | 2023-04-01  | 2024-04-01  | Stoke-on-Trent
            d2       | 2023-05-01  | 2024-05-02  | Stoke-on-Trent
            d3       | 2023-05-01  | 2024-06-30  | Stoke-on-Trent
            d4       |             | 2024-06-30  | Stoke-on-Trent
        """,
        },
        grain="quarter",
        then="""
            period     | numerator | denominator | value
            2024-25 Q1 | 1         | 3           | 33.33
        """,
    ),
)
