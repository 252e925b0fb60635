from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, numerator_of, part_of
from metrics.declaring.story import Lines
from metrics.declaring.theme import MENTAL_HEALTH
from metrics.declaring.unit import STATED_PERCENT

INDICATOR = Indicator(
    title="Referrals that mental health services accepted",
    theme=MENTAL_HEALTH,
    order=20,
    question="Of those for whom help is asked, how many are taken on?",
    numerator="Referrals accepted in the same period, as the providers add them up",
    denominator="Referrals to children's mental health services received in the period",
    unit=STATED_PERCENT,
    polarity=NEITHER,
    owner=MENTAL_HEALTH.owner,
    rationale="A child who is not taken on still has the worry: somebody else has to know.",
    rollup="Numbers of providers and months are added up and divided; percentages are never put together.",
    sources=("mental_health_activity",),
    by=("trust",),
    caveats=(
        "A referral received at the end of a month may be accepted in the next one.",
        "A low share can mean strict thresholds, or referrals that belonged elsewhere.",
        "Hidden numbers are left out of both, and the figure says so.",
    ),
    unconfirmed=("That the numbers are of children who live in Stoke-on-Trent, not in the whole area of the Board.",),
    story=Lines(by="trust"),
    related=(part_of(DENOMINATOR, numerator_of("mental_health_referrals")),),
    cases="""
        SELECT part.place AS record_id, month AS date, part.value AS numerator, whole.value AS denominator, part.place, trust,
               coalesce(part.value_status, whole.value_status) AS withheld
        FROM mental_health_activity AS whole JOIN mental_health_activity AS part USING (month, trust)
        WHERE whole.measure = 'Referrals received' AND part.measure = 'Referrals accepted'
    """,
    example=Example(
        given={
            "mental_health_activity": """
            month      | trust  | measure            | value | value_status
            2024-04-01 | MPFT   | Referrals received | 40    |
            2024-04-01 | MPFT   | Referrals accepted | 20    |
            2024-04-01 | NSCHCT | Referrals received | 60    |
            2024-04-01 | NSCHCT | Referrals accepted | 55    |
            2024-04-01 | UHNM   | Referrals received |       | suppressed
            2024-04-01 | UHNM   | Referrals accepted | 3     |
            2024-05-01 | MPFT   | Referrals accepted | 5     |
        """
        },
        then="""
            period   | numerator | denominator | value | note
            Apr 2024 | 75        | 100         | 75    | without 1 figure that the sender marked suppressed (UHNM)
            May 2024 |           |             |       | no figure was given for this period
        """,
    ),
)
