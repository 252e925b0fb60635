from attributes import CASE
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.relation import NUMERATOR, numerator_of, one_a_child_a_month, within
from metrics.declaring.story import Stages
from metrics.declaring.theme import PPN_TRIAGE
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Police notices submitted",
    theme=PPN_TRIAGE,
    order=10,
    question="How many Public Protection Notices (PPNs) do officers submit?",
    numerator="Public Protection Notices, by the day they were submitted",
    unit=COUNT,
    polarity=NEITHER,
    owner=PPN_TRIAGE.owner,
    rationale="Every notice is a worry that an officer wrote down. More can mean more harm, or more eyes.",
    rollup="Adds up over months.",
    sources=("ppn_notices",),
    by=("triage", "notice_type", "da_risk"),
    describes={"triage": CASE},
    caveats=(
        "A count of notices, not of children or families; children named on them have a count of their own.",
        "A notice is triaged when the log has the time of its triage; the newest ones may still be waiting, and one whose "
        "time is given as not known is under Not recorded.",
        "The steps from notice to referral count notices first and children last: a notice can name several.",
        "The DASH risk is graded for domestic abuse only; other notices are under Not recorded.",
    ),
    story=Stages(
        (
            ("ppn_notices", None, None),
            ("ppn_notices", "triage", "Triaged"),
            ("ppn_outcomes", "outcome", "Direct referral"),
            ("police_contacts", None, None),
            ("contacts_to_referral", "contact_source", "Police"),
        )
    ),
    related=(
        one_a_child_a_month(NUMERATOR, numerator_of("path_of_a_notice")),
        within(NUMERATOR, "da_risk", "notice_type", "Domestic abuse"),
    ),
    cases="""
        SELECT ppn_ref AS record_id, submitted_at::DATE AS date, 1 AS numerator, place,
               notice_type, da_risk,
               CASE WHEN triaged_at IS NOT NULL THEN 'Triaged' WHEN triaged_at_status IS NULL THEN 'Waiting' END AS triage
        FROM ppn_notices
    """,
    example=Example(
        given={
            "ppn_notices": """
            ppn_ref | submitted_at     | triaged_at       | children
            p1      | 2024-04-01 00:00 | 2024-04-01 10:00 | 2
            p2      | 2024-04-30 23:59 | 2024-05-01 10:00 | 1
            p3      | 2024-04-12 10:00 |                  | 0
            p4      | 2024-05-01 00:00 | 2024-05-01 10:00 | 3
        """
        },
        by="triage",
        then="""
            period   | breakdown | value
            Apr 2024 | Triaged   | 2
            Apr 2024 | Waiting   | 1
            May 2024 | Triaged   | 1
            May 2024 | Waiting   | 0
        """,
    ),
)
