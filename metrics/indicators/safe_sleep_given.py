from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import YOUNGEST
from metrics.declaring.unit import STATED_PERCENT

INDICATOR = Indicator(
    title="New parents told about safe sleep",
    theme=YOUNGEST,
    order=130,
    question="Do parents of a new baby hear how to lay it down safely?",
    numerator="Those of them who were told",
    denominator="Parents who should have been told about safe sleep at a contact in the period, as the trusts add them up",
    unit=STATED_PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=YOUNGEST.owner,
    rationale="Unsafe sleep is among the commonest modifiable factors in the yearly report 2024-25 (line 1215).",
    frequency="quarterly",
    rollup="Numbers of trusts and quarters are added up and divided; percentages are never put together.",
    sources=("infant_health",),
    by=("contact_point", "trust"),
    caveats=(
        "Contacts, not parents: the same mother is to be told at several contacts.",
        "That advice was given is not that it was followed, nor that the family has a cot.",
    ),
    unconfirmed=("At which contacts the advice is due, and that the trusts count parents who live in the city.",),
    story=Lines(by="contact_point"),
    cases="""
        SELECT place AS record_id, quarter_end AS date, given AS numerator, eligible AS denominator, place,
               coalesce(given_status, eligible_status) AS withheld, contact_point, trust
        FROM infant_health
        WHERE message = 'Safe sleep'
    """,
    example=Example(
        given={
            "infant_health": """
            quarter_end | trust  | message    | contact_point                 | eligible | given | given_status
            2024-04-30  | UHNM   | Safe sleep | Before leaving hospital       | 800      | 760   |
            2024-06-30  | MPFT   | ICON       | Health visitor, 10 to 14 days | 100      | 1     |
            2024-06-30  | MPFT   | Safe sleep | Health visitor, 10 to 14 days | 200      | 140   |
            2024-09-30  | NSCHCT | Safe sleep | Perinatal mental health team  | 8        |       | suppressed
        """
        },
        grain="quarter",
        then="""
            period     | numerator | denominator | value | status     | note
            2024-25 Q1 | 900       | 1000        | 90    | ok         |
            2024-25 Q2 |           |             |       | suppressed | 1 figure marked suppressed by the sender (NSCHCT)
        """,
    ),
)
