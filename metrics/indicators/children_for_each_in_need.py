from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.story import Lines
from metrics.declaring.theme import FUNDING
from metrics.declaring.unit import RATIO
from place import place

INDICATOR = Indicator(
    title="One child in need in how many",
    theme=FUNDING,
    order=130,
    question="The report says that 1 in 26 is open to social care: is it so?",
    numerator="Children aged 0 to 17 who live in the city, in the middle of the year",
    denominator="Children in need on 31 March, those looked after among them",
    unit=RATIO,
    polarity=NEITHER,
    owner=FUNDING.owner,
    rationale="Without those looked after it was 1 in 26.5 in March 2024 and 1 in 29.4 in March 2025: the report may mean that.",
    guidance=(cites("children_in_need_census", "children in need"), cites("children_act_1989", "section 17")),
    frequency="yearly",
    rollup="Worked out anew for every year from its own two counts.",
    disclosure="process",
    sources=("children_known", "child_population"),
    caveats=(
        "A larger number means fewer children in need.",
        "Open involvement, as the report says, is not defined: it may leave out those who are looked after.",
    ),
    published=(
        Published("2024-25", 26, "the yearly report 2024-25, line 143"),
        Published("2024-25", 19.6, "the DfE's counts, 3,186 of 62,520"),
    ),
    story=Lines(),
    cases=f"""
        SELECT known.place AS record_id, counted_on AS date, population.children AS numerator, known.children AS denominator,
               known.place
        FROM children_known AS known JOIN child_population AS population ON year = year(counted_on) - 1
        WHERE measure = 'In need' AND la_code = {place().code}
    """,
    example=Example(
        given={
            "children_known": """
            measure      | counted_on | children
            In need      | 2024-03-31 | 100
            In need      | 2025-03-31 | 3186
            Looked after | 2025-03-31 | 9000
        """,
            "child_population": """
            year | level           | la_code | children
            2023 | Local authority | 861     | 5000
            2024 | Local authority | 861     | 62520
            2024 | Local authority | 860     | 100
        """,
        },
        grain="year",
        then="""
            period                         | numerator | denominator | value | status
            2023-24 (Mar 2024 to Mar 2024) | 5000      | 100         | 50    | provisional
            2024-25                        | 62520     | 3186        | 19.62 | disputed
        """,
    ),
)
