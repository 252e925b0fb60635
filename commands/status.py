"""Say how this installation stands, and what to do where something is not well; then it ends with code 1."""

import argparse

from operations import at_the_shell
from operations.status import Condition, status, utc_now

NOT_WELL = 1


def arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none."""


def run(arguments: argparse.Namespace) -> int:
    found = status(at_the_shell.store(), utc_now())
    wide = max(len(each.name) for each in found)
    for each in found:
        print(line(each, wide))
    return NOT_WELL if any(each.to_do for each in found) else 0


def line(each: Condition, wide: int) -> str:
    said = f"{'!' if each.to_do else ' '} {each.name:<{wide}}  {each.how}"
    return f"{said}\n  {'':<{wide}}  {each.to_do}" if each.to_do else said
