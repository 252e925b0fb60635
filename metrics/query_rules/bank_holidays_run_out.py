from metrics.declaring.indicator import Example
from metrics.declaring.query_rule import QueryRule
from metrics.declaring.theme import QUALITY

RULE = QueryRule(
    title="Bank holidays run out",
    says="The calendar of bank holidays ends so soon that a clock started now may run past it.",
    theme=QUALITY,
    finds="""
        SELECT 'calendar' AS subject, NULL AS theme, NULL AS figures, NULL AS lines,
               format('Bank holidays are known to {}: a clock that ends later cannot be worked out. Install '
                      'newer ones.', strftime(max(day), '%B %Y')) AS says
        FROM working_days, about
        GROUP BY today HAVING today > calendar_good_until()
    """,
    fires=Example(
        given={},
        today="2027-07-05",
        then="""
        subject  | says
        calendar | Bank holidays are known to December 2027: a clock that ends later cannot be worked out. Install newer ones.
    """,
    ),
    silent=Example(given={}, today="2027-07-04", then="subject | says"),
)
