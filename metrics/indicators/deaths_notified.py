from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.population import CHILDREN, Rate
from metrics.declaring.relation import NUMERATOR, numerator_of, same_cases
from metrics.declaring.story import Parts
from metrics.declaring.theme import YOUNGEST
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Child deaths notified",
    theme=YOUNGEST,
    order=10,
    question="How many children of the city died, how old were they, and was it expected?",
    numerator="Deaths of children who lived in Stoke-on-Trent, notified to the Child Death Overview Panel in the period",
    unit=COUNT,
    polarity=NEITHER,
    owner=YOUNGEST.owner,
    rationale="Each death is looked at by the panel, so that others can be prevented.",
    guidance=(cites("child_death_review_2018", "chapter 2"),),
    frequency="quarterly",
    rollup="Quarters add up to the year, because a death is notified once.",
    disclosure="restricted",
    sources=("child_deaths_notified",),
    by=("age_group", "expected", "circumstances", "sex", "ethnic_group", "onset_place", "deprivation"),
    caveats=(
        "By the day of notification, which can lie in another period than the death.",
        "Deaths notified and deaths reviewed in a period are different deaths: neither is a share of the other.",
        "Children who lived in Stoke-on-Trent only, though the panel also serves Staffordshire.",
        "So few deaths that a change from one year to the next is mostly chance.",
    ),
    published=(Published("2024-25", 24, "the yearly report 2024-25, line 1193"),),
    rate=Rate(10_000, CHILDREN),
    story=Parts(by="age_group"),
    related=(same_cases(NUMERATOR, numerator_of("deaths_in_both_areas").among("area", "Stoke-on-Trent")),),
    cases="""
        SELECT case_ref AS record_id, notified_on AS date, TRUE AS numerator, place,
               age_group, expected, circumstances, sex, ethnic_group, onset_place, deprivation
        FROM child_deaths_notified
        WHERE area = 'Stoke-on-Trent'
    """,
    example=Example(
        given={
            "child_deaths_notified": """
            case_ref | notified_on | area           | age_group   | expected
            d1       | 2024-04-01  | Stoke-on-Trent | 0-27 days   | Expected
            d2       | 2024-06-30  | Stoke-on-Trent | 1-4 years   | Unexpected
            d3       | 2024-05-05  | Staffordshire  | 1-4 years   | Unexpected
            d4       | 2024-09-30  | Stoke-on-Trent | 0-27 days   |
        """
        },
        grain="quarter",
        by="expected",
        then="""
            period     | breakdown    | value
            2024-25 Q1 | Expected     | 1
            2024-25 Q1 | Unexpected   | 1
            2024-25 Q1 | Not recorded | 0
            2024-25 Q2 | Expected     | 0
            2024-25 Q2 | Unexpected   | 0
            2024-25 Q2 | Not recorded | 1
        """,
    ),
)
