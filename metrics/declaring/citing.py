"""Which figures and clocks cite a text of law or guidance, or one section of it."""

from guidance.citation import Citation
from metrics.declaring.clock import Clock, clocks
from metrics.declaring.indicator import Indicator, indicators


def figures_citing(text: str, section: str | None = None) -> list[Indicator]:
    return [each for each in indicators().values() if names(each.guidance, text, section)]


def clocks_citing(text: str, section: str | None = None) -> list[Clock]:
    return [each for each in clocks().values() if names(each.basis, text, section)]


def names(citations: tuple[Citation, ...], text: str, section: str | None) -> bool:
    return any(cited.text == text and section in (None, cited.section) for cited in citations)
