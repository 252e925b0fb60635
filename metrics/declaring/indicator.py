"""What an indicator is. One file in metrics/indicators/ declares one; its SQL returns its cases, one row each."""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path

from attributes import Attribute
from declarations import declared_in
from guidance.citation import Citation
from metrics.declaring.population import Population, Rate
from metrics.declaring.published import Published
from metrics.declaring.relation import Relation
from metrics.declaring.story import Story
from metrics.declaring.theme import THEMES, Theme
from metrics.declaring.timed import Timed
from metrics.declaring.unit_type import Unit
from periods import GRAINS, OFTEN, finest
from place import place

INDICATORS_FOLDER = Path(__file__).parent.parent / "indicators"

# The measures that the roadmap of the yearly report 2024-25 names (lines 1269 and 1311 to 1313).
REPEAT_CONCERNS, ENGAGEMENT, CONFIDENCE = ROADMAP = (
    "Reduction in repeat concerns",
    "Increased engagement",
    "Improved practitioner confidence",
)

HIGH_IS_GOOD, LOW_IS_GOOD, NEITHER = "high is good", "low is good", "neither"


@dataclass(frozen=True)
class Break:
    """The day from which figures are not like those before, and why."""

    day: str
    reason: str

    @property
    def date(self) -> date:
        return date.fromisoformat(self.day)


@dataclass(frozen=True)
class Example:
    """Small tables in, values out: text tables with | between cells. Run as a test, shown in the dictionary.

    today: the day it is seen from, for what is overdue.
    """

    given: dict[str, str]
    then: str
    grain: str = "month"
    by: str | None = None
    today: str = "2025-12-31"


@dataclass(frozen=True)
class Indicator:
    """One figure of the partnership, in the field's words.

    cases: SQL with one row per case: record_id, date, numerator and place; subject for distinct units,
    denominator for ratios, and every column named in `by`. sources: extracts it cannot do without; none means any
    extract about children, and a month counts as returned when one of them has it. also_reads: extracts that its SQL reads
    too, without which a month counts all the same.
    describes: whom a column describes that no column of its sources says it of, because the SQL makes it.
    guidance: the texts and sections it rests on, by id (guidance/texts/).
    frequency: how often it is counted at the finest: weekly where all its sources come by week, termly by terms of school.
    history_months: earlier months the SQL looks back on. read_with: indicators that must move the same way
    before any of them is called better. warn_below: a value under which a group
    of the last period is named. roadmap: which of the roadmap's measures it belongs to. answers: ids of the questions
    of freedom of information (foi/questions.py) that it answers. rate: of which population whole years are said as a rate too.
    related: what a reader knows of its counts beside those of others, or of its own groups. timed: that its cases are a clock's.
    unconfirmed: rules nobody has confirmed yet, shown with a mark.
    """

    title: str
    theme: Theme
    question: str
    numerator: str
    unit: Unit
    polarity: str
    owner: str
    sources: tuple[str, ...]
    cases: str
    example: Example
    denominator: str = ""
    rationale: str = ""
    guidance: tuple[Citation, ...] = ()
    frequency: str = "monthly"
    year_type: str = "financial, from April"
    footprint: str = field(default_factory=lambda: place().authority)
    rollup: str = ""
    disclosure: str = "people"
    by: tuple[str, ...] = ()
    describes: dict[str, Attribute] = field(default_factory=dict, hash=False)
    caveats: tuple[str, ...] = ()
    breaks: tuple[Break, ...] = ()
    published: tuple[Published, ...] = ()
    comparators: tuple[str, ...] = ()
    unconfirmed: tuple[str, ...] = ()
    read_with: tuple[str, ...] = ()
    clocks: tuple[str, ...] = ()
    related: tuple[Relation, ...] = ()
    timed: Timed | None = None
    warn_below: float | None = None
    roadmap: str = ""
    answers: tuple[str, ...] = ()
    history_months: int = 0
    rate: Rate | None = None
    story: Story | None = None
    also_reads: tuple[str, ...] = ()
    order: int = 50
    id: str = field(default="", compare=False)

    @property
    def extracts(self) -> tuple[str, ...]:
        """All that its figures are made of: whoever may not see one of them exactly sees none of its figures so."""
        return (*self.sources, *self.also_reads)

    @property
    def grain(self) -> str:
        """The finest period it makes sense to show."""
        return OFTEN[self.frequency].id

    @property
    def grains(self) -> tuple[str, ...]:
        """What it is shown by, the finest first."""
        return self.grain, *GRAINS[self.grain].coarser

    def grain_for(self, wanted: str | None) -> str:
        """The period wanted, or the next coarser one that it is shown by."""
        return finest(wanted or self.grain, self.grains) or self.grain

    @property
    def rated(self) -> Unit | None:
        """The unit of its rate."""
        return self.unit.per(self.rate) if self.rate else None

    @property
    def population(self) -> Population | None:
        """Whom its figures, or the rates beside them, are of."""
        return self.rate.population if self.rate else self.unit.population


def discover(folder: Path = INDICATORS_FOLDER) -> dict[str, Indicator]:
    """Every indicator declared in the folder, by id (the file's name), in the order of theme and place in it."""
    declared = [named(name, indicator) for name, indicator in declared_in(folder, "INDICATOR").items()]
    return {each.id: each for each in sorted(declared, key=lambda each: (THEMES.index(each.theme), each.order, each.id))}


def named(name: str, indicator: Indicator) -> Indicator:
    return replace(indicator, id=name, related=tuple(relation.as_seen_from(name) for relation in indicator.related))


@cache
def indicators() -> dict[str, Indicator]:
    return discover()


def of_theme(theme: Theme) -> list[Indicator]:
    """The indicators of a theme, in the order they are shown."""
    return [indicator for indicator in indicators().values() if indicator.theme == theme]


def of_roadmap(measure: str) -> list[Indicator]:
    """The indicators of one of the roadmap's measures, in the order of themes."""
    return [indicator for indicator in indicators().values() if indicator.roadmap == measure]


def that_answer(question: str) -> list[Indicator]:
    """The indicators that answer a question of freedom of information, in the order of themes."""
    return [indicator for indicator in indicators().values() if question in indicator.answers]
