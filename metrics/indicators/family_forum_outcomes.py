from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.relation import NUMERATOR, denominator_of, part_of
from metrics.declaring.story import Parts
from metrics.declaring.theme import FRONT_DOOR
from metrics.declaring.unit import SHARE

INDICATOR = Indicator(
    title="What the Family Forum agreed",
    theme=FRONT_DOOR,
    order=282,
    question="What help do families find in the Family Forum?",
    numerator="Those of them with the outcome",
    denominator="Family Forums held in the period whose outcome is recorded",
    unit=SHARE,
    polarity=NEITHER,
    owner=FRONT_DOOR.owner,
    rationale="A forum that ends in advice for all, or sends many on to social care, is not what it was made for.",
    rollup="Worked out anew for every period from its own forums; never an average of months.",
    sources=("family_forum",),
    by=("outcome",),
    caveats=(
        "By the day the forum was held.",
        "What was agreed, not what came of it: the log does not say whether the help held.",
    ),
    unconfirmed=("The words of the outcomes, until Early Help has sent a real log.",),
    story=Parts(by="outcome"),
    related=(part_of(NUMERATOR, denominator_of("family_forum_wait")),),
    cases="""
        SELECT place AS record_id, held_on AS date, TRUE AS numerator, child_id, place, outcome
        FROM family_forum
        WHERE held_on IS NOT NULL AND outcome IS NOT NULL
    """,
    example=Example(
        given={
            "family_forum": """
            hub     | child_id | referred_on | held_on    | outcome
            Longton | ann      | 2024-04-01  | 2024-04-10 | Early help plan
            Longton | ben      | 2024-04-01  | 2024-04-11 | Early help plan
            Hanley  | cat      | 2024-04-02  | 2024-04-30 | Advice only
            Hanley  | dan      | 2024-04-03  | 2024-04-30 |
            Hanley  | eve      | 2024-04-04  |            | Advice only
        """
        },
        by="outcome",
        then="""
            period   | breakdown       | numerator | denominator | value
            Apr 2024 | Advice only     | 1         | 3           | 33.33
            Apr 2024 | Early help plan | 2         | 3           | 66.67
        """,
    ),
)
