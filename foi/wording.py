"""Answers in words: one cell for each figure, so that page, reply and print cannot say different things."""

from foi.answering import BEYOND, EXPLAINED, HELD, NOT_HELD, PARTLY_HELD, Answer, Part
from guidance.register import guidance_register
from metrics.table import OK, WHOLE, Figure, Table
from wording.figures import label_of
from wording.headline import freshness
from wording.table import TableWords

ALL = "All"
STATES = {
    HELD: "Held.",
    PARTLY_HELD: "Held in part.",
    NOT_HELD: "Not held here.",
    BEYOND: "Held, but in a theme that your role does not see.",
}
ACT = guidance_register().texts["freedom_of_information_act_2000"]
EXEMPTION = next(section.number for section in ACT.sections if section.number == "section 40(2)")
WITHHELD = f"Withheld in part, {EXEMPTION}: numbers from 1 to 7 could point at a child."


def headings(part: Part) -> list[str]:
    return ["Group", *years(part)]


def years(part: Part) -> list[str]:
    return list(dict.fromkeys(row.period for table in part.tables for row in table.rows))


def rows(part: Part) -> list[list[str]]:
    """The whole first, then each group of each breakdown; a year in which a group has no row says so."""
    return [line for table in part.tables for line in lines_of(table, years(part))]


def lines_of(table: Table, periods: list[str]) -> list[list[str]]:
    found = []
    for group in table.groups:
        cells = {row.period: cell(row, table) for row in table.of_group(group).rows}
        name = ALL if group == WHOLE else f"{label_of(table.by)}: {group}"
        found.append([name, *(cells.get(each, "not applicable") for each in periods)])
    return found


def cell(row: Figure, table: Table) -> str:
    """395; 1,085 of 1,595 (68%); hidden (1 to 7) of 40; not returned. What is not final says so."""
    said = TableWords(table).figure(row)
    if table.indicator.unit.is_part and row.denominator is not None:
        said = (
            f"{row.numerator:,.0f} of {row.denominator:,.0f} ({said})"
            if row.value is not None
            else f"{said} of {row.denominator:,.0f}"
        )
    return said if row.status == OK or row.value is None else f"{said}, {row.status}"


def state(answer: Answer) -> str:
    words = STATES[answer.state]
    return f"{words} {WITHHELD}" if answer.hides else words


def explanations(answer: Answer) -> list[str]:
    """What the words in its tables mean that are no figures, and what is missing from it."""
    return [words for status, words in EXPLAINED.items() if status in answer.statuses] + beyond(answer) + gaps(answer)


def gaps(answer: Answer) -> list[str]:
    """What is withheld whole, and what is not held."""
    said = []
    for part in answer.parts:
        if part.withheld:
            named = " and ".join(label_of(by).lower() for by in part.withheld)
            said.append(f"By {named} it is not released at all, for a hidden number could be worked out from it.")
    return said + ([f"Not held: {answer.question.not_held}"] if answer.question.not_held else [])


def beyond(answer: Answer) -> list[str]:
    """What the reader may not see."""
    return [f"“{each.title}” belongs to the theme {each.theme.title}; ask somebody whose role sees it." for each in answer.beyond]


def definitions(part: Part, sources: dict[str, str]) -> list[tuple[str, str]]:
    """What was counted, out of what, where it comes from and how fresh it is. sources: titles of extracts by id."""
    indicator = part.indicator
    return [
        (label, said)
        for label, said in (
            ("Counted", indicator.numerator),
            ("Out of", indicator.denominator),
            ("To know", " ".join((*indicator.caveats, *(f"⚠ Not confirmed: {each}" for each in indicator.unconfirmed)))),
            ("Comes from", ", ".join(sources[name] for name in indicator.extracts)),
            ("Freshness", freshness(part.headline) if part.headline else ""),
        )
        if said
    ]
