from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, NUMERATOR, numerator_of, part_of, same_cases
from metrics.declaring.story import Lines
from metrics.declaring.theme import FRONT_DOOR
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Assessments that led to support",
    theme=FRONT_DOOR,
    order=180,
    question="How many assessed children were found to need social care?",
    numerator="Those of them that found the child to need social care's support",
    denominator="Assessments authorised in the period with a finding, but for those of children already helped",
    unit=PERCENT,
    polarity=NEITHER,
    owner=FRONT_DOOR.owner,
    rationale="Where few need support, families were assessed who could have been helped earlier and with less.",
    guidance=(cites("annex_a", "list 4"),),
    rollup="Worked out anew for every period from its own cases; never an average of months.",
    sources=("assessments",),
    by=("age_band", "sex"),
    caveats=(
        "By the day the assessment was authorised.",
        "Updated assessments, of children whom social care already helps, are left out.",
        "Neither good nor bad by itself: it depends on who is referred.",
    ),
    story=Lines(),
    related=(
        same_cases(NUMERATOR, numerator_of("assessments_completed").among("needs_support", "Yes")),
        part_of(DENOMINATOR, numerator_of("assessments_completed")),
    ),
    cases="""
        SELECT place AS record_id, authorised_on AS date, needs_support = 'Yes' AS numerator, child_id, place,
               age_band(age) AS age_band, sex
        FROM assessments
        WHERE authorised_on IS NOT NULL AND needs_support <> 'Updated'
    """,
    example=Example(
        given={
            "assessments": """
            child_id | started_on | authorised_on | needs_support
            ann      | 2024-04-01 | 2024-04-30    | Yes
            ben      | 2024-04-02 | 2024-04-30    | No
            cat      | 2024-04-03 | 2024-04-30    | Updated
            dan      | 2024-04-04 | 2024-04-30    |
            eve      | 2024-04-05 |               | Yes
            fay      | 2024-04-06 | 2024-04-30    | No
        """
        },
        then="""
            period   | numerator | denominator | value
            Apr 2024 | 1         | 3           | 33.33
        """,
    ),
)
