from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, NUMERATOR, numerator_of, part_of, same_cases
from metrics.declaring.story import Lines
from metrics.declaring.theme import PPN_TRIAGE
from metrics.declaring.unit import RATIO

INDICATOR = Indicator(
    title="Children named on each notice",
    theme=PPN_TRIAGE,
    order=180,
    question="How many children stand behind one notice?",
    numerator="Children named on them",
    denominator="Public Protection Notices submitted in the period that give the number of children",
    unit=RATIO,
    polarity=NEITHER,
    owner=PPN_TRIAGE.owner,
    rationale="The work follows the children: a hundred notices are a different week with one child each or with three.",
    rollup="Worked out anew for every period from its own notices; never an average of months.",
    sources=("ppn_notices",),
    by=("notice_type", "outcome"),
    caveats=(
        "The number in the log, not who they are: a child on two notices counts twice.",
        "Notices about adults without a child in the house are in the denominator.",
    ),
    story=Lines(),
    related=(same_cases(NUMERATOR, numerator_of("children_on_notices")), part_of(DENOMINATOR, numerator_of("ppn_notices"))),
    cases="""
        SELECT ppn_ref AS record_id, submitted_at::DATE AS date, children AS numerator, place,
               if(children IS NULL, NULL, 1) AS denominator, notice_type, outcome
        FROM ppn_notices
    """,
    example=Example(
        given={
            "ppn_notices": """
            ppn_ref | submitted_at     | children
            p1      | 2024-04-01 00:00 | 3
            p2      | 2024-04-30 23:59 | 0
            p3      | 2024-05-01 00:00 | 2
            p4      | 2024-05-02 00:00 |
        """
        },
        then="""
            period   | numerator | denominator | value
            Apr 2024 | 3         | 2           | 1.5
            May 2024 | 2         | 1           | 2
        """,
    ),
)
