from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, numerator_of, part_of
from metrics.declaring.story import Lines
from metrics.declaring.theme import YOUNGEST
from metrics.declaring.unit import STATED_PERCENT

INDICATOR = Indicator(
    title="Pre-birth referrals made before 20 weeks",
    theme=YOUNGEST,
    order=150,
    question="Do worries about an unborn baby reach social care early enough to help?",
    numerator="Those of them made before 20 weeks of pregnancy",
    denominator="Referrals before birth made in the period, at a known week of pregnancy, as the trusts add them up",
    unit=STATED_PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=YOUNGEST.owner,
    rationale="The pre-birth pathway was revised in 2024-25 to make the routes clear (yearly report, line 1164).",
    frequency="quarterly",
    rollup="Numbers of trusts and quarters are added up and divided; percentages are never put together.",
    sources=("pre_birth_referrals",),
    by=("trust",),
    caveats=(
        "Hidden numbers are left out of both, and the figure says so.",
        "A mother who books late, or whose worries begin late, cannot be referred early.",
    ),
    unconfirmed=("That 20 weeks is the limit of the local pre-birth pathway.",),
    story=Lines(),
    related=(part_of(DENOMINATOR, numerator_of("pre_birth_referrals_made")),),
    cases="""
        SELECT place AS record_id, quarter_end AS date, place, referrals_status AS withheld, trust, referrals AS denominator,
               if(gestation IN ('0 to 11 weeks', '12 to 19 weeks'), referrals, 0) AS numerator
        FROM pre_birth_referrals
        WHERE gestation <> 'Not recorded'
    """,
    example=Example(
        given={
            "pre_birth_referrals": """
            quarter_end | trust  | gestation        | referrals | referrals_status
            2024-04-30  | UHNM   | 0 to 11 weeks    | 8         |
            2024-06-30  | UHNM   | 12 to 19 weeks   | 16        |
            2024-06-30  | MPFT   | 20 to 27 weeks   | 4         |
            2024-06-30  | MPFT   | 28 weeks or more | 4         |
            2024-06-30  | MPFT   | Not recorded     | 32        |
            2024-06-30  | NSCHCT | 12 to 19 weeks   |           | suppressed
        """
        },
        grain="quarter",
        then="""
            period     | numerator | denominator | value | note
            2024-25 Q1 | 24        | 32          | 75    | without 1 figure that the sender marked suppressed (NSCHCT)
        """,
    ),
)
