from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import LEARNING
from metrics.declaring.unit import MEAN

INDICATOR = Indicator(
    title="Knowledge three months later",
    theme=LEARNING,
    order=150,
    question="Does the knowledge last?",
    numerator="Mean of the knowledge marked three months later, less what the same person marked after the course",
    denominator="People who answered both after the course and three months later, by the day of the later answer",
    unit=MEAN,
    polarity=HIGH_IS_GOOD,
    owner=LEARNING.owner,
    rationale="The yearly report 2024-25 sees a slight decline in long-term expertise (line 470).",
    frequency="quarterly",
    rollup="Worked out anew for every period from its own pairs; never an average of courses or quarters.",
    disclosure="process",
    sources=("training_evaluations",),
    by=("course",),
    caveats=(
        "Below zero means that some of what was gained has gone; at zero it was kept.",
        "People mark themselves. Those who answer twice may be the keenest.",
        "Forms on a scale of 1 to 5 are left out. Of two answers to one questionnaire the later counts.",
    ),
    read_with=("knowledge_gained",),
    story=Lines(),
    cases="""
        WITH answers AS (
            SELECT * FROM training_evaluations
            WHERE scale IS DISTINCT FROM '1 to 5'
            QUALIFY row_number() OVER (PARTITION BY respondent_ref, course, stage ORDER BY answered_on DESC, response_ref) = 1
        )
        SELECT later.place AS record_id, later.answered_on AS date, later.knowledge - earlier.knowledge AS numerator,
               later.place, later.course
        FROM answers AS earlier JOIN answers AS later USING (respondent_ref, course)
        WHERE earlier.stage = 'After' AND later.stage = 'Three months' AND later.knowledge - earlier.knowledge IS NOT NULL
    """,
    example=Example(
        given={
            "training_evaluations": """
            response_ref | respondent_ref | course  | stage        | answered_on | scale   | knowledge
            1            | ann            | Neglect | After        | 2024-04-01  |         | 4
            2            | ann            | Neglect | Three months | 2024-04-03  | 1 to 10 | 9
            3            | ann            | Neglect | Three months | 2024-04-02  | 1 to 10 | 5
            4            | ben            | Neglect | After        | 2024-04-01  |         | 7
            5            | ben            | Neglect | Three months | 2024-06-30  |         | 6
            6            | cat            | Missing | After        | 2024-05-01  | 1 to 5  | 1
            7            | cat            | Missing | Three months | 2024-05-02  | 1 to 5  | 4
            8            | dan            | Neglect | After        | 2024-05-02  |         | 2
            9            | dan            | Neglect | Three months | 2024-05-02  |         |
            10           |                | Neglect | After        | 2024-05-02  |         | 1
            11           |                | Neglect | Three months | 2024-05-02  |         | 9
        """
        },
        grain="quarter",
        then="""
            period     | denominator | value
            2024-25 Q1 | 2           | 2
        """,
    ),
)
