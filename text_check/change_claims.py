"""A change given as a percentage, held against the figures of the two years."""

from periods import year_before
from text_check.allowed_figures import AllowedFigures
from text_check.candidates import Candidate
from text_check.context import Around
from text_check.figures import TextFigure
from text_check.verdict import CANNOT, CONTRADICTED, MATCHED, NOT_FOUND, Given, Verdict, given

NO_NAME = "No figure that is kept is named by the words around this change."
ROUNDING = 0.5  # of a percentage without decimals


def changed(figure: TextFigure, near: Around, found: list[Candidate], allowed: AllowedFigures) -> Verdict:
    """Only where one candidate is certain, or the change comes out."""
    asked = [(each, years(each, figure, near, allowed)) for each in found]
    both = [(each, then, now) for each, (then, now) in asked if then and now]
    for each, then, now in both:
        if each.is_sure and not then.hidden and not now.hidden and comes_out(figure, near, then, now):
            return Verdict(figure, MATCHED, words(each, then, now), each.target, now)
    if not both or not both[0][0].is_sure:
        return Verdict(figure, NOT_FOUND, NO_NAME)
    each, then, now = both[0]
    if then.hidden or now.hidden:
        return Verdict(figure, CANNOT, f"{each.target.title}: hidden: 1 to 7 in one of the two years.", each.target, now)
    return Verdict(figure, CONTRADICTED, words(each, then, now), each.target, now)


def years(each: Candidate, figure: TextFigure, near: Around, allowed: AllowedFigures) -> tuple[Given | None, Given | None]:
    """The figures of the year before and of the year itself. A percentage's change in per cent is nobody's business."""
    target = each.target
    if target.indicator is None or target.indicator.unit.in_points or near.year is None:
        return None, None
    now, then = given(target, near.year, figure, allowed), given(target, year_before(near.year), figure, allowed)
    return then, now


def comes_out(figure: TextFigure, near: Around, then: Given, now: Given) -> bool:
    """Whether some numbers the two years may have had give this change."""
    if not then.least:
        return False
    low, high = 100 * (now.least / then.most - 1), 100 * (now.most / then.least - 1)
    said = near.change * figure.value
    return low - ROUNDING <= said <= high + ROUNDING


def words(each: Candidate, then: Given, now: Given) -> str:
    size = ""
    if then.value and now.value is not None:
        more = "more" if now.value > then.value else "less"
        size = f", {'about ' if now.ruled else ''}{abs(100 * (now.value / then.value - 1)):.1f}% {more}"
    return f"{each.target.title}: {then.in_words} in {then.period}, {now.in_words} in {now.period}{size}."
