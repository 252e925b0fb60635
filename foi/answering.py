"""The answers: of each question the released figures by financial year, whole and divided, as this viewer may see them."""

from dataclasses import dataclass

from foi.questions import QUESTIONS, Question
from metrics.declaring.indicator import Indicator, that_answer
from metrics.table import FAULTY, HIDDEN, NOT_APPLICABLE, NOT_KNOWN, NOT_RETURNED, SUPPRESSED_BY_SENDER, Table
from metrics.working_out.headline import Headline
from reading.reader import Reader

HELD, PARTLY_HELD, NOT_HELD, BEYOND = "held", "held in part", "not held", "held, beyond your role"


@dataclass(frozen=True)
class Part:
    """What one indicator says. tables: by year, the whole first, then each breakdown that was asked for and is released.

    withheld: breakdowns that are not released at all, because from them a hidden count could be worked out.
    """

    indicator: Indicator
    tables: tuple[Table, ...]
    withheld: tuple[str, ...]
    headline: Headline | None

    @property
    def statuses(self) -> frozenset[str]:
        return frozenset(row.status for table in self.tables for row in table.rows)


@dataclass(frozen=True)
class Answer:
    """beyond: indicators that answer it, but belong to a theme this viewer may not see."""

    question: Question
    parts: tuple[Part, ...]
    beyond: tuple[Indicator, ...]

    @property
    def state(self) -> str:
        """held, held in part, not held, or held where the viewer may not look."""
        has_figure = any(table.shown for table in self.tables)
        if self.question.only_near:
            return NOT_HELD
        if has_figure:
            return PARTLY_HELD if self.question.not_held else HELD
        return BEYOND if self.beyond else NOT_HELD

    @property
    def statuses(self) -> frozenset[str]:
        """Of every figure in it, so that each status can be explained that occurs."""
        return frozenset().union(*(part.statuses for part in self.parts))

    @property
    def hides(self) -> bool:
        return HIDDEN in self.statuses or any(part.withheld for part in self.parts)

    @property
    def tables(self) -> list[Table]:
        return [table for part in self.parts for table in part.tables]


EXPLAINED = {
    HIDDEN: "Hidden (1 to 7): between one and seven children or cases, too few to be told; every other number about people "
    "is rounded to the nearest 5.",
    SUPPRESSED_BY_SENDER: "Suppressed by the sender: the partner who holds the number kept it back.",
    NOT_RETURNED: "Not returned: nobody sent anything for that year. It is not the same as none.",
    NOT_APPLICABLE: "Not applicable: there is no figure to give, such as a share of no cases.",
    NOT_KNOWN: "Not known: the partner who holds the number left it blank, or wrote that it is not known.",
    FAULTY: "Could not be worked out: a fault of this figure alone, which is being looked into.",
}


def answers(reader: Reader) -> list[Answer]:
    """All ten, as released however closely the reader may look: what answers is fit for the public."""
    released = reader.as_released()
    lines = released.headlines()
    return [answer(released, question, lines) for question in QUESTIONS]


def answer(released: Reader, question: Question, lines: dict[str, Headline]) -> Answer:
    answering = that_answer(question.id)
    seen = released.seen(answering)
    parts = tuple(part(released, each, question, lines.get(each.id)) for each in seen)
    return Answer(question, parts, tuple(each for each in answering if each not in seen))


def part(released: Reader, indicator: Indicator, question: Question, line: Headline | None) -> Part:
    whole = released.values(indicator, "year")
    divided = {by: released.values(indicator, "year", by) for by in question.by if by in indicator.by}
    shown = [table for table in divided.values() if len(table.rows)]
    withheld = [by for by, table in divided.items() if not len(table.rows) and len(whole.rows)]
    return Part(indicator, (whole, *shown), tuple(withheld), line)
