"""What is kept from somebody who sees related figures exactly: put beside them, a released one tells what the release hides.

Declared relations and rights decide it, and never a number (docs/decisions/0049).
"""

from collections.abc import Iterable
from functools import lru_cache

from metrics.declaring.indicator import indicators
from metrics.disclosure.families import families
from metrics.reasons import Kind, because
from metrics.table import FAULTY, HIDDEN, NOT_RETURNED, Figure
from metrics.viewer import RELEASED, NotAllowed, Sight, Viewer

TOLD_ALL_THE_SAME = (NOT_RETURNED, FAULTY)  # that nothing came is no count
WHY = because(Kind.BESIDE_EXACT)
REFUSED = "This figure counts cases of figures that you see exactly, so that both together would tell hidden numbers."


def kept_from(viewer: Viewer) -> frozenset[str]:
    """The ids of the indicators no number of which this viewer is shown, however released."""
    return beside_exact(frozenset(sight for sight in (*viewer.sights, *viewer.knows) if sight.level != RELEASED))


@lru_cache(maxsize=256)
def beside_exact(sights: frozenset[Sight]) -> frozenset[str]:
    """Of every family of which these show one indicator exactly, those that they do not."""
    kept, viewer = set[str](), Viewer("", tuple(sights))
    for family in families(indicators()) if sights else ():
        known = {each.id for each in family if exactly(viewer, each.id)}
        kept |= {each.id for each in family} - known if known else set()
    return frozenset(kept)


def exactly(viewer: Viewer, name: str) -> bool:
    indicator = indicators()[name]
    return viewer.sees_exact(indicator.theme.id, indicator.extracts)


def shown_to(viewer: Viewer, indicator: str, rows: Iterable[Figure]) -> list[Figure]:
    """These rows of an indicator, as a file holds them, without a number where it is kept from this viewer."""
    return [blank(row) for row in rows] if indicator in kept_from(viewer) else list(rows)


def blank(row: Figure) -> Figure:
    if row.status in TOLD_ALL_THE_SAME:
        return row
    return row._replace(numerator=None, denominator=None, value=None, rate=None, status=HIDDEN, reasons=WHY)


def must_be_shown_to(viewer: Viewer, indicator: str) -> None:
    """Raises NotAllowed."""
    if indicator in kept_from(viewer):
        raise NotAllowed(REFUSED)
