"""Why there is no figure, or what one lacks: data, on which rules may rest. What it is called is said in wording/reasons.py."""

import json
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple


class Kind(StrEnum):
    """What a reason is of, as a snapshot keeps it. Which details each carries stands in DETAILS."""

    NEVER_RETURNED = "never returned"
    NOT_RETURNED = "not returned"
    NOT_RETURNED_FOR = "not returned for"
    TOO_LITTLE_HISTORY = "too little history"
    STEPS_MISSING = "steps missing"
    SENDERS_SILENT = "senders silent"
    SENDERS_PARTLY_SILENT = "senders partly silent"
    NOT_OVER = "not over"
    MORE_THAN_ALL = "more than all"
    FAULT = "fault"
    PARTLY_WITHHELD = "partly withheld by the sender"
    WITHHELD = "withheld by the sender"
    PARTS_WITHOUT_COUNTS = "parts without counts"
    POPULATION_UNKNOWN = "population unknown"
    LEFT_OUT = "not known of some"
    NONE_KNOWN = "not known of any"
    NONE_GIVEN = "none given"
    NO_CASES = "no cases"
    NO_CASES_IN_RUN = "no cases in the run of months"
    DISPUTED = "disputed"
    SMALL_COUNT = "small count"
    FEW_BEHIND = "few behind it"
    PERCENTAGE_ALONE = "percentage alone"
    NO_GROUP_RELEASED = "no group released"
    BESIDE_EXACT = "beside exact figures"
    TELLS_ANOTHER = "tells another"
    PRINTED_IN_WORDS = "printed in words"
    NOT_COUNTED = "not counted"
    NO_ONE_LINE = "no one line"
    TOO_FEW_PERIODS = "too few periods"
    NO_WHOLE_FIGURE = "no whole figure"
    BROKEN_BY = "broken by"
    TRIAL_LIMITS = "trial limits"


HIDES = {Kind.SMALL_COUNT, Kind.FEW_BEHIND, Kind.PERCENTAGE_ALONE, Kind.NO_GROUP_RELEASED, Kind.BESIDE_EXACT, Kind.TELLS_ANOTHER}
"""The release rule's own reasons: why it keeps a figure back."""

DETAILS = {
    Kind.NOT_RETURNED_FOR: ("period",),
    Kind.TOO_LITTLE_HISTORY: ("months",),
    Kind.STEPS_MISSING: ("returned", "due", "step"),  # step: week or month
    Kind.SENDERS_SILENT: ("silent",),
    Kind.SENDERS_PARTLY_SILENT: ("silent",),
    Kind.FAULT: ("reference",),  # under which it stands in the log
    Kind.PARTLY_WITHHELD: ("withheld", "marks", "senders"),  # how many figures, what stands in their place, whose
    Kind.WITHHELD: ("withheld", "marks", "senders", "known"),  # known: how many others
    Kind.PARTS_WITHOUT_COUNTS: ("given",),
    Kind.POPULATION_UNKNOWN: ("population",),
    Kind.DISPUTED: ("prints",),  # each value with where it stands
    Kind.TOO_FEW_PERIODS: ("points", "fewest"),
    Kind.BROKEN_BY: ("period", "status"),
    Kind.TRIAL_LIMITS: ("points", "enough"),
}


class DetailedReason(NamedTuple):
    """One reason. details: as DETAILS names them."""

    kind: Kind
    details: tuple = ()

    @property
    def named(self) -> dict[str, object]:
        return dict(zip(DETAILS.get(self.kind, ()), self.details))


class Reasons(tuple[DetailedReason, ...]):
    """All that hold at once, the one that weighs most first."""

    __slots__ = ()

    def has(self, kind: Kind) -> bool:
        return any(reason.kind is kind for reason in self)

    @property
    def hidden(self) -> bool:
        """Whether the release rule keeps it back."""
        return any(reason.kind in HIDES for reason in self)

    @property
    def lacks_nothing(self) -> bool:
        """Whether nothing that may still come is missing: there is no reason but that the release rule hides it."""
        return all(reason.kind in HIDES or reason.kind is Kind.LEFT_OUT for reason in self)

    def as_text(self) -> str:
        return json.dumps([{"kind": reason.kind, **reason.named} for reason in self], ensure_ascii=False) if self else ""

    @classmethod
    @lru_cache(maxsize=4096)
    def from_text(cls, text: str) -> "Reasons":
        rows = json.loads(text) if text else []
        return cls(DetailedReason(Kind(row.pop("kind")), tuple(map(unchanging, row.values()))) for row in rows)


NONE = Reasons()


def because(kind: Kind, **details: object) -> Reasons:
    """One reason. Raises TypeError for other details than its kind carries."""
    if tuple(details) != DETAILS.get(kind, ()):
        raise TypeError(f"{kind} carries {DETAILS.get(kind, ())}")
    return Reasons((DetailedReason(kind, tuple(details.values())),))


def together(*reasons: Reasons) -> Reasons:
    """All of them, in this order."""
    return Reasons(reason for several in reasons for reason in several)


def unchanging(detail: object) -> object:
    """A list of the kept text as the tuple it was."""
    return tuple(map(unchanging, detail)) if isinstance(detail, list) else detail
