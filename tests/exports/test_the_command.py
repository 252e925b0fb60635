"""`manage.py export` writes what the pages hand out, logged in the same way."""

import pytest

from commands.__main__ import main
from ledger.store import Store
from tests.exports.reading_back import csv_lines, csv_table, sheets
from tests.sample_city import copy_of


@pytest.fixture(scope="module")
def ours(city, tmp_path_factory) -> Store:
    return copy_of(city, tmp_path_factory.mktemp("ours"))


@pytest.fixture
def export(ours, tmp_path, monkeypatch, capsys):
    """Runs a command in this process: its exit code, what it printed or complained of, and the file."""
    monkeypatch.setenv("SAFEGUARDING_STORE", str(ours.folder))
    monkeypatch.setenv("SAFEGUARDING_KEY_FILE", str(ours.key_file))

    def run(*words: str, to=tmp_path / "file", command: str = "export"):
        monkeypatch.setattr("sys.argv", ["manage.py", command, *words, *(("--to", str(to)) if command == "export" else ())])
        return main(), "".join(capsys.readouterr()), to

    return run


def test_a_released_and_an_exact_file_are_written_and_logged(export):
    code, said, file = export("--indicator", "missing_episodes", "--grain", "year", "--by", "age_band")
    assert code == 0 and "8 rows" in said and list(sheets(file.read_bytes())) == ["About", "Missing episodes"]
    why = ("--exact", "--reason", "case_review", "--reference", "IG-2026/014")
    code, said, file = export("--theme", "missing-children", "--format", "csv", *why)
    assert code == 0 and csv_lines(file.read_bytes())[1][0].startswith("OFFICIAL-SENSITIVE. EXACT FIGURES, taken away by shell-")
    assert {row["Figure"] for row in csv_table(file.read_bytes())} >= {"Missing episodes", "Children reported missing"}
    shown = export("show", command="audit")[1].splitlines()
    assert [line.split("UTC")[1].split()[0] for line in shown] == [
        "export-made",
        "export-fetched",
        "exact-export-made",
        "export-fetched",
    ]
    assert "reason case_review" in shown[2] and "reference IG-2026/014" in shown[2]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--indicator", "no_such_figure"), "There is no such thing to export"),
        (("--theme", "nowhere"), "There is no such thing to export"),
        (("--indicator", "missing_episodes", "--by", "child_id"), "cannot be broken down by child_id"),
        (("--indicator", "missing_episodes", "--exact"), "only for a reason"),
        (("--indicator", "missing_episodes", "--exact", "--reason", "case_review"), "only for a reason"),
        (
            ("--indicator", "missing_episodes", "--exact", "--reason", "case_review", "--reference", "Jane Doe"),
            "only for a reason",
        ),
    ],
)
def test_what_cannot_be_exported_is_refused_in_a_sentence_and_leaves_no_file(export, words, said):
    code, complaint, file = export(*words)
    assert code == 2 and said in complaint and not file.exists()


def test_where_it_cannot_be_logged_or_written_nothing_is_there(export, ours, tmp_path):
    code, complaint, _ = export("--indicator", "missing_episodes", to=tmp_path / "nowhere" / "file")
    assert code == 2 and "could not be written" in complaint
    log = ours.folder / "audit"
    log.rename(ours.folder / "put aside")
    log.write_text("")
    code, complaint, file = export("--indicator", "missing_episodes")
    assert code == 2 and complaint.startswith("This was not done") and not file.exists()
