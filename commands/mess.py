"""Spoil a file of every extract as people and programs do, and print what becomes of it: same, issue, refused or silent."""

import argparse

from loaders.outcome import Refused


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="*", help="only extracts, groups or spoilings of these names")
    parser.add_argument("--page", action="store_true", help="write the page that lists them, docs/what-we-understand.md, and end")


def run(arguments: argparse.Namespace) -> int:
    """1 where anything changed without a word. Raises Refused."""
    from tests.mess.judging import SILENT
    from tests.mess.page import PAGE, what_we_understand
    from tests.mess.running import chosen, table, tried

    if arguments.page:
        PAGE.write_text(what_we_understand(), encoding="utf-8")
        return 0
    cases = chosen(set(arguments.words))
    if not cases:
        raise Refused(f"No extract, group or spoiling is called {' or '.join(arguments.words)}.")
    found = tried(cases, lambda line: print(line, flush=True))
    print(table(found))
    return 1 if any(came.word == SILENT for _, came in found) else 0
