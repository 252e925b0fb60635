"""Load partner workbooks: all of the files named, or none."""

import argparse
from pathlib import Path

from ledger.ledger import Ledger
from loaders.outcome import Refused, Report, set_aside_words
from loaders.parser import Parser
from loaders.period_named import span_named
from loaders.source import sources
from operations import at_the_shell, preview, snapshots, uploads
from operations.file_gate import FileGate
from operations.questions import questions
from periods import span_words
from plural import counted

ISSUES_PRINTED = 40


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--look", action="store_true", help="say what would change, and change nothing")
    parser.add_argument("--all-issues", action="store_true", help=f"print every issue, not the first {ISSUES_PRINTED}")
    parser.add_argument("--yes", action="store_true", help="answer yes to everything that is asked before files are kept")
    parser.add_argument("--nothing-from", metavar="SENDER", help="record that a sender had nothing to report")
    parser.add_argument("--source", help="with --nothing-from: the extract")
    parser.add_argument("--period", help="with --nothing-from: the period, such as 2024-09 or 2024-25 Q2")


def run(arguments: argparse.Namespace) -> int:
    ledger = at_the_shell.ledger()
    if arguments.nothing_from:
        return nothing_to_report(arguments, ledger)
    if not arguments.files:
        raise Refused("Name at least one file.")
    uploads.seal_of(ledger)
    gate = at_the_shell.file_gate(ledger)
    prepared = read_all([read(path) for path in arguments.files], gate)
    asked = show(prepared, ledger, arguments.all_issues)
    if arguments.look:
        print("Nothing was changed.")
        return 0
    files = len(arguments.files)
    if not gate.approves_at_once:
        gate.hand_in(prepared)
        print(f"Handed in {files} file{'s' if files > 1 else ''}. A second person approves on the page “Upload”.")
        return 0
    if asked and not arguments.yes:
        raise Refused("Nothing was kept. Say --yes if every question above is answered with yes.")
    gate.keep(prepared, asked)
    snapshots.current_snapshot(ledger)
    print(f"Loaded {files} file{'s' if files > 1 else ''}. Every page shows them now.")
    return 0


def show(prepared: list[uploads.Prepared], ledger: Ledger, all_issues: bool) -> list[str]:
    """Print what was understood and what would change; the questions that must be answered first."""
    for each in prepared:
        print(describe(each.arriving.name, each.parsed.report, all_issues))
        print(f"  {preview.row_changes_of(each, ledger).sentence()}\n")
    asked = questions([(each.load, each.cleaned) for each in prepared], ledger)
    print("".join(f"? {question}\n" for question in asked), end="")
    return asked


def read(path: Path) -> uploads.Arriving:
    try:
        return uploads.Arriving(path.name, path.read_bytes())
    except OSError:
        raise Refused(f"{path.name}: there is no such file, or it cannot be opened.") from None


def read_all(arriving: list[uploads.Arriving], gate: FileGate) -> list[uploads.Prepared]:
    with Parser() as parser:
        return [part for file in arriving for part in gate.read(file, parser)]


def nothing_to_report(arguments: argparse.Namespace, ledger: Ledger) -> int:
    source = sources().get(arguments.source or "")
    span = span_named(arguments.period or "", source) if source else None
    if source is None or span is None or arguments.nothing_from not in source.expected_senders:
        raise Refused(
            "Say --source (one of: " + ", ".join(sources()) + "), --period (such as 2024-09, 2024-25 Q2 or w/c 2 Sep 2024) and "
            "--nothing-from with a sender of that source" + (": " + ", ".join(source.expected_senders) if source else "") + "."
        )
    number = at_the_shell.file_gate(ledger).return_nothing(source.id, arguments.nothing_from, span)
    snapshots.current_snapshot(ledger)
    print(f"Recorded as load {number}: {arguments.nothing_from} had nothing to report for {span_words(span)}.")
    return 0


def describe(name: str, report: Report, all_issues: bool) -> str:
    """What was understood, and every issue by sheet and cell."""
    source = sources()[report.source]
    lines = [f"{name}: {source.title}, from {', '.join(report.senders)}"]
    if report.period:
        lines.append(f"  Period: {span_words(report.period)}")
    lines += [f"  Sheet {each.sheet}: headings in row {each.header_row}, {counted(each.rows, 'row')}" for each in report.sheets]
    lines.append(
        f"  {counted(report.rows_read, 'row')} read = {report.rows_kept:,} kept"
        + "".join(f" + {words}" for words in set_aside_words(report.set_aside))
    )
    for label, names in (
        ("Columns dropped unread", report.unknown_headings),
        ("Sheets without a table", report.sheets_not_read),
        ("Columns not sent", report.absent_columns),
    ):
        if names:
            lines.append(f"  {label}: {', '.join(names)}")
    lines += [f"  {each}" for each in report.understood_so]
    shown = report.issues if all_issues else report.issues[:ISSUES_PRINTED]
    lines.append(f"  {counted(report.issues_found, 'issue')}" + (":" if shown else ""))
    lines += [f"    {issue.sheet}!{issue.cell} {issue.heading}: {issue.problem}; {issue.effect}." for issue in shown]
    if report.issues_found > len(shown):
        lines.append(f"    … and {report.issues_found - len(shown):,} more (--all-issues prints them).")
    return "\n".join(lines)
