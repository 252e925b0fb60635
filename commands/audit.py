"""Read the audit log: `verify` that no line was changed, print its `head`, `show` what was done.

The head is the log's anchor. Printed or sent to information governance each day, it shows a log whose end was cut off or
that was replaced as a whole, even by somebody who holds the key: verify --anchor HASH:SEQ.
"""

import argparse
import json
import sys

from audit.event import LOG_VERIFIED
from audit.files import month_files
from audit.kept import kept_file
from audit.key import AuditKey, CannotBeLogged, read_key
from audit.line import Head, head_of, read_line
from audit.log import AuditLog
from audit.verdict import verdict_on
from audit.verify import raw_lines
from audit.who import at_the_shell
from ledger.store import chosen_store
from operations.log import log_of
from operations.uploads import ledger_of


def arguments(parser: argparse.ArgumentParser) -> None:
    words = parser.add_subparsers(dest="word", required=True)
    checking = words.add_parser("verify", help="name the first line that is not as it was written")
    checking.add_argument("--anchor", type=anchor, metavar="HASH:SEQ", help="what `audit head` printed on an earlier day")
    words.add_parser("head", help="print the anchor, to be kept by information governance")
    showing = words.add_parser("show", help="print the last lines")
    showing.add_argument("--last", type=int, default=50, metavar="N", help="how many (50)")
    showing.add_argument("--who", metavar="ACCOUNT", help="only what this account did: its id, as the sign-in service gives it")


def anchor(text: str) -> Head:
    head = head_of(text)
    if head is None:
        raise argparse.ArgumentTypeError("an anchor is 64 letters and digits, a colon and a number, as `audit head` prints it")
    return head


def run(arguments: argparse.Namespace) -> int:
    log = log_of(ledger_of(chosen_store()).store)
    if not month_files(log.folder) and not kept_file(log.key_file).exists():
        print("Nothing has been logged yet.")
        return 0
    key = read_key(log.key_file)
    return {"verify": check, "head": print_head, "show": show}[arguments.word](log, key, arguments)


def check(log: AuditLog, key: AuditKey, arguments: argparse.Namespace) -> int:
    verdict = verdict_on(log, key, arguments.anchor)
    print(verdict.problem or f"All {verdict.lines:,} lines are as they were written. Anchor: {verdict.head}")
    for remark in verdict.remarks:
        print(remark)
    try:
        log.write(LOG_VERIFIED, at_the_shell(), lines=verdict.lines, found="damaged" if verdict.problem else "whole")
    except CannotBeLogged as problem:
        print(f"That you looked is not in the log. {problem}", file=sys.stderr)
    return 1 if verdict.problem else 0


def print_head(log: AuditLog, key: AuditKey, arguments: argparse.Namespace) -> int:
    verdict = verdict_on(log, key)
    if verdict.problem:
        print(verdict.problem, file=sys.stderr)
        return 1
    print(verdict.head)
    return 0


def show(log: AuditLog, key: AuditKey, arguments: argparse.Namespace) -> int:
    """Never the bytes of a line as they are: a changed one could hold anything."""
    said = [
        in_words(read_line(raw, key), place)
        for raw, place, _ in raw_lines(log.folder)
        if arguments.who is None or is_of(read_line(raw, key), key.person(arguments.who))
    ]
    print("\n".join(said[-arguments.last :] if arguments.last > 0 else []))
    return 0


def is_of(line: dict | None, person: str) -> bool:
    return line is not None and line["who"] == person


def in_words(line: dict | None, place: str) -> str:
    if line is None:
        return f"     ?  {place} is not as it was written"
    fields = "  ".join(f"{name} {json.dumps(value).strip(chr(34))}" for name, value in line["fields"].items())
    who = "  ".join(filter(None, (line["who"], line["role"], line["session"])))
    return f"{line['seq']:6}  {line['at'][:23].replace('T', ' ')} UTC  {line['event']:<22} {who}  {fields}".rstrip()
