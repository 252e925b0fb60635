"""Within a few lines the same kind of parts is counted twice, with two numbers."""

from text_check.check import Finding, TextCheck
from text_check.context import COUNTED
from text_check.figures import NUMBER
from text_check.words import stem

PARTS = {
    stem(word)
    for word in """pillars elements themes domains strands components principles dimensions quadrants cornerstones""".split()
}
LINES_APART = 4  # lines that say something


def finds(read):
    counted = [
        (each, found[1])
        for each in read.figures
        if each.kind == NUMBER and (found := COUNTED.match(each.line.words[each.end :])) and stem(found[2]) in PARTS
    ]
    for (one, what), (other, again) in zip(counted, counted[1:]):
        apart = read.text.places[other.line.number] - read.text.places[one.line.number]
        if apart <= LINES_APART and one.value != other.value and stem(what.split()[-1]) == stem(again.split()[-1]):
            yield Finding(
                f"“{one.words} {what}” on line {one.line.number}, “{other.words} {again}” on line {other.line.number}.",
                (one.line.number, other.line.number),
                (one, other),
            )


CHECK = TextCheck(
    title="One list with two numbers",
    says="A few lines apart the parts of one thing are counted with two numbers.",
    finds=finds,
    fires=("The framework has five strands.\n\nFigure 2: The framework\n\nIt is built of six main strands.",),
    silent=(
        "The framework has five strands.\n\nFigure 2: The framework\n\nIt is built of five main strands.",
        "The framework has five strands.\n\nIt is led by six managers.",
    ),
)
