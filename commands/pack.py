"""Write the pack of a meeting: what moved, what was said, what is to be done. As paper, slides or workbook, logged.

Under the release rule unless --exact is given, with what the chosen role may see. The shell holds the store itself, and may
make it for any role.
"""

import argparse
from datetime import date
from pathlib import Path

from access.person import Person, Right
from access.policy import executives_see
from access.role import CHAIR, EXECUTIVE, LEAD_ANALYST
from audit.reason import Reason
from audit.who import at_the_shell
from commands import export
from exports.recipe import PACK, PACK_FORMS, PDF, CannotExport, Recipe
from ledger.store import chosen_store
from loaders.outcome import Refused
from meeting.seen import said_at_meetings
from metrics.declaring.theme import THEMES
from metrics.viewer import NotAllowed
from operations import exporting, snapshots
from operations.log import log_of
from operations.uploads import ledger_of

RECIPIENTS = (EXECUTIVE.id, CHAIR.id, LEAD_ANALYST.id)


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--meeting", type=date.fromisoformat, required=True, metavar="DATE", help="such as 2025-04-22")
    parser.add_argument("--form", choices=PACK_FORMS, help="what the name of the file ends with, unless it is given; else pdf")
    parser.add_argument("--as", dest="role", choices=RECIPIENTS, default=EXECUTIVE.id, help="whose pack it is")
    parser.add_argument("--theme", action="append", default=[], metavar="ID", help="of a chair: each theme they lead")
    parser.add_argument(
        "--exact", action="store_true", help="true numbers, as on the screens of those who lead; the log names the meeting"
    )
    parser.add_argument("--to", type=Path, metavar="FILE", help="if not given, a file of its own name in this folder")


def run(arguments: argparse.Namespace) -> None:
    who, ledger = at_the_shell(), ledger_of(chosen_store())
    person = recipient(arguments.role, themes_of(arguments), executives_see(ledger))
    form = export.form_of(arguments.to, arguments.form, PACK_FORMS) if arguments.to else arguments.form or PDF
    reason = Reason.FOR_THE_MEETING if arguments.exact else None
    recipe = Recipe(PACK, form=form, exact=arguments.exact, reason=reason, meeting=arguments.meeting)
    said = said_at_meetings(ledger.lines())
    try:
        file = exporting.export_now(recipe, snapshots.current_snapshot(ledger), person, who, log_of(chosen_store()), said, say)
    except (CannotExport, NotAllowed) as problem:
        raise Refused(str(problem)) from None
    path = arguments.to or Path(file.name)
    try:
        path.write_bytes(file.content)
    except OSError:
        raise Refused(f"{path} could not be written. Name a file in a folder that is there and not full.") from None
    print(f"Wrote {path}: {file.rows:,} signals, {len(file.content):,} bytes, SHA-256 {file.sha256}")


def recipient(role: str, themes: frozenset[str], see: str) -> Person:
    """Whoever is at the shell, with the rights of those the pack is for. see: how closely executives look."""
    return Person(at_the_shell().person, "", (Right(role, themes),), see)


def themes_of(arguments: argparse.Namespace) -> frozenset[str]:
    themes = [theme.id for theme in THEMES]
    if unknown := sorted(set(arguments.theme) - set(themes)):
        raise Refused(f"There is no theme called {unknown[0]}. There are: {', '.join(themes)}.")
    if bool(arguments.theme) != (arguments.role == CHAIR.id):
        raise Refused("Name the themes of a chair with --theme, as in the address of each page; of nobody else.")
    return frozenset(arguments.theme)


def say(far: float, words: str) -> None:
    print(f"{far:4.0%}  {words}", flush=True)
