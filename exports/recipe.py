"""What somebody asks to take away. A file is always made from one of these, and there is none for records."""

from dataclasses import dataclass
from datetime import date

from audit.kinds import REFERENCE
from audit.reason import Reason
from exports.sheet import DOCX, FORMS, XLSX
from foi.questions import QUESTIONS
from metrics.declaring.indicator import ROADMAP as MEASURES
from metrics.declaring.indicator import Indicator, indicators, of_roadmap, of_theme, that_answer
from metrics.declaring.theme import THEMES
from metrics.working_out.coverage import EVER
from periods import GRAINS, year_named

INDICATOR, THEME, ALL = "indicator", "theme", "all"
OVERVIEW, ROADMAP, CLOCKS, PUBLISHED, DICTIONARY = "overview", "roadmap", "clocks", "published", "dictionary"
FOI, YEARLY = "foi", "yearly"
KINDS = (INDICATOR, THEME, ALL, OVERVIEW, ROADMAP, CLOCKS, PUBLISHED, DICTIONARY, FOI, YEARLY)
ISSUES = "issues"  # of a file that was read, for the partner that sent it: no figure is in it
PACK = "pack"  # of a meeting: no table, so in forms of its own
PDF, PPTX = "pdf", "pptx"
PACK_FORMS = (PDF, PPTX, XLSX)

NEEDS_REASON = (
    "Exact figures leave only for a reason: choose one, and give the number of the paper that it stands in, such as IG-2026/014."
)


FOR_THE_PUBLIC = (
    "Answers under freedom of information leave as released figures only. Take the indicator itself away where exact "
    "figures are needed."
)


class CannotExport(Exception):
    """No file was made. The message says in a sentence why, and what to do."""


@dataclass(frozen=True)
class Recipe:
    """kind: one of KINDS. of: the id of an indicator or a theme, or the year of a yearly report, where the kind is one of these.

    grain and by: of figures; none for the indicator's own. reason and reference: why exact figures may leave.
    meeting: of a pack, the day it is for.
    """

    kind: str
    of: str = ""
    form: str = XLSX
    grain: str | None = None
    by: str | None = None
    window: tuple[date, date] = EVER
    exact: bool = False
    reason: Reason | None = None
    reference: str = ""
    meeting: date | None = None

    def check(self) -> None:
        """Raises CannotExport."""
        exists = self.of in {INDICATOR: indicators(), THEME: {theme.id for theme in THEMES}}.get(self.kind, {""})
        exists = exists or self.kind == YEARLY and year_named(self.of) is not None
        kinds = (PACK,) if self.meeting else KINDS
        if self.kind not in kinds or not exists or self.form not in forms_of(self.kind) or self.grain not in (None, *GRAINS):
            raise CannotExport("There is no such thing to export. Choose one that the pages offer.")
        if self.exact and self.kind == FOI:
            raise CannotExport(FOR_THE_PUBLIC)
        if self.exact and not self.has_reason:
            raise CannotExport(NEEDS_REASON)

    @property
    def for_the_meeting(self) -> bool:
        """Whether it is an exact pack that somebody takes to its meeting: the meeting is the reason."""
        return self.exact and self.reason is Reason.FOR_THE_MEETING

    @property
    def has_reason(self) -> bool:
        if self.for_the_meeting:
            return self.kind == PACK and self.meeting is not None
        return self.reason is not None and REFERENCE.keep(self.reference, None) is not None

    @property
    def chosen(self) -> list[Indicator]:
        """The indicators it speaks of, whoever asks."""
        if self.kind == INDICATOR:
            return [indicators()[self.of]]
        if self.kind == THEME:
            return of_theme(next(theme for theme in THEMES if theme.id == self.of))
        if self.kind == ROADMAP:
            return [each for measure in MEASURES for each in of_roadmap(measure)]
        if self.kind == FOI:
            return [each for question in QUESTIONS for each in that_answer(question.id)]
        if self.kind == YEARLY:
            return [each for each in indicators().values() if each.published]
        return list(indicators().values()) if self.kind in (ALL, OVERVIEW, DICTIONARY, PACK) else []

    @property
    def code(self) -> str:
        """What the log calls it: no value and no name is in it."""
        return ".".join(filter(None, [self.kind, self.grain, self.form]))


def forms_of(kind: str) -> tuple[str, ...]:
    """Tables are workbooks or csv files; the yearly report's are a document too, which stands first; a pack has its own."""
    return {YEARLY: (DOCX, *FORMS), PACK: PACK_FORMS}.get(kind, FORMS)
