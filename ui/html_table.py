"""A table of text that reads well on any screen and to a screen reader: real headings, rows that become cards where narrow."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from ui.links import to


@dataclass(frozen=True)
class Link:
    """Words that lead to another page of this program."""

    words: str
    page: str
    choices: tuple[tuple[str, str], ...] = ()


def register(headings: list[str], rows: list[list], caption: str) -> str:
    """The HTML; every text in it is escaped. The first cell of a row names it."""
    head = "".join(f'<th scope="col">{escape(heading)}</th>' for heading in headings)
    body = "".join(f"<tr>{row_html(headings, row)}</tr>" for row in rows)
    return (
        f'<table class="register"><caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
    )


def row_html(headings: list[str], row: list) -> str:
    name, *cells = row
    rest = "".join(f'<td data-label="{escape(heading)}">{cell_html(cell)}</td>' for heading, cell in zip(headings[1:], cells))
    return f'<th scope="row">{cell_html(name)}</th>{rest}'


def cell_html(cell: object) -> str:
    """A text, a link, or several of them below each other; nothing for an empty one."""
    if isinstance(cell, list):
        return "".join(f"<div>{cell_html(each)}</div>" for each in cell if each)
    if isinstance(cell, Link):
        return f'<a href="{escape(to(cell.page, dict(cell.choices)))}">{escape(cell.words)}</a>'
    return escape(str(cell or ""))


def definition_list(facts: Sequence[tuple[str, Any]]) -> str:
    """Terms and what they mean; several paragraphs for one term stand below each other."""
    rows = [f"<dt>{escape(term)}</dt><dd>{cell_html(meaning)}</dd>" for term, meaning in facts if meaning]
    return f'<dl class="definition">{"".join(rows)}</dl>'


def to_indicator(name: str, title: str) -> Link:
    return Link(title, "indicator", (("id", name),))
