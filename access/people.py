"""The table of people: who holds which right, and whose account is closed. A file, read anew when it changed."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from access.person import Right


@dataclass(frozen=True)
class People:
    """folder: where the table lies. Every question reads the table as it stands."""

    folder: Path

    @property
    def file(self) -> Path:
        return self.folder / "people.json"

    def rights_of(self, who: str) -> tuple[Right, ...]:
        """Rights that count today, of an account that is not closed."""
        if self.disabled(who):
            return ()
        today = date.today().isoformat()
        return tuple(Right(each["role"], frozenset(each.get("themes", ())), frozenset(each.get("sources", ())))
                     for each in self.table().get(who, {}).get("rights", ()) if each.get("until", today) >= today)

    def disabled(self, who: str) -> bool:
        return self.table().get(who, {}).get("disabled", False)

    def holders(self, role: str) -> frozenset[str]:
        """Everybody who holds a role today."""
        return frozenset(who for who in self.table() if any(right.role == role for right in self.rights_of(who)))

    def table(self) -> dict[str, dict]:
        return json.loads(self.file.read_text(encoding="utf-8")) if self.file.exists() else {}
