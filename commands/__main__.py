"""Finds the command, runs it, and turns what the user can mend into a sentence and exit code 2."""

import argparse
import ast
import atexit
import os
import sys
import threading
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import NoReturn

import redacted_logging
from audit.key import CannotBeLogged
from ledger.ledger import Conflict
from ledger.store import NoRoom
from ledger.store_key import Damaged
from loaders.outcome import Refused
from loaders.pseudonym import WrongKey
from metrics.values import NoSuchBreakdown
from metrics.viewer import NotAllowed
from place import WrongPlace, place
from private_files import make_private

FOLDER = Path(__file__).parent


def main() -> int:
    make_private()
    try:
        place()
        arguments = arguments_given()
        redacted_logging.install()
        return import_module(f"commands.{arguments.command.replace('-', '_')}").run(arguments) or 0
    except (WrongPlace, Refused, Conflict, WrongKey, CannotBeLogged, Damaged, NoRoom, NotAllowed, NoSuchBreakdown) as problem:
        print(problem, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 0
    except BrokenPipeError:  # whoever read the output, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as fault:
        print(
            f"{redacted_logging.where(fault)} This is a fault of the program, not of your file; nothing was half done.",
            file=sys.stderr,
        )
        return 1


def arguments_given() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="manage.py", description="The safeguarding dashboard.")
    commands = parser.add_subparsers(dest="command", required=True)
    for path in sorted(FOLDER.glob("[a-z]*.py")):
        about = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        command = commands.add_parser(name_of(path), help=about.partition("\n")[0], description=about)
        if name_of(path) in sys.argv[1:2]:  # the others stay unread: pandas alone takes half a second to import
            import_module(f"commands.{path.stem}").arguments(command)
    return parser.parse_args()


def name_of(path: Path) -> str:
    """yearly_report.py → yearly-report"""
    return path.stem.replace("_", "-")


def end(code: int) -> NoReturn:
    """Arrow's threads may still be on their way when an interpreter is torn down, and then abort what has done its work.

    One in five short commands that had read a cleaned file ended with 134 so; what is registered for the end is done here.
    """
    for thread in threading.enumerate():
        if thread is not threading.main_thread() and not thread.daemon:
            thread.join()
    atexit._run_exitfuncs()
    with suppress(OSError):  # whoever read the output is gone
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    end(main())
