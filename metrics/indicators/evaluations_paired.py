from metrics.declaring.indicator import CONFIDENCE, HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import LEARNING
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Evaluations that can be paired",
    theme=LEARNING,
    order=110,
    question="Of those who answer after a course, who can be compared with what they said before it?",
    numerator="Those of them with a response before the same course under the same reference",
    denominator="Responses after a course that were given in the period",
    roadmap=CONFIDENCE,
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=LEARNING.owner,
    rationale="Only a pair shows a gain; an average of strangers before and after shows who happened to answer.",
    frequency="quarterly",
    rollup="Worked out anew for every period from its own responses; never an average of courses.",
    disclosure="process",
    sources=("training_evaluations",),
    by=("course",),
    caveats=("Anonymous responses cannot be paired.", "Says how many pairs there are, not how many of those who came answered."),
    story=Lines(),
    cases="""
        WITH asked_before AS (
            SELECT DISTINCT respondent_ref, course, TRUE AS answered FROM training_evaluations WHERE stage = 'Before'
        )
        SELECT place AS record_id, answered_on AS date, coalesce(answered, FALSE) AS numerator, place, course
        FROM training_evaluations LEFT JOIN asked_before USING (respondent_ref, course)
        WHERE stage = 'After'
    """,
    example=Example(
        given={
            "training_evaluations": """
            response_ref | respondent_ref | course  | stage        | answered_on
            1            | ann            | Neglect | Before       | 2024-04-01
            2            | ann            | Neglect | After        | 2024-04-02
            3            | ann            | Missing | After        | 2024-04-30
            4            | ben            | Neglect | After        | 2024-05-01
            5            |                | Neglect | Before       | 2024-05-01
            6            |                | Neglect | After        | 2024-05-01
            7            | ann            | Neglect | Three months | 2024-06-30
        """
        },
        grain="quarter",
        then="""
            period     | numerator | denominator | value
            2024-25 Q1 | 1         | 4           | 25
        """,
    ),
)
