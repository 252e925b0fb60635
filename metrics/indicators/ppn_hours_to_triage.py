from metrics.declaring.indicator import LOW_IS_GOOD, Break, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, numerator_of, part_of, within
from metrics.declaring.story import Lines
from metrics.declaring.theme import PPN_TRIAGE
from metrics.declaring.unit import MEDIAN_HOURS

INDICATOR = Indicator(
    title="Hours from notice to triage",
    theme=PPN_TRIAGE,
    order=150,
    question="How long does a family wait until somebody looks at the notice together?",
    numerator="Hours from submission to triage of the middle notice",
    denominator="Public Protection Notices submitted in the period that were triaged",
    unit=MEDIAN_HOURS,
    polarity=LOW_IS_GOOD,
    owner=PPN_TRIAGE.owner,
    rationale="Within a day says nothing of the others: the middle shows how far off the daily triage is.",
    rollup="Worked out anew for every period from its own notices; never an average of months.",
    sources=("ppn_notices",),
    clocks=("ppn_triage",),
    by=("notice_type", "da_risk"),
    caveats=(
        "By the day the notice was submitted. Notices still waiting are not in it until they are triaged.",
        "Half of the notices waited longer: the middle says nothing about the longest.",
        "A notice whose triage is before its submission, or that lacks a time, is left out until the times are put right.",
    ),
    breaks=(Break("2024-09-01", "The daily multi-agency triage of notices began."),),
    unconfirmed=("That the daily triage began on 1 September 2024: the report names the year only.",),
    story=Lines(),
    related=(
        part_of(numerator_of("triaged_within_one_day"), DENOMINATOR),
        part_of(DENOMINATOR, numerator_of("ppn_notices").among("triage", "Triaged")),
        part_of(DENOMINATOR, numerator_of("ppn_notices")),
        within(DENOMINATOR, "da_risk", "notice_type", "Domestic abuse"),
    ),
    cases="""
        SELECT record_id, started::DATE AS date, hours_between(started, stopped) AS numerator, clock.place, clock.notice_type,
               clock.da_risk
        FROM clocks.ppn_triage AS clock JOIN ppn_notices ON ppn_ref = record_id
        WHERE stopped IS NOT NULL AND submitted_at_status IS NULL AND triaged_at_status IS NULL
    """,
    example=Example(
        given={
            "ppn_notices": """
            ppn_ref | submitted_at     | triaged_at       | children | submitted_at_status | triaged_at_status
            p1      | 2024-04-01 00:00 | 2024-04-01 06:00 | 1        |                     |
            p2      | 2024-04-02 09:00 | 2024-04-03 09:30 | 1        |                     |
            p3      | 2024-04-30 23:00 | 2024-05-03 23:00 | 1        |                     |
            p4      | 2024-04-12 10:00 |                  | 1        |                     |
            p5      | 2024-05-01 10:00 | 2024-05-01 11:00 | 1        |                     |
            t1      | 2024-04-14 00:00 | 2024-04-15 07:00 | 1        | no time given       |
            t2      | 2024-04-14 10:00 | 2024-04-15 00:00 | 1        |                     | no time given
        """
        },
        then="""
            period   | denominator | value
            Apr 2024 | 3           | 24.5
            May 2024 | 1           | 1
        """,
    ),
)
