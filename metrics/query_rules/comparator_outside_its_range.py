from metrics.benchmarks.measures import DOUBTS, published_measures
from metrics.declaring.indicator import Example
from metrics.declaring.query_rule import QueryRule
from metrics.declaring.theme import FUNDING

RULE = QueryRule(
    title="A comparator outside its own range",
    says="The figure printed for the country lies far outside those of its areas.",
    theme=FUNDING,
    finds=f"""
        WITH {published_measures()}, {DOUBTS}
        SELECT name AS subject, NULL AS theme, NULL AS figures, NULL AS lines, says
        FROM doubts QUALIFY year = max(year) OVER (PARTITION BY name)
    """,
    fires=Example(
        given={
            "comparators": """
            short_name | measure      | unit             | year | area           | value
            FirstYJS   | New to court | Rate per 100,000 | 2024 | England        | 1258
            FirstYJS   | New to court | Rate per 100,000 | 2024 | Stoke-on-Trent | 281
            FirstYJS   | New to court | Rate per 100,000 | 2024 | Blackpool      | 318
            FirstYJS   | New to court | Rate per 100,000 | 2024 | Derby          | 88
        """
        },
        then="""
            subject  | says
            FirstYJS | New to court, 2024: 1,258 is printed for England, while the areas held lie between 88 and 318.
        """,
    ),
    silent=Example(
        given={
            "comparators": """
            short_name | measure   | unit               | year | area           | value
            A          | Plans     | Rate per 10,000    | 2024 | England        | 88
            A          | Plans     | Rate per 10,000    | 2024 | Derby          | 44
            B          | Referrals | Number of children | 2024 | England        | 632830
            B          | Referrals | Number of children | 2024 | Stoke-on-Trent | 3874
        """
        },
        then="subject | says",
    ),
)
