from guidance.citation import cites
from metrics.declaring.indicator import LOW_IS_GOOD, Example, Indicator
from metrics.declaring.story import Lines
from metrics.declaring.theme import PPN_TRIAGE
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Encompass children without a known school",
    theme=PPN_TRIAGE,
    order=130,
    question="Do the police know which school to tell?",
    numerator="Those of them whose school is in no list: neither its number nor its name is found",
    denominator="Children at incidents of domestic abuse in the period, once for each incident",
    unit=PERCENT,
    polarity=LOW_IS_GOOD,
    owner=PPN_TRIAGE.owner,
    rationale="A name that somebody typed by heart reaches no school, or the wrong one.",
    guidance=(cites("operation_encompass_2025", "the duty"),),
    rollup="Worked out anew for every period from its own incidents; never an average of months.",
    sources=("encompass_notifications", "schools"),
    by=("age_band",),
    caveats=(
        "Children who are said to be educated at home are left out: they have no school to tell.",
        "A name counts as found where it is the name in the list, capitals aside.",
        "Schools of other authorities are not in the list: their pupils count as without a known school.",
        "A notice may have reached the school all the same; it says that nobody can check.",
    ),
    story=Lines(),
    cases="""
        SELECT notices.place AS record_id, incident_at::DATE AS date, child_id, notices.place,
               NOT EXISTS (FROM schools WHERE schools.urn = notices.urn OR lower(schools.school) = lower(notices.school))
               AS numerator, age_band(age) AS age_band
        FROM encompass_notifications AS notices
        WHERE home_educated IS DISTINCT FROM TRUE
    """,
    example=Example(
        given={
            "encompass_notifications": """
            incident_ref | incident_at      | child_id | urn    | school   | home_educated
            i1           | 2024-04-01 00:00 | ann      | 100001 | Ash Prim | No
            i2           | 2024-04-02 10:00 | ben      |        | ASH      |
            i3           | 2024-04-03 10:00 | cat      |        | Ash Prim | No
            i4           | 2024-04-04 10:00 | dan      | 100009 |          | No
            i5           | 2024-04-30 23:59 | eve      |        |          | No
            i6           | 2024-04-05 10:00 | fay      |        |          | Yes
            i7           | 2024-05-01 00:00 | gus      |        | Birch    | No
        """,
            "schools": """
            urn    | school
            100001 | Ash
            100002 | Birch
        """,
        },
        then="""
            period   | numerator | denominator | value
            Apr 2024 | 3         | 5           | 60
            May 2024 | 0         | 1           | 0
        """,
    ),
)
