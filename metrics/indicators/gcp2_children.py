from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.relation import NUMERATOR, numerator_of, part_of
from metrics.declaring.story import Against
from metrics.declaring.theme import NEGLECT
from metrics.declaring.unit import DISTINCT

INDICATOR = Indicator(
    title="Children assessed with GCP2",
    theme=NEGLECT,
    order=130,
    question="How many children are behind the assessments?",
    numerator="Different children with a GCP2 assessment completed in the period",
    unit=DISTINCT,
    polarity=NEITHER,
    owner=NEGLECT.owner,
    rationale="The yearly report 2024-25 counts assessments (line 1102); a child who is reviewed has two.",
    guidance=(cites("graded_care_profile_2", "grades"),),
    frequency="quarterly",
    rollup="Counted anew for every period: quarters do not add up to a year, because a child can be in several.",
    sources=("gcp2_assessments",),
    by=("agency", "assessment_type"),
    caveats=(
        "A child assessed by two agencies counts in both groups and once in all.",
        "Two agencies may know a child by different numbers: then it counts twice.",
    ),
    story=Against("gcp2_completed"),
    related=(part_of(NUMERATOR, numerator_of("gcp2_completed")),),
    cases="""
        SELECT gcp2_ref AS record_id, completed_on AS date, TRUE AS numerator, child_id AS subject, child_id, place,
               agency, assessment_type
        FROM gcp2_assessments
    """,
    example=Example(
        given={
            "gcp2_assessments": """
            gcp2_ref | child_id | agency                 | completed_on | assessment_type
            g1       | ann      | Children's social care | 2024-04-01   | Initial
            g2       | ann      | Children's social care | 2024-06-30   | Review
            g3       | ben      | Children's social care | 2024-05-13   | Initial
            g4       | ann      | Children's social care | 2024-09-30   | Review
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
