"""Why a load is taken back or a file sent back. People choose from this list: a typed reason may hold a child's name.

Lines from before there was a list stay as they were written.
"""

from enum import Enum

from audit.kinds import REFERENCE
from loaders.outcome import Refused


class Why(Enum):
    """The value is what the ledger keeps and the screen shows; the shell takes the name: wrong-period."""

    WRONG_PERIOD = "It is for another month or period"
    WRONG_FILE = "It is another file than was meant"
    WRONG_FIGURES = "Its rows are wrong or incomplete"
    CORRECTED = "The partner sends a corrected file"
    PARTNER_ASKED = "The partner asked for it"
    NOT_TO_BE_HELD = "It holds what may not be kept"
    AGREED_IN_WRITING = "Another reason, agreed in writing"

    @property
    def code(self) -> str:
        return self.name.lower().replace("_", "-")


def in_words(why: Why, reference: str = "") -> str:
    """reference: the number of a paper that says more, such as IG-2026/014. Raises Refused where it is anything else."""
    if reference and REFERENCE.keep(reference, None) is None:
        raise Refused("Give the number of a paper, such as IG-2026/014, or leave it empty; do not write words.")
    if why is Why.AGREED_IN_WRITING and not reference:
        raise Refused("Give the number of the paper in which it was agreed, such as IG-2026/014.")
    return f"{why.value} ({reference})" if reference else why.value
