from attributes import CASE
from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.population import PUPILS, Rate
from metrics.declaring.story import Lines
from metrics.declaring.theme import EDUCATION
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Permanent exclusions from school",
    theme=EDUCATION,
    order=110,
    question="How many children lose their school for good?",
    numerator="Permanent exclusions that began in the period",
    unit=COUNT,
    polarity=NEITHER,
    owner=EDUCATION.owner,
    rationale="Exclusions are linked to serious youth violence (yearly report, lines 647 and 663).",
    guidance=(cites("suspension_and_exclusion_2024", "part 3"),),
    frequency="quarterly",
    rollup="Adds up over quarters, as exclusions and not as children.",
    sources=("exclusions",),
    by=("phase", "reason", "sen"),
    describes={"phase": CASE},
    rate=Rate(100, PUPILS),
    comparators=("TotPermEx",),
    caveats=(
        "By the first day out of school. Quarters are not terms: the summer quarter has the fewest school days.",
        "As the head teacher decided: one that was taken back later stays in until the council takes it out.",
        "The phase comes from the list of schools, by number; a school without one is under Not recorded.",
        "Published rates are for school years and in per cent of pupils: not the same measure, only its neighbour.",
        "There is a rate where the list of schools gives the pupils of the January census.",
    ),
    story=Lines(by="phase"),
    cases="""
        SELECT exclusions.place AS record_id, started_on AS date, 1 AS numerator, child_id, exclusions.place, phase, reason, sen
        FROM exclusions LEFT JOIN schools USING (urn)
        WHERE exclusion_type = 'Permanent'
    """,
    example=Example(
        given={
            "exclusions": """
            urn    | child_id | exclusion_type | started_on | days
            100001 | ann      | Suspension     | 2024-04-01 | 1.5
            100001 | ann      | Suspension     | 2024-06-28 | 3
            100001 | ben      | Permanent      | 2024-05-13 |
            100002 | cat      | Permanent      | 2024-06-28 |
            100002 | dan      | Suspension     | 2024-07-01 | 1
                   | eve      | Suspension     | 2024-09-30 | 5
                   | fay      | Permanent      | 2024-09-30 |
        """,
            "schools": """
            urn    | school | phase
            100001 | Ash    | Primary
            100002 | Birch  | Secondary
        """,
        },
        grain="quarter",
        by="phase",
        then="""
            period     | breakdown    | value
            2024-25 Q1 | Primary      | 1
            2024-25 Q1 | Secondary    | 1
            2024-25 Q1 | Not recorded | 0
            2024-25 Q2 | Primary      | 0
            2024-25 Q2 | Secondary    | 0
            2024-25 Q2 | Not recorded | 1
        """,
    ),
)
