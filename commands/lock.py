"""Write requirements.txt anew from requirements.in, with a hash for every package (needs uv)."""

import argparse
import shutil
import subprocess

from ledger.store import ROOT
from loaders.outcome import Refused


def arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none."""


def run(arguments: argparse.Namespace) -> int:
    if shutil.which("uv") is None:
        raise Refused("uv is needed to lock the packages: pip install uv.")
    command = "uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --upgrade"
    return subprocess.run([*command.split(), "requirements.in", "-o", "requirements.txt"], cwd=ROOT).returncode
