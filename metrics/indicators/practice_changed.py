from metrics.declaring.indicator import CONFIDENCE, HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import LEARNING
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Put into practice",
    theme=LEARNING,
    order=160,
    question="Is what was learnt used in the work with children?",
    numerator="Those of them that say it was put into practice",
    denominator="Responses three months after a course that say whether it was put into practice",
    roadmap=CONFIDENCE,
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=LEARNING.owner,
    rationale="Training is for the child who is met months later; this is the nearest the evaluation comes to that child.",
    frequency="quarterly",
    rollup="Worked out anew for every period from its own responses; never an average of courses.",
    disclosure="process",
    sources=("training_evaluations",),
    by=("course",),
    caveats=(
        "What people say of themselves; nobody has looked at their cases.",
        "Only of those who still answer after three months, who may have used it more than the others.",
        "Some had no occasion to use it: a No is not a refusal.",
    ),
    story=Lines(),
    cases="""
        SELECT place AS record_id, answered_on AS date, applied AS numerator, place, course
        FROM training_evaluations
        WHERE stage = 'Three months'
    """,
    example=Example(
        given={
            "training_evaluations": """
            response_ref | respondent_ref | course  | stage        | answered_on | applied
            1            | ann            | Neglect | Three months | 2024-04-01  | Yes
            2            | ben            | Neglect | Three months | 2024-06-30  | No
            3            | cat            | Neglect | Three months | 2024-05-01  |
            4            | dan            | Neglect | After        | 2024-05-01  | Yes
        """
        },
        grain="quarter",
        then="""
            period     | numerator | denominator | value
            2024-25 Q1 | 1         | 2           | 50
        """,
    ),
)
