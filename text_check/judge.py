"""Decides on each figure of a text. One whose words do not name an indicator with certainty is not found: nothing is guessed."""

from dataclasses import dataclass

from metrics.printed.numbers import EXACTLY, OVER, WITHIN
from metrics.printed.observations import Observation
from metrics.table import WHOLE
from periods import year_before
from text_check.allowed_figures import AllowedFigures
from text_check.candidates import CLEAR_OF_OTHERS, LIKELY_FOR_SMALL, SMALL, Candidate, candidates
from text_check.change_claims import changed
from text_check.context import Around, around
from text_check.figures import AT_LEAST, NUMBER, RANGE, SPAN, UNDER, TextFigure
from text_check.names import Names
from text_check.text import PastedText
from text_check.verdict import CANNOT, CONTRADICTED, MATCHED, NOT_FOUND, Given, Verdict, fits_given, given, print_of

FAR = 5  # times as much or as little: something else must be meant
MORE_FOR_DATA, MORE_FOR_PRINT, LARGE = 0.1, 0.12, 100
BEHIND_THE_BEST = 0.25  # a name that fits so much worse than another is not what is meant, though its figure agrees
NO_NAME = "No figure that is kept is named by the words around it."
NO_COMPARISON = {
    RANGE: "A range; it is compared with the other ranges of the text only.",
    SPAN: "A length of time; it is compared with nothing that is kept.",
}


@dataclass(frozen=True)
class Weighed:
    """A candidate with what the data and the prints give for it, and whether the figure fits them."""

    candidate: Candidate
    data: Given | None
    printed: Observation | None
    fits: bool

    @property
    def agrees(self) -> bool:
        return self.fits or self.printed is not None


def judge(figure: TextFigure, text: PastedText, year: str | None, names: Names, allowed: AllowedFigures) -> Verdict:
    near = around(figure, text, year)
    found = candidates(figure, near, names, allowed)
    if figure.kind in NO_COMPARISON and not found:
        return Verdict(figure, NOT_FOUND, NO_COMPARISON[figure.kind])
    if near.change:
        return changed(figure, near, found, allowed)
    weighed = [weigh(each, figure, near.year, allowed) for each in found]
    return decide(figure, near, weighed, year, allowed)


def weigh(candidate: Candidate, figure: TextFigure, year: str | None, allowed: AllowedFigures) -> Weighed:
    data = given(candidate.target, year, figure, allowed) if year else None
    fits = data is not None and not data.hidden and fits_given(figure, data)
    return Weighed(candidate, data, print_of(candidate.target, year, figure), fits)


def decide(figure: TextFigure, near: Around, weighed: list[Weighed], year: str | None, allowed: AllowedFigures) -> Verdict:
    if not weighed:
        return Verdict(figure, NOT_FOUND, NO_NAME)
    top = weighed[0].candidate.score
    agreeing = [each for each in weighed if each.agrees and is_enough(each, figure, top)]
    chosen = max(
        agreeing,
        key=lambda each: each.candidate.score + MORE_FOR_DATA * each.fits + MORE_FOR_PRINT * bool(each.printed),
        default=None,
    )
    if chosen:
        return agreed(figure, chosen)
    of_noun = [each for each in weighed if near.noun and near.noun == each.candidate.target.head] or weighed
    best = of_noun[0]
    others = [each for each in of_noun[1:] if is_other(each.candidate, best.candidate)]
    if not best.candidate.is_sure or others:
        return unsure(figure, best, others)
    return disagreed(figure, best, near, allowed)


def is_other(candidate: Candidate, best: Candidate) -> bool:
    """Whether it could be meant as well. Where a group was named that is printed by itself, its whole is not meant."""
    one, other = candidate.target, best.target
    whole_of_it = other.printed and one.indicator is other.indicator and one.group == WHOLE
    return candidate.score > best.score - CLEAR_OF_OTHERS and one.key != other.key and not whole_of_it


def is_enough(each: Weighed, figure: TextFigure, top: float) -> bool:
    """A figure that agrees needs fewer words: the same print fewest, a large exact number more, a small one most."""
    candidate, data, small = each.candidate, each.data, figure.kind == NUMBER and figure.value < SMALL
    if candidate.score < top - BEHIND_THE_BEST or small and candidate.score < LIKELY_FOR_SMALL:
        return False
    if each.printed or data is None or data.value is None:
        return bool(each.printed or data and data.hidden)
    if figure.qualifier in (OVER, UNDER, AT_LEAST) and abs(data.value - figure.value) > WITHIN * figure.value:
        return False
    telling = figure.qualifier == EXACTLY and figure.value >= LARGE
    return telling or candidate.score >= LIKELY_FOR_SMALL and len(candidate.unexplained) <= 1


def agreed(figure: TextFigure, chosen: Weighed) -> Verdict:
    """With the data, or with a print that the data may contradict."""
    target, data, held = chosen.candidate.target, chosen.data, chosen.printed
    printed = f"Printed the same in {held.where}." if held else ""
    if data is None:
        return Verdict(
            figure, MATCHED, printed if target.indicator is None else f"{printed} The data give no figure for it.", target
        )
    if data.hidden:
        return Verdict(figure, CANNOT, f"{target.title}, {data.period}: {data.in_words}.", target, data)
    said = f"{target.title}, {data.period}: {data.in_words}{' as released' if data.ruled else ''}."
    return Verdict(figure, MATCHED if chosen.fits else CONTRADICTED, f"{said} {printed}".strip(), target, data)


def unsure(figure: TextFigure, best: Weighed, others: list[Weighed]) -> Verdict:
    """Said with the names it could bear, never with their figures: they are no answer to what was asked."""
    title = best.candidate.target.title
    if others:
        return Verdict(figure, NOT_FOUND, f"It could be {title} or {others[0].candidate.target.title}.")
    if best.candidate.unexplained:
        return Verdict(figure, NOT_FOUND, f"It may be a part of {title}: other words narrow it.")
    return Verdict(figure, NOT_FOUND, f"The words are not enough to say that it is {title}.")


def disagreed(figure: TextFigure, best: Weighed, near: Around, allowed: AllowedFigures) -> Verdict:
    target, data = best.candidate.target, best.data
    if data is not None and data.hidden:
        return Verdict(figure, CANNOT, f"{target.title}, {data.period}: {data.in_words}.", target, data)
    if data is None or target.indicator is None:
        held = next((each for each in target.printed if each.period and each.period == near.year), None)
        if held is None or target.indicator is not None:
            return Verdict(
                figure,
                NOT_FOUND,
                f"{target.title}: the data give no figure for {near.year or 'a year that is not named'}.",
                target,
            )
        return Verdict(figure, CONTRADICTED, f"Printed otherwise in {held.where}: {held.value:,g}.", target)
    if (
        figure.kind == NUMBER
        and target.indicator.unit.is_part
        or not 1 / FAR <= figure.value / (data.value or figure.value or 1) <= FAR
    ):
        return Verdict(figure, NOT_FOUND, f"It is too unlike {target.title} to be meant for it.")
    earlier = given(target, year_before(near.year), figure, allowed) if near.year else None
    of_before = " It is the figure of the year before." if earlier and not earlier.hidden and fits_given(figure, earlier) else ""
    said = f"{target.title}, {data.period}: {data.in_words}{' as released' if data.ruled else ''}.{of_before}"
    return Verdict(figure, CONTRADICTED, said, target, data)
