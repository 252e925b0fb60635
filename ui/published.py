"""A printed figure and the computed one in words: the same on the page of all of them and on the indicator's own."""

from metrics.declaring.indicator import Published
from metrics.printed.figures import AGREES, APPROXIMATELY, AS_RELEASED, CANNOT, DIFFERS, Compared
from metrics.printed.observations import Observation
from ui.html_table import to_indicator
from wording.figures import number, observed_words
from wording.reasons import hidden_words, note

SIGNS = {
    AGREES: "✔ agrees",
    APPROXIMATELY: "≈ agrees approximately",
    AS_RELEASED: "✔ agrees as released",
    DIFFERS: "✖ differs",
    CANNOT: "– cannot be computed",
}
HEADINGS = ["Figure", "What was counted", "Period", "Printed", "From the records", "So", "Where it stands"]


def row_of(compared: Compared) -> list:
    """The cells under HEADINGS."""
    observed, printed, indicator = compared.observation, compared.printed, compared.indicator
    return [
        observed.figure if observed else "printed elsewhere",
        [counted(compared), to_indicator(indicator.id, indicator.title) if indicator else None],
        (printed.period if printed else observed.period if observed else "") or "none named",
        [printed_words(compared), earlier_words(observed, printed)],
        computed_words(compared),
        [SIGNS[compared.outcome], difference_words(compared), note(compared.reasons)],
        [printed.where if printed else observed.where if observed else "", f"“{observed.quote}”" if observed else ""],
    ]


def counted(compared: Compared) -> str:
    if compared.observation:
        return compared.observation.measure
    title = compared.indicator.title if compared.indicator else ""
    group = compared.printed.breakdown if compared.printed else None
    return f"{title}, {group}" if group else title


def printed_words(compared: Compared) -> str:
    """The print as it is held; a value for another year than the one held is the earlier value beside it."""
    observed, printed, indicator = compared.observation, compared.printed, compared.indicator
    if observed and (printed is None or printed.value == observed.value):
        return observed_words(observed)
    return f"{printed.qualifier} {number(printed.value, indicator.unit, 1)}".strip() if printed and indicator else ""


def earlier_words(observed: Observation | None, printed: Published | None) -> str:
    if observed is None or observed.prior is None or (printed and printed.value != observed.value):
        return ""
    return f"{observed.prior:,.9g} the year before"


def computed_words(compared: Compared) -> str:
    if compared.computed is None or compared.indicator is None:
        return hidden_words(compared.reasons) if compared.reasons.hidden else ""
    return number(compared.computed, compared.indicator.unit, compared.cases, compared.ruled)


def difference_words(compared: Compared) -> str:
    """How far apart they are, in the indicator's unit; nothing where they are the same as printed."""
    printed, indicator, difference = compared.printed, compared.indicator, compared.difference
    if not difference or not printed or not indicator or compared.outcome in (AGREES, AS_RELEASED):
        return ""
    about = "about " if printed.qualifier else ""
    size = f"{abs(difference):.1f} points" if indicator.unit.in_points else number(abs(difference), indicator.unit)
    return f"{about}{size} {'more' if difference > 0 else 'less'} than printed"
