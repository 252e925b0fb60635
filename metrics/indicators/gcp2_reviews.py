from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, NUMERATOR, numerator_of, part_of, same_cases
from metrics.declaring.story import Lines
from metrics.declaring.theme import NEGLECT
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="GCP2 assessments that are reviews",
    theme=NEGLECT,
    order=120,
    question="Does anybody look again, to see whether care has changed?",
    numerator="Those of them that are reviews",
    denominator="GCP2 assessments completed in the period, if the type is recorded",
    unit=PERCENT,
    polarity=NEITHER,
    owner=NEGLECT.owner,
    rationale="One assessment describes a home; two of them tell whether help has worked.",
    guidance=(cites("graded_care_profile_2", "grades"),),
    frequency="quarterly",
    rollup="Worked out anew for every period from its own assessments; never an average of quarters.",
    sources=("gcp2_assessments",),
    by=("agency",),
    caveats=(
        "Not the share of children who were assessed again: a review may follow in another year.",
        "Falls when more children are assessed for the first time, which is no bad thing.",
    ),
    unconfirmed=("After how long a review is expected.",),
    story=Lines(),
    related=(
        same_cases(NUMERATOR, numerator_of("gcp2_completed").among("assessment_type", "Review")),
        part_of(DENOMINATOR, numerator_of("gcp2_completed")),
    ),
    cases="""
        SELECT gcp2_ref AS record_id, completed_on AS date, assessment_type = 'Review' AS numerator, child_id, place, agency
        FROM gcp2_assessments
        WHERE assessment_type IS NOT NULL
    """,
    example=Example(
        given={
            "gcp2_assessments": """
            gcp2_ref | child_id | agency                 | completed_on | assessment_type
            g1       | ann      | Children's social care | 2024-04-01   | Initial
            g2       | ann      | Children's social care | 2024-06-30   | Review
            g3       | ben      | Children's social care | 2024-05-13   | Initial
            g4       | cat      | Children's social care | 2024-05-13   |
            g5       | ben      | Children's social care | 2024-09-30   | Review
        """
        },
        grain="quarter",
        then="""
            period     | numerator | denominator | value
            2024-25 Q1 | 1         | 3           | 33.33
            2024-25 Q2 | 1         | 1           | 100
        """,
    ),
)
