from guidance.citation import cites
from metrics.declaring.indicator import HIGH_IS_GOOD, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, numerator_of, part_of
from metrics.declaring.story import Lines
from metrics.declaring.theme import YOUNGEST
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Child deaths the panel reviewed within six weeks of the review meeting",
    theme=YOUNGEST,
    order=100,
    question="Once the professionals or the coroner have finished, does the panel follow soon?",
    numerator="Those of them that the panel finished within six weeks of the review meeting, or of the inquest if that was later",
    denominator="Deaths of children of Stoke-on-Trent, reviewed in the period, whose day of the meeting or inquest is known",
    unit=PERCENT,
    polarity=HIGH_IS_GOOD,
    owner=YOUNGEST.owner,
    rationale="This part of the wait is in the panel's own hands.",
    guidance=(cites("child_death_review_2018", "child death overview panel"),),
    frequency="quarterly",
    rollup="Worked out anew for every period from its own reviews; never an average of quarters.",
    disclosure="restricted",
    sources=("child_deaths_reviewed",),
    clocks=("child_death_panel",),
    by=("age_group",),
    caveats=("By the day the panel finished. Deaths that still wait for the panel are not in the list it sends.",),
    unconfirmed=("That the limit is six weeks, and that it starts with the meeting or the inquest, whichever is later.",),
    story=Lines(),
    related=(part_of(DENOMINATOR, numerator_of("deaths_reviewed")),),
    cases="""
        SELECT record_id, stopped AS date, state = 'met' AS numerator, place, age_group
        FROM clocks.child_death_panel
        WHERE state IN ('met', 'missed')
    """,
    example=Example(
        given={
            "child_deaths_reviewed": """
            case_ref | meeting_on | reviewed_on | area
            d1       | 2024-03-19 | 2024-04-30  | Stoke-on-Trent
            d2       | 2024-04-01 | 2024-05-14  | Stoke-on-Trent
            d3       | 2024-04-01 | 2024-06-30  | Stoke-on-Trent
            d4       |            | 2024-05-14  | Stoke-on-Trent
        """
        },
        grain="quarter",
        then="""
            period     | numerator | denominator | value
            2024-25 Q1 | 1         | 3           | 33.33
        """,
    ),
)
