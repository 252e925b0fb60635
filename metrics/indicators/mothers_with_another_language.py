from attributes import CASE
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, numerator_of, part_of
from metrics.declaring.story import Lines
from metrics.declaring.theme import YOUNGEST
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Child deaths reviewed where English is not the mother's first language",
    theme=YOUNGEST,
    order=70,
    question="Was the mother told what she needed to know in a language she understands?",
    numerator="Those of them where English is not the mother's first language",
    denominator="Deaths of children of Stoke-on-Trent, reviewed in the period, where the mother's first language is known",
    unit=PERCENT,
    polarity=NEITHER,
    owner=YOUNGEST.owner,
    rationale="The yearly report 2024-25 counts six such deaths (line 1208), as a reason for communication all can understand.",
    frequency="quarterly",
    rollup="Worked out anew for every period from its own reviews; never an average of quarters.",
    disclosure="restricted",
    sources=("child_deaths_reviewed",),
    by=("modifiable_factors", "age_group"),
    describes={"modifiable_factors": CASE},
    caveats=(
        "The language is not a cause of death: it says whom advice and services have to reach.",
        "Of deaths reviewed in the period, never of deaths notified in it.",
        "Without the share of all mothers in the city whose first language is not English, nothing follows from it.",
    ),
    unconfirmed=("Whether the report's six are of the 12 deaths with modifiable factors or of all 28 reviewed.",),
    story=Lines(),
    related=(part_of(DENOMINATOR, numerator_of("deaths_reviewed")),),
    cases="""
        SELECT case_ref AS record_id, reviewed_on AS date, NOT mother_english_first_language AS numerator, place, age_group,
               CASE WHEN modifiable THEN 'Found' WHEN NOT modifiable THEN 'None found' END AS modifiable_factors
        FROM child_deaths_reviewed
        WHERE area = 'Stoke-on-Trent'
    """,
    example=Example(
        given={
            "child_deaths_reviewed": """
            case_ref | reviewed_on | area           | modifiable | mother_english_first_language
            d1       | 2024-04-01  | Stoke-on-Trent | Yes        | No
            d2       | 2024-06-30  | Stoke-on-Trent | Yes        | Yes
            d3       | 2024-05-05  | Stoke-on-Trent | No         | Yes
            d4       | 2024-05-06  | Staffordshire  | No         | No
            d5       | 2024-05-07  | Stoke-on-Trent | No         |
            d6       | 2024-05-08  | Stoke-on-Trent |            | Yes
        """
        },
        grain="quarter",
        by="modifiable_factors",
        then="""
            period     | breakdown    | numerator | denominator | value
            2024-25 Q1 | Found        | 1         | 2           | 50
            2024-25 Q1 | None found   | 0         | 1           | 0
            2024-25 Q1 | Not recorded | 0         | 1           | 0
        """,
    ),
)
