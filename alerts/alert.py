"""One thing to look at, in words without a figure, and the page on which it is seen with the rights of whoever looks."""

from dataclasses import dataclass

SIGNALS, SUBMISSIONS, CLOCKS, DOUBT = "signals", "submissions", "clocks", "doubt"
HEADINGS = {
    DOUBT: "Not sure to have reached you",
    SIGNALS: "Changed by more than chance",
    SUBMISSIONS: "Late or failed submissions",
    CLOCKS: "Clocks about to run out",
}

SIGNAL = "signal "  # how the key of a signal begins: of a thing that can end and come back


@dataclass(frozen=True)
class Alert:
    """kind: one of HEADINGS. key: the same for the same thing, however often it is found, so that nobody is told of it twice.

    page: the address on the dashboard, without its host.
    """

    kind: str
    key: str
    words: str
    page: str
