from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import FUNDING
from metrics.declaring.unit import RATIO
from place import place

INDICATOR = Indicator(
    title="Pounds agreed for each child",
    theme=FUNDING,
    order=50,
    question="What does the partnership have for each child of the city?",
    numerator="Pounds agreed for the year: the total as stated, or the sum of the contributors where none is",
    denominator="Children aged 0 to 17 who live in the city, in the middle of the year",
    unit=RATIO,
    polarity=NEITHER,
    owner=FUNDING.owner,
    rationale="Lets the sum be set beside that of a partnership of another size.",
    frequency="yearly",
    rollup="Worked out anew for every year; a part of a year has none.",
    disclosure="finance",
    sources=("contributions", "child_population"),
    caveats=(
        "In pounds. Of the partnership's own budget only: what agencies spend on safeguarding is many times more.",
        "The estimate of children is revised now and then.",
    ),
    story=Lines(),
    cases=f"""
        WITH totals AS (
            SELECT year_end, min(place) AS place,
                   coalesce(any_value(budget) FILTER (contributor = 'Total as stated'), sum(budget)) AS pounds
            FROM contributions GROUP BY year_end
        )
        SELECT totals.place AS record_id, year_end AS date, pounds AS numerator, children AS denominator, totals.place
        FROM totals JOIN child_population ON year = year(year_end) - 1
        WHERE la_code = {place().code}
    """,
    example=Example(
        given={
            "contributions": """
            contributor                 | year_end   | budget
            Staffordshire Police        | 2025-03-31 | 400
            Total as stated             | 2025-03-31 | 500
            Stoke-on-Trent City Council | 2024-03-31 | 100
            Staffordshire Police        | 2024-03-31 | 200
        """,
            "child_population": """
            year | level           | la_code | children
            2023 | Local authority | 861     | 100
            2024 | Local authority | 861     | 200
            2024 | Local authority | 860     | 700
        """,
        },
        grain="year",
        then="""
            period                         | numerator | denominator | value
            2023-24 (Mar 2024 to Mar 2024) | 300       | 100         | 3
            2024-25                        | 500       | 200         | 2.5
        """,
    ),
)
