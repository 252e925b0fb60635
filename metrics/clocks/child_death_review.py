from guidance.citation import cites
from metrics.declaring.clock import Clock, within_months
from metrics.declaring.indicator import Example
from metrics.declaring.theme import YOUNGEST

CLOCK = Clock(
    title="Review of a child's death",
    theme=YOUNGEST,
    order=10,
    owner=YOUNGEST.owner,
    starts="The panel is notified of the death",
    stops="The panel finishes its review",
    limit=within_months(12),
    basis=(cites("child_death_review_2018", "child death overview panel"),),
    disclosure="restricted",
    sources=("child_deaths_notified", "child_deaths_reviewed"),
    by=("age_group",),
    caveats=(
        "Each death by itself: the two lists are joined by the panel's number, never divided by each other.",
        "Where they differ in where the child lived or in the day of notification, the list of reviews counts.",
        "Deaths notified before the first list was sent are on the clock only once they are reviewed.",
        "Children who lived in Stoke-on-Trent only. Inquests hold a review up for reasons the panel cannot change.",
    ),
    unconfirmed=("That twelve months from notification is what the panel aims for.",),
    cases="""
        SELECT case_ref AS record_id, coalesce(reviewed.notified_on, notified.notified_on) AS started, reviewed_on AS stopped,
               coalesce(reviewed.age_group, notified.age_group) AS age_group, coalesce(reviewed.place, notified.place) AS place
        FROM child_deaths_reviewed AS reviewed FULL JOIN child_deaths_notified AS notified USING (case_ref)
        WHERE coalesce(reviewed.area, notified.area) = 'Stoke-on-Trent'
    """,
    example=Example(
        given={
            "child_deaths_notified": """
            case_ref | notified_on | area
            d1       | 2023-04-01  | Stoke-on-Trent
            d2       | 2023-04-01  | Stoke-on-Trent
            d3       | 2023-04-01  | Stoke-on-Trent
            d4       | 2024-01-31  | Stoke-on-Trent
            d5       | 2023-04-01  | Staffordshire
        """,
            "child_deaths_reviewed": """
            case_ref | notified_on | reviewed_on | area
            d1       | 2023-04-01  | 2024-04-01  | Stoke-on-Trent
            d2       |             | 2024-04-03  | Stoke-on-Trent
            d6       | 2022-05-01  | 2023-01-05  | Stoke-on-Trent
            d7       |             | 2023-01-05  | Stoke-on-Trent
        """,
        },
        today="2024-05-01",
        then="""
            record_id | due        | state     | late_by
            d1        | 2024-04-01 | met       |
            d2        | 2024-04-01 | missed    | 2
            d3        | 2024-04-01 | overdue   | 30
            d4        | 2025-01-31 | running   |
            d6        | 2023-05-01 | met       |
            d7        |            | not known |
        """,
    ),
)
