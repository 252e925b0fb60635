"""What the documents say is so: commands, folders, links, licence, and the two documents made from the declarations."""

import os
import re
import subprocess
import sys

import pytest

from commands.docs import documents
from ledger.store import ROOT
from metrics import table
from metrics.working_out import headline
from tests.mess.page import PAGE, what_we_understand

MADE_HERE = ("data/store", "data/sample", "data/pseudonym.key", "data/audit.key", "data/live.toml")
"""There once the program ran; not in the repository."""
THIS_FILE = "tests/docs/test_documents.py"
ELSEWHERE = "/work/", "/home/", "/root/", "/Users/", "C:\\Users", "pypi.org", "pythonhosted.org", "index-url"


@pytest.fixture(scope="module")
def tracked() -> list[str]:
    """Every file of the repository, new ones that nobody has added yet among them."""
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("this copy is not a git repository")
    return [name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", documents())
def test_a_document_made_from_the_declarations_is_current(name):
    assert text(f"docs/{name}") == documents()[name], "run: python3 manage.py docs"


def test_the_page_of_what_is_understood_is_current():
    assert PAGE.read_text(encoding="utf-8") == what_we_understand(), "run: python3 manage.py mess --page"


def test_the_menu_can_be_read_outside_the_server_without_a_word():
    """As the command that writes the documents does."""
    done = subprocess.run([sys.executable, "-c", "import frame.menu"], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_readme_begins_with_the_two_commands():
    first_block = re.search(r"```\n(.*?)```", text("README.md"), re.S)[1]
    assert first_block.splitlines() == ["python3 manage.py run", "python3 manage.py test"]
    assert "py -3.11 manage.py run" in text("README.md")


def test_the_readme_names_every_command(manage):
    offered = re.search(r"\{([\w,-]+)\}", manage("--help").stdout)[1].split(",")
    written = set(re.findall(r"(?:`|manage\.py )([a-z]+(?:-[a-z]+)*)\b", text("README.md")))
    assert "load" in offered and set(offered) <= written


def test_the_architecture_fits_on_one_screen_and_names_every_folder(tracked):
    folders = {name.split("/")[0] for name in tracked if "/" in name}
    assert len(text("ARCHITECTURE.md").splitlines()) <= 45
    assert {folder for folder in folders if f"`{folder}/" not in text("ARCHITECTURE.md")} == set()


def test_the_glossary_names_every_room_and_every_module_of_the_root(tracked):
    rooms = {f"{name.split('/')[0]}/" if "/" in name else name for name in tracked if name.endswith(".py")}
    assert {room for room in rooms if f"- **`{room}`**: " not in text("GLOSSARY.md")} == set()


def test_every_folder_and_file_that_a_document_names_is_there(tracked):
    named = {
        (name, place)
        for name in tracked
        if name.endswith(".md")
        for place in re.findall(r"`((?:[\w.-]+/)+[\w.-]*)`", text(name))
        if not place.startswith(MADE_HERE)
    }
    missing = {
        (name, place)
        for name, place in named
        if not (ROOT / place).exists() and not (ROOT / name).parent.joinpath(place).exists()
    }
    assert named and missing == set()


def test_every_link_to_a_file_leads_somewhere(tracked):
    links = {
        (name, link)
        for name in tracked
        if name.endswith(".md")
        for link in re.findall(r"\]\(([^)#\s]+)\)", text(name))
        if "://" not in link
    }
    assert links and {(name, link) for name, link in links if not (ROOT / name).parent.joinpath(link).exists()} == set()


def test_no_file_names_a_place_on_somebodys_machine_or_a_package_registry(tracked):
    found = [
        (name, place)
        for name in tracked
        for place in ELSEWHERE
        if name != THIS_FILE and place.encode() in (ROOT / name).read_bytes() and not name.endswith((".png", ".xlsx"))
    ]
    assert found == []


def test_the_changelog_has_an_entry_with_lines():
    assert re.search(r"^## \d+\.\d+\.\d+\n\n.+?\n\n- \w", text("CHANGELOG.md"), re.M | re.S)


def test_the_licence_is_mit():
    licence = " ".join(text("LICENSE").split())
    assert licence.startswith("MIT License Copyright (c)")
    assert "to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies" in licence
    assert 'THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND' in licence


def test_a_decision_says_what_was_decided_why_and_at_what_price(tracked):
    decisions = [name for name in tracked if name.startswith("docs/decisions/")]
    assert sorted(int(name.split("/")[-1][:4]) for name in decisions) == list(range(1, len(decisions) + 1))
    for name in decisions:
        said = [text(name).find(f"**{part}.**") for part in ("Context", "Decision", "Consequence")]
        assert -1 not in said and said == sorted(said), name
        assert len(text(name).split()) <= 320, name


def test_the_glossary_explains_every_status_and_badge():
    explained = text("GLOSSARY.md").casefold()
    statuses = (table.HIDDEN, table.NOT_RETURNED, table.NOT_APPLICABLE, table.DISPUTED, table.PROVISIONAL, table.NOT_RECORDED)
    badges = (
        headline.BETTER,
        headline.WORSE,
        headline.MIXED,
        headline.MORE,
        headline.FEWER,
        headline.SAME,
        headline.NO_EARLIER,
        headline.NO_FIGURE,
    )
    assert [word for word in statuses if f"**{word.casefold()}**" not in explained] == []
    assert [word for word in badges if word not in explained.split("**badge**")[1].splitlines()[0]] == []


def test_the_build_servers_script_is_sound_and_runs_the_tests():
    script = text(".ci/run")
    assert "set -euo pipefail" in script and script.rstrip().endswith("python3 manage.py test")
    if os.name == "posix":
        assert os.access(ROOT / ".ci/run", os.X_OK)
        assert subprocess.run(["bash", "-n", ROOT / ".ci/run"]).returncode == 0


def test_the_benchmark_runs_and_prints_both_ratios(manage):
    said = manage("bench", "--quick", "--rounds", "1")
    assert said.returncode == 0, said.stderr
    assert re.search(r"\d+\.\d times the bare parse", said.stdout)
    assert re.search(r"\d+\.\d times faster than pandas with openpyxl", said.stdout)
    assert "both kept the same 4,991 rows" in said.stdout
