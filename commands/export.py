"""Write figures to a workbook or a csv file, under the release rule unless --exact is given with a reason.

It is logged like an export from the pages. Records cannot be exported.
"""

import argparse
from pathlib import Path

from access.shell import person_at_the_shell
from audit.reason import OF_EXPORTS, Reason
from audit.who import at_the_shell
from commands.values import snapshot_wanted
from exports.recipe import ALL, INDICATOR, THEME, CannotExport, Recipe
from exports.sheet import FORMS
from loaders.outcome import Refused
from operations import at_the_shell as shell
from operations import exporting
from operations.log import log_of
from periods import GRAINS
from plural import counted


def arguments(parser: argparse.ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--indicator", metavar="ID")
    what.add_argument("--theme", metavar="ID", help="as in the address of its page")
    what.add_argument("--all", action="store_true", help="every figure of every theme")
    parser.add_argument("--format", choices=FORMS, help="what the name of the file ends with, unless it is given")
    parser.add_argument("--grain", choices=tuple(GRAINS))
    parser.add_argument("--by", metavar="COLUMN")
    add_where_and_how(parser)


def add_where_and_how(parser: argparse.ArgumentParser) -> None:
    """What every file that leaves is asked for."""
    parser.add_argument("--to", type=Path, required=True, metavar="FILE")
    parser.add_argument("--exact", action="store_true", help="true numbers; needs --reason and --reference")
    parser.add_argument("--reason", choices=[each.name.lower() for each in OF_EXPORTS])
    parser.add_argument(
        "--reference", default="", metavar="NUMBER", help="of the paper the reason stands in, such as IG-2026/014"
    )


def run(arguments: argparse.Namespace) -> None:
    take(recipe_of(arguments), arguments.to)


def take(recipe: Recipe, to: Path) -> None:
    log = log_of(shell.store())
    try:
        file = exporting.export_now(recipe, snapshot_wanted(None), person_at_the_shell(), at_the_shell(), log)
        to.write_bytes(file.content)
    except CannotExport as problem:
        raise Refused(str(problem)) from None
    except OSError:
        raise Refused(f"{to} could not be written. Name a file in a folder that is there and not full.") from None
    print(f"Wrote {to}: {counted(file.rows, 'row')}, {counted(len(file.content), 'byte')}, SHA-256 {file.sha256}")


def recipe_of(arguments: argparse.Namespace) -> Recipe:
    kind = INDICATOR if arguments.indicator else THEME if arguments.theme else ALL
    form = form_of(arguments.to, arguments.format, FORMS)
    return Recipe(kind, arguments.indicator or arguments.theme or "", form, arguments.grain, arguments.by, **why(arguments))


def form_of(to: Path, said: str | None, forms: tuple[str, ...]) -> str:
    """What the name of the file says it is. Raises Refused where it is no form of this, or another than was asked for."""
    named = to.suffix.removeprefix(".").lower() or said or forms[0]
    if named not in forms or said not in (None, named):
        raise Refused(f"{to.name} would hold something else than its name says. Let it end with .{said or ' or .'.join(forms)}.")
    return named


def why(arguments: argparse.Namespace) -> dict:
    """Whether exact figures are asked for, and for which reason."""
    reason = Reason[arguments.reason.upper()] if arguments.reason else None
    return {"exact": arguments.exact, "reason": reason, "reference": arguments.reference}
