from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.story import Parts
from metrics.declaring.theme import YOUNGEST
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Child deaths reviewed",
    theme=YOUNGEST,
    order=40,
    question="How many deaths has the panel finished with, and what did the children die of?",
    numerator="Deaths of children who lived in Stoke-on-Trent, of which the panel finished its review in the period",
    unit=COUNT,
    polarity=NEITHER,
    owner=YOUNGEST.owner,
    rationale="Lessons come from reviews that are finished, mostly of deaths of the year before.",
    guidance=(cites("child_death_review_2018", "child death overview panel"),),
    frequency="quarterly",
    rollup="Quarters add up to the year, because a review is finished once.",
    disclosure="restricted",
    sources=("child_deaths_reviewed",),
    by=("category", "age_group", "sex", "ethnic_group"),
    caveats=(
        "By the day the panel finished. Deaths notified and deaths reviewed in a period are different deaths: "
        "neither is a share of the other.",
        "Children who lived in Stoke-on-Trent only, though the panel also serves Staffordshire.",
        "A year with more reviews than deaths is one in which the panel caught up, not one with more deaths.",
    ),
    published=(Published("2024-25", 28, "the yearly report 2024-25, line 1208"),),
    story=Parts(by="category"),
    cases="""
        SELECT case_ref AS record_id, reviewed_on AS date, TRUE AS numerator, place, category, age_group, sex, ethnic_group
        FROM child_deaths_reviewed
        WHERE area = 'Stoke-on-Trent'
    """,
    example=Example(
        given={
            "child_deaths_reviewed": """
            case_ref | reviewed_on | notified_on | area           | category
            d1       | 2024-04-01  | 2023-04-01  | Stoke-on-Trent | Infection
            d2       | 2024-06-30  | 2023-05-01  | Stoke-on-Trent | Trauma
            d3       | 2024-05-05  | 2023-05-01  | Staffordshire  | Trauma
            d4       | 2024-09-30  | 2024-06-30  | Stoke-on-Trent | Infection
        """
        },
        grain="quarter",
        then="""
            period     | value
            2024-25 Q1 | 2
            2024-25 Q2 | 1
        """,
    ),
)
