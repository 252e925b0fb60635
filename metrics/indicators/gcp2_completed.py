from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.relation import NUMERATOR, denominator_of, part_of
from metrics.declaring.story import Lines
from metrics.declaring.theme import NEGLECT
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="GCP2 assessments completed",
    theme=NEGLECT,
    order=10,
    question="Does every agency use the Graded Care Profile 2 (GCP2)?",
    numerator="Completed GCP2 assessments, first ones and reviews, by the day of completion",
    unit=COUNT,
    polarity=NEITHER,
    owner=NEGLECT.owner,
    rationale="The yearly report 2024-25 finds that assessments remain low, and that agencies other than social care "
    "complete them more sporadically (lines 1108 and 340).",
    frequency="quarterly",
    rollup="Adds up over months, and over agencies as far as they sent their returns.",
    sources=("gcp2_assessments",),
    by=("agency", "assessment_type"),
    caveats=(
        "The published figures are children's social care alone.",
        "An agency that sent nothing is shown as not returned, which is not the same as none.",
        "A count of assessments, not of children: a review is counted beside the first assessment.",
        "More can mean more use of the tool, or more neglect.",
    ),
    published=(
        Published("2024-25", 53, "the yearly report 2024-25, line 1102", "Children's social care"),
        Published("2023-24", 39, "the yearly report 2024-25, line 1102", "Children's social care"),
    ),
    story=Lines(by="agency"),
    related=(part_of(NUMERATOR, denominator_of("gcp2_poor_grades")),),
    cases="""
        SELECT gcp2_ref AS record_id, completed_on AS date, 1 AS numerator, child_id, place, agency, assessment_type
        FROM gcp2_assessments
    """,
    example=Example(
        given={
            "gcp2_assessments": """
            gcp2_ref | child_id | agency                 | completed_on | assessment_type
            g1       | ann      | Children's social care | 2024-04-01   | Initial
            g2       | ann      | Children's social care | 2024-06-30   | Review
            g3       | ben      | Health visiting        | 2024-05-12   | Initial
        """
        },
        grain="quarter",
        by="agency",
        then="""
            period     | breakdown              | value | status
            2024-25 Q1 | Children's social care | 2     | ok
            2024-25 Q1 | Early help             |       | not returned
            2024-25 Q1 | Health visiting        | 1     | ok
            2024-25 Q1 | Police                 |       | not returned
            2024-25 Q1 | School                 |       | not returned
            2024-25 Q1 | Voluntary sector       |       | not returned
        """,
    ),
)
