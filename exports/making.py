"""Makes the file that a recipe asks for, from what whoever asks may read."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from exports.about import Facts, about_file, definitions, marks
from exports.answers import answers_sheet
from exports.document import document
from exports.figures import headlines_sheet, standings_sheet, values_sheet
from exports.recipe import CLOCKS, DICTIONARY, FOI, INDICATOR, OVERVIEW, PUBLISHED, ROADMAP, THEME, YEARLY, Recipe
from exports.sheet import CSV, DOCX, MEDIA, Book, SheetToWrite, csv_file, workbook
from exports.text import file_name
from exports.words import meanings_sheet, printed_sheet
from exports.yearly import year_asked_for, yearly_sheets
from foi.answering import answers
from foi.questions import THEME as FOI_THEME
from metrics.declaring.indicator import Indicator, indicators
from metrics.declaring.theme import THEMES
from metrics.table import Table
from metrics.working_out.coverage import EVER
from metrics.working_out.headline import Headline
from reading.reader import Reader

TITLES = {
    OVERVIEW: "All headline figures",
    ROADMAP: "The roadmap's figures",
    CLOCKS: "Clocks",
    PUBLISHED: "Published figures",
    DICTIONARY: "Data dictionary",
    FOI: "Freedom of information",
    YEARLY: "Tables of the yearly report",
}
WRITERS = {CSV: csv_file, DOCX: document}


@dataclass(frozen=True)
class Made:
    """A finished file. rows: of its figures, headings and marks not counted. snapshot: the version they come from."""

    name: str
    media: str
    content: bytes
    rows: int
    snapshot: str

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True)
class Order:
    """A recipe, with what its reader may read and where that comes from."""

    recipe: Recipe
    reader: Reader
    facts: Facts

    @cached_property
    def chosen(self) -> list[Indicator]:
        """Of one indicator or theme all of it, or it is refused; of everything what the reader may see. Raises NotAllowed."""
        if self.recipe.kind == FOI:
            self.reader.viewer.must_see(FOI_THEME.id)
        if self.recipe.kind in (INDICATOR, THEME):
            for each in self.recipe.chosen:
                self.reader.viewer.must_see(each.theme.id)
        return self.reader.seen(self.recipe.chosen)

    @cached_property
    def headlines(self) -> dict[str, Headline]:
        return self.reader.headlines()

    @property
    def title(self) -> str:
        recipe = self.recipe
        if recipe.kind == INDICATOR:
            return indicators()[recipe.of].title
        if recipe.kind == THEME:
            return next(theme.title for theme in THEMES if theme.id == recipe.of)
        if recipe.kind == YEARLY:
            return f"{TITLES[YEARLY]} {year_asked_for(recipe, self.facts.today)}"
        return TITLES.get(recipe.kind, "All figures")

    def table(self, indicator: Indicator) -> Table:
        """In steps no finer than the indicator is returned in; of many, only those are broken down that can be."""
        recipe = self.recipe
        grain = indicator.grain_for(recipe.grain)
        by = recipe.by if recipe.kind == INDICATOR or recipe.by in indicator.by else None
        return self.reader.values(indicator, grain, by, recipe.window)


def made(recipe: Recipe, reader: Reader, facts: Facts) -> Made:
    """Raises CannotExport, NotAllowed or NoSuchBreakdown."""
    recipe.check()
    order = Order(recipe, reader, facts)
    chosen = order.chosen
    sheets = SHEETS.get(recipe.kind, figures)(order)
    said = about_file(facts, recipe) + (definitions(chosen, order.headlines, facts) if recipe.kind != DICTIONARY else [])
    book = Book(order.title, marks(facts, recipe), said, sheets, facts.today)
    content = WRITERS.get(recipe.form, workbook)(book)
    return Made(name_of(order), MEDIA[recipe.form], content, len(sheets[0].rows), facts.snapshot)


def name_of(order: Order) -> str:
    """What it is, plainly: sample-data-missing-episodes-year-by-age-band-released-98-20250930-6f0e….xlsx"""
    recipe = order.recipe
    cut = f"by {recipe.by}" if recipe.by else ""
    period = f"{recipe.window[0]} to {recipe.window[1]}" if recipe.window != EVER else ""
    return file_name(
        "sample data" if order.facts.sample else "",
        order.title,
        recipe.grain or "",
        cut,
        period,
        "exact" if recipe.exact else "released",
        order.facts.snapshot,
        ending=recipe.form,
    )


def figures(order: Order) -> list[SheetToWrite]:
    return [values_sheet(order.title, [order.table(each) for each in order.chosen], order.recipe.exact)]


def headlines(order: Order) -> list[SheetToWrite]:
    return [headlines_sheet(order.title, order.chosen, order.headlines, order.facts.snapshot, order.recipe.exact)]


def clock_standings(order: Order) -> list[SheetToWrite]:
    return [standings_sheet(order.title, order.reader.clocks(), order.facts.snapshot)]


def printed(order: Order) -> list[SheetToWrite]:
    return [printed_sheet(order.title, order.reader.comparisons(), order.facts.snapshot)]


def questions(order: Order) -> list[SheetToWrite]:
    return [answers_sheet(order.title, answers(order.reader))]


def dictionary(order: Order) -> list[SheetToWrite]:
    return [meanings_sheet(order.title, order.chosen, order.facts)]


def yearly(order: Order) -> list[SheetToWrite]:
    return yearly_sheets(order.recipe, order.reader, order.facts)


SHEETS: dict[str, Callable[[Order], list[SheetToWrite]]] = {
    OVERVIEW: headlines,
    ROADMAP: headlines,
    CLOCKS: clock_standings,
    PUBLISHED: printed,
    DICTIONARY: dictionary,
    FOI: questions,
    YEARLY: yearly,
}
