"""Makes a pack in the form that is asked for, from what its recipient may read."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from exports.about import Facts
from exports.making import Made
from exports.recipe import PDF, PPTX, XLSX, CannotExport, Recipe
from exports.sheet import MEDIA
from exports.text import file_name
from meeting.writing import AHEAD
from metrics.viewer import NotAllowed
from pack.building import build
from pack.model import Pack
from pack.workbook import workbook
from reading.reader import Reader

MEDIA_OF = {
    PDF: "application/pdf",
    XLSX: MEDIA[XLSX],
    PPTX: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
FIRST = timedelta(days=3 * 366)
Progress = Callable[[float, str], None]
"""Told how far it is, from 0 to 1, and what is being done."""


def nobody_waits(far: float, words: str) -> None:
    """Progress that nobody is shown."""


def made_pack(recipe: Recipe, reader: Reader, facts: Facts, lines: Sequence, progress: Progress = nobody_waits) -> Made:
    """lines: everything that was ever said at meetings. Raises CannotExport, NotAllowed."""
    recipe.check()
    meeting = refuse(recipe, reader, facts)
    progress(0.1, "Looking for what moved by more than chance")
    pack = build(recipe, meeting, reader, facts, lines)
    progress(0.7, "Writing it down")
    content = in_form(pack, recipe, facts)
    progress(1.0, "Done")
    return Made(name_of(pack, recipe, facts), MEDIA_OF[recipe.form], content, len(pack.moved), pack.snapshot)


def refuse(recipe: Recipe, reader: Reader, facts: Facts) -> date:
    """The day of the meeting. Raises NotAllowed or CannotExport where no pack is made."""
    if not reader.viewer.sights:
        raise NotAllowed("Your role sees no figures, so there is no pack for it.")
    if recipe.meeting is None or not facts.today - FIRST <= recipe.meeting <= facts.today + AHEAD:
        raise CannotExport("Packs are made for meetings of the last three years and of the next three months. Choose such a day.")
    return recipe.meeting


def in_form(pack: Pack, recipe: Recipe, facts: Facts) -> bytes:
    """What writes papers and slides is heavy, and imported by those who want one."""
    if recipe.form == PDF:
        from pack.pdf import paper

        return paper(pack)
    if recipe.form == PPTX:
        from pack.slides import slides

        return slides(pack)
    return workbook(pack, recipe, facts)


def name_of(pack: Pack, recipe: Recipe, facts: Facts) -> str:
    return file_name(
        "sample data" if facts.sample else "",
        "pack",
        pack.meeting.isoformat(),
        pack.recipient,
        "exact" if recipe.exact else "released",
        pack.snapshot,
        ending=recipe.form,
    )
