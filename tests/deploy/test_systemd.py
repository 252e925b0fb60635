"""The units of systemd run commands that there are, as this program takes them, each with the settings of the installation."""

import re
import shlex
import shutil
import subprocess

import pytest

from commands.__main__ import FOLDER, name_of
from ledger.store import ROOT

UNITS = sorted((ROOT / "deploy" / "systemd").glob("*.*"))
SERVICES = [unit for unit in UNITS if unit.suffix == ".service"]
BY_A_TIMER = {"audit verify", "audit head", "backup", "prune", "retention --carry-out", "alerts"}


def commands_of(text: str) -> list[list[str]]:
    """What each line that starts something gives to manage.py."""
    started = re.findall(r"^ExecStart=.*?manage\.py (.*)$", text, re.MULTILINE)
    return [shlex.split(line.rstrip("'").replace("$$(date +%%F)", "2026-11-30")) for line in started]


@pytest.mark.parametrize("unit", SERVICES, ids=lambda unit: unit.name)
def test_each_service_runs_commands_that_there_are_with_words_they_take(unit, manage):
    found = commands_of(unit.read_text())
    assert found and {words[0] for words in found} <= {name_of(path) for path in FOLDER.glob("[a-z]*.py")}
    for words in found:
        done = manage(*words, "--help")
        assert done.returncode == 0 and "usage:" in done.stdout, words


@pytest.mark.parametrize("unit", SERVICES, ids=lambda unit: unit.name)
def test_each_names_the_settings_an_account_of_its_own_and_what_it_may_write(unit):
    text = unit.read_text()
    for line in ("Environment=SAFEGUARDING_SETTINGS=/etc/safeguarding/live.toml", "User=safeguarding", "UMask=0077"):
        assert f"\n{line}\n" in text
    assert "ProtectSystem=strict" in text and "ReadWritePaths=/srv/safeguarding " in text and "NoNewPrivileges=yes" in text


def test_what_the_readme_asks_of_timers_is_done_by_one_each():
    timed = [unit.read_text() for unit in SERVICES if unit.with_suffix(".timer").exists()]
    given = [" ".join(words) for text in timed for words in commands_of(text)]
    assert all(any(words.startswith(wanted) for words in given) for wanted in BY_A_TIMER)
    assert {unit.stem for unit in UNITS if unit.suffix == ".timer"} <= {unit.stem for unit in SERVICES}


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_systemd_itself_finds_nothing_wrong_with_it(unit):
    if not shutil.which("systemd-analyze"):
        pytest.skip("systemd is not on this machine")
    done = subprocess.run(["systemd-analyze", "verify", "--man=no", str(unit)], capture_output=True, text=True)
    said = [line for line in done.stderr.splitlines() if unit.name in line]
    assert [line for line in said if "not executable" not in line and "No such" not in line] == []
