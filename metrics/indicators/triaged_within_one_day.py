from metrics.declaring.indicator import HIGH_IS_GOOD, Break, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, NUMERATOR, numerator_of, one_a_child_a_month, same_cases, within
from metrics.declaring.story import Lines
from metrics.declaring.theme import PPN_TRIAGE
from metrics.declaring.timed import WHEN_STARTED, Timed
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Notices triaged within one day",
    theme=PPN_TRIAGE,
    order=30,
    question="Is every notice looked at together within a day?",
    numerator="Those of them that the triage considered within 24 hours of being submitted",
    denominator="Public Protection Notices submitted in the period",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=PPN_TRIAGE.owner,
    rationale="The yearly report 2024-25 (line 1138) says that every notice is triaged daily: is it?",
    rollup="Worked out anew for every period from its own notices; never an average of months.",
    sources=("ppn_notices",),
    by=("notice_type", "da_risk"),
    caveats=(
        "24 hours by the clock, nights and weekends included; exactly 24 hours is in time.",
        "A notice without a time of triage is not in time, also where it came in just before the log was sent.",
        "A notice whose triage is before its submission is not in time until the times are put right.",
        "Where it is not known when it was triaged, and the day alone does not tell, it is left out, and that is said.",
    ),
    breaks=(Break("2024-09-01", "The daily multi-agency triage of notices began."),),
    unconfirmed=(
        "That the local target is 24 hours by the clock, and not the next working day.",
        "That the daily triage began on 1 September 2024: the report names the year only.",
    ),
    story=Lines(),
    clocks=("ppn_triage",),
    timed=Timed("ppn_triage", WHEN_STARTED),
    related=(
        same_cases(DENOMINATOR, numerator_of("ppn_notices")),
        one_a_child_a_month(DENOMINATOR, numerator_of("path_of_a_notice")),
        within(NUMERATOR, "da_risk", "notice_type", "Domestic abuse"),
        within(DENOMINATOR, "da_risk", "notice_type", "Domestic abuse"),
    ),
    cases="""
        SELECT record_id, started::DATE AS date, if(state = 'not known', NULL, state = 'met') AS numerator, place,
               notice_type, da_risk
        FROM clocks.ppn_triage
    """,
    example=Example(
        given={
            "ppn_notices": """
            ppn_ref | submitted_at     | triaged_at       | children | triaged_at_status
            p1      | 2024-04-01 09:00 | 2024-04-02 09:00 | 1        |
            p2      | 2024-04-01 09:00 | 2024-04-02 09:01 | 1        |
            p3      | 2024-04-30 23:59 | 2024-04-30 23:59 | 2        |
            p4      | 2024-04-12 10:00 |                  | 1        |
            p5      | 2024-04-13 10:00 | 2024-04-13 09:59 | 1        |
            p6      | 2024-05-01 00:00 | 2024-05-01 08:00 | 1        |
            t1      | 2024-04-14 10:00 | 2024-04-15 00:00 | 1        | no time given
        """
        },
        then="""
            period   | numerator | denominator | value
            Apr 2024 | 2         | 5           | 40
            May 2024 | 1         | 1           | 100
        """,
    ),
)
