"""What a figure's status is called in a file. A word for what is no ordinary figure; none of them is ever a blank."""

from metrics.table import DISPUTED, FAULTY, HIDDEN, NOT_APPLICABLE, NOT_KNOWN, NOT_RETURNED, OK, PROVISIONAL, SUPPRESSED_BY_SENDER

ZERO = "zero"
MEANINGS = {
    OK: "The figure.",
    ZERO: "Returned, and there was none.",
    HIDDEN: "Too small to leave: the release rule keeps it back.",
    SUPPRESSED_BY_SENDER: "The partner who sent it kept the number back.",
    NOT_RETURNED: "Nobody sent anything for the period. It is not the same as zero.",
    NOT_APPLICABLE: "There is no figure to give, such as a percentage of no cases.",
    NOT_KNOWN: "The sender left it blank, or wrote that it is not known.",
    PROVISIONAL: "A part is still missing or doubtful: a month, a sender, the period is not over, or more than all are said.",
    FAULTY: "A fault of this figure alone; its note has the reference by which whoever runs the dashboard finds it.",
    DISPUTED: "One document prints two different values for it.",
}
WITHOUT_A_VALUE = (HIDDEN, SUPPRESSED_BY_SENDER, NOT_RETURNED, NOT_APPLICABLE, NOT_KNOWN, FAULTY)


def status_words(status: str, value: float | None) -> str:
    return ZERO if status == OK and value == 0 else status
