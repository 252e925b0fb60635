"""Write requirements.txt and requirements-test.txt anew from what their .in files ask for, with hashes (needs uv)."""

import argparse
import shutil
import subprocess

from ledger.store import ROOT
from loaders.outcome import Refused

COMPILE = "uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --upgrade"
LISTS = ("requirements.in -o requirements.txt", "requirements-test.in -c requirements.txt -o requirements-test.txt")


def arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none."""


def run(arguments: argparse.Namespace) -> int:
    if shutil.which("uv") is None:
        raise Refused("uv is needed to lock the packages: pip install uv.")
    return next((failed for files in LISTS if (failed := subprocess.run(f"{COMPILE} {files}".split(), cwd=ROOT).returncode)), 0)
