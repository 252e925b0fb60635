"""A pack leaves as every figure does: for whom it may, logged, once, from released figures alone."""

import hashlib
import os
import pickle
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta

import pytest

from access.person import Right
from access.role import CHAIR, EXECUTIVE, EXPORT, LEAD_ANALYST, ROLES
from audit.line import read_line
from audit.reason import Reason
from audit.who import Who
from commands.__main__ import main
from exports.about import SAMPLE, Facts
from exports.recipe import PACK, PDF, THEME, XLSX, CannotExport, Recipe
from ledger.meeting_lines import DECISION, Said
from ledger.store import ROOT
from metrics.viewer import NotAllowed
from operations import exporting
from pack.pdf import paper
from pack.slides import slides
from pack.workbook import workbook
from tests.exports.reading_back import parts, sheets, table
from tests.pack.conftest import MEETING
from tests.sample_city import copy_of
from warehouse.released import release_of

PAPER = Recipe(PACK, form=PDF, meeting=MEETING)
WORKBOOK = replace(PAPER, form=XLSX)


def logged(log) -> list[dict]:
    lines = [line for path in sorted(log.folder.glob("*.jsonl")) for line in path.read_bytes().splitlines(keepends=True)]
    return [read_line(line, log.key()) for line in lines]


@pytest.mark.parametrize("role", [role.id for role in ROLES if EXPORT not in role.actions])
def test_whoever_may_not_export_gets_none_and_that_is_logged(people, offer, log, role):
    with pytest.raises(NotAllowed):
        offer(PAPER, people[role])
    assert [line["event"] for line in logged(log)] == ["refused"]


def test_it_is_made_of_the_file_of_released_figures_alone(people, offer, snapshot_path, tmp_path):
    """The exact file is not there at all."""
    shutil.copy(release_of(snapshot_path), tmp_path)
    made, fetch = offer(WORKBOOK, people[CHAIR.id], path=tmp_path / snapshot_path.name)
    content = sheets(fetch().content)
    assert made.name.startswith("sample-data-pack-2025-04-22-subgroup-chair-released-") and SAMPLE in str(
        content["Signals"]["A1"].value
    )


def test_making_and_fetching_are_logged_with_the_meeting_and_progress_is_told(people, offer, log):
    steps = []
    made, fetch = offer(WORKBOOK, people[CHAIR.id], progress=lambda far, words: steps.append((far, words)))
    content = fetch().content
    first, second = logged(log)
    assert first["fields"] == {
        "export": "pack.xlsx",
        "rows": made.rows,
        "sha256": hashlib.sha256(content).hexdigest(),
        "meeting": "2025-04-22",
    }
    assert (first["event"], second["event"], second["fields"]["size"]) == ("export-made", "export-fetched", len(content))
    assert [far for far, _ in steps] == [0.1, 0.7, 1.0] and all(words for _, words in steps)


def test_what_is_said_after_it_was_made_changes_nothing_and_a_right_that_is_gone_everything(people, offer, lines):
    said = list(lines)
    _, fetch = offer(WORKBOOK, people[CHAIR.id], said)
    about = next(each.what.about for each in lines if isinstance(each.what, Said))
    said.append(replace(lines[-1], number=lines[-1].number + 1, what=Said(DECISION, about, MEETING, "Another one")))
    assert "Another one" not in "".join(parts(fetch().content).values())
    _, fetch = offer(WORKBOOK, people[CHAIR.id])
    with pytest.raises(CannotExport, match="has changed since"):
        fetch(replace(people[CHAIR.id], rights=(Right(CHAIR.id, frozenset({"child-mental-health"})),)))


def workbook_of(pack, sample: bool = True) -> dict:
    return sheets(workbook(pack, WORKBOOK, Facts(pack.snapshot, pack.seen_from, sample, pack.recipient, {})))


def test_the_workbook_holds_every_signal_point_and_action_with_its_snapshot(pack):
    content = workbook_of(pack)
    assert list(content) == ["About", "Signals", "Points", "Decisions", "Actions", "Not told", "Definitions", "Sources"]
    rows = {name: table(sheet, "Snapshot") for name, sheet in content.items() if name != "About"}
    assert {row["Snapshot"] for held in rows.values() for row in held} == {pack.snapshot}
    assert [(row["Name"], row["Sign"], row["In words"]) for row in rows["Signals"]] == [
        (each.indicator.id, each.icon.letter, each.icon.alt) for each in pack.moved
    ]
    points = [(page.indicator.id, each.period, each.value) for page in pack.pages for each in page.points]
    assert [(row["Name"], row["Period"], row["Value"]) for row in rows["Points"]] == [
        (*of, pytest.approx(value)) for *of, value in points
    ]
    assert len(rows["Actions"]) == 3 and len(rows["Not told"]) == len(pack.gaps) and len(rows["Sources"]) == len(pack.sources)
    about = {row[0]: row[1] for row in content["About"].iter_rows(values_only=True)}
    assert (about["Meeting"], about["Made for"]) == ("22 April 2025", "Partner executive")


