from guidance.citation import cites
from metrics.declaring.clock import Clock, within_days
from metrics.declaring.indicator import Example
from metrics.declaring.theme import EXPLOITATION

CLOCK = Clock(
    title="Weekly risk meeting",
    theme=EXPLOITATION,
    order=20,
    owner=EXPLOITATION.owner,
    starts="A meeting is held",
    stops="The next one is held",
    limit=within_days(7),
    basis=(cites("yearly_report_2024_25", "line 334"),),
    disclosure="process",
    sources=("mace_attendance",),
    caveats=(
        "A meeting that was planned and not held does not stop the clock.",
        "The last meeting of the newest register runs on until the next register comes.",
    ),
    unconfirmed=("That the meeting is due every seven days, in school holidays and over Christmas too.",),
    cases="""
        SELECT met_on::VARCHAR AS record_id, met_on AS started, min(place) AS place,
               lead(met_on) OVER (ORDER BY met_on) AS stopped
        FROM mace_attendance
        WHERE meeting = 'Weekly risk meeting' AND held = 'Held'
        GROUP BY met_on
    """,
    example=Example(
        given={
            "mace_attendance": """
            meeting                | met_on     | held     | agency | attended
            Weekly risk meeting    | 2024-04-02 | Held     | Police | Yes
            Weekly risk meeting    | 2024-04-02 | Held     | Health | Yes
            Weekly risk meeting    | 2024-04-09 | Held     | Police | Yes
            Disruption and mapping | 2024-04-11 | Held     | Police | Yes
            Weekly risk meeting    | 2024-04-16 | Not held |        |
            Weekly risk meeting    | 2024-04-17 | Held     | Police | Yes
        """
        },
        today="2024-04-30",
        then="""
            record_id  | due        | state   | late_by
            2024-04-02 | 2024-04-09 | met     |
            2024-04-09 | 2024-04-16 | missed  | 1
            2024-04-17 | 2024-04-24 | overdue | 6
        """,
    ),
)
