"""Every declared unit, and units of every other shape that exist nowhere: each stands here whole, in one declaration."""

from dataclasses import replace

from metrics.declaring import tally, unit
from metrics.declaring.population import Population, Rate
from metrics.declaring.unit import AMOUNT, COUNT, DISTINCT, MEAN, MEDIAN_HOURS, PERCENT, POUNDS, RATIO, STATED
from metrics.declaring.unit_type import AS_PART, Unit

DECLARED = {name: each for name, each in vars(unit).items() if isinstance(each, Unit)}

RIDERS = Population(
    name="riders",
    source="lendings",
    as_of="made up",
    numbers="""
        SELECT 861 AS la_code, * FROM (
            VALUES (2023, 'Small', 2500), (2023, 'Large', 1700), (2024, 'Small', 2600), (2024, 'Large', 1900)
        ) AS counted(year, wheel, number)
    """,
    by="wheel",
)
STRANGERS = Population("strangers", "lendings", "nobody counts them", "SELECT 860 AS la_code, 2024 AS year, 1 AS number")

MADE_UP = {
    "part per 1,000": Unit(
        "per 1,000", "Of a thousand", tally.MET, tally.CASES, times=1000, ruled_as=AS_PART, most=1000, places=1, noun="per 1,000"
    ),
    "things per 10,000 others": replace(RATIO, name="per 10,000", times=10_000, noun="per 10,000", places=2, released_places=1),
    "percentage beyond a hundred": replace(PERCENT, numerator=tally.TOTAL, denominator=tally.CASES, most=None, places=2),
    "different riders of each 100": Unit(
        "per 100",
        "Different ones that meet the condition, of each hundred different ones",
        tally.SUBJECTS_MET,
        tally.SUBJECTS,
        times=100,
        at_end=True,
        ruled_as=AS_PART,
        most=100,
        released_places=1,
        noun="in a hundred",
    ),
    "children per 1,000 riders": DISTINCT.per(Rate(1_000, RIDERS)),
    "events per 100 riders": COUNT.per(Rate(100, RIDERS)),
    "stated things per 1,000 riders": STATED.per(Rate(1_000, RIDERS)),
    "rate of nobody": COUNT.per(Rate(1_000, STRANGERS)),
    "euros to the cent": replace(POUNDS, name="euros", prefix="€", places=2, suffix=" c."),
    "score from 1 to 10": replace(MEAN, least=1, most=10, places=2, released_places=1),
    "score without decimals": replace(MEAN, axis="marks", places=3, released_places=0, in_points=False),
    "middle wait in nights": replace(MEDIAN_HOURS, name="nights", noun="nights", places=2),
    "litres": replace(AMOUNT, name="litres", noun="litres", places=1),
    "stock of things": replace(COUNT, at_end=True),
}
EVERY = DECLARED | MADE_UP
