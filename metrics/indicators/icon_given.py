from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import YOUNGEST
from metrics.declaring.unit import STATED_PERCENT

INDICATOR = Indicator(
    title="New parents told the ICON message",
    theme=YOUNGEST,
    order=110,
    question="Do parents of a new baby hear, at each contact, how to cope with crying?",
    numerator="Those of them who were told",
    denominator="Parents who should have been told the ICON message at a contact in the period, as the trusts add them up",
    unit=STATED_PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=YOUNGEST.owner,
    rationale="ICON (Babies cry, you can cope) is meant to prevent the shaking of babies; it works only if parents hear it.",
    frequency="quarterly",
    rollup="Numbers of trusts and quarters are added up and divided; percentages are never put together.",
    sources=("infant_health",),
    by=("contact_point", "trust"),
    caveats=(
        "Contacts, not parents: the same mother is to be told at several contacts.",
        "A contact for which a trust gives only a percentage, or hides a number, is left out; the figure says so "
        "where a number was hidden.",
        "That a message was given is not that it was understood.",
    ),
    unconfirmed=("At which contacts the message is due, and that the trusts count parents who live in the city.",),
    story=Lines(by="contact_point"),
    cases="""
        SELECT place AS record_id, quarter_end AS date, given AS numerator, eligible AS denominator, place,
               coalesce(given_status, eligible_status) AS withheld, contact_point, trust
        FROM infant_health
        WHERE message = 'ICON'
    """,
    example=Example(
        given={
            "infant_health": """
            quarter_end | trust  | message    | contact_point                | eligible | eligible_status | given | given_status
            2024-04-30  | UHNM   | ICON       | Before leaving hospital      | 800      |                 | 760   |
            2024-06-30  | MPFT   | ICON       | Health visitor, 6 to 8 weeks | 700      |                 | 440   |
            2024-06-30  | MPFT   | ICON       | Health visitor, 10 to 14 days | 50      |                 |       |
            2024-06-30  | MPFT   | Safe sleep | Health visitor, 6 to 8 weeks | 100      |                 | 1     |
            2024-06-30  | NSCHCT | ICON       | Doctor, 6 to 8 weeks         |          |                 |       |
            2024-06-30  | NSCHCT | ICON       | Perinatal mental health team | 9        |                 |       | suppressed
        """
        },
        grain="quarter",
        then="""
            period     | value | note
            2024-25 Q1 | 80    | without 2 figures that the sender marked left blank, suppressed (MPFT, NSCHCT)
        """,
    ),
)
