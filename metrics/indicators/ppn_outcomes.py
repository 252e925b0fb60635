from metrics.declaring.indicator import NEITHER, Break, Example, Indicator
from metrics.declaring.relation import NUMERATOR, denominator_of, same_cases
from metrics.declaring.story import Parts
from metrics.declaring.theme import PPN_TRIAGE
from metrics.declaring.unit import SHARE

INDICATOR = Indicator(
    title="Outcomes of triage",
    theme=PPN_TRIAGE,
    order=40,
    question="What does the triage decide?",
    numerator="Notices with this outcome",
    denominator="Public Protection Notices submitted in the period whose triage has an outcome",
    unit=SHARE,
    polarity=NEITHER,
    owner=PPN_TRIAGE.owner,
    rationale="The triage is there to bring each family to the right help; the outcomes show where it sends them.",
    rollup="Worked out anew for every period from its own notices; never an average of months.",
    sources=("ppn_notices",),
    by=("outcome",),
    caveats=(
        "By the day the notice was submitted, so that all steps from notice to referral are of the same months.",
        "Notices that are waiting, or whose outcome is not recorded, are left out.",
        "Open case means that social care already worked with the family; it is not a new referral.",
        "The yearly report 2024-25 prints these as a picture without numbers (lines 1144 to 1152).",
    ),
    breaks=(Break("2024-09-01", "The daily multi-agency triage of notices began."),),
    unconfirmed=("That the daily triage began on 1 September 2024: the report names the year only.",),
    story=Parts(by="outcome"),
    related=(same_cases(NUMERATOR, denominator_of("no_further_action")),),
    cases="""
        SELECT ppn_ref AS record_id, submitted_at::DATE AS date, TRUE AS numerator, place, outcome
        FROM ppn_notices
        WHERE outcome IS NOT NULL
    """,
    example=Example(
        given={
            "ppn_notices": """
            ppn_ref | submitted_at     | triaged_at       | children | outcome
            p1      | 2024-04-01 00:00 | 2024-04-01 10:00 | 1        | NFA
            p2      | 2024-04-30 23:59 | 2024-05-01 10:00 | 1        | NFA
            p3      | 2024-04-12 10:00 | 2024-04-12 11:00 | 1        | NFA
            p4      | 2024-04-12 10:00 | 2024-04-12 11:00 | 2        | Direct referral
            p5      | 2024-04-13 10:00 |                  | 1        |
            p6      | 2024-05-01 00:00 | 2024-05-01 10:00 | 1        | Direct referral
            p7      | 2024-05-31 23:59 | 2024-06-01 10:00 | 1        | NFA
        """
        },
        by="outcome",
        then="""
            period   | breakdown       | numerator | denominator | value
            Apr 2024 | Direct referral | 1         | 4           | 25
            Apr 2024 | NFA             | 3         | 4           | 75
            May 2024 | Direct referral | 1         | 2           | 50
            May 2024 | NFA             | 1         | 2           | 50
        """,
    ),
)
