"""The door for the shell: python3 manage.py run | test | load | … (python3 manage.py --help lists them).

Uses only the standard library until .venv holds exactly what requirements.txt lists, then hands over to it.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
REQUIREMENTS = ROOT / "requirements.txt"
STAMP = VENV / "installed-requirements.sha256"


def main() -> int:
    if sys.version_info < (3, 11):
        print(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
        return 2
    wanted = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()
    if not STAMP.exists() or STAMP.read_text() != wanted:
        problem = install()
        if problem:
            print(problem)
            return 2
        STAMP.write_text(wanted)
    return hand_over()


def python_of_venv() -> Path:
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def install() -> str:
    """Make .venv and install the locked packages; what went wrong, in a sentence, or nothing."""
    print("Setting up: installing the packages that requirements.txt lists. This happens once.", flush=True)
    if subprocess.run([sys.executable, "-m", "venv", str(VENV)]).returncode:
        return "Python could not make a virtual environment. On Debian: apt install python3-venv, then try again."
    if uv := shutil.which("uv"):
        command = [uv, "pip", "install", "--quiet", "--python", str(python_of_venv())]
    else:
        command = [str(python_of_venv()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if subprocess.run([*command, "--require-hashes", "-r", str(REQUIREMENTS)]).returncode:
        return "The packages could not be installed. Check the connection to the package index and try again."
    return ""


def hand_over() -> int:
    command = [str(python_of_venv()), "-m", "commands", *sys.argv[1:]]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    try:
        return subprocess.run(command, env=environment).returncode
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main())
