"""A look at records: whoever opens some is noted before they are given out."""

from dataclasses import dataclass

from metrics.values import Window
from metrics.viewer import NotAllowed
from metrics.working_out.coverage import EVER


@dataclass(frozen=True)
class Look:
    """of: an indicator or a clock. by, group: what its records were narrowed to. snapshot: its version.

    place_of: the one record whose place in the partner's file is opened.
    """

    of: str
    theme: str
    count: int
    snapshot: str
    window: Window = EVER
    by: str | None = None
    group: str | None = None
    place_of: str | None = None


def nobody_looks(look: Look) -> None:
    """Where nobody notes a look at records, none are given out. Raises NotAllowed."""
    raise NotAllowed("Records are not opened here.")
