from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Parts
from metrics.declaring.theme import YOUNGEST
from metrics.declaring.unit import STATED

INDICATOR = Indicator(
    title="Pre-birth referrals",
    theme=YOUNGEST,
    order=140,
    question="How many unborn babies do the health trusts tell social care about, and how early?",
    numerator="Referrals to children's social care before birth, made in the period, as the trusts add them up",
    unit=STATED,
    polarity=NEITHER,
    owner=YOUNGEST.owner,
    rationale="A worry that is shared early leaves time for help before the birth.",
    frequency="quarterly",
    rollup="Numbers of trusts and quarters are added up; there is no figure where one of them was hidden.",
    sources=("pre_birth_referrals",),
    by=("gestation", "trust"),
    caveats=(
        "What the trusts say they sent; what social care says it received can differ.",
        "A hidden number is never counted as nought: the total it belongs to is not shown either.",
    ),
    unconfirmed=("That the trusts count referrals about mothers who live in the city.",),
    story=Parts(by="gestation"),
    cases="""
        SELECT place AS record_id, quarter_end AS date, referrals AS numerator, place, referrals_status AS withheld,
               gestation, trust
        FROM pre_birth_referrals
    """,
    example=Example(
        given={
            "pre_birth_referrals": """
            quarter_end | trust  | gestation      | referrals | referrals_status
            2024-04-30  | UHNM   | 12 to 19 weeks | 17        |
            2024-06-30  | MPFT   | 12 to 19 weeks | 8         |
            2024-09-30  | UHNM   | 12 to 19 weeks | 9         |
            2024-09-30  | UHNM   | 20 to 27 weeks | 6         |
            2024-09-30  | NSCHCT | 20 to 27 weeks |           | suppressed
        """
        },
        grain="quarter",
        then="""
            period     | value | status     | note
            2024-25 Q1 | 25    | ok         |
            2024-25 Q2 |       | suppressed | 1 figure marked suppressed by the sender (NSCHCT); 2 other figures are known
        """,
    ),
)
