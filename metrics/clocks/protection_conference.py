from guidance.citation import cites
from metrics.declaring.clock import Clock, within_working_days
from metrics.declaring.indicator import Example
from metrics.declaring.theme import FRONT_DOOR

CLOCK = Clock(
    title="Initial child protection conference",
    theme=FRONT_DOOR,
    order=120,
    owner=FRONT_DOOR.owner,
    starts="The strategy discussion that begins the section 47 enquiry",
    stops="The conference is held",
    limit=within_working_days(15),
    basis=(
        cites("working_together_2026", "chapter 3", "within 15 working days of the strategy discussion"),
        cites("local_authority_interactive_tool", "conferences held within 15 days"),
        cites("annex_a", "list 5"),
    ),
    sources=("section_47_enquiries",),
    by=("age_band",),
    caveats=(
        "Enquiries for which a conference was deemed unnecessary have no clock, nor those not yet decided.",
        "Several strategy discussions can lead to one conference: each has its own clock.",
        "A conference held after the newest list is not known yet, and looks overdue.",
    ),
    cases="""
        SELECT place AS record_id, place, child_id, age_band(age) AS age_band, discussed_on AS started,
               conference_on AS stopped
        FROM section_47_enquiries
        WHERE coalesce(conference_unnecessary = 'No', conference_on IS NOT NULL)
    """,
    example=Example(
        given={
            "section_47_enquiries": """
            child_id | discussed_on | conference_unnecessary | conference_on
            ann      | 2024-04-02   | No                     | 2024-04-23
            ben      | 2024-04-02   |                        | 2024-04-24
            cat      | 2024-04-02   | No                     |
            dan      | 2024-04-05   | No                     |
            eve      | 2024-04-02   | Yes                    |
            fay      | 2024-04-02   |                        |
        """
        },
        today="2024-04-26",
        then="""
            record_id      | due        | state   | late_by
            example, row 1 | 2024-04-23 | met     |
            example, row 2 | 2024-04-23 | missed  | 1
            example, row 3 | 2024-04-23 | overdue | 3
            example, row 4 | 2024-04-26 | running |
        """,
    ),
)
