from guidance.citation import cites
from metrics.declaring.indicator import NEITHER, Example, Indicator
from metrics.declaring.relation import DENOMINATOR, numerator_of, part_of
from metrics.declaring.story import Lines
from metrics.declaring.theme import FRONT_DOOR
from metrics.declaring.unit import PERCENT

INDICATOR = Indicator(
    title="Section 47 enquiries that led to no conference",
    theme=FRONT_DOOR,
    order=200,
    question="How often was an enquiry begun that found no need for a conference?",
    numerator="Those of them for which a conference was deemed unnecessary",
    denominator="Section 47 enquiries begun in the period of which that is recorded",
    unit=PERCENT,
    polarity=NEITHER,
    owner=FRONT_DOOR.owner,
    rationale="An enquiry is hard on a family: many that lead nowhere can mean that the threshold is used too soon.",
    guidance=(cites("children_act_1989", "section 47"), cites("annex_a", "list 5")),
    rollup="Worked out anew for every period from its own cases; never an average of months.",
    sources=("section_47_enquiries",),
    by=("age_band", "sex"),
    caveats=(
        "By the day of the strategy discussion; the newest may not be decided yet and are left out.",
        "Enquiries about children who already have a plan need no initial conference and are in it.",
        "Neither good nor bad by itself: none without a conference would mean that enquiries come too late.",
    ),
    story=Lines(),
    related=(part_of(DENOMINATOR, numerator_of("section_47_enquiries")),),
    cases="""
        SELECT place AS record_id, discussed_on AS date, conference_unnecessary = 'Yes' AS numerator, child_id, place,
               age_band(age) AS age_band, sex
        FROM section_47_enquiries
    """,
    example=Example(
        given={
            "section_47_enquiries": """
            child_id | discussed_on | conference_unnecessary
            ann      | 2024-04-01   | Yes
            ben      | 2024-04-30   | No
            cat      | 2024-04-15   | No
            dan      | 2024-04-16   |
            eve      | 2024-05-01   | Yes
        """
        },
        then="""
            period   | numerator | denominator | value
            Apr 2024 | 1         | 3           | 33.33
            May 2024 | 1         | 1           | 100
        """,
    ),
)
