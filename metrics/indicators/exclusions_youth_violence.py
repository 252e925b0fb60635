from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import EDUCATION
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Exclusions linked to serious youth violence",
    theme=EDUCATION,
    order=160,
    question="How many exclusions have to do with serious violence among young people?",
    numerator="Those of them marked as linked to serious youth violence",
    denominator="Suspensions and permanent exclusions that began in the period and are marked one way or the other",
    unit=PERCENT,
    polarity=NEITHER,
    owner=EDUCATION.owner,
    rationale="One of the Education Safeguarding Subgroup's areas of focus (yearly report, lines 647 and 663).",
    guidance=(cites("police_crime_sentencing_and_courts_act_2022", "section 8"),),
    frequency="quarterly",
    rollup="Worked out anew for every period from its own exclusions; never an average of quarters.",
    sources=("exclusions",),
    by=("exclusion_type", "reason"),
    caveats=(
        "Of exclusions, not of children.",
        "Rises when schools learn to mark it, too. Exclusions that are not marked either way are left out, and that is said.",
    ),
    unconfirmed=("What schools mark as linked to serious youth violence.",),
    story=Lines(by="exclusion_type"),
    cases="""
        SELECT place AS record_id, started_on AS date, youth_violence AS numerator, child_id, place, exclusion_type, reason
        FROM exclusions
    """,
    example=Example(
        given={
            "exclusions": """
            child_id | exclusion_type | started_on | days | youth_violence
            ann      | Suspension     | 2024-04-02 | 1.5  | Yes
            ann      | Suspension     | 2024-06-28 | 1.5  | No
            ben      | Permanent      | 2024-05-13 |      | Yes
            cat      | Suspension     | 2024-05-13 | 3    |
            dan      | Suspension     | 2024-09-30 | 1    | No
        """
        },
        grain="quarter",
        then="""
            period     | numerator | denominator | value
            2024-25 Q1 | 2         | 3           | 66.67
            2024-25 Q2 | 0         | 1           | 0
        """,
    ),
)
