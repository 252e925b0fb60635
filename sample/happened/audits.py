"""The partnership's multi-agency audits: when each was planned and held, and the themes it found."""

from dataclasses import dataclass
from datetime import date

# Report 2024/25: two audits in the year (line 371), step-down graded Requires Improvement (382), children missing out of
# area with three cases in March 2025 (397), twenty themes (412). Everything else here is made up.
THEMES = (
    "Voice of the child",
    "Step-down planning",
    "Thresholds",
    "Recording of decisions",
    "Management oversight",
    "Fathers and other adults",
    "Chronologies",
    "Think family",
    "Escalation",
    "Lateral checks",
    "Information sharing",
    "Professional curiosity",
    "Contingency plans",
    "Return home interviews",
    "Risk factor matrix",
    "Placing authority",
    "Multi-agency meetings",
    "Disruption of exploitation",
    "Education and attendance",
    "Identity and culture",
)


@dataclass(frozen=True, slots=True)
class Audit:
    """`held` is empty while it was not held; `themes`: those it found."""

    ref: str
    title: str
    kind: str
    due: date
    held: date | None
    agencies: int
    cases: int
    grade: str = ""
    themes: tuple[str, ...] = ()


AUDITS = (
    Audit("MA-2301", "Neglect at home", "Thematic", date(2023, 5, 24), date(2023, 6, 14), 9, 8, "Good", THEMES[:7]),
    Audit("MA-2302", "Thresholds of the front door", "Dip sample", date(2023, 7, 5), None, 0, 0),
    Audit(
        "MA-2303",
        "Triage of domestic abuse",
        "Thematic",
        date(2023, 10, 4),
        date(2023, 10, 11),
        8,
        6,
        "Requires Improvement",
        THEMES[5:12],
    ),
    Audit("MA-2304", "Planning before birth", "Case file", date(2024, 1, 17), date(2024, 1, 24), 7, 6, "Good", THEMES[3:10]),
    Audit(
        "MA-2401",
        "Step-down to early help",
        "Case file",
        date(2024, 9, 4),
        date(2024, 9, 18),
        9,
        6,
        "Requires Improvement",
        THEMES[:13],
    ),
    Audit("MA-2402", "Triage of domestic abuse, again", "Re-audit", date(2024, 11, 13), None, 0, 0),
    Audit("MA-2403", "Children missing out of area", "Thematic", date(2025, 3, 5), date(2025, 3, 12), 8, 3, "", THEMES[8:]),
    Audit("MA-2501", "Plans for exploited children", "Thematic", date(2025, 4, 23), None, 0, 0),
)
