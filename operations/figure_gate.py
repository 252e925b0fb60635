"""The gate to exact figures and records at the shell: who asks for them is in the log before one is shown."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from audit.event import EXACT_FIGURES_SEEN
from metrics.declaring.indicator import Indicator, indicators
from metrics.records import Records
from metrics.values import Window
from metrics.viewer import NotAllowed
from metrics.working_out.coverage import EVER
from operations.certifying import Certificate, keep
from operations.gate import Gate
from operations.log import log_look
from reading.files import opened
from reading.reader import Reader


@dataclass(frozen=True)
class ExactRead:
    """what: the command that shows them. of: one indicator, cut by a window and a column; all of them where none is named."""

    what: str
    of: Indicator | None = None
    window: Window = EVER
    by: str | None = None

    def in_log(self) -> dict[str, object]:
        since, until = self.window if self.window != EVER else (None, None)
        cut = {"by": self.by, "since": since, "until": until}
        return {"what": self.what} | (cut | {"indicator": self.of.id, "theme": self.of.theme.id} if self.of else {})


@dataclass(frozen=True)
class FigureGate(Gate):
    @contextmanager
    def exact(self, path: Path, read: ExactRead) -> Generator[Reader]:
        """What may be read of a snapshot by whoever sees exactly all that is asked for."""
        with opened(path) as files:
            reader = Reader(files, self.person.viewer)
            if not all(map(reader.sees_exactly, [read.of] if read.of else indicators().values())):
                self.refuse(read.what, "role", f"Your role ({self.person.role}) does not see these figures exactly.")
            self.log.write(EXACT_FIGURES_SEEN, self.who, reader.about().version, **read.in_log())
            yield reader

    @contextmanager
    def released(self, path: Path) -> Generator[Reader]:
        """Released figures are not logged."""
        with opened(path) as files:
            yield Reader(files, self.person.viewer).as_released()

    def certify(self, path: Path, certificate: Certificate) -> None:
        """Keep what an attack on the release found; the look at exact figures before it is in the log."""
        keep(path, certificate, self.log.key())

    def records(self, path: Path, of: Indicator, window: Window, by: str | None, group: str | None) -> Records:
        """The cases behind an indicator, in full."""
        with opened(path) as files:
            try:
                reader = Reader(files, self.person.viewer, partial(log_look, self.log, self.who))
                return reader.records_in_full(of, window, by, group)
            except NotAllowed as refusal:
                self.refuse("records", "role", str(refusal))
