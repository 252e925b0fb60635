from guidance.citation import cites
from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.story import Expected
from metrics.declaring.theme import EXPLOITATION
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Exploitation meetings held",
    theme=EXPLOITATION,
    order=160,
    question="Do the meetings take place?",
    numerator="Those of them that took place",
    denominator="Risk, disruption and panel meetings planned for the period",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=EXPLOITATION.owner,
    rationale="Independent scrutiny found that the weekly risk meeting is often missed, and that meetings double one another.",
    guidance=(cites("yearly_report_2024_25", "line 334"),),
    rollup="Worked out anew for every period from its own meetings; never an average of months.",
    disclosure="process",
    sources=("mace_attendance",),
    by=("meeting",),
    caveats=(
        "By the day the meeting was planned for; one that was moved stands under its new day only.",
        "Of the meetings in the register: one that nobody planned is not missed.",
    ),
    unconfirmed=("Whether “bi-weekly” disruption meetings are fortnightly or twice a week.",),
    read_with=("mace_attendance_by_agency",),
    story=Expected(by="meeting"),
    cases="""
        SELECT min(place) AS record_id, met_on AS date, bool_or(held = 'Held') AS numerator, min(place) AS place, meeting
        FROM mace_attendance
        GROUP BY meeting, met_on
    """,
    example=Example(
        given={
            "mace_attendance": """
            meeting             | met_on     | held     | agency | attended
            Weekly risk meeting | 2024-04-02 | Held     | Police | Yes
            Weekly risk meeting | 2024-04-02 | Held     | Health | No
            Weekly risk meeting | 2024-04-09 | Not held |        |
            Weekly risk meeting | 2024-04-16 | Held     | Police | Yes
            Weekly risk meeting | 2024-04-16 | Not held |        |
            MACE panel          | 2024-06-18 | Not held |        |
        """
        },
        grain="quarter",
        by="meeting",
        then="""
            period     | breakdown           | numerator | denominator | value
            2024-25 Q1 | MACE panel          | 0         | 1           | 0
            2024-25 Q1 | Weekly risk meeting | 2         | 3           | 66.67
        """,
    ),
)
