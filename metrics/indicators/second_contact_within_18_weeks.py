from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import MENTAL_HEALTH
from metrics.declaring.unit import STATED_PERCENT

INDICATOR = Indicator(
    title="Second contacts of mental health services within eighteen weeks",
    theme=MENTAL_HEALTH,
    order=50,
    question="How soon does help begin?",
    numerator="Those of them that came within eighteen weeks of the referral",
    denominator="Second contacts with a child in the period, as the providers add them up",
    unit=STATED_PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=MENTAL_HEALTH.owner,
    rationale="The second contact is usually counted as the beginning of help, the first as looking at what is needed.",
    rollup="Numbers of providers and months are added up and divided; percentages are never put together.",
    sources=("mental_health_activity",),
    by=("trust",),
    caveats=(
        "Of children who were seen a second time: those who still wait are not in it, however long they have waited.",
        "A provider that clears its longest waits looks slower for a while.",
        "Hidden numbers are left out of both, and the figure says so.",
    ),
    unconfirmed=(
        "That eighteen weeks from the referral is the standard, and that the second contact is when help begins.",
        "That the numbers are of children who live in Stoke-on-Trent, not in the whole area of the Board.",
    ),
    read_with=("children_waiting", "first_contact_within_4_weeks"),
    story=Lines(by="trust"),
    cases="""
        SELECT part.place AS record_id, month AS date, part.value AS numerator, whole.value AS denominator, part.place, trust,
               coalesce(part.value_status, whole.value_status) AS withheld
        FROM mental_health_activity AS whole JOIN mental_health_activity AS part USING (month, trust)
        WHERE whole.measure = 'Second contacts' AND part.measure = 'Second contacts within 18 weeks'
    """,
    example=Example(
        given={
            "mental_health_activity": """
            month      | trust  | measure                         | value | value_status
            2024-04-01 | MPFT   | Second contacts                 | 40    |
            2024-04-01 | MPFT   | Second contacts within 18 weeks | 20    |
            2024-04-01 | NSCHCT | Second contacts                 | 60    |
            2024-04-01 | NSCHCT | Second contacts within 18 weeks | 55    |
            2024-04-01 | UHNM   | Second contacts                 | 9     |
            2024-04-01 | UHNM   | Second contacts within 18 weeks |       | suppressed
        """
        },
        then="""
            period   | numerator | denominator | value | note
            Apr 2024 | 75        | 100         | 75    | without 1 figure that the sender marked suppressed (UHNM)
        """,
    ),
)