def test_nothing_in_it_is_a_formula(short):
    text = '=HYPERLINK("http://127.0.0.1/","x")'
    hostile = replace(
        short, said=(replace(short.said[0], text=text, about=text),), actions=(replace(short.actions[0], text=text, owner=text),)
    )
    cells = [cell for sheet in workbook_of(hostile).values() for row in sheet.iter_rows() for cell in row if cell.value == text]
    assert len(cells) == 4 and {cell.data_type for cell in cells} == {"s"} and all(cell.quotePrefix for cell in cells)


def test_exact_figures_leave_in_a_pack_for_a_reason_only_and_are_marked(people, offer, snapshot_path, lines, log):
    exact = replace(WORKBOOK, exact=True, reason=Reason.CASE_REVIEW, reference="IG-2026/014")
    with pytest.raises(CannotExport, match="only for a reason"):
        offer(replace(exact, reason=None), people[LEAD_ANALYST.id])
    with pytest.raises(NotAllowed):
        offer(exact, people[EXECUTIVE.id])
    made = exporting.export_now(exact, snapshot_path, people[LEAD_ANALYST.id], Who("somebody"), log, lines)
    assert "-exact-" in made.name and logged(log)[-2]["event"] == "exact-export-made"
    assert {str(sheet["A2"].value)[:33] for sheet in sheets(made.content).values()} == {"OFFICIAL-SENSITIVE. EXACT FIGURES"}


@pytest.mark.parametrize(
    "recipe",
    [
        Recipe(PACK),
        Recipe(PACK, form="csv", meeting=MEETING),
        Recipe(PACK, "x", PDF, meeting=MEETING),
        Recipe(THEME, "missing-children", PDF),
        Recipe(THEME, "missing-children", XLSX, meeting=MEETING),
        replace(PAPER, meeting=MEETING + timedelta(days=93)),
        replace(PAPER, meeting=date(2020, 1, 1)),
    ],
    ids=str,
)
def test_what_cannot_be_asked_for_is_refused_in_a_sentence(people, offer, recipe):
    with pytest.raises(CannotExport, match=r"^(There is no such thing to export|Packs are made for meetings)"):
        offer(recipe, people[EXECUTIVE.id])


IN_ANOTHER_PROCESS = """
import hashlib, pickle, sys
from pathlib import Path
from pack.pdf import paper
from pack.slides import slides
pack = pickle.loads(Path(sys.argv[1]).read_bytes())
print(hashlib.sha256(paper(pack)).hexdigest(), hashlib.sha256(slides(pack)).hexdigest())
"""


def test_the_same_pack_gives_the_same_bytes_in_another_process_zone_and_order_of_hashes(short, tmp_path):
    (tmp_path / "pack").write_bytes(pickle.dumps(short))
    environment = os.environ | {"PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "LANG": "C"}
    ran = subprocess.run(
        [sys.executable, "-c", IN_ANOTHER_PROCESS, tmp_path / "pack"], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    assert ran.stdout.split() == [hashlib.sha256(each(short)).hexdigest() for each in (paper, slides)], ran.stderr


def test_the_command_makes_it_for_a_role_and_refuses_in_a_sentence(city, tmp_path, monkeypatch, capsys):
    ours = copy_of(city, tmp_path / "ours")
    monkeypatch.setenv("SAFEGUARDING_STORE", str(ours.folder))
    monkeypatch.setenv("SAFEGUARDING_KEY_FILE", str(ours.key_file))

    def run(*words: str) -> tuple[int, str]:
        monkeypatch.setattr("sys.argv", ["manage.py", "pack", "--meeting", "2025-04-22", *words])
        return main(), "".join(capsys.readouterr())

    file = tmp_path / "chair.pptx"
    code, said = run("--as", "chair", "--theme", "child-mental-health", "--form", "pptx", "--to", str(file))
    assert code == 0 and "2 signals" in said and "100%  Done" in said and file.read_bytes().startswith(b"PK")
    for words, complaint in (
        (("--as", "chair"), "Name the themes of a chair"),
        (("--theme", "child-mental-health"), "Name the themes of a chair"),
        (("--as", "chair", "--theme", "nowhere"), "There is no theme called nowhere"),
        (("--to", str(tmp_path / "no" / "x")), "could not be written"),
    ):
        code, said = run(*words)
        assert code == 2 and complaint in said
