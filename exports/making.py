"""Makes the file that a recipe asks for, from the one file of a snapshot that its reader may see."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from exports.about import Facts, about_file, definitions, marks
from exports.answers import answers_sheet
from exports.document import document
from exports.figures import headlines_sheet, standings_sheet, values_sheet
from exports.recipe import CLOCKS, DICTIONARY, FOI, INDICATOR, OVERVIEW, PUBLISHED, ROADMAP, THEME, YEARLY, Recipe
from exports.sheet import CSV, DOCX, MEDIA, Book, Sheet, csv_file, workbook
from exports.text import file_name
from exports.words import meanings_sheet, printed_sheet
from exports.yearly import year_asked_for, yearly_sheets
from foi.answering import answers
from foi.questions import THEME as FOI_THEME
from metrics.declaring.clock import clocks
from metrics.declaring.indicator import Indicator, indicators
from metrics.declaring.theme import THEMES
from metrics.printed.figures import every_comparison
from metrics.table import Table
from metrics.values import values
from metrics.viewer import Viewer
from metrics.working_out.clock_counts import standings
from metrics.working_out.coverage import EVER
from metrics.working_out.headline import read_headlines

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
class Opened:
    """One file of a snapshot, open for a viewer: that of released figures, or for an exact export the exact one."""

    connection: object
    viewer: Viewer
    facts: Facts

    def seen(self, recipe: Recipe) -> list[Indicator]:
        """Of one indicator or theme all of it, or it is refused; of everything what the viewer may see."""
        chosen = recipe.chosen
        if recipe.kind == FOI:
            self.viewer.must_see(FOI_THEME.id)
        if recipe.kind in (INDICATOR, THEME):
            for each in chosen:
                self.viewer.must_see(each.theme.id)
        return [each for each in chosen if self.viewer.may_see(each.theme.id)]

    def table(self, indicator: Indicator, recipe: Recipe) -> Table:
        """In steps no finer than the indicator is returned in; of many, only those are broken down that can be."""
        grain = indicator.grain_for(recipe.grain)
        by = recipe.by if recipe.kind == INDICATOR or recipe.by in indicator.by else None
        return values(self.connection, indicator, self.viewer, grain, by, recipe.window)


def made(recipe: Recipe, opened: Opened) -> Made:
    """Raises CannotExport, NotAllowed or NoSuchBreakdown."""
    recipe.check()
    chosen, facts = opened.seen(recipe), opened.facts
    title = title_of(recipe, facts.today)
    sheets = SHEETS.get(recipe.kind, figures)(recipe, opened, chosen, title)
    lines = read_headlines(opened.connection, indicators(), opened.viewer)
    said = about_file(facts, recipe) + (definitions(chosen, lines, facts) if recipe.kind != DICTIONARY else [])
    book = Book(title, marks(facts, recipe), said, sheets, facts.today)
    return Made(
        name_of(recipe, title, facts),
        MEDIA[recipe.form],
        WRITERS.get(recipe.form, workbook)(book),
        len(sheets[0].rows),
        facts.snapshot,
    )


def name_of(recipe: Recipe, title: str, facts: Facts) -> str:
    """What it is, plainly: sample-data-missing-episodes-year-by-age-band-released-98-20250930-6f0e….xlsx"""
    cut = f"by {recipe.by}" if recipe.by else ""
    period = f"{recipe.window[0]} to {recipe.window[1]}" if recipe.window != EVER else ""
    return file_name(
        "sample data" if facts.sample else "",
        title,
        recipe.grain or "",
        cut,
        period,
        "exact" if recipe.exact else "released",
        facts.snapshot,
        ending=recipe.form,
    )


def title_of(recipe: Recipe, today: date) -> str:
    if recipe.kind == INDICATOR:
        return indicators()[recipe.of].title
    if recipe.kind == THEME:
        return next(theme.title for theme in THEMES if theme.id == recipe.of)
    if recipe.kind == YEARLY:
        return f"{TITLES[YEARLY]} {year_asked_for(recipe, today)}"
    return TITLES.get(recipe.kind, "All figures")


def figures(recipe: Recipe, opened: Opened, chosen: list[Indicator], title: str) -> list[Sheet]:
    return [values_sheet(title, [opened.table(each, recipe) for each in chosen], recipe.exact)]


def headlines(recipe: Recipe, opened: Opened, chosen: list[Indicator], title: str) -> list[Sheet]:
    lines = read_headlines(opened.connection, indicators(), opened.viewer)
    return [headlines_sheet(title, chosen, lines, opened.facts.snapshot, recipe.exact)]


def clock_standings(recipe: Recipe, opened: Opened, chosen: list[Indicator], title: str) -> list[Sheet]:
    return [standings_sheet(title, standings(opened.connection, clocks(), opened.viewer), opened.facts.snapshot)]


def printed(recipe: Recipe, opened: Opened, chosen: list[Indicator], title: str) -> list[Sheet]:
    return [printed_sheet(title, every_comparison(opened.connection, indicators(), opened.viewer), opened.facts.snapshot)]


def questions(recipe: Recipe, opened: Opened, chosen: list[Indicator], title: str) -> list[Sheet]:
    return [answers_sheet(title, answers(opened.connection, opened.viewer))]


def dictionary(recipe: Recipe, opened: Opened, chosen: list[Indicator], title: str) -> list[Sheet]:
    return [meanings_sheet(title, chosen, opened.facts)]


def yearly(recipe: Recipe, opened: Opened, chosen: list[Indicator], title: str) -> list[Sheet]:
    return yearly_sheets(recipe, opened)


SHEETS: dict[str, Callable[[Recipe, Opened, list[Indicator], str], list[Sheet]]] = {
    OVERVIEW: headlines,
    ROADMAP: headlines,
    CLOCKS: clock_standings,
    PUBLISHED: printed,
    DICTIONARY: dictionary,
    FOI: questions,
    YEARLY: yearly,
}
