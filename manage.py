"""The door for the shell: python3 manage.py run | test | load | … (python3 manage.py --help lists them).

Uses only the standard library until .venv holds exactly what is listed, then hands over to it. What runs is listed in
requirements.txt; what tests need on top in requirements-test.txt, installed for those who test.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
TO_RUN, TO_TEST = ROOT / "requirements.txt", ROOT / "requirements-test.txt"
TESTING = ("test", "nightly")


def main() -> int:
    if sys.version_info < (3, 11):
        print(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
        return 2
    for listed in (TO_RUN, TO_TEST) if sys.argv[1:2] and sys.argv[1] in TESTING else (TO_RUN,):
        if problem := installed(listed):
            print(problem)
            return 2
    return hand_over()


def installed(listed: Path) -> str:
    """Install the packages of a list unless they are there; what went wrong, in a sentence, or nothing."""
    wanted = hashlib.sha256(listed.read_bytes()).hexdigest()
    stamp = VENV / f"installed-{listed.stem}.sha256"
    if stamp.exists() and stamp.read_text() == wanted:
        return ""
    if problem := install(listed):
        return problem
    stamp.write_text(wanted)
    return ""


def python_of_venv() -> Path:
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def install(listed: Path) -> str:
    print(f"Setting up: installing the packages that {listed.name} lists. This happens once.", flush=True)
    if listed == TO_RUN and subprocess.run([sys.executable, "-m", "venv", str(VENV)]).returncode:
        return "Python could not make a virtual environment. On Debian: apt install python3-venv, then try again."
    if uv := shutil.which("uv"):
        command = [uv, "pip", "install", "--quiet", "--python", str(python_of_venv())]
    else:
        command = [str(python_of_venv()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if subprocess.run([*command, "--require-hashes", "-r", str(listed)]).returncode:
        return "The packages could not be installed. Check the connection to the package index and try again."
    return ""


def hand_over() -> int:
    command = [str(python_of_venv()), "-m", "commands", *sys.argv[1:]]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    if os.name == "posix":
        sys.stdout.flush()
        os.execve(command[0], command, environment)  # so that what ends this process ends the server
    try:
        return subprocess.run(command, env=environment).returncode
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main())
