"""A number of something that is larger than what is printed as its total."""

from text_check.check import Finding, TextCheck
from text_check.context import TOTAL, clause
from text_check.figures import NUMBER
from text_check.words import PLURAL, stem, stems

WORDS_IN_COMMON = 2
LINES_APART = 40


def finds(read):
    numbers = [(each, *clause(each)) for each in read.figures if each.kind == NUMBER]
    for total, before, after in numbers:
        said = TOTAL.search(before)
        if not said:
            continue
        of = stems(before[said.end() :] or after[:40])
        head = last_plural(before[said.end() :] or after[:40])
        for figure, _, behind in numbers:
            near = abs(figure.line.number - total.line.number) <= LINES_APART and figure is not total
            if (
                near
                and figure.value > total.value
                and head in stems(behind)[:3]
                and len(set(of) & set(stems(behind)[:3])) >= WORDS_IN_COMMON
                and total.line is not figure.line
            ):
                yield Finding(
                    f"“{figure.words}{behind[:30].rstrip(' ,.')}” on line {figure.line.number} is more than "
                    f"the total of {total.words} on "
                    f"line {total.line.number}: either they are different ones, and the text does not say so, "
                    f"or one is wrong.",
                    (total.line.number, figure.line.number),
                    (figure,),
                )


def last_plural(words: str) -> str | None:
    return next((stem(word) for word in reversed(words.split()) if PLURAL.match(word.lower().strip(":,"))), None)


CHECK = TextCheck(
    title="More than the total",
    says="A number of something is larger than what the text prints as the total of it.",
    finds=finds,
    fires=("Total house fires reported: 24\n\nAmong the 28 house fires reviewed, none was arson.",),
    silent=(
        "Total house fires reported: 24\n\nAmong the 20 house fires reviewed, none was arson.",
        "Total house fires reported: 24\n\nAmong the 28 forest fires reviewed, none was arson.",
    ),
)
