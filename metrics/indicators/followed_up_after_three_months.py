from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import LEARNING
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Heard from again after three months",
    theme=LEARNING,
    order=170,
    question="Of those who came to a course, how many say three months later what became of it?",
    numerator="Those of them whose person answered the questionnaire of three months later for that course",
    denominator="Attendances in the period whose session was at least four months ago",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=LEARNING.owner,
    rationale="What lasts is judged by those who answer: where few do, nobody knows.",
    frequency="quarterly",
    rollup="Worked out anew for every period from its own attendances; never an average of agencies or courses.",
    disclosure="process",
    sources=("training_attendance", "training_evaluations"),
    by=("agency", "course"),
    caveats=(
        "Sessions of the last four months are not in it: their questionnaire is not due back.",
        "Found by the reference of the person and the title of the course; anonymous answers are not found.",
        "By the day of the session, so that a period rises until its last answers have come.",
    ),
    unconfirmed=("That a month is given to answer.",),
    story=Lines(),
    cases="""
        WITH answers AS (
            SELECT DISTINCT respondent_ref AS person_ref, course, TRUE AS answered
            FROM training_evaluations WHERE stage = 'Three months'
        )
        SELECT place AS record_id, session_on AS date, coalesce(answered, FALSE) AS numerator, place, agency, course
        FROM about, training_attendance LEFT JOIN answers USING (person_ref, course)
        WHERE attendance = 'Attended' AND session_on + INTERVAL 4 MONTH <= today
    """,
    example=Example(
        given={
            "training_attendance": """
            course  | session_on | person_ref | agency | attendance
            Neglect | 2024-04-02 | ann        | Health | Attended
            Neglect | 2024-04-02 | ben        | Health | Attended
            Missing | 2024-04-02 | ann        | Health | Attended
            Neglect | 2024-04-03 | cat        | Health | Attended
            Neglect | 2024-04-02 | dan        | Health | No show
        """,
            "training_evaluations": """
            response_ref | respondent_ref | course  | stage        | answered_on
            1            | ann            | Neglect | Three months | 2024-06-30
            2            | ben            | Neglect | After        | 2024-04-02
            3            | ann            | Missing | After        | 2024-04-02
        """,
        },
        grain="quarter",
        today="2024-08-02",
        then="""
            period     | numerator | denominator | value
            2024-25 Q1 | 1         | 3           | 33.33
        """,
    ),
)
