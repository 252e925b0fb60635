"""Reasons in words. They are made here alone, and to be read by people: reworded, they change nothing but what is read."""

from collections.abc import Callable

from metrics.reasons import HIDES, DetailedReason, Kind, Reasons, because
from metrics.table import HIDDEN
from periods import GRAINS

WORDS = {
    Kind.NEVER_RETURNED: "nothing was returned yet",
    Kind.NOT_RETURNED: "nothing was returned for this period",
    Kind.NOT_RETURNED_FOR: "nothing was returned for {period}",
    Kind.TOO_LITTLE_HISTORY: "needs {months} months of earlier records",
    Kind.STEPS_MISSING: "{returned} of {due} {step} returned",
    Kind.SENDERS_SILENT: "without {silent}, which returned nothing",
    Kind.SENDERS_PARTLY_SILENT: "without all of {silent}, which returned a part of it only",
    Kind.NOT_OVER: "the period is not over",
    Kind.MORE_THAN_ALL: "it is more than all there are, so one of its two numbers is wrong",
    Kind.FAULT: "could not be worked out: quote reference {reference} to whoever runs the dashboard",
    Kind.PARTLY_WITHHELD: "without {withheld} that the sender marked {marks}{senders}",
    Kind.WITHHELD: "{withheld} marked {marks} by the sender{senders}{known}",
    Kind.PARTS_WITHOUT_COUNTS: "{given} without counts: percentages of parts are never put together",
    Kind.POPULATION_UNKNOWN: "the number of {population} is not known",
    Kind.LEFT_OUT: "without cases of which it is not known",
    Kind.NONE_KNOWN: "it is not known of any case",
    Kind.NONE_GIVEN: "no figure was given for this period",
    Kind.NO_CASES: "no cases in this period",
    Kind.NO_CASES_IN_RUN: "no cases in these months",
    Kind.DISPUTED: "{prints}",
    Kind.SMALL_COUNT: "1 to 7",
    Kind.FEW_BEHIND: "fewer than 8 children or cases",
    Kind.PERCENTAGE_ALONE: "a percentage without counts",
    Kind.NO_GROUP_RELEASED: "no group of it is released",
    Kind.BESIDE_EXACT: "it counts cases of figures that you see exactly",
    Kind.TELLS_ANOTHER: "another hidden number could be worked out from it",
    Kind.PRINTED_IN_WORDS: "these are words, not a number",
    Kind.NOT_COUNTED: "no indicator counts this yet",
    Kind.NO_ONE_LINE: "there is no one line to chart",
    Kind.TOO_FEW_PERIODS: "{points} of at least {fewest}",
    Kind.NO_WHOLE_FIGURE: "no period has a whole figure",
    Kind.BROKEN_BY: "{period} is {status}: a chart needs an unbroken row",
    Kind.TRIAL_LIMITS: "{points} of {enough} periods",
}
GISTS = {  # what stands before the details, and alone where many figures have the same reason
    **dict.fromkeys(HIDES, "hidden"),
    Kind.DISPUTED: "disputed",
    Kind.NO_ONE_LINE: "parts of a whole move together",
    Kind.TOO_FEW_PERIODS: "too few periods",
    Kind.TRIAL_LIMITS: "trial limits",
}
DETAIL_WORDS: dict[str, Callable[..., str]] = {  # of those that are no single word or number
    "step": lambda step: GRAINS[step].title.lower(),
    "silent": ", ".join,
    "senders": lambda senders: f" ({', '.join(senders)})" if senders else "",
    "marks": ", ".join,
    "withheld": lambda count: figures(count),
    "given": lambda count: figures(count),
    "known": lambda count: f"; {figures(count, 'other ')} {'is' if count == 1 else 'are'} known" if count else "",
    "prints": lambda prints: "; ".join(f"{value:g} in {where}" for value, where in prints),
    "status": lambda status: "hidden" if status == HIDDEN else "missing",
}

A_SMALL_COUNT = because(Kind.SMALL_COUNT)  # which count of a hidden figure is hidden is not always told


def note(reasons: Reasons) -> str:
    """All of them in one line; nothing where there is none."""
    return "; ".join(map(whole, reasons))


def whole(reason: DetailedReason) -> str:
    """hidden: 1 to 7"""
    return f"{GISTS[reason.kind]}: {rest(reason)}" if reason.kind in GISTS else rest(reason)


def rest(reason: DetailedReason) -> str:
    """1 to 7"""
    details = {name: DETAIL_WORDS.get(name, str)(detail) for name, detail in reason.named.items()}
    return WORDS[reason.kind].format(**details)


def without_gist(reasons: Reasons) -> str:
    """All of them where it is said already what the first one is about."""
    return "; ".join([*map(rest, reasons[:1]), *map(whole, reasons[1:])])


def gist(reasons: Reasons) -> str:
    """The first without its periods and numbers, so that figures with the same reason can stand together."""
    return GISTS.get(reasons[0].kind) or rest(reasons[0])


def chart_note(reasons: Reasons) -> str:
    """Why there is no control chart, or only a trial one: too few periods: 4 of at least 7 (May 2024 is hidden: …)."""
    return " ".join([*map(whole, reasons[:1]), *(f"({whole(reason)})" for reason in reasons[1:])])


def hidden_note(reasons: Reasons = A_SMALL_COUNT) -> str:
    """hidden: 1 to 7, whatever else it lacks."""
    return whole(hiding(reasons))


def hidden_words(reasons: Reasons = A_SMALL_COUNT) -> str:
    """hidden (1 to 7)"""
    return f"{GISTS[hiding(reasons).kind]} ({rest(hiding(reasons))})"


def hiding(reasons: Reasons) -> DetailedReason:
    return next((reason for reason in reasons if reason.kind in HIDES), *A_SMALL_COUNT)


def figures(count: int, which: str = "") -> str:
    return f"{count} {which}figure{'' if count == 1 else 's'}"
