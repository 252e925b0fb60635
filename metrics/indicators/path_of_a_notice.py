from attributes import CASE
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Stages
from metrics.declaring.theme import ACROSS
from metrics.declaring.unit import DISTINCT

INDICATOR = Indicator(
    title="The path of a notice through the agencies",
    theme=ACROSS,
    order=40,
    question="Of the police's notices, how many reach triage, the front door, a referral, an assessment?",
    numerator="Public Protection Notices submitted in the period, and how many reached each stage",
    unit=DISTINCT,
    polarity=NEITHER,
    owner=ACROSS.owner,
    rationale="The yearly report found that many families known from notices got no support (line 1131); the path shows where "
    "they are lost, which neither the police nor the council can see alone.",
    rollup="By the day the notice was submitted; a notice counts once at each stage.",
    sources=("ppn_notices", "contacts", "referrals", "assessments"),
    by=("stage",),
    describes={"stage": CASE},
    caveats=(
        "A notice whose number the front door did not write down seems to end at the triage.",
        "A referral of the same child within 30 days of the contact, and an assessment within 90 days of that, follow from it.",
        "Not every notice should lead to a referral.",
    ),
    unconfirmed=("That 30 and 90 days are enough to link one step to the next.",),
    story=Stages(
        (
            ("path_of_a_notice", "stage", "1 Submitted"),
            ("path_of_a_notice", "stage", "2 Triaged"),
            ("path_of_a_notice", "stage", "3 Contact"),
            ("path_of_a_notice", "stage", "4 Referral"),
            ("path_of_a_notice", "stage", "5 Assessment"),
        )
    ),
    cases="""
        WITH referred AS (
            SELECT police_ref, referrals.child_id, referred_on FROM contacts JOIN referrals
            ON referrals.child_id = contacts.child_id AND referred_on BETWEEN contact_on AND contact_on + INTERVAL 30 DAY
        ), assessed AS (
            SELECT police_ref FROM referred JOIN assessments
            ON assessments.child_id = referred.child_id AND started_on BETWEEN referred_on AND referred_on + INTERVAL 90 DAY
        ), steps AS (
            SELECT ppn_ref AS notice, '1 Submitted' AS stage FROM ppn_notices
            UNION SELECT ppn_ref, '2 Triaged' FROM ppn_notices WHERE triaged_at IS NOT NULL
            UNION SELECT police_ref, '3 Contact' FROM contacts
            UNION SELECT police_ref, '4 Referral' FROM referred
            UNION SELECT police_ref, '5 Assessment' FROM assessed
        )
        SELECT ppn_ref AS record_id, submitted_at::DATE AS date, TRUE AS numerator, ppn_ref AS subject, place, stage
        FROM ppn_notices JOIN steps ON notice = ppn_ref
    """,
    example=Example(
        given={
            "ppn_notices": "ppn_ref|submitted_at|triaged_at|children\np1|2024-09-02|2024-09-03|1\np2|2024-09-02|2024-09-03|1\n"
            "p3|2024-09-02|2024-09-03|1\np4|2024-09-02|2024-09-03|1\np5|2024-09-02||1\np7|2024-09-02||1",
            "contacts": "child_id|contact_on|contact_source|police_ref\nann|2024-08-01|Police|p1\nben|2024-09-02|Police|p2\n"
            "cat|2024-09-02|Police|p3\ndan|2024-09-02|Police|p6\nfay|2024-04-02|Police|p7",
            "referrals": "child_id|referred_on|referral_source\nann|2024-08-31|Police\nben|2024-09-02|Police\n"
            "cat|2024-10-03|Police\ncat|2024-09-01|Police\nfay|2024-04-02|Police",
            "assessments": "child_id|started_on\nann|2024-11-29\nben|2024-12-02\nben|2024-08-30\ncat|2024-08-30\nfay|2024-04-02",
        },
        grain="year",
        by="stage",
        then="""
            period                         | breakdown    | value
            2024-25 (Apr 2024 to Dec 2024) | 1 Submitted  | 6
            2024-25 (Apr 2024 to Dec 2024) | 2 Triaged    | 4
            2024-25 (Apr 2024 to Dec 2024) | 3 Contact    | 4
            2024-25 (Apr 2024 to Dec 2024) | 4 Referral   | 3
            2024-25 (Apr 2024 to Dec 2024) | 5 Assessment | 2
        """,
    ),
)
