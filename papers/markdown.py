"""Pieces of Markdown that the generated documents are put together from."""

from collections.abc import Iterable

MADE = "Made from the declarations by `python3 manage.py docs`; change the declarations, not this file."
DECIDE = "**For the controllers to decide:**"


def bullets(facts: Iterable[str]) -> str:
    return "\n".join(f"- {fact}" for fact in facts)


def table(headings: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [headings, ("---",) * len(headings), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def block(text: str) -> str:
    return "```\n" + "\n".join(line.strip() for line in text.strip().splitlines()) + "\n```"
