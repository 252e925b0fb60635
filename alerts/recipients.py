"""Who is told, and how: the tables [[alerts]] of the settings file. One table is one person and one service."""

from dataclasses import dataclass
from pathlib import Path

from access.settings import read_toml, section
from alerts.alert import CLOCKS, DOUBT, SIGNALS, SUBMISSIONS
from loaders.outcome import Refused


@dataclass(frozen=True)
class Recipient:
    """name: for the operator, and by which it is remembered what was sent. person: the code of the account whose rights hold.

    service: the address of the service, with its password; it is never printed or logged.
    """

    name: str
    person: str
    service: str
    signals: bool = True
    submissions: bool = True
    clocks: bool = True

    @property
    def kinds(self) -> frozenset[str]:
        chosen = {SIGNALS: self.signals, SUBMISSIONS: self.submissions, CLOCKS: self.clocks}
        return frozenset(kind for kind, wanted in chosen.items() if wanted) | {DOUBT}

    def __repr__(self) -> str:
        return f"Recipient({self.name!r})"


def read_recipients(path: Path) -> list[Recipient]:
    """None where there is no file, or none is named in it. Raises Refused; the message never quotes a value but a name."""
    tables = read_toml(path).get("alerts", []) if path.exists() else []
    if not isinstance(tables, list) or not all(isinstance(each, dict) for each in tables):
        raise Refused("The settings need [[alerts]] in two pairs of brackets, once for each person who is to be told.")
    found = [section(Recipient, {"alerts": each}, "alerts") for each in tables]
    names = [each.name for each in found]
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise Refused(
            f"The settings name “{twice}” twice under [[alerts]]. Each name is remembered with what was sent: give each its own."
        )
    return found
