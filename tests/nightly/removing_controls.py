"""Removes each control in turn from a copy of the project, and expects a test to fail: the proof that the tests test it."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

from ledger.store import ROOT
from tests.nightly.control import Control

LEFT_OUT = shutil.ignore_patterns(".venv", ".git", "__pycache__", "store", "sample-*", "*.key", "*.head")
SECONDS_ALLOWED, SECONDS_FOR_ALL = 600, 7200
AFTER_LOADING = (
    "access/",
    "alerts/",
    "audit/",
    "exports/",
    "foi/",
    "frame/",
    "meeting/",
    "pack/",
    "pages/",
    "server/",
    "ui/",
    "operations/exporting.py",
    "operations/figure_gate.py",
    "operations/file_gate.py",
    "operations/gate.py",
    "operations/store_gate.py",
)
"""Rooms that have no part in loading the sample city: it is made once for all their controls."""
FOUND, SURVIVED, BROKEN = "found", "SURVIVED", "could not be tried"
NO_END = "no end within the time allowed"


@dataclass(frozen=True)
class Outcome:
    control: Control
    state: str
    test: str
    seconds: float


def remove_each(chosen: list[Control], say: Callable[[str], None]) -> list[Outcome]:
    """A control whose tests fail with every control in place cannot be tried."""
    with TemporaryDirectory(prefix="without-a-control-") as folder:
        copy = Path(folder) / "project"
        shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
        selections = list(dict.fromkeys(test for control in chosen for test in control.tests))
        say(f"First everything in place: {len(selections)} selections of tests.")
        failed, problem = run_tests(copy, selections, copy.parent / "city", seconds=SECONDS_FOR_ALL)
        return [told(already_failing(control, failed, problem) or remove(control, copy), say) for control in chosen]


def already_failing(control: Control, failed: list[str], problem: str) -> Outcome | None:
    mine = [name for name in failed for test in control.tests if name == test or name.startswith((f"{test}::", f"{test}["))]
    return Outcome(control, BROKEN, f"{mine[0]} fails already" if mine else problem, 0) if mine or problem else None


def remove(control: Control, copy: Path) -> Outcome:
    began, place = time.monotonic(), copy / control.file
    whole = place.read_text(encoding="utf-8")
    place.write_text(control.removed(copy), encoding="utf-8")
    with TemporaryDirectory(prefix="city-without-a-control-") as own:
        city = copy.parent / "city" if control.file.startswith(AFTER_LOADING) else Path(own)
        failed, problem = run_tests(copy, control.tests, city, "--exitfirst")
    place.write_text(whole, encoding="utf-8")
    state = FOUND if failed else BROKEN if problem else SURVIVED
    return Outcome(control, state, failed[0] if failed else problem, time.monotonic() - began)


def run_tests(
    copy: Path, selections: Sequence[str], city: Path, *more: str, seconds: float = SECONDS_ALLOWED
) -> tuple[list[str], str]:
    """The tests that failed, and what went wrong where none could be run at all. city: the folder of their sample city."""
    city.mkdir(exist_ok=True)
    report = copy.parent / "report.xml"
    report.unlink(missing_ok=True)
    command = [sys.executable, "-B", "-m", "pytest", "--rootdir", str(copy), f"--junitxml={report}", *more, *selections]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SAFEGUARDING_")}
    environment |= {"PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1", "SAFEGUARDING_TEST_CITY": str(city)}
    process = subprocess.Popen(
        command, cwd=copy, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        return noticed(report, process.wait(seconds))
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)  # the servers it started too
        return [NO_END], ""


def noticed(report: Path, code: int) -> tuple[list[str], str]:
    """A test that cannot be set up any more has noticed too; tests that could not be read (2), or none (5), have not."""
    cases = list(ElementTree.parse(report).iter("testcase")) if report.exists() else []
    failed = [
        f"{case.get('classname', '').replace('.', '/')}.py::{case.get('name')}"
        for case in cases
        if case.find("failure") is not None or case.find("error") is not None
    ]
    return (failed, "") if code in (0, 1) else ([], f"pytest ended with {code}")


def told(outcome: Outcome, say: Callable[[str], None]) -> Outcome:
    test = outcome.test.split("::")[-1] or "every test still passes"
    say(f"{outcome.seconds:5.0f} s  {outcome.state:<9} {outcome.control.name}: {test}")
    return outcome


def table(outcomes: list[Outcome]) -> str:
    """As Markdown, for a report."""
    lines = ["| Control removed | In | Then | First test that fails |", "| --- | --- | --- | --- |"]
    return "\n".join(
        lines
        + [
            f"| {each.control.name} | `{each.control.file}` | {each.state} | {each.test.split('::')[-1].split('[')[0]} |"
            for each in outcomes
        ]
    )
