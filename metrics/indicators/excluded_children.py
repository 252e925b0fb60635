from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.relation import NUMERATOR, numerator_of, part_of
from metrics.declaring.story import Against
from metrics.declaring.theme import EDUCATION
from metrics.declaring.unit import DISTINCT

INDICATOR = Indicator(
    title="Children suspended or excluded",
    theme=EDUCATION,
    order=130,
    question="How many children are behind the suspensions and exclusions?",
    numerator="Different children with a suspension or permanent exclusion that began in the period",
    unit=DISTINCT,
    polarity=NEITHER,
    owner=EDUCATION.owner,
    rationale="The same few children, or many once each, ask for different help.",
    guidance=(cites("suspension_and_exclusion_2024", "part 3"),),
    frequency="quarterly",
    rollup="Counted anew for every period: quarters do not add up to a year, because a child can be in several.",
    sources=("exclusions",),
    by=("exclusion_type", "sen"),
    caveats=(
        "Counted by unique pupil number; a child who moved school keeps it.",
        "Schools know a child by another number than health and police; the council's list links them, not for all.",
        "A child both suspended and excluded is in both groups and counts once in all.",
    ),
    story=Against("suspensions"),
    related=(
        part_of(NUMERATOR.among("exclusion_type", "Permanent"), numerator_of("permanent_exclusions")),
        part_of(NUMERATOR.among("exclusion_type", "Suspension"), numerator_of("suspensions")),
    ),
    cases="""
        SELECT place AS record_id, started_on AS date, TRUE AS numerator, child_id AS subject, child_id, place,
               exclusion_type, sen
        FROM exclusions
    """,
    example=Example(
        given={
            "exclusions": """
            child_id | exclusion_type | started_on | days
            ann      | Suspension     | 2024-04-02 | 1.5
            ann      | Permanent      | 2024-06-28 |
            ben      | Suspension     | 2024-05-13 | 3
            ann      | Suspension     | 2024-09-30 | 4
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
