from metrics.declaring.indicator import Example
from metrics.declaring.query_rule import QueryRule
from metrics.declaring.theme import QUALITY

RULE = QueryRule(
    title="Two values for one thing",
    says="The same thing, for the same period and area, is printed with two values that cannot both be right.",
    theme=QUALITY,
    finds="""
        SELECT one.figure || '-' || other.figure AS subject, one.theme,
               one.figure || ', ' || other.figure AS figures, one.line || ', ' || other.line AS lines,
               format('{}: {:,.9g} in line {}, {}{:,.9g} in line {}.', one.measure, one.value, one.line,
                      if(other.qualifier = 'exactly', '', other.qualifier || ' '), other.value, other.line) AS says
        FROM printed AS one JOIN printed AS other
          ON one.measure = other.measure AND one.unit = other.unit AND one.footprint = other.footprint
         AND one.period IS NOT DISTINCT FROM other.period
        WHERE one.qualifier = 'exactly'
          AND (other.qualifier = 'exactly' AND one.value <> other.value AND one.figure < other.figure
               OR other.qualifier = 'over' AND one.value < coalesce(other.at_least, other.value))
    """,
    fires=Example(
        given={
            "published_figures": """
            ref  | part | theme    | measure    | value | qualifier | at_least | unit        | footprint | period  | line
            SF28 |      | Schools  | Secondary  | 66    | exactly   |          | percent     | Stoke     |         | 700
            SF31 | a    | Schools  | Secondary  | 79    | exactly   |          | percent     | Stoke     |         | 713
            SF60 |      | Learning | Conference | 100   | over      | 101      | attendances | Stoke     | Oct 2024 | 579
            SF59 |      | Learning | Conference | 92    | exactly   |          | attendances | Stoke     | Oct 2024 | 483
        """
        },
        then="""
            subject     | theme    | figures     | lines    | says
            SF28-SF31a  | Schools  | SF28, SF31a | 700, 713 | Secondary: 66 in line 700, 79 in line 713.
            SF59-SF60   | Learning | SF59, SF60  | 483, 579 | Conference: 92 in line 483, over 100 in line 579.
        """,
    ),
    silent=Example(
        given={
            "published_figures": """
            ref | measure   | value | qualifier | at_least | unit        | footprint | period  | line
            A   | Attending | 1805  | exactly   |          | attendances | Stoke     | 2024-25 | 483
            B   | Attending | 1800  | over      | 1801     | attendances | Stoke     | 2024-25 | 72
            C   | Attending | 1700  | exactly   |          | attendances | Stoke     | 2023-24 | 9
            D   | Attending | 1500  | exactly   |          | people      | Stoke     | 2024-25 | 9
            E   | Attending | 2500  | exactly   |          | attendances | England   | 2024-25 | 9
            F   | Sessions  | 98    | exactly   |          | attendances | Stoke     | 2024-25 | 483
            G   | Attending | 1801  | over      | 1802     | attendances | Stoke     | 2024-25 | 80
            H   | Attending | 1805  | exactly   |          | attendances | Stoke     | 2024-25 | 90
        """
        },
        then="subject | says",
    ),
)
