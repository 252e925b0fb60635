from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.population import CHILDREN, Rate
from metrics.declaring.story import Lines
from metrics.declaring.theme import MENTAL_HEALTH
from metrics.declaring.unit import STATED

INDICATOR = Indicator(
    title="Referrals to children's mental health services",
    theme=MENTAL_HEALTH,
    order=10,
    question="How many times is help asked for a child's mental health?",
    numerator="Referrals received in the period, as the providers add them up",
    unit=STATED,
    polarity=NEITHER,
    owner=MENTAL_HEALTH.owner,
    rationale="The partners were asked in 2024-25 for assurance about children's mental health (yearly report, line 913).",
    rollup="Numbers of providers and months are added up; there is no figure where one of them was hidden.",
    sources=("mental_health_activity",),
    by=("trust",),
    caveats=(
        "Referrals, not children: a child can be referred twice, and to two providers.",
        "The newest month is provisional at the providers, and is usually raised later.",
        "More referrals can mean more need, or that help is easier to ask for.",
    ),
    unconfirmed=("That the numbers are of children who live in Stoke-on-Trent, not in the whole area of the Board.",),
    rate=Rate(10_000, CHILDREN),
    story=Lines(by="trust"),
    cases="""
        SELECT place AS record_id, month AS date, value AS numerator, place, value_status AS withheld, trust
        FROM mental_health_activity
        WHERE measure = 'Referrals received'
    """,
    example=Example(
        given={
            "mental_health_activity": """
            month      | trust  | measure            | value | value_status
            2024-04-01 | MPFT   | Referrals received | 44    |
            2024-04-01 | NSCHCT | Referrals received | 212   |
            2024-04-01 | NSCHCT | Schools            | 92    |
            2024-04-01 | UHNM   | Schools            | 92    |
            2024-05-01 | MPFT   | Referrals received |       | suppressed
            2024-05-01 | NSCHCT | Referrals received | 201   |
            2024-05-01 | UHNM   | Referrals received | 0     |
        """
        },
        then="""
            period   | value | status     | note
            Apr 2024 | 256   | ok         |
            May 2024 |       | suppressed | 1 figure marked suppressed by the sender (MPFT); 2 other figures are known
        """,
    ),
)
