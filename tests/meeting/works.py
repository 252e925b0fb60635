"""Three audits, and actions that may come from them, for tests."""

from datetime import date

from ledger.meeting_lines import Action, Origin
from metrics.viewer import RELEASED, Sight, Viewer
from metrics.working_out.reviewed_work import Work

TODAY, MEETING, DUE = date(2025, 4, 22), date(2025, 1, 21), date(2025, 5, 1)
NEGLECT = Work("audits", "quality-assurance", "Neglect at home", date(2024, 11, 6))
TRIAGE = Work("audits", "quality-assurance", "Triage", date(2025, 2, 12))
EARLY = Work("audits", "quality-assurance", "Thresholds", date(2023, 6, 14))
LIST = [TRIAGE, NEGLECT, EARLY]
A_REVIEW = "A practice review"
SCRUTINEER = Viewer("Chair", (Sight(RELEASED, frozenset({"independent-scrutiny"})),))


def action(linked: str = "", origin: Origin | None = None, about: str = "missing_episodes") -> Action:
    return Action(about, MEETING, "Write the protocol", "Head of Early Help", DUE, linked, origin)
