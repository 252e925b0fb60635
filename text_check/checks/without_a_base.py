"""A percentage of people or of a change, without a number from which anybody could tell how many that is."""

from text_check.check import UNCLEAR, Finding, TextCheck
from text_check.context import change_of, clause
from text_check.figures import NUMBER, PERCENT


def finds(read):
    has_number = {each.line.number for each in read.figures if each.kind == NUMBER}
    for figure in read.figures:
        if figure.kind != PERCENT or figure.spelled or figure.line.is_row or figure.line.number in has_number:
            continue
        what = "a change from what to what" if change_of(*clause(figure)) else "of how many"
        yield Finding(f"“{figure.words}”: {what}?", (figure.line.number,), (figure,))


CHECK = TextCheck(
    title="Without a base",
    says="A percentage stands in a paragraph without any number: nobody can tell of how many, or from what.",
    finds=finds,
    kind=UNCLEAR,
    fires=("A 15% reduction in fires was seen.", "Some 40% of the bicycles were red."),
    silent=("Fires fell by 15%, from 200 to 170.", "Of 50 bicycles, 40% were red.", "About half of the bicycles were red."),
)
