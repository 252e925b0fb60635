from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.population import CHILDREN, Rate
from metrics.declaring.story import Lines
from metrics.declaring.theme import MENTAL_HEALTH
from metrics.declaring.unit import STATED

INDICATOR = Indicator(
    title="Hospital admissions for self-harm",
    theme=MENTAL_HEALTH,
    order=60,
    question="How often does a child have to be admitted to hospital after harming itself?",
    numerator="Admissions of children aged 0 to 17 for self-harm in the period, as the hospitals add them up",
    unit=STATED,
    polarity=NEITHER,
    owner=MENTAL_HEALTH.owner,
    rationale="Suicide prevention is one of the two matters on which the partners were asked for assurance (report, line 914).",
    rollup="Numbers of months are added up; there is no figure where one of them was hidden.",
    sources=("mental_health_activity",),
    by=("trust",),
    caveats=(
        "Admissions, not children: a child can be admitted twice.",
        "Children of the city who were admitted elsewhere are not in it.",
        "A rise can mean that more are admitted who used to be sent home.",
    ),
    unconfirmed=("That the numbers are of children who live in Stoke-on-Trent, and where the age stops.",),
    rate=Rate(10_000, CHILDREN),
    story=Lines(),
    cases="""
        SELECT place AS record_id, month AS date, value AS numerator, place, value_status AS withheld, trust
        FROM mental_health_activity
        WHERE measure = 'Self-harm admissions'
    """,
    example=Example(
        given={
            "mental_health_activity": """
            month      | trust  | measure              | value | value_status
            2024-04-01 | UHNM   | Self-harm admissions | 17    |
            2024-04-01 | MPFT   | Schools              | 13    |
            2024-04-01 | NSCHCT | Schools              | 92    |
            2024-05-01 | UHNM   | Self-harm admissions |       | suppressed
        """
        },
        then="""
            period   | value | status     | note
            Apr 2024 | 17    | ok         |
            May 2024 |       | suppressed | 1 figure marked suppressed by the sender (UHNM)
        """,
    ),
)
