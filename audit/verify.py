"""Reads the log from its first line and names the first that is not as it was written."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from audit.files import month_files
from audit.key import AuditKey
from audit.line import NOTHING_BEFORE, Head, head_at, read_line

NOT_SEEN = (
    "Whether the end of the log was cut off cannot be seen without an anchor: no head is kept beside the key, and none was given."
)


@dataclass(frozen=True)
class LogVerdict:
    """lines: how many are as they were written. problem: what is wrong first, in a sentence. remarks: what else to know."""

    lines: int
    head: Head | None
    problem: str = ""
    remarks: tuple[str, ...] = ()


def verify(folder: Path, key: AuditKey, anchors: dict[str, Head]) -> LogVerdict:
    """anchors: what the log once came to, by the words for where that is known from."""
    before, torn = None, ""
    for raw, place, may_be_torn in raw_lines(folder):
        number = before.seq + 1 if before else 1
        if may_be_torn:
            torn = f"{place} is half written: nobody was told that it had been, and the next line clears it away."
            break
        head, problem = checked(raw, number, place, before, key)
        problem = problem or contradicted(head, place, anchors)
        if problem:
            return LogVerdict(number - 1, before, problem)
        before = head
    remarks = tuple(filter(None, (torn, "" if anchors else NOT_SEEN)))
    return LogVerdict(before.seq if before else 0, before, cut_off(before, anchors), remarks)


def raw_lines(folder: Path) -> Iterator[tuple[bytes, str, bool]]:
    """Every line, where it stands, and whether it is the end of the newest file and has no end itself."""
    files = month_files(folder)
    for path in files:
        with path.open("rb") as file:
            for number, raw in enumerate(file, start=1):
                yield raw, f"Line {number} of {path.name}", path == files[-1] and not raw.endswith(b"\n")


def checked(raw: bytes, number: int, place: str, before: Head | None, key: AuditKey) -> tuple[Head | None, str]:
    content = read_line(raw, key)
    if content is None:
        return None, f"{place} is not as it was written: it should be line {number} of the log, and its seal does not fit."
    if content["seq"] > number:
        missing = f"line {number} is" if content["seq"] == number + 1 else f"lines {number} to {content['seq'] - 1} are"
        return None, f"{place} should be line {number} of the log but is line {content['seq']}: {missing} not where they belong."
    if content["seq"] < number:
        return None, f"{place} should be line {number} of the log but is line {content['seq']}, put in a second time or moved."
    if content["previous"] != (before.hash if before else NOTHING_BEFORE):
        return None, f"{place} does not follow from the line before it: line {number - 1} of the log was replaced."
    return head_at(raw, content), ""


def contradicted(head: Head | None, place: str, anchors: dict[str, Head]) -> str:
    for words, anchor in anchors.items():
        if head and anchor.seq == head.seq and anchor.hash != head.hash:
            return f"{place} is not the line {head.seq} that {words} speaks of: the log was replaced."
    return ""


def cut_off(last: Head | None, anchors: dict[str, Head]) -> str:
    reached = last.seq if last else 0
    for words, anchor in anchors.items():
        if anchor.seq > reached:
            missing = f"line {anchor.seq} is" if anchor.seq == reached + 1 else f"lines {reached + 1} to {anchor.seq} are"
            return f"The log ends at line {reached}, but {words} says that it went on to line {anchor.seq}: {missing} cut off."
    return ""
