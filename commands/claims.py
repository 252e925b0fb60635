"""Check the figures of a text file against the figures held: matched, contradicted or not found.

Nothing of the text is kept. It exits with 0 whatever is found.
"""

import argparse
from pathlib import Path

from commands.values import snapshot_wanted
from loaders.outcome import Refused
from operations import at_the_shell
from operations.figure_gate import ExactRead
from periods import year_named
from plural import counted
from text_check.allowed_figures import figures_for
from text_check.checking import LONGEST, Checked, check


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="plain text")
    parser.add_argument("--year", metavar="YEAR", help="such as 2024-25, where the text names none")
    parser.add_argument("--released", action="store_true", help="against released figures, as most people see them")


def run(arguments: argparse.Namespace) -> None:
    words = read(arguments.file)
    if arguments.year and year_named(arguments.year) is None:
        raise Refused("Write the year as a financial year, such as 2024-25.")
    gate, path = at_the_shell.figure_gate(), snapshot_wanted(None)
    with gate.released(path) if arguments.released else gate.exact(path, ExactRead("claims")) as reader:
        print(as_text(check(words, figures_for(reader), arguments.year)))


def read(file: Path) -> str:
    try:
        words = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise Refused(f"{file} could not be read. Name a file of plain text (UTF-8); save a document as text first.") from None
    if len(words) > LONGEST:
        raise Refused(f"{file} is longer than {LONGEST:,} characters. Split it and check the parts.")
    return words


def as_text(checked: Checked) -> str:
    figures = [
        f"line {each.figure.line.number}: {each.figure.words}: {each.verdict}. {each.why}".rstrip() for each in checked.verdicts
    ]
    found = [
        f"{'line' if len(each.lines) == 1 else 'lines'} {', '.join(map(str, each.lines))}: {each.title}: {each.says}"
        for each in checked.findings
    ]
    about = [f"Taken to be about {checked.year}."] if checked.year else []
    return "\n".join([*about, f"{counted(len(figures), 'figure')}:", *figures, "", f"{counted(len(found), 'finding')}:", *found])
