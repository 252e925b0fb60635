"""The answers under freedom of information as a sheet: every figure with its question, and a line for what is not held."""

from exports.figures import VALUES, value_row
from exports.sheet import SheetToWrite
from foi.answering import Answer

ANSWERS = (("Question", 10), ("Asked", 60), ("Held", 22), ("Not held", 60), *VALUES)


def answers_sheet(title: str, answers: list[Answer]) -> SheetToWrite:
    return SheetToWrite(title, ANSWERS, [row for each in answers for row in rows_of(each)])


def rows_of(answer: Answer) -> list[list]:
    """One row for each figure; one with the question alone where there is none."""
    asked = [answer.question.number, answer.question.asked, answer.state, answer.question.not_held]
    rows = [[*asked, *value_row(table, row, exact=False)] for table in answer.tables for row in table.rows]
    return rows or [asked + [None] * len(VALUES)]
