"""What is wrong with a file, as a workbook for the partner that sent it. No cell is quoted and no figure stands in it."""

from collections.abc import Sequence

from exports.about import Facts
from exports.making import Made
from exports.recipe import Recipe
from exports.sheet import MEDIA, Book, Number, Sheet, columns, workbook
from exports.text import file_name
from loaders.issue_groups import IssueGroup

COLUMNS = columns("Sheet 24 | Heading 28 | What is wrong 70 | So 28 | How many 12 | Cells 80")
MOST_CELLS = 1_000  # named in one cell, which holds 32,767 letters


def made_issue_list(recipe: Recipe, groups: Sequence[IssueGroup], facts: Facts) -> Made:
    """groups: worst first, as they are shown."""
    title = f"{facts.sources[recipe.of]}: what is wrong"
    about = [("What to do", "Correct the cells that are named and send the file again, or say what was meant.")]
    book = Book(title, (), about, [Sheet("Issues", COLUMNS, [row(group) for group in groups])], facts.today)
    name = file_name("sample data" if facts.sample else "", title, ending=recipe.form)
    return Made(name, MEDIA[recipe.form], workbook(book), len(groups), facts.snapshot)


def row(group: IssueGroup) -> list:
    named = ", ".join(group.cells[:MOST_CELLS]) + (" …" if len(group.cells) > MOST_CELLS else "")
    return [group.sheet, group.heading, group.problem, group.effect, Number(len(group.cells)), named]
