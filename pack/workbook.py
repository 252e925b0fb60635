"""The pack as a workbook, by the one writer of workbooks: what the paper says, and every point of its charts."""

from datetime import date

from exports import sheet
from exports.about import Facts, about_file
from exports.recipe import Recipe
from exports.sheet import Book, NumberShown, SheetToWrite, columns
from metrics.declaring.unit_type import Unit
from pack.model import Pack, Page
from periods import in_words

SIGNALS = columns(
    "Which way 16 | Theme 30 | Figure 40 | Name 30 | Sign 8 | Sign of the target 8 | In words 44 | Period 16 | Value 12 | "
    "Unit 10 | Mean 12 | Lower limit 12 | Upper limit 12 | Since 16 | Why it is more than chance 60 | Compared 70 | "
    "How fresh and how sure 60 | Answered for by 34 | What was decided 70 | Snapshot 26"
)
POINTS = columns(
    "Figure 40 | Name 30 | Period 16 | From 12 | To 12 | Value 12 | Mean 12 | Lower limit 12 | Upper limit 12 | "
    "Target 12 | Stretch 10 | Rule 40 | Side 10 | What it says 18 | Snapshot 26"
)
DECISIONS = columns("Meeting 12 | About 40 | Decision 90 | Figure then 26 | Figure now 26 | Did it move 40 | Snapshot 26")
ACTIONS = columns("State 30 | First due 12 | Due 12 | What is to be done 80 | Who 34 | About 40 | Comes from 34 | Snapshot 26")
GAPS = columns("What 22 | Why 70 | Figure 44 | Theme 34 | Snapshot 26")
DEFINITIONS = columns("Figure 40 | Name 30 | What 18 | Said 110 | Snapshot 26")
SOURCES = columns("Extract 40 | Figures made of it 110 | Snapshot 26")


def workbook(pack: Pack, recipe: Recipe, facts: Facts) -> bytes:
    about = [
        ("Meeting", in_words(pack.meeting)),
        ("What it says", pack.opening),
        ("Actions", pack.doing),
        ("Minutes", f"Up to line {pack.line} of the ledger"),
    ]
    book = Book(
        f"Pack for the meeting of {in_words(pack.meeting)}",
        pack.marks,
        about + about_file(facts, recipe),
        sheets(pack),
        facts.today,
    )
    return sheet.workbook(book)


def sheets(pack: Pack) -> list[SheetToWrite]:
    """Each row ends in the version of its snapshot."""
    contents = [
        ("Signals", SIGNALS, signals(pack)),
        ("Points", POINTS, [row for page in pack.pages for row in points(page)]),
        ("Decisions", DECISIONS, decisions(pack)),
        ("Actions", ACTIONS, actions(pack)),
        ("Not told", GAPS, gaps(pack)),
        ("Definitions", DEFINITIONS, definitions(pack)),
        ("Sources", SOURCES, [list(each) for each in pack.sources]),
    ]
    return [SheetToWrite(title, headings, [[*row, pack.snapshot] for row in rows]) for title, headings, rows in contents]


def signals(pack: Pack) -> list[list]:
    decided = {page.indicator.id: page.decided for page in pack.pages}
    return [
        [
            each.signal.kind,
            each.indicator.theme.title,
            each.indicator.title,
            each.indicator.id,
            each.icon.letter,
            each.icon.target,
            each.icon.alt,
            each.signal.period,
            *numbers(each.signal.unit(each.indicator), each.signal),
            each.signal.since or "",
            each.why,
            " ".join(each.compared),
            each.sure,
            each.indicator.owner,
            decided.get(each.indicator.id, ""),
        ]
        for each in pack.moved
    ]


def numbers(unit: Unit, of) -> list:
    """value, unit, mean and limits of a signal."""
    return [number(of.value, unit), unit.name, *(number(value, unit) for value in (of.mean, of.lower, of.upper))]


def number(value: float | None, unit: Unit) -> NumberShown | None:
    if value is None:
        return None
    return NumberShown(float(value), unit.places if unit.is_number and float(value).is_integer() else max(unit.places, 1))


def points(page: Page) -> list[list]:
    unit, target = page.unit, page.briefing.signal.target
    return [
        [
            page.indicator.title,
            page.indicator.id,
            each.period,
            as_day(each.start),
            as_day(each.stop),
            number(each.value, unit),
            number(each.mean, unit),
            number(each.lower, unit),
            number(each.upper, unit),
            number(target, unit),
            NumberShown(each.stretch + 1),
            each.rule or "",
            each.side or "",
            each.kind,
        ]
        for each in page.points
    ]


def as_day(of: date) -> date:
    return date(of.year, of.month, of.day)


def decisions(pack: Pack) -> list[list]:
    return [[pack.last, each.about, each.text, each.then, each.now, each.moved] for each in pack.said]


def actions(pack: Pack) -> list[list]:
    return [[each.state, each.first_due, each.due, each.text, each.owner, each.about, each.linked] for each in pack.actions]


def gaps(pack: Pack) -> list[list]:
    return [[each.what, each.why, each.title, each.theme] for each in pack.gaps]


def definitions(pack: Pack) -> list[list]:
    return [[each.indicator.title, each.indicator.id, label, said] for each in pack.meanings for label, said in each.lines]
