from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import PPN_TRIAGE
from metrics.declaring.unit import DISTINCT

INDICATOR = Indicator(
    title="Children with repeat Encompass incidents",
    theme=PPN_TRIAGE,
    order=140,
    question="Which children live through it again?",
    numerator="Different children at an incident in the period who were at another in the 12 months before",
    unit=DISTINCT,
    polarity=NEITHER,
    owner=PPN_TRIAGE.owner,
    rationale="A reduction in repeat concerns is one of the partnership's own measures (yearly report, lines 1269 and 1311).",
    guidance=(cites("operation_encompass_2025", "the duty"),),
    rollup="Counted anew for every period: months do not add up to a year, because a child can be in several.",
    sources=("encompass_notifications",),
    by=("age_band",),
    history_months=12,
    caveats=(
        "The same day a year before still counts as within 12 months; two incidents on one day count as a repeat.",
        "Whether the school was told makes no difference here.",
        "Rises when more incidents come into the scheme, too: read it with the number of notices.",
    ),
    unconfirmed=("That a repeat is counted by child, and within 12 months.",),
    story=Lines(),
    cases="""
        WITH incidents AS (
            SELECT *, incident_at::DATE AS day,
                   lag(incident_at::DATE) OVER (PARTITION BY child_id ORDER BY incident_at, incident_ref) AS day_before
            FROM encompass_notifications
        )
        SELECT place AS record_id, day AS date, TRUE AS numerator, child_id AS subject, child_id,
               place, age_band(age) AS age_band
        FROM incidents
        WHERE day_before >= day - INTERVAL 12 MONTH
    """,
    example=Example(
        given={
            "encompass_notifications": """
            incident_ref | incident_at      | child_id
            i1           | 2023-04-09 23:59 | ann
            i2           | 2024-04-10 00:00 | ann
            i3           | 2023-04-10 00:00 | ben
            i4           | 2024-04-10 23:59 | ben
            i5           | 2024-04-12 10:00 | cat
            i6           | 2024-04-13 10:00 | cat
            i7           | 2024-04-13 10:00 | cat
            i8           | 2024-04-14 10:00 | dan
        """
        },
        grain="year",
        then="""
            period                         | value
            2023-24                        |
            2024-25 (Apr 2024 to Apr 2024) | 2
        """,
    ),
)
