from attributes import CASE
from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import ACROSS
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Children who can be matched",
    theme=ACROSS,
    order=20,
    question="Can a partner's records be linked to those of the others?",
    numerator="Those of them whose number is in the council's list of who is who",
    denominator="Children in a partner's records of the month, each once for each partner",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=ACROSS.owner,
    rationale="Below 90 in 100, what partners know together is guesswork: ask the partner to send NHS numbers or UPNs.",
    rollup="Worked out anew for every period; a child counts once for each month and partner.",
    sources=(),
    by=("partner",),
    describes={"partner": CASE},
    caveats=(
        "Whether the numbers of one child belong together is as good as the council's list.",
        "A number that the list gives to more rows than one child can have is nobody's, and matches nobody.",
        "A child from elsewhere whom the council does not know cannot be matched.",
    ),
    unconfirmed=("That 90 in 100 is enough.",),
    warn_below=90,
    story=Lines(by="partner"),
    cases="""
        SELECT concat(child_id, partner, date_trunc('month', day)::DATE) AS record_id, max(day) AS date, partner,
               child_id IN (SELECT code FROM same_child) AS numerator, child_id, max(place) AS place
        FROM sightings
        GROUP BY child_id, partner, date_trunc('month', day)
    """,
    example=Example(
        given={
            "child_identifiers": """
            council_id | nhs_number | upn
            c1         | ann        | u1
        """,
            "missing_episodes": """
            misper_ref | child_id | reported_at
            m1         | ann      | 2024-04-01 10:00
            m2         | ann      | 2024-04-30 10:00
            m3         | ben      | 2024-04-02 10:00
            m4         | c1       | 2024-05-02 10:00
        """,
            "contacts": """
            child_id | contact_on | contact_source
            ann      | 2024-04-01 | Police
        """,
        },
        by="partner",
        then="""
            period   | breakdown                   | numerator | denominator | value
            Apr 2024 | Staffordshire Police        | 1         | 2           | 50
            Apr 2024 | Stoke-on-Trent City Council | 1         | 1           | 100
            May 2024 | Staffordshire Police        | 1         | 1           | 100
            May 2024 | Stoke-on-Trent City Council |           |             |
        """,
    ),
)
