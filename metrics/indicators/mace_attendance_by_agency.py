from guidance.citation import cites
from metrics.declaring.indicator import ENGAGEMENT, HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.story import Expected
from metrics.declaring.theme import EXPLOITATION
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Agencies that came to exploitation meetings",
    theme=EXPLOITATION,
    order=150,
    question="Does every agency come to the meetings where children are kept safe from exploitation?",
    numerator="Those of them where the agency came",
    denominator="Places for an agency at the risk, disruption and panel meetings held in the period",
    roadmap=ENGAGEMENT,
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=EXPLOITATION.owner,
    rationale="The report speaks of strong attendance; an agency that is not there can neither tell what it knows nor be asked.",
    guidance=(cites("yearly_report_2024_25", "line 847"), cites("yearly_report_2024_25", "line 861")),
    rollup="Worked out anew for every period from its own meetings; never an average of agencies or months.",
    disclosure="process",
    sources=("mace_attendance",),
    by=("agency", "meeting"),
    caveats=(
        "Apologies are an absence. An empty cell or n/a means not expected; one not known or not read is left out, and said.",
        "Meetings that were not held are left out: see those held.",
        "It counts that somebody came, not whether they could decide.",
    ),
    unconfirmed=("Which agencies are expected at which meeting.",),
    read_with=("mace_meetings_held",),
    story=Expected(by="agency"),
    cases="""
        SELECT place AS record_id, met_on AS date, place, agency, meeting, attended AS numerator
        FROM mace_attendance
        WHERE held = 'Held' AND agency IS NOT NULL AND attended_status IS DISTINCT FROM 'not applicable'
    """,
    example=Example(
        given={
            "mace_attendance": """
            meeting             | met_on     | held     | agency | attended | attended_status
            Weekly risk meeting | 2024-04-02 | Held     | Police | Yes      |
            Weekly risk meeting | 2024-04-02 | Held     | Health | No       |
            Weekly risk meeting | 2024-04-02 | Held     | School |          | not applicable
            MACE panel          | 2024-04-23 | Held     | Police |          | not available
            MACE panel          | 2024-04-09 | Held     | Police | No       |
            MACE panel          | 2024-04-09 | Held     | Health | Yes      |
            Weekly risk meeting | 2024-04-16 | Not held | Police | No       |
            Weekly risk meeting | 2024-04-23 | Held     |        |          |
            MACE panel          | 2024-06-30 | Held     | Police | Yes      |
        """
        },
        grain="quarter",
        by="agency",
        then="""
            period     | breakdown | numerator | denominator | value
            2024-25 Q1 | Health    | 1         | 2           | 50
            2024-25 Q1 | Police    | 2         | 3           | 66.67
        """,
    ),
)
