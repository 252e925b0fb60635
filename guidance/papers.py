"""Which papers cite a text: those that link to it in docs/guidance.md."""

import re
from functools import cache
from pathlib import Path

PAPERS = Path(__file__).parent.parent / "docs" / "papers"
LINK = re.compile(r"guidance\.md#(\w+)\)")


@cache
def papers_citing(text: str) -> list[str]:
    """Titles of the papers, by the name of their file."""
    papers = [path.read_text(encoding="utf-8") for path in sorted(PAPERS.glob("*.md"))]
    return [paper.splitlines()[0].removeprefix("# ") for paper in papers if text in LINK.findall(paper)]
