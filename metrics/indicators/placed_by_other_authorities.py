from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.relation import NUMERATOR, numerator_of, part_of
from metrics.declaring.story import Lines
from metrics.declaring.theme import MISSING
from metrics.declaring.unit import DISTINCT

INDICATOR = Indicator(
    title="Missing children placed here by other authorities",
    theme=MISSING,
    order=60,
    question="How many of the children who go missing here are another authority's responsibility?",
    numerator="Different children with a missing report in the period whom another authority placed in care here",
    answers=("foi-10",),
    unit=DISTINCT,
    polarity=NEITHER,
    owner=MISSING.owner,
    rationale="Another authority answers for the child, but it is the police and services here that look for them.",
    guidance=(cites("missing_children_2014", "out of area placements"),),
    rollup="Counted anew for every period: months do not add up to a year, because a child can be missing in several.",
    sources=("missing_episodes",),
    by=("town",),
    caveats=(
        "These children are among the children reported missing, too.",
        "Stoke-on-Trent's own children placed elsewhere are reported to other forces and not seen here.",
        "A report that does not name the placing authority is not counted.",
        "Not shown by placing authority: with one or two children each, that would point at a child.",
    ),
    story=Lines(),
    related=(part_of(NUMERATOR, numerator_of("missing_children")),),
    cases="""
        SELECT misper_ref AS record_id, reported_at::DATE AS date, TRUE AS numerator, child_id AS subject, place, town
        FROM missing_episodes
        WHERE placing_area <> 'Stoke-on-Trent'
    """,
    example=Example(
        given={
            "missing_episodes": """
            misper_ref | child_id | reported_at      | placing_area
            m1         | ann      | 2024-04-01 00:00 | Derby
            m2         | ann      | 2024-04-30 23:59 | Derby
            m3         | ben      | 2024-04-12 10:00 | Another authority
            m4         | cat      | 2024-04-13 10:00 | Stoke-on-Trent
            m5         | dan      | 2024-04-14 10:00 |
            m6         | ann      | 2024-05-01 00:00 | Derby
        """
        },
        then="""
            period   | value
            Apr 2024 | 2
            May 2024 | 1
        """,
    ),
)
