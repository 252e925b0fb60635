from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import YOUNGEST
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Child deaths notified across Staffordshire and Stoke-on-Trent",
    theme=YOUNGEST,
    order=20,
    question="Does the larger area of the panel show what the city's few deaths cannot?",
    numerator="Deaths of children notified to the Child Death Overview Panel in the period, wherever they lived",
    unit=COUNT,
    polarity=NEITHER,
    owner=YOUNGEST.owner,
    rationale="The yearly report speaks of both areas in some sentences and of the city in others: they are kept apart here.",
    guidance=(cites("child_death_review_2018", "chapter 2"),),
    frequency="quarterly",
    footprint="Staffordshire and Stoke-on-Trent",
    rollup="Quarters add up to the year, because a death is notified once.",
    disclosure="restricted",
    sources=("child_deaths_notified",),
    by=("area", "age_group", "expected", "circumstances"),
    caveats=(
        "By the day of notification, which can lie in another period than the death.",
        "Not a figure of Stoke-on-Trent: never put beside one, and never a rate for the city's children.",
        "A rise of 32% at ages 10 to 17, as in the yearly report 2024-25 (line 1196), needs at least 25 deaths "
        "at those ages: the city had 24 at all ages.",
    ),
    unconfirmed=("That line 1196 of the yearly report is about both areas together.",),
    story=Lines(by="area"),
    cases="""
        SELECT case_ref AS record_id, notified_on AS date, TRUE AS numerator, place, area, age_group, expected,
               circumstances
        FROM child_deaths_notified
    """,
    example=Example(
        given={
            "child_deaths_notified": """
            case_ref | notified_on | area           | age_group
            d1       | 2024-04-01  | Stoke-on-Trent | 0-27 days
            d2       | 2024-06-30  | Staffordshire  | 1-4 years
            d3       | 2024-05-05  | Staffordshire  | 1-4 years
            d4       | 2024-09-30  | Elsewhere      | 1-4 years
        """
        },
        grain="quarter",
        then="""
            period     | value
            2024-25 Q1 | 3
            2024-25 Q2 | 1
        """,
    ),
)
