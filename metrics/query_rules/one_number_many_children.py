from metrics.declaring.indicator import Example
from metrics.declaring.query_rule import QueryRule
from metrics.declaring.theme import QUALITY

RULE = QueryRule(
    title="One number for many children",
    says="An NHS number or UPN of the list of who is who stands in the rows of more children than can be one.",
    theme=QUALITY,
    finds="""
        WITH numbers AS (SELECT unnest([nhs_number, upn]) AS number FROM child_identifiers),
        shared AS (
            SELECT count(*) AS held FROM numbers WHERE number IS NOT NULL GROUP BY number HAVING count(*) > 3)
        SELECT 'who is who' AS subject, NULL AS theme, NULL AS figures, NULL AS lines,
               format('Numbers held by more than 3 children each: {}, in {} rows. They join nobody; ask for the '
                      'right ones.', count(*), sum(held)) AS says
        FROM shared HAVING count(*) > 0
    """,
    fires=Example(
        given={
            "child_identifiers": """
            council_id | nhs_number   | upn
            1          | 999 000 0018 | A123456789012
            2          | 999 000 0018 | A123456789012
            3          | 999 000 0018 | A123456789012
            4          | 999 000 0018 |
        """
        },
        then="""
        subject    | says
        who is who | Numbers held by more than 3 children each: 1, in 4 rows. They join nobody; ask for the right ones.
    """,
    ),
    silent=Example(
        given={
            "child_identifiers": """
            council_id | nhs_number   | upn
            1          | 999 000 0018 |
            2          | 999 000 0018 |
            3          | 999 000 0018 | A123456789012
            4          |              | A123456789012
        """
        },
        then="subject | says",
    ),
)
