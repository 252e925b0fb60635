"""Who may do what: list the people, found the first two administrators, take rights back, disable accounts.

The shell gives a right to the first two administrators only; they give all others on the page “People”.
"""

import argparse
from datetime import date, timedelta

from access.changing import Changing, changing_at_the_shell
from access.people import People
from access.role import ADMINISTRATOR, BY_ID
from access.rules import LONGEST
from ledger.store import chosen_store
from operations.log import log_of
from operations.uploads import ledger_of


def arguments(parser: argparse.ArgumentParser) -> None:
    words = parser.add_subparsers(dest="word", required=True)
    words.add_parser("list", help="who holds what, and what waits for a second administrator")
    adding = words.add_parser("add", help="make somebody known")
    adding.add_argument("who", help="the code of their account in the sign-in service (oid or sub)")
    adding.add_argument("--name", required=True, help="for the screen")
    giving = words.add_parser("give", help="found one of the first two administrators")
    giving.add_argument("who")
    giving.add_argument("role", choices=list(BY_ID), nargs="?", default=ADMINISTRATOR.id)
    giving.add_argument("--until", type=date.fromisoformat, metavar="DATE", help="the last day it counts (a year from now)")
    words.add_parser("take-back", help="end a right").add_argument(
        "right", type=int, help="its number, as `people list` prints it"
    )
    words.add_parser("disable", help="nothing counts for this account any more, and its sessions end").add_argument("who")


def run(arguments: argparse.Namespace) -> None:
    store = ledger_of(chosen_store()).store
    people = People(store.folder)
    WORDS[arguments.word](changing_at_the_shell(people, log_of(store)), arguments)


def add(at: Changing, arguments: argparse.Namespace) -> None:
    at.make_known(arguments.who, arguments.name)
    print(f"{arguments.name} is known now and has no right yet.")


def give(at: Changing, arguments: argparse.Namespace) -> None:
    until = arguments.until or at.people.today() + LONGEST - timedelta(days=1)
    number = at.propose(arguments.who, arguments.role, until)
    print(f"Right {number} is given: {BY_ID[arguments.role].title}, to the end of {until}.")


def take_back(at: Changing, arguments: argparse.Namespace) -> None:
    at.take_back(arguments.right)
    print(f"Right {arguments.right} was taken back.")


def disable(at: Changing, arguments: argparse.Namespace) -> None:
    ended = at.disable(arguments.who)
    print(f"The account is disabled: it stops at its next click. Sessions ended: {ended}.")


def show(at: Changing, arguments: argparse.Namespace) -> None:
    people = at.people
    if not people.everyone():
        print(
            "Nobody is known yet. Begin with: people add CODE --name NAME, then people give CODE administrator, for two people."
        )
    for who, name in people.everyone().items():
        print(f"{name}  ({who})" + ("  account disabled" if people.disabled(who) else ""))
        for each in people.in_force.of(who, people.today()):
            scope = ", ".join(each.what.themes) or each.what.partner
            state = f"to the end of {each.what.until}" if each.agreed else "waits for a second administrator"
            print(f"  right {each.number}: {BY_ID[each.what.role].title}{f' ({scope})' if scope else ''}, {state}")


WORDS = {"list": show, "add": add, "give": give, "take-back": take_back, "disable": disable}
