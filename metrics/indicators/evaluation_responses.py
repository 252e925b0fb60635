from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Parts
from metrics.declaring.theme import LEARNING
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Responses to evaluations",
    theme=LEARNING,
    order=100,
    question="How many say what they think of a course, and do they still answer three months later?",
    numerator="Responses to a questionnaire, by the day of the answer",
    unit=COUNT,
    polarity=NEITHER,
    owner=LEARNING.owner,
    rationale="What is said of courses below rests on these responses; where there are few it rests on little.",
    guidance=(cites("yearly_report_2024_25", "line 468"),),
    frequency="quarterly",
    rollup="Adds up over months, stages and courses, as responses and not as people.",
    disclosure="process",
    sources=("training_evaluations",),
    by=("stage", "course"),
    caveats=(
        "A response is not a person: somebody who answers before and after is two.",
        "Responses that do not say which questionnaire they are stand under “Not recorded”.",
    ),
    story=Parts(by="stage"),
    cases="""
        SELECT place AS record_id, answered_on AS date, 1 AS numerator, place, stage, course
        FROM training_evaluations
    """,
    example=Example(
        given={
            "training_evaluations": """
            response_ref | respondent_ref | course  | stage  | answered_on
            1            | ann            | Neglect | Before | 2024-04-01
            2            | ann            | Neglect | After  | 2024-06-30
            3            |                | Neglect | After  | 2024-05-01
            4            | ben            | Neglect |        | 2024-05-01
        """
        },
        grain="quarter",
        by="stage",
        then="""
            period     | breakdown    | value
            2024-25 Q1 | After        | 2
            2024-25 Q1 | Before       | 1
            2024-25 Q1 | Not recorded | 1
        """,
    ),
)
