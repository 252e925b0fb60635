from metrics.declaring.indicator import CONFIDENCE, HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import LEARNING
from metrics.declaring.unit import MEAN

INDICATOR = Indicator(
    title="Confidence gained",
    theme=LEARNING,
    order=120,
    question="Are practitioners more confident after a course?",
    numerator="Mean of the confidence marked after the course, less what the same person marked before it, on a scale of 1 to 10",
    denominator="People who answered both before and after the same course, by the day of the later answer",
    roadmap=CONFIDENCE,
    unit=MEAN,
    polarity=HIGH_IS_GOOD,
    owner=LEARNING.owner,
    rationale="Improved practitioner confidence is one of the three measures of the partnership's roadmap (line 1313).",
    frequency="quarterly",
    rollup="Worked out anew for every period from its own pairs; never an average of courses or quarters.",
    disclosure="process",
    sources=("training_evaluations",),
    by=("course",),
    caveats=(
        "Of pairs only: read it with how many there are.",
        "People mark themselves. Those who answer twice may be the keenest.",
        "Forms on a scale of 1 to 5 are left out. Of two answers to one questionnaire the later counts.",
    ),
    read_with=("confidence_kept",),
    story=Lines(),
    cases="""
        WITH answers AS (
            SELECT * FROM training_evaluations
            WHERE scale IS DISTINCT FROM '1 to 5'
            QUALIFY row_number() OVER (PARTITION BY respondent_ref, course, stage ORDER BY answered_on DESC, response_ref) = 1
        )
        SELECT later.place AS record_id, later.answered_on AS date, later.confidence - earlier.confidence AS numerator,
               later.place, later.course
        FROM answers AS earlier JOIN answers AS later USING (respondent_ref, course)
        WHERE earlier.stage = 'Before' AND later.stage = 'After' AND later.confidence - earlier.confidence IS NOT NULL
    """,
    example=Example(
        given={
            "training_evaluations": """
            response_ref | respondent_ref | course  | stage  | answered_on | scale   | confidence
            1            | ann            | Neglect | Before | 2024-04-01  |         | 4
            2            | ann            | Neglect | After  | 2024-04-03  | 1 to 10 | 9
            3            | ann            | Neglect | After  | 2024-04-02  | 1 to 10 | 5
            4            | ben            | Neglect | Before | 2024-04-01  |         | 7
            5            | ben            | Neglect | After  | 2024-06-30  |         | 6
            6            | cat            | Missing | Before | 2024-05-01  | 1 to 5  | 1
            7            | cat            | Missing | After  | 2024-05-02  | 1 to 5  | 4
            8            | dan            | Neglect | Before | 2024-05-02  |         | 2
            9            | dan            | Neglect | After  | 2024-05-02  |         |
            10           |                | Neglect | Before | 2024-05-02  |         | 1
            11           |                | Neglect | After  | 2024-05-02  |         | 9
        """
        },
        grain="quarter",
        then="""
            period     | denominator | value
            2024-25 Q1 | 2           | 2
        """,
    ),
)
