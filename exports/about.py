"""The sheet “About”: what a file is, for whom, from which snapshot, under which rule, and what its figures mean."""

from dataclasses import dataclass
from datetime import date

from audit.reason import Reason
from exports.recipe import YEARLY, Recipe
from exports.status import MEANINGS
from metrics.declaring.indicator import Indicator
from metrics.working_out.coverage import EVER
from metrics.working_out.headline import Headline
from periods import GRAINS, in_words
from place import place
from wording.figures import extracts

SENSITIVE = "OFFICIAL-SENSITIVE"  # gov.uk, Government Security Classifications: what would harm somebody if it were passed on
SAMPLE = "SAMPLE DATA: A MADE-UP CITY. No figure here is about a real child or school."
RULE = (
    "Released: 0 is shown, 1 to 7 are hidden, every other number about people goes to the nearest 5, totals too; percentages "
    "are worked out from such numbers only. Meetings, courses, schools and pounds are as they are."
)
EXACT_RULE = "Exact: true numbers, small ones too. Somebody may be recognised by them; do not pass them on."
DEFINITIONS = "What the figures mean"


@dataclass(frozen=True)
class Facts:
    """Where figures come from and for whom. sources: titles of extracts by id. taken: who takes exact ones, and when.

    certificate: what is known of how well the release hides.
    """

    snapshot: str
    today: date
    sample: bool
    role: str
    sources: dict[str, str]
    taken: str = ""
    certificate: str = ""

    def rule(self, recipe: Recipe) -> str:
        return EXACT_RULE if recipe.exact else " ".join(filter(None, [RULE, self.certificate]))


def marks(facts: Facts, recipe: Recipe) -> tuple[str, ...]:
    """What stands first on every sheet."""
    return tuple(
        filter(None, [SAMPLE if facts.sample else "", f"{SENSITIVE}. EXACT FIGURES, {facts.taken}" if recipe.exact else ""])
    )


def about_file(facts: Facts, recipe: Recipe) -> list[tuple[str, str]]:
    lines = [
        ("Partnership", place().partnership),
        ("Report", place().report if recipe.kind == YEARLY else ""),
        ("Made for", facts.role),
        ("Rule", facts.rule(recipe)),
        ("Reason", why(recipe.reason, recipe.reference)),
        ("Snapshot", facts.snapshot),
        ("Seen from", in_words(facts.today)),
        ("Days", window(recipe)),
        ("In steps of", GRAINS[recipe.grain].title.lower() if recipe.grain else ""),
        ("Broken down by", (recipe.by or "").replace("_", " ")),
    ]
    return [(label, said) for label, said in lines if said] + [("", ""), ("What a status says", "")] + list(MEANINGS.items())


def why(reason: Reason | None, reference: str) -> str:
    return ", ".join(filter(None, [f"{reason.value} ({reason.name.lower()})", reference])) if reason else ""


def window(recipe: Recipe) -> str:
    return f"{in_words(recipe.window[0])} to {in_words(recipe.window[1])}" if recipe.window != EVER else ""


def definitions(chosen: list[Indicator], headlines: dict[str, Headline], facts: Facts) -> list[tuple[str, str]]:
    """Each indicator word for word from its declaration."""
    said = [line for each in chosen for line in [*meaning(each, headlines.get(each.id), facts), ("", "")]]
    return [("", ""), (DEFINITIONS, ""), *said]


def meaning(indicator: Indicator, headline: Headline | None, facts: Facts) -> list[tuple[str, str]]:
    lines = [
        ("Figure", indicator.title),
        ("Question", indicator.question),
        ("Numerator", indicator.numerator),
        ("Denominator", indicator.denominator),
        ("Unit", f"{indicator.unit.name}: {indicator.unit.about}"),
        ("Rate", indicator.rate.about if indicator.rate else ""),
        ("Caveats", " ".join(indicator.caveats)),
        ("Comes from", titles(indicator, facts)),
        ("Freshness", freshness(headline)),
        ("Breaks", " ".join(f"From {each.day}: {each.reason}" for each in indicator.breaks)),
        ("Not confirmed", " ".join(indicator.unconfirmed)),
    ]
    return [(label, said) for label, said in lines if said]


def titles(indicator: Indicator, facts: Facts) -> str:
    return extracts(facts.sources[name] for name in indicator.extracts)


def freshness(line: Headline | None) -> str:
    if line is None or line.data_to is None:
        return "Nothing returned yet"
    received = f", received {in_words(line.received_at)}" if line.received_at else ""
    return f"Data to {in_words(line.data_to)}{received}" + (f"; late: {line.late}" if line.late else "")
