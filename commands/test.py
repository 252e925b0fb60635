"""Check how the code is laid out and its types, then run every test, two at a time; those that need a browser come last.

Where all of them pass, small changes are made for less than a minute in what the last commit changed: a test should notice.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from ledger.store import ROOT

PYTEST = [sys.executable, "-m", "pytest", "--rootdir", str(ROOT)]
TWO_AT_A_TIME = ["-n", "2", "--dist", "worksteal", "-m", "not browser"]
IN_A_BROWSER = ["-n", "2", "--dist", "loadfile", "--no-loadscope-reorder", "-m", "browser"]
"""After the others; what a file's tests opened they share."""
MUTANTS = [sys.executable, "-m", "commands", "nightly", "--changed", "45"]
CHECKS = (["ruff", "check", "--quiet"], ["ruff", "format", "--check", "--quiet"], ["ty", "check", "--output-format", "concise"])


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("pytest", nargs="*", help="anything pytest takes; put options after --")


def run(arguments: argparse.Namespace) -> int:
    if arguments.pytest:
        return subprocess.run([*PYTEST, *arguments.pytest], cwd=ROOT).returncode
    beside_python = Path(sys.executable).parent
    ended = [subprocess.run([beside_python / name, *words], cwd=ROOT).returncode for name, *words in CHECKS]
    with TemporaryDirectory(prefix="sample-city-") as folder:  # made once for both runs
        environment = os.environ | {"SAFEGUARDING_TEST_CITY": folder}
        for chosen in (TWO_AT_A_TIME, IN_A_BROWSER):
            ended.append(subprocess.run([*PYTEST, *chosen, str(ROOT / "tests")], cwd=ROOT, env=environment).returncode)
        if not any(ended):
            ended.append(subprocess.run(MUTANTS, cwd=ROOT, env=environment).returncode)
    return max(ended)
