"""What is wrong with a file, as a workbook for the partner that sent it. No cell is quoted and no figure stands in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from exports.about import Facts
from exports.making import Made
from exports.recipe import Recipe
from exports.sheet import MEDIA, Book, NumberShown, SheetToWrite, columns, workbook
from exports.text import file_name

COLUMNS = columns("Sheet 24 | Heading 28 | What is wrong 70 | So 28 | How many 12 | Cells 80")
MOST_CELLS = 1_000  # named in one cell, which holds 32,767 letters


@dataclass(frozen=True)
class IssueLine:
    """What is wrong in the same way under one heading of a sheet, at each of these cells."""

    sheet: str
    heading: str
    problem: str
    effect: str
    cells: tuple[str, ...]


def made_issue_list(recipe: Recipe, lines: Sequence[IssueLine], facts: Facts) -> Made:
    """lines: worst first, as they are shown. recipe: of names the extract."""
    title = f"{facts.sources[recipe.of]}: what is wrong"
    about = [("What to do", "Correct the cells that are named and send the file again, or say what was meant.")]
    book = Book(title, (), about, [SheetToWrite("Issues", COLUMNS, [row(line) for line in lines])], facts.today)
    name = file_name("sample data" if facts.sample else "", title, ending=recipe.form)
    return Made(name, MEDIA[recipe.form], workbook(book), len(lines), facts.snapshot)


def row(line: IssueLine) -> list:
    named = ", ".join(line.cells[:MOST_CELLS]) + (" …" if len(line.cells) > MOST_CELLS else "")
    return [line.sheet, line.heading, line.problem, line.effect, NumberShown(len(line.cells)), named]
