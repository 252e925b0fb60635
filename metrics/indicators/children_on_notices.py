from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.relation import NUMERATOR, within
from metrics.declaring.theme import PPN_TRIAGE
from metrics.declaring.unit import AS_TOLD

INDICATOR = Indicator(
    title="Children named on police notices",
    theme=PPN_TRIAGE,
    order=20,
    question="How many times was a child named on a notice?",
    numerator="Children named on the Public Protection Notices submitted in the period",
    unit=AS_TOLD,
    polarity=NEITHER,
    owner=PPN_TRIAGE.owner,
    rationale="One notice can be about a household of five: the work follows the children, not the notices.",
    rollup="Adds up over months, as mentions and not as children.",
    sources=("ppn_notices",),
    by=("notice_type", "da_risk"),
    caveats=(
        "A notice whose number of children is not given adds none; the figure says how many there are.",
        "A child on two notices counts twice: the log has the number of children, not who they are.",
        "The DASH risk is graded for domestic abuse only; other notices are under Not recorded.",
    ),
    related=(within(NUMERATOR, "da_risk", "notice_type", "Domestic abuse"),),
    cases="""
        SELECT ppn_ref AS record_id, submitted_at::DATE AS date, children AS numerator, place,
               notice_type, da_risk, if(children IS NULL, coalesce(children_status, 'left blank'), NULL) AS withheld
        FROM ppn_notices
    """,
    example=Example(
        given={
            "ppn_notices": """
            ppn_ref | family_ref | submitted_at     | children
            p1      | f1         | 2024-04-01 00:00 | 2
            p2      | f1         | 2024-04-30 23:59 | 2
            p3      | f2         | 2024-04-12 10:00 | 0
            p4      | f3         | 2024-04-12 10:00 |
            p5      | f4         | 2024-05-01 00:00 | 5
            p6      | f4         | 2024-06-01 00:00 |
        """
        },
        then="""
            period   | value | status      | note
            Apr 2024 | 4     | provisional | without 1 figure that the sender marked left blank
            May 2024 | 5     | ok          |
            Jun 2024 |       | not known   | 1 figure marked left blank by the sender
        """,
    ),
)
