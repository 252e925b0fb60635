"""Checks a text: what is said of each of its figures, and what cannot all be right in it. Keeps nothing of it."""

from dataclasses import dataclass

from text_check.allowed_figures import AllowedFigures
from text_check.check import Finding, Read, checks
from text_check.figures import figures_of
from text_check.judge import judge
from text_check.names import names_in
from text_check.text import PastedText, read_text
from text_check.verdict import CONTRADICTED, Verdict

LONGEST, MOST_FIGURES = 200_000, 1_000  # characters and figures: a yearly report has 120,000 and 150


@dataclass(frozen=True)
class Checked:
    """verdicts: one for each figure, in the order of the text. findings: in the order of their lines."""

    text: PastedText
    year: str | None
    verdicts: list[Verdict]
    findings: list[Finding]

    def count(self, verdict: str) -> int:
        return sum(each.verdict == verdict for each in self.verdicts)

    @property
    def contradicted(self) -> list[Verdict]:
        return [each for each in self.verdicts if each.verdict == CONTRADICTED]


def check(words: str, allowed: AllowedFigures, year: str | None = None) -> Checked:
    """year: a financial year such as 2024-25, where the text itself names none.

    What lies beyond the longest text or the most figures is not looked at.
    """
    text = read_text(words[:LONGEST])
    figures, about, names = figures_of(text)[:MOST_FIGURES], text.year or year, names_in(allowed)
    verdicts = [judge(figure, text, about, names, allowed) for figure in figures]
    read = Read(text, figures, verdicts, about, names, allowed)
    findings = [finding for each in checks().values() for finding in each.found_in(read)]
    findings.sort(key=lambda each: (each.lines, each.says))
    found: dict[int, list[Finding]] = {}
    for each in findings:
        for figure in each.figures:
            found.setdefault(id(figure), []).append(each)
    return Checked(text, about, [with_findings(each, found.get(id(each.figure), [])) for each in verdicts], findings)


def with_findings(verdict: Verdict, about: list[Finding]) -> Verdict:
    """A figure that some check found to be impossible is contradicted by the text itself."""
    return verdict.but(" ".join(each.says for each in about), wrong=any(each.is_wrong for each in about)) if about else verdict
