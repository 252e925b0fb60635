from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.population import CHILDREN, Rate
from metrics.declaring.story import Parts
from metrics.declaring.theme import FRONT_DOOR
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Assessments completed",
    theme=FRONT_DOOR,
    order=150,
    question="How many assessments do social workers complete?",
    numerator="Assessments by social workers, one per child, by the day they were authorised",
    unit=COUNT,
    polarity=NEITHER,
    owner=FRONT_DOOR.owner,
    rationale="The work behind the time limit: a share in time says little without how many there were.",
    guidance=(cites("annex_a", "list 4"),),
    rollup="Adds up over months.",
    sources=("assessments",),
    by=("needs_support", "age_band"),
    rate=Rate(10_000, CHILDREN),
    caveats=(
        "Updated: the assessment of a child whom social care already helps.",
        "A child assessed twice counts twice.",
        "Neither good nor bad by itself: it follows the number of referrals.",
    ),
    story=Parts(by="needs_support"),
    cases="""
        SELECT place AS record_id, authorised_on AS date, 1 AS numerator, child_id, place,
               needs_support, age_band(age) AS age_band
        FROM assessments
        WHERE authorised_on IS NOT NULL
    """,
    example=Example(
        given={
            "assessments": """
            child_id | started_on | authorised_on | needs_support
            ann      | 2024-04-01 | 2024-04-30    | Yes
            ben      | 2024-04-02 | 2024-05-01    | No
            cat      | 2024-04-03 | 2024-05-01    | Updated
            dan      | 2024-05-04 |               |
        """
        },
        then="""
            period   | value
            Apr 2024 | 1
            May 2024 | 2
        """,
    ),
)
