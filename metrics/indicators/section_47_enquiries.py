from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.population import CHILDREN, Rate
from metrics.declaring.story import Lines
from metrics.declaring.theme import FRONT_DOOR
from metrics.declaring.unit import COUNT

INDICATOR = Indicator(
    title="Section 47 enquiries",
    theme=FRONT_DOOR,
    order=190,
    question="About how many children was there reason to fear serious harm?",
    numerator="Section 47 enquiries, one per child, by the day of the strategy discussion",
    unit=COUNT,
    polarity=NEITHER,
    owner=FRONT_DOOR.owner,
    rationale="An enquiry is the gravest step before a conference: it must be taken when needed, and only then.",
    guidance=(cites("children_act_1989", "section 47"), cites("annex_a", "list 5")),
    rollup="Adds up over months.",
    sources=("section_47_enquiries",),
    by=("age_band", "sex"),
    rate=Rate(10_000, CHILDREN),
    caveats=(
        "A count of enquiries, not of children: a child can have several in a year.",
        "Fewer is not better by itself: read it beside how many led to a conference.",
    ),
    published=(
        Published("2024-25", 1899, "DfE, children in need 2025, table c4"),
        Published("2023-24", 2471, "DfE, children in need 2025, table c4"),
    ),
    story=Lines(),
    cases="""
        SELECT place AS record_id, discussed_on AS date, 1 AS numerator, child_id, place, age_band(age) AS age_band, sex
        FROM section_47_enquiries
    """,
    example=Example(
        given={
            "section_47_enquiries": """
            child_id | discussed_on
            ann      | 2024-04-01
            ben      | 2024-04-30
            ann      | 2024-04-15
            ann      | 2024-05-01
        """
        },
        then="""
            period   | value
            Apr 2024 | 3
            May 2024 | 1
        """,
    ),
)
