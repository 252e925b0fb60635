"""Read every file of the store and say whether each is what was written, and what to do where one is not."""

import argparse

from operations import at_the_shell
from operations.checking import check_store
from plural import counted

FAILED = 1


def arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none."""


def run(arguments: argparse.Namespace) -> int:
    checked = check_store(at_the_shell.store())
    for problem in checked.problems:
        print(problem)
    for remark in checked.remarks:
        print(remark)
    if checked.problems:
        print(f"{counted(len(checked.problems), 'problem')} found; {counted(checked.files, 'file')} read.")
        return FAILED
    print(f"All {counted(checked.files, 'file')} are as they were written.")
    return 0
