from guidance.citation import cites
from metrics.declaring.clock import Clock, within_days
from metrics.declaring.indicator import Example
from metrics.declaring.theme import YOUNGEST

CLOCK = Clock(
    title="Panel after the review meeting or inquest",
    theme=YOUNGEST,
    order=20,
    owner=YOUNGEST.owner,
    starts="The child death review meeting is held, or the inquest ends if that is later",
    stops="The panel finishes its review",
    limit=within_days(42),
    basis=(cites("child_death_review_2018", "child death overview panel"),),
    disclosure="restricted",
    sources=("child_deaths_reviewed",),
    by=("age_group",),
    caveats=(
        "Only of reviews that are finished: the list the panel sends has no others, so nothing runs here.",
        "Children who lived in Stoke-on-Trent only.",
        "Not known where the list does not say when the meeting or the inquest was.",
    ),
    unconfirmed=("That the limit is six weeks, and that it starts with the meeting or the inquest, whichever is later.",),
    cases="""
        SELECT case_ref AS record_id, meeting_on AS started, reviewed_on AS stopped, age_group, place
        FROM child_deaths_reviewed
        WHERE area = 'Stoke-on-Trent'
    """,
    example=Example(
        given={
            "child_deaths_reviewed": """
            case_ref | meeting_on | reviewed_on | area
            d1       | 2024-04-01 | 2024-05-13  | Stoke-on-Trent
            d2       | 2024-04-01 | 2024-05-14  | Stoke-on-Trent
            d3       |            | 2024-05-14  | Stoke-on-Trent
            d4       | 2024-04-01 | 2024-05-14  | Staffordshire
        """
        },
        then="""
            record_id | due        | state     | late_by
            d1        | 2024-05-13 | met       |
            d2        | 2024-05-13 | missed    | 1
            d3        |            | not known |
        """,
    ),
)
