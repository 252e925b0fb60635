"""A percentage that no whole number of a stated or known whole can be."""

import re

from text_check.check import Finding, TextCheck
from text_check.figures import NUMBER, PERCENT
from text_check.verdict import tables

OF = re.compile(r"^\s+(?:of|among)\s+(?:the\s+|our\s+|all\s+)?$", re.I)
SMALL = 200


def finds(read):
    for verdict in read.verdicts:
        figure = verdict.figure
        if figure.kind != PERCENT or figure.spelled or figure.qualifier != "exactly":
            continue
        whole, said = whole_in_text(figure, read) or whole_known(verdict, read) or (None, "")
        if (
            whole
            and whole <= SMALL
            and not any(round(100 * part / whole, places(figure)) == figure.value for part in range(int(whole) + 1))
        ):
            yield Finding(
                f"“{figure.words}” cannot be: no whole number of {whole:,.0f} ({said}) is {figure.value:g}%.",
                (figure.line.number,),
                (figure,),
            )


def whole_in_text(figure, read) -> tuple | None:
    """66% of 14 schools."""
    after = [each for each in read.on(figure.line) if each.start >= figure.end and each.kind == NUMBER]
    return (
        (after[0].value, "the number right after it")
        if after and OF.match(figure.line.words[figure.end : after[0].start])
        else None
    )


def whole_known(verdict, read) -> tuple | None:
    """The number behind a percentage, where it is nobody's secret: never of people under the release rule."""
    if verdict.indicator is None or verdict.period is None or not verdict.indicator.unit.is_part:
        return None
    for table in tables(verdict.target, read.allowed):
        for row in table.of_group(verdict.target.group).rows:
            if row.period == verdict.period and row.denominator and not table.ruled:
                return row.denominator, verdict.indicator.denominator
    return None


def places(figure) -> int:
    return len(f"{figure.value:g}".partition(".")[2])


CHECK = TextCheck(
    title="A percentage that no whole number gives",
    says="A percentage of a whole that is stated or known, which no whole number of it can be.",
    finds=finds,
    fires=("We heard from 66% of 14 bakeries.",),
    silent=("We heard from 64% of 14 bakeries.", "We heard from over 66% of 14 bakeries.", "We heard from 66% of bakeries."),
)
