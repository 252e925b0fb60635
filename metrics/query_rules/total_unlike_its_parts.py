from metrics.declaring.indicator import Example
from metrics.declaring.query_rule import QueryRule
from metrics.declaring.theme import FUNDING

SAYS = "Money: the parts printed add up to 166,729, the total printed is 264,650, a difference of 97,921."

RULE = QueryRule(
    title="A total unlike its parts",
    says="Numbers that should add up to a printed total do not.",
    theme=FUNDING,
    finds="""
        SELECT total.figure AS subject, any_value(total.theme) AS theme,
               string_agg(part.figure, ', ' ORDER BY part.figure) || ', ' || total.figure AS figures,
               string_agg(DISTINCT part.line, ', ' ORDER BY part.line) || ', ' || any_value(total.line) AS lines,
               format('{}: the parts printed add up to {:,}, the total printed is {:,}, a difference of {:,}.',
                      any_value(total.measure), sum(part.value)::BIGINT, any_value(total.value)::BIGINT,
                      abs(any_value(total.value) - sum(part.value))::BIGINT) AS says
        FROM printed AS total JOIN printed AS part ON part.adds_up_to = total.figure
        GROUP BY total.figure
        HAVING sum(part.value) <> any_value(total.value)
           AND bool_and(part.qualifier = 'exactly' AND total.qualifier = 'exactly')
    """,
    fires=Example(
        given={
            "published_figures": """
            ref  | theme   | measure | value  | qualifier | adds_up_to | line
            SF71 | Funding | Police  | 44990  | exactly   | SF73       | 1245
            SF72 | Funding | Council | 121739 | exactly   | SF73       | 1246
            SF73 | Funding | Money   | 264650 | exactly   |            | 1247
        """
        },
        then=f"""
            subject | theme   | figures          | lines            | says
            SF73    | Funding | SF71, SF72, SF73 | 1245, 1246, 1247 | {SAYS}
        """,
    ),
    silent=Example(
        given={
            "published_figures": """
            ref | measure | value | qualifier | adds_up_to | line
            A   | Police  | 44    | exactly   | C          | 1
            B   | Council | 121   | exactly   | C          | 2
            C   | Money   | 165   | exactly   |            | 3
            D   | Police  | 44    | exactly   | F          | 1
            E   | Council | 100   | over      | F          | 2
            F   | Money   | 165   | exactly   |            | 3
        """
        },
        then="subject | says",
    ),
)
