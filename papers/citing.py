"""Who cites a text of law or guidance: figures, clocks, and the papers that link to it in docs/guidance.md."""

import re
from functools import cache

from foi.reply import ACT
from guidance.citation import Citation
from ledger.store import ROOT
from metrics.declaring.clock import Clock, clocks
from metrics.declaring.indicator import Indicator, indicators

LINK = re.compile(r"guidance\.md#(\w+)\)")


def figures_citing(text: str, section: str | None = None) -> list[Indicator]:
    return [each for each in indicators().values() if names(each.guidance, text, section)]


def clocks_citing(text: str, section: str | None = None) -> list[Clock]:
    return [each for each in clocks().values() if names(each.basis, text, section)]


def names(citations: tuple[Citation, ...], text: str, section: str | None) -> bool:
    return any(cited.text == text and section in (None, cited.section) for cited in citations)


@cache
def papers_citing(text: str) -> list[str]:
    """Titles of the papers in docs/papers/ that link to the text, and the draft reply to a request."""
    papers = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs" / "papers").glob("*.md"))]
    titles = [paper.splitlines()[0].removeprefix("# ") for paper in papers if text in LINK.findall(paper)]
    return [*titles, "Draft reply to a request"] if text == ACT.id else titles
