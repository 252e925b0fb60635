from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.story import Lines
from metrics.declaring.theme import FUNDING
from metrics.declaring.unit import RATIO
from place import place

INDICATOR = Indicator(
    title="One child looked after in how many",
    theme=FUNDING,
    order=110,
    question="The report says 1 in 51: is it so?",
    numerator="Children aged 0 to 17 who live in the city, in the middle of the year",
    denominator="Children looked after by the council on 31 March",
    unit=RATIO,
    polarity=NEITHER,
    owner=FUNDING.owner,
    rationale="1 in 51 is 196.1 per 10,000; the DfE's counts give 1 in 58.8, 170 per 10,000. Which is meant should be said.",
    guidance=(cites("looked_after_children_return", "children looked after"),),
    frequency="yearly",
    rollup="Worked out anew for every year from its own two counts.",
    disclosure="process",
    sources=("children_known", "child_population"),
    caveats=(
        "A larger number means fewer children looked after.",
        "The report gives no day and no definition: 1 in 51 lies nearer to March 2024, which was 1 in 52.6.",
    ),
    published=(
        Published("2024-25", 51, "the yearly report 2024-25, line 143"),
        Published("2024-25", 58.8, "the DfE's counts, 1,063 of 62,520"),
    ),
    story=Lines(),
    cases=f"""
        SELECT known.place AS record_id, counted_on AS date, population.children AS numerator, known.children AS denominator,
               known.place
        FROM children_known AS known JOIN child_population AS population ON year = year(counted_on) - 1
        WHERE measure = 'Looked after' AND la_code = {place().code}
    """,
    example=Example(
        given={
            "children_known": """
            measure      | counted_on | children
            Looked after | 2024-03-31 | 100
            Looked after | 2025-03-31 | 1063
            In need      | 2025-03-31 | 9000
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
            2024-25                        | 62520     | 1063        | 58.81 | disputed
        """,
    ),
)
