from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import YOUNGEST
from metrics.declaring.unit import STATED_RATE

INDICATOR = Indicator(
    title="New parents told the ICON message, where only a percentage is given",
    theme=YOUNGEST,
    order=120,
    question="What do the contacts say of themselves that give no numbers?",
    numerator="The percentage as the trust gives it, for parents who should have been told at that contact",
    unit=STATED_RATE,
    polarity=HIGH_IS_GOOD,
    owner=YOUNGEST.owner,
    rationale="A percentage without numbers cannot be checked nor added to others; it is shown, and kept apart.",
    frequency="quarterly",
    rollup="None: a percentage without counts stands for its own quarter and contact only.",
    sources=("infant_health",),
    by=("contact_point", "trust"),
    caveats=(
        "Not among the parents told the ICON message, which needs numbers.",
        "Without a breakdown there is a figure only where one contact alone gave a percentage without numbers: "
        "it is that contact's.",
    ),
    unconfirmed=("At which contacts the message is due, and that the trusts count parents who live in the city.",),
    story=Lines(by="contact_point"),
    cases="""
        SELECT place AS record_id, quarter_end AS date, percent AS numerator, place, percent_status AS withheld,
               contact_point, trust
        FROM infant_health
        WHERE message = 'ICON' AND eligible + given IS NULL
    """,
    example=Example(
        given={
            "infant_health": """
            quarter_end | trust  | message    | contact_point                 | eligible | given | percent | percent_status
            2024-04-30  | NSCHCT | ICON       | Doctor, 6 to 8 weeks          |          |       | 62      |
            2024-06-30  | NSCHCT | Safe sleep | Doctor, 6 to 8 weeks          |          |       | 70      |
            2024-09-30  | MPFT   | ICON       | Health visitor, 6 to 8 weeks  | 100      |       | 70      |
            2024-09-30  | MPFT   | ICON       | Health visitor, 10 to 14 days |          | 5     | 80      |
            2024-09-30  | UHNM   | ICON       | Before leaving hospital       | 100      | 90    | 90      |
            2024-12-31  | NSCHCT | ICON       | Perinatal mental health team  | 9        |       |         | suppressed
        """
        },
        grain="quarter",
        then="""
            period     | value | status         | note
            2024-25 Q1 | 62    | ok             |
            2024-25 Q2 |       | not applicable | 2 figures without counts: percentages of parts are never put together
            2024-25 Q3 |       | suppressed     | 1 figure marked suppressed by the sender (NSCHCT)
        """,
    ),
)
