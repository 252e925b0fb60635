from attributes import CASE
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.story import Overlap
from metrics.declaring.theme import ACROSS
from metrics.declaring.unit import DISTINCT

INDICATOR = Indicator(
    title="How missing, exploitation, notices, exclusion and neglect overlap",
    theme=ACROSS,
    order=30,
    question="Which dangers meet in the same child?",
    numerator="Children who in the financial year went missing, were at risk of exploitation, named in a contact after a police "
    "notice, kept out of school, or assessed for neglect: by all of these that hold",
    unit=DISTINCT,
    polarity=NEITHER,
    owner=ACROSS.owner,
    rationale="Each list belongs to another agency; a child who is on several needs one plan and not five.",
    frequency="yearly",
    rollup="By financial year; each child counts once, under everything that holds for them in that year.",
    sources=("missing_episodes", "exploitation_tracker", "contacts", "exclusions", "gcp2_assessments"),
    by=("in_all_of",),
    describes={"in_all_of": CASE},
    caveats=(
        "Only codes are matched. A child whose numbers are not linked by the council's list appears twice.",
        "A police notice reaches a child through the contact that followed it; notices without a contact name no child.",
        "The picture shows children on two lists or more; the table has the others, too.",
    ),
    story=Overlap(by="in_all_of"),
    cases="""
        WITH lists AS (
            SELECT child_id, 'Missing' AS list, reported_at::DATE AS day, place FROM missing_episodes
            UNION ALL SELECT child_id, 'Exploitation', month, place FROM exploitation_tracker
            UNION ALL SELECT child_id, 'Police notice', contact_on, place FROM contacts WHERE police_ref IS NOT NULL
            UNION ALL SELECT child_id, 'Excluded', started_on, place FROM exclusions
            UNION ALL SELECT child_id, 'Neglect', completed_on, place FROM gcp2_assessments
        )
        SELECT concat(child_id, financial_year(day)) AS record_id, max(day) AS date, TRUE AS numerator,
               child_id AS subject, child_id, max(place) AS place, string_agg(DISTINCT list, ' + ' ORDER BY list) AS in_all_of
        FROM lists
        GROUP BY child_id, financial_year(day)
    """,
    example=Example(
        given={
            "missing_episodes": "misper_ref | child_id | reported_at\nm1 | ann | 2024-05-01 10:00\nm2 | ben | 2025-03-31 10:00",
            "exploitation_tracker": "child_id | month\nann | 2024-05-01\nann | 2024-06-01",
            "contacts": """
            child_id | contact_on | contact_source | police_ref
            ben      | 2024-05-01 | Police         | p1
            ann      | 2024-05-01 | Police         |
            """,
            "exclusions": "child_id | exclusion_type | started_on\nann | Suspension | 2025-01-09\ndan | Permanent | 2024-04-09",
            "gcp2_assessments": "gcp2_ref | child_id | agency | completed_on\ng1 | cat | School | 2024-05-01",
        },
        grain="year",
        by="in_all_of",
        then="""
            period  | breakdown                         | value
            2024-25 | Excluded                          | 1
            2024-25 | Excluded + Exploitation + Missing | 1
            2024-25 | Missing + Police notice           | 1
            2024-25 | Neglect                           | 1
        """,
    ),
)
