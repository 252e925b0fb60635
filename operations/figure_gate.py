"""The gate to exact figures and records at the shell: who asks for them is in the log before one is shown."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from audit.event import EXACT_FIGURES_SEEN, RECORDS_SEEN
from database import Database
from metrics.declaring.indicator import Indicator, indicators
from metrics.values import Window, records
from metrics.viewer import NotAllowed
from metrics.working_out.coverage import EVER
from operations.gate import Gate
from warehouse.snapshot import open_snapshot
from warehouse.status import read_about


@dataclass(frozen=True)
class FigureGate(Gate):
    """what: the command that shows them. of: one indicator; all of them unless it is named."""

    @contextmanager
    def exact(
        self, what: str, path: Path, of: Indicator | None = None, window: Window = EVER, by: str | None = None
    ) -> Iterator[Database]:
        """The file of a snapshot that holds exact figures."""
        with open_snapshot(path) as connection:
            self.note(what, connection, of, window, by)
            yield connection

    def note(
        self, what: str, connection: Database, of: Indicator | None = None, window: Window = EVER, by: str | None = None
    ) -> None:
        try:
            for each in [of] if of else indicators().values():
                self.person.viewer.must_see_exact(each.theme.id, each.sources)
        except NotAllowed as refusal:
            self.refuse(what, "role", str(refusal))
        about = cut_of(of, window, by) if of else {}
        self.log.write(EXACT_FIGURES_SEEN, self.who, read_about(connection).version, what=what, **about)

    def records(self, path: Path, of: Indicator, window: Window, by: str | None = None, group: str | None = None) -> pd.DataFrame:
        """The cases behind an indicator. The group itself is a value and stays out of the log."""
        with open_snapshot(path) as connection:
            try:
                rows = records(connection, of, self.person.viewer, window, by, group)
            except NotAllowed as refusal:
                self.refuse("records", "role", str(refusal))
            version = read_about(connection).version
        self.log.write(RECORDS_SEEN, self.who, version, count=len(rows), **cut_of(of, window, by))
        return rows


def cut_of(of: Indicator, window: Window, by: str | None) -> dict[str, object]:
    since, until = window if window != EVER else (None, None)
    return {"indicator": of.id, "theme": of.theme.id, "by": by, "since": since, "until": until}
