from attributes import CASE
from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Parts
from metrics.declaring.theme import YOUNGEST
from metrics.declaring.unit import SHARE

INDICATOR = Indicator(
    title="Which modifiable factors the panel found",
    theme=YOUNGEST,
    order=60,
    question="Which factors come up most, so that something can be done about them?",
    numerator="Factors of one kind",
    denominator="All modifiable factors named in reviews finished in the period, of deaths of children of Stoke-on-Trent",
    unit=SHARE,
    polarity=NEITHER,
    owner=YOUNGEST.owner,
    rationale="The yearly report 2024-25 names smoking, obesity of the mother and unsafe sleep as the commonest (line 1215).",
    guidance=(cites("child_death_review_2018", "child death overview panel"),),
    frequency="quarterly",
    rollup="Worked out anew for every period from its own reviews.",
    disclosure="restricted",
    sources=("child_deaths_reviewed",),
    by=("factor",),
    describes={"factor": CASE},
    caveats=(
        "Shares of factors, not of deaths: one death can have several.",
        "Modifiable means that it could be changed by interventions within the nation's or the area's reach.",
        "Only the factors that have a column in the panel's export.",
    ),
    story=Parts(by="factor"),
    cases="""
        SELECT case_ref AS record_id, reviewed_on AS date, TRUE AS numerator, place, factor
        FROM child_deaths_reviewed,
             unnest([if(smoking, 'Smoking in pregnancy', NULL), if(obesity, 'Obesity of the mother', NULL),
                     if(unsafe_sleep, 'Unsafe sleep', NULL), if(substances, 'Drugs or alcohol', NULL),
                     if(late_care, 'Late antenatal care', NULL), if(service_gaps, 'Gaps in services', NULL)
             ]) AS found(factor)
        WHERE area = 'Stoke-on-Trent' AND factor IS NOT NULL
    """,
    example=Example(
        given={
            "child_deaths_reviewed": """
            case_ref | reviewed_on | area           | smoking | obesity | unsafe_sleep | substances | late_care | service_gaps
            d1       | 2024-04-01  | Stoke-on-Trent | Yes     | Yes     | Yes          | Yes        | Yes       | Yes
            d2       | 2024-06-30  | Stoke-on-Trent | Yes     | No      | Yes          | No         |           |
            d3       | 2024-05-01  | Staffordshire  | Yes     | Yes     | Yes          | Yes        | Yes       | Yes
        """
        },
        grain="quarter",
        by="factor",
        then="""
            period     | breakdown             | numerator | denominator | value
            2024-25 Q1 | Drugs or alcohol      | 1         | 8           | 12.5
            2024-25 Q1 | Gaps in services      | 1         | 8           | 12.5
            2024-25 Q1 | Late antenatal care   | 1         | 8           | 12.5
            2024-25 Q1 | Obesity of the mother | 1         | 8           | 12.5
            2024-25 Q1 | Smoking in pregnancy  | 2         | 8           | 25
            2024-25 Q1 | Unsafe sleep          | 2         | 8           | 25
        """,
    ),
)
