"""What is withheld of figures that are related, so that no hidden count can be worked out from all of them together.

Each is closed by itself before (secondary_suppression.py). As there, only ruled rows have a say in what is withheld.
"""

from collections.abc import Mapping

from metrics.declaring.indicator import Indicator
from metrics.disclosure.counts import Cell
from metrics.disclosure.families import Rows, known_of
from metrics.disclosure.linear_attack import Range, too_close
from metrics.disclosure.secondary_suppression import FAR_ENOUGH, finest_steps, without

Cut = tuple[str, str | None]  # of a figure, the whole or a breakdown


def closed_together(family: list[Indicator], rows: Rows, earlier: Rows) -> dict[str, tuple]:
    """The rows of each that are released. What is known too closely from the wholes alone cannot be helped, and is left."""
    kept = dict(rows)
    lost: set[Cell] | None = None
    while found := fallen(family, kept, earlier, lost or set()):
        if lost is None:
            wholes = {name: tuple(row for row in of_one if row.cut is None) for name, of_one in kept.items()}
            lost = {each.cell for each in fallen(family, wholes, earlier, set())}
            continue
        out = withheld(steps_of(kept), {cut_of(each.cell) for each in found})
        if not out:
            break
        for (name, cut), step in out.items():
            kept[name] = without(kept[name], {(cut, step)})
    return kept


def fallen(family: list[Indicator], rows: Rows, earlier: Rows, lost: set[Cell]) -> list[Range]:
    """One count of each breakdown of each figure that is known too closely, those left out that are lost."""
    known = known_of(family, rows, earlier)
    known.hidden = [cell for cell in known.hidden if cell not in lost]
    return too_close(known, FAR_ENOUGH, once_for=cut_of)


def cut_of(cell: Cell) -> Cut:
    return cell.figure, cell.cut


def steps_of(rows: Rows) -> dict[Cut, int]:
    """Of every breakdown the finest step that is still released."""
    return {(name, cut): step for name, of_one in rows.items() for cut, step in finest_steps(of_one).items() if cut is not None}


def withheld(finest: Mapping[Cut, int], fallen: set[Cut]) -> dict[Cut, int]:
    """The finest step of each breakdown that fell; where wholes alone did, of their own finest ones, or else of the family's."""
    broken_down = {cut: step for cut, step in finest.items() if cut in fallen}
    names = {name for name, _ in fallen}
    own = {cut: step for cut, step in finest.items() if cut[0] in names}
    nearest = broken_down or own or finest
    return {cut: step for cut, step in nearest.items() if broken_down or step == min(nearest.values())}
