"""What a check is: it finds what cannot all be right in a text. One file in text_check/checks/ declares one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from itertools import islice
from pathlib import Path

from declarations import declared_in
from text_check.allowed_figures import AllowedFigures
from text_check.figures import TextFigure
from text_check.names import Names
from text_check.text import PastedText, TextLine
from text_check.verdict import Verdict

CHECKS_FOLDER = Path(__file__).parent / "checks"
MOST = 100  # findings of one check: what finds more was not made for the text
CANNOT_BE, UNCLEAR = KINDS = ("cannot all be right", "cannot be judged")


@dataclass(frozen=True)
class Read:
    """A text with its figures, what was found of each, and what else may be known. year: that it is about."""

    text: PastedText
    figures: list[TextFigure]
    verdicts: list[Verdict]
    year: str | None
    names: Names
    allowed: AllowedFigures

    def on(self, line: TextLine) -> list[TextFigure]:
        return self.by_line.get(line.number, [])

    @cached_property
    def by_line(self) -> dict[int, list[TextFigure]]:
        found: dict[int, list[TextFigure]] = {}
        for each in self.figures:
            found.setdefault(each.line.number, []).append(each)
        return found


@dataclass(frozen=True)
class Finding:
    """says: in a sentence, with the words of the text. lines: where. figures: those it is about."""

    says: str
    lines: tuple[int, ...]
    figures: tuple[TextFigure, ...] = ()
    check: "TextCheck | None" = field(default=None, compare=False)

    @property
    def title(self) -> str:
        return self.check.title if self.check else ""

    @property
    def is_wrong(self) -> bool:
        return self.check is not None and self.check.kind == CANNOT_BE


@dataclass(frozen=True)
class TextCheck:
    """kind: whether something is wrong, or something is missing without which nobody can say. fires, silent: short texts
    in which it finds something, and as near to them as can be, in which it finds nothing.
    """

    title: str
    says: str
    finds: Callable[[Read], Iterable[Finding]]
    fires: tuple[str, ...]
    silent: tuple[str, ...]
    kind: str = CANNOT_BE
    id: str = field(default="", compare=False)

    def found_in(self, read: Read) -> list[Finding]:
        return [replace(each, check=self) for each in islice(self.finds(read), MOST)]


def discover(folder: Path = CHECKS_FOLDER) -> dict[str, TextCheck]:
    """Every check declared in the folder, by id (the file's name), in alphabetical order."""
    return {name: replace(check, id=name) for name, check in declared_in(folder, "CHECK").items()}


@cache
def checks() -> dict[str, TextCheck]:
    return discover()
