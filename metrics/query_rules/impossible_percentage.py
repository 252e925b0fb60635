from metrics.declaring.indicator import Example
from metrics.declaring.query_rule import QueryRule
from metrics.declaring.theme import QUALITY

RULE = QueryRule(
    title="An impossible percentage",
    says="A percentage over 100, or one that no whole numbers of the size it speaks of can give.",
    theme=QUALITY,
    finds="""
        WITH shares AS (  -- out of how many: as printed, or as the records have it for the same period and group
            SELECT printed.*, coalesce(out_of, denominator)::BIGINT AS whole
            FROM printed LEFT JOIN printed_as USING (figure)
            LEFT JOIN figures ON figures.indicator = printed_as.indicator AND figures.period = printed_as.period
                AND figures.breakdown = printed_as.breakdown AND figures.value IS NOT NULL
            WHERE unit = 'percent' AND qualifier = 'exactly'
        ),
        rises AS (  -- for each earlier number, the later one that comes closest to the rise
            SELECT rise.figure, rise.theme, rise.line, rise.value, total.figure AS within, total.value AS most,
                   list_filter(range(1, 1000), lambda n:
                       round(100 * (round(n * (100 + rise.value) / 100) - n) / n) = rise.value)[1] AS earlier
            FROM printed AS rise JOIN printed AS total ON total.figure = rise.part_of
            WHERE rise.unit = 'percent more' AND total.qualifier = 'exactly'
        )
        SELECT figure AS subject, theme, figure AS figures, line::VARCHAR AS lines,
               format('{:g}% of {:,} is printed, and no whole number of them gives it.', value, whole) AS says
        FROM shares WHERE whole < 200 AND NOT list_contains([round(100 * n / whole) FOR n IN range(0, whole + 1)], round(value))
        UNION ALL SELECT figure, theme, figure, line::VARCHAR, format('A share of {:g}% is printed.', value)
        FROM shares WHERE value > 100
        UNION ALL
        SELECT figure, theme, figure || ', ' || within, line::VARCHAR,
               format('{:g}% more is printed; the first whole numbers to give it are {} and {:.0f}, there were {:.0f} in all.',
                      value, earlier, round(earlier * (100 + value) / 100), most)
        FROM rises WHERE round(earlier * (100 + value) / 100) > most
    """,
    fires=Example(
        given={
            "published_figures": """
            ref  | theme   | value | unit         | qualifier | part_of | out_of | line
            SF51 | Deaths  | 24    | deaths       | exactly   |         |        | 1193
            SF55 | Deaths  | 32    | percent more | exactly   | SF51    |        | 1196
            A    | Schools | 66    | percent      | exactly   |         | 28     | 1
            B    | Schools | 101   | percent      | exactly   |         |        | 2
            C    | Schools | 66    | percent      | exactly   |         |        | 700
        """,
            "printed_as": "figure | indicator | period  | breakdown\n C | audits | 2024-25 | Secondary",
            "figures": "indicator | period | breakdown | value | denominator\n audits | 2024-25 | Secondary | 79 | 14",
        },
        then="""
        figures    | lines | says
        A          | 1     | 66% of 28 is printed, and no whole number of them gives it.
        B          | 2     | A share of 101% is printed.
        C          | 700   | 66% of 14 is printed, and no whole number of them gives it.
        SF55, SF51 | 1196  | 32% more is printed; the first whole numbers to give it are 19 and 25, there were 24 in all.
    """,
    ),
    silent=Example(
        given={
            "published_figures": """
            ref | value | unit         | qualifier | part_of | out_of | line
            A   | 25    | deaths       | exactly   |         |        | 1
            B   | 32    | percent more | exactly   | A       |        | 2
            C   | 66    | percent      | exactly   |         | 29     | 3
            D   | 66    | percent      | about     |         | 28     | 4
        """
        },
        then="subject | says",
    ),
)
