from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.relation import DENOMINATOR, numerator_of, part_of
from metrics.declaring.story import Lines
from metrics.declaring.theme import YOUNGEST
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Child deaths reviewed with modifiable factors",
    theme=YOUNGEST,
    order=50,
    question="In how many deaths was there something that could be changed for other children?",
    numerator="Those of them in which the panel found modifiable factors",
    denominator="Deaths of children of Stoke-on-Trent, reviewed in the period, where the panel answered the question",
    unit=PERCENT,
    polarity=NEITHER,
    owner=YOUNGEST.owner,
    rationale="A modifiable factor is any factor which, by means of nationally or locally achievable interventions, could be "
    "modified to reduce the risk of future child deaths. It says nothing about blame, nor only about families.",
    guidance=(cites("child_death_review_2018", "child death overview panel"),),
    frequency="quarterly",
    rollup="Worked out anew for every period from its own reviews; never an average of quarters.",
    disclosure="restricted",
    sources=("child_deaths_reviewed",),
    by=("age_group", "category", "sex"),
    caveats=(
        "Of deaths reviewed in the period, never of deaths notified in it: these are different deaths.",
        "The yearly report 2024-25 calls them lifestyle choices of the family (line 98): that is not what the words mean.",
        "A rise can mean that the panel looks more closely.",
    ),
    published=(Published("2024-25", 42.9, "the yearly report 2024-25, line 1208: 12 of 28"),),
    story=Lines(),
    related=(part_of(DENOMINATOR, numerator_of("deaths_reviewed")),),
    cases="""
        SELECT case_ref AS record_id, reviewed_on AS date, modifiable AS numerator, place, age_group, category, sex
        FROM child_deaths_reviewed
        WHERE area = 'Stoke-on-Trent'
    """,
    example=Example(
        given={
            "child_deaths_reviewed": """
            case_ref | reviewed_on | area           | modifiable
            d1       | 2024-04-01  | Stoke-on-Trent | Yes
            d2       | 2024-06-30  | Stoke-on-Trent | No
            d3       | 2024-05-05  | Stoke-on-Trent |
            d4       | 2024-05-06  | Staffordshire  | Yes
            d5       | 2024-09-30  | Stoke-on-Trent | Yes
        """
        },
        grain="quarter",
        then="""
            period     | numerator | denominator | value | note
            2024-25 Q1 | 1         | 2           | 50    | without cases of which it is not known
            2024-25 Q2 | 1         | 1           | 100   |
        """,
    ),
)
