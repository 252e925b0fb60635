from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator, Published
from metrics.declaring.population import CHILDREN, Rate
from metrics.declaring.story import Parts
from metrics.declaring.theme import FRONT_DOOR
from metrics.declaring.unit import SNAPSHOT

INDICATOR = Indicator(
    title="Children in need",
    theme=FRONT_DOOR,
    order=270,
    question="How many children does social care work with today, and why?",
    numerator="Children whose time in need is open at the end of the month",
    unit=SNAPSHOT,
    polarity=NEITHER,
    owner=FRONT_DOOR.owner,
    rationale="The children already known are the background of every contact: an open case is not a new referral.",
    guidance=(cites("annex_a", "list 6"), cites("children_in_need_census", "children in need")),
    rollup="What stood at the end of the period's last month; months are never added up.",
    sources=("children_in_need",),
    by=("primary_need", "sex"),
    rate=Rate(10_000, CHILDREN),
    caveats=(
        "Looked-after children and children with a protection plan are in it, as in the census.",
        "A case closed on the last day of the month is not open any more.",
        "Complete only if the first list held every open case.",
        "The yearly report's “1 in 26 children” leaves out looked-after children (register I-26).",
    ),
    published=(
        Published("2024-25", 3186, "DfE, children in need 2025, table b1"),
        Published("2023-24", 3438, "DfE, children in need 2025, table b1", qualifier="about"),
    ),
    story=Parts(by="primary_need"),
    cases="""
        WITH months AS (
            SELECT DISTINCT last_day(day) AS month_end FROM working_days, about WHERE day <= today
        )
        SELECT concat(place, month_end) AS record_id, month_end AS date, TRUE AS numerator, child_id AS subject, child_id,
               place, primary_need, sex
        FROM children_in_need JOIN months ON started_on <= month_end AND coalesce(closed_on > month_end, TRUE)
    """,
    example=Example(
        given={
            "children_in_need": """
            child_id | started_on | closed_on
            ann      | 2024-03-31 | 2024-04-30
            ben      | 2024-04-30 | 2024-05-31
            cat      | 2024-05-01 |
        """
        },
        today="2024-05-01",
        then="""
            period   | value
            Mar 2024 | 1
            Apr 2024 | 1
            May 2024 | 1
        """,
    ),
)
