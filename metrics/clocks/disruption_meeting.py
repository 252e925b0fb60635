from guidance.citation import cites
from metrics.declaring.clock import Clock, within_days
from metrics.declaring.indicator import Example
from metrics.declaring.theme import EXPLOITATION

CLOCK = Clock(
    title="Disruption and mapping meeting",
    theme=EXPLOITATION,
    order=30,
    owner=EXPLOITATION.owner,
    starts="A meeting is held",
    stops="The next one is held",
    limit=within_days(14),
    basis=(cites("yearly_report_2024_25", "line 847"),),
    sources=("mace_attendance",),
    caveats=(
        "A meeting that was planned and not held does not stop the clock.",
        "The last meeting of the newest register runs on until the next register comes.",
    ),
    unconfirmed=("That “bi-weekly” means every two weeks and not twice a week.",),
    cases="""
        SELECT met_on::VARCHAR AS record_id, met_on AS started, min(place) AS place,
               lead(met_on) OVER (ORDER BY met_on) AS stopped
        FROM mace_attendance
        WHERE meeting = 'Disruption and mapping' AND held = 'Held'
        GROUP BY met_on
    """,
    example=Example(
        given={
            "mace_attendance": """
            meeting                | met_on     | held     | agency | attended
            Disruption and mapping | 2024-04-04 | Held     | Police | Yes
            Disruption and mapping | 2024-04-04 | Held     | Health | Yes
            Disruption and mapping | 2024-04-18 | Held     | Police | Yes
            Weekly risk meeting    | 2024-04-23 | Held     | Police | Yes
            Disruption and mapping | 2024-05-02 | Not held |        |
            Disruption and mapping | 2024-05-03 | Held     | Police | Yes
        """
        },
        today="2024-05-17",
        then="""
            record_id  | due        | state   | late_by
            2024-04-04 | 2024-04-18 | met     |
            2024-04-18 | 2024-05-02 | missed  | 1
            2024-05-03 | 2024-05-17 | running |
        """,
    ),
)
