"""What others printed and what figures mean, as sheets."""

from exports.about import Facts, titles
from exports.sheet import NumberShown, SheetToWrite, columns
from guidance.register import guidance_register
from metrics.declaring.indicator import Indicator
from metrics.printed.figures import Compared
from metrics.printed.observations import Observation
from wording.guidance import cited_words
from wording.reasons import note

PRINTED = columns(
    "Figure 16 | Theme 30 | What was counted 44 | Indicator 38 | Period 20 | How exact 14 | Printed 14 | Unit 22 | "
    "In words 30 | From the records 14 | So 22 | Why 44 | Where it stands 34 | Sentence 80 | Snapshot 26"
)
MEANINGS = columns(
    "Theme 30 | Indicator 38 | Name 30 | Question 60 | Numerator 50 | Denominator 50 | Unit 12 | Direction 16 | Owner 34 | "
    "Returned 12 | Comes from 40 | Broken down by 34 | Disclosure class 14 | Law and guidance 60 | Caveats 60 | "
    "Not confirmed 50"
)


def printed_sheet(title: str, compared: list[Compared], snapshot: str) -> SheetToWrite:
    return SheetToWrite(title, PRINTED, [printed_row(each.observation, each, snapshot) for each in compared if each.observation])


def printed_row(observed: Observation, compared: Compared, snapshot: str) -> list:
    indicator, value = compared.indicator, observed.value
    printed = None if value is None else NumberShown(value, 0 if float(value).is_integer() else 2)
    places = indicator.unit.places if indicator else 0
    return [
        observed.figure,
        observed.theme,
        observed.measure,
        indicator.title if indicator else "",
        (compared.printed and compared.printed.period) or observed.period,
        observed.qualifier,
        printed,
        observed.unit,
        observed.in_words,
        None if compared.computed is None else NumberShown(compared.computed, places),
        compared.outcome,
        note(compared.reasons),
        observed.where,
        observed.quote,
        snapshot,
    ]


def meanings_sheet(title: str, chosen: list[Indicator], facts: Facts) -> SheetToWrite:
    return SheetToWrite(title, MEANINGS, [meaning_row(each, facts) for each in chosen])


def meaning_row(indicator: Indicator, facts: Facts) -> list:
    return [
        indicator.theme.title,
        indicator.title,
        indicator.id,
        indicator.question,
        indicator.numerator,
        indicator.denominator,
        indicator.unit.name,
        indicator.polarity,
        indicator.owner,
        indicator.frequency,
        titles(indicator, facts),
        ", ".join(name.replace("_", " ") for name in indicator.by),
        indicator.disclosure,
        "; ".join(cited_words(cited, guidance_register()) for cited in indicator.guidance),
        " ".join(indicator.caveats),
        " ".join(indicator.unconfirmed),
    ]
