from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, NUMERATOR, numerator_of, part_of, same_cases
from metrics.declaring.story import Lines
from metrics.declaring.theme import YOUNGEST
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Child deaths that were unexpected",
    theme=YOUNGEST,
    order=30,
    question="Do more children die whose death nobody expected the day before?",
    numerator="Those of them that were unexpected",
    denominator="Deaths of children of Stoke-on-Trent notified in the period, where it is known whether they were expected",
    unit=PERCENT,
    polarity=NEITHER,
    owner=YOUNGEST.owner,
    rationale="The yearly report 2024-25 notes an increase of unexpected deaths (line 1197), without a number.",
    guidance=(cites("child_death_review_2018", "chapter 2"),),
    frequency="quarterly",
    rollup="Worked out anew for every period from its own deaths; never an average of quarters.",
    disclosure="restricted",
    sources=("child_deaths_notified",),
    by=("age_group", "sex"),
    caveats=(
        "By the day of notification. Deaths still being looked into are left out until it is known.",
        "Of a handful of deaths: one death more or less moves the share by several points.",
    ),
    story=Lines(),
    related=(
        same_cases(NUMERATOR, numerator_of("deaths_notified").among("expected", "Unexpected")),
        part_of(DENOMINATOR, numerator_of("deaths_notified")),
    ),
    cases="""
        SELECT case_ref AS record_id, notified_on AS date, expected = 'Unexpected' AS numerator, place, age_group, sex
        FROM child_deaths_notified
        WHERE area = 'Stoke-on-Trent' AND expected IS NOT NULL
    """,
    example=Example(
        given={
            "child_deaths_notified": """
            case_ref | notified_on | area           | expected
            d1       | 2024-04-01  | Stoke-on-Trent | Expected
            d2       | 2024-06-30  | Stoke-on-Trent | Unexpected
            d3       | 2024-05-05  | Stoke-on-Trent |
            d4       | 2024-05-06  | Staffordshire  | Unexpected
            d5       | 2024-05-07  | Stoke-on-Trent | Expected
            d6       | 2024-09-30  | Stoke-on-Trent | Unexpected
        """
        },
        grain="quarter",
        then="""
            period     | numerator | denominator | value
            2024-25 Q1 | 1         | 3           | 33.33
            2024-25 Q2 | 1         | 1           | 100
        """,
    ),
)
