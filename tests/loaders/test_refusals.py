"""A file that cannot be loaded gets one plain sentence and exit code 2, and leaves the store as it was, to the byte."""

import pytest

from loaders.source import sources
from operations import uploads
from tests.conftest import bytes_of, take_in
from tests.loaders.test_mess_files import REFUSED, months
from tests.loaders.workbooks import table, xlsx

EPISODES = sources()["missing_episodes"]
GOOD = xlsx(*table(EPISODES, {}))


@pytest.fixture(scope="module")
def bad_files() -> dict[str, tuple[str, bytes, str]]:
    """What is wrong: the file's name, its bytes, and how the sentence begins."""
    misspelt = [[{"Reported at": "Reportd at"}.get(cell, cell) for cell in row] for row in table(EPISODES, {})]
    bad = {why.replace(" ", "_"): ("file.xlsx", content, says) for why, (content, says) in REFUSED.items()}
    return bad | {
        "wrong_period": ("MISPER_2024-10.xlsx", months(0, 20), "The file's name says October 2024"),
        "loaded_before": ("again.xlsx", GOOD, "This very file was loaded before"),
        "lacks_a_column": ("file.xlsx", xlsx(*misspelt), "Sheet Sheet1, row 1 looks like Missing episodes, but lacks the column"),
    }


@pytest.fixture
def with_one_load(ledger, parser):
    """A ledger that holds GOOD."""
    take_in(ledger, parser, GOOD)
    return ledger


def test_each_bad_file_is_refused_in_one_sentence_and_nothing_changes(with_one_load, store, parser, bad_files):
    before, seal = bytes_of(store), uploads.seal_of(with_one_load)
    for why, (name, content, says) in bad_files.items():
        with pytest.raises(uploads.Refused) as refusal:
            uploads.prepare(uploads.Arriving(name, content), with_one_load, parser, seal)
        assert str(refusal.value).startswith(says) and "\n" not in str(refusal.value), why
    assert bytes_of(store) == before


@pytest.mark.parametrize("why", ["wrong_period", "loaded_before", "lacks_a_column"])
def test_the_command_says_so_ends_with_2_and_keeps_none_of_the_files(manage, with_one_load, store, tmp_path, bad_files, why):
    before = bytes_of(store)
    name, content, says = bad_files[why]
    arriving = tmp_path.parent / f"{tmp_path.name}-arriving"
    arriving.mkdir()
    (arriving / "fine.xlsx").write_bytes(months(1))
    (arriving / name).write_bytes(content)
    done = manage("load", arriving / "fine.xlsx", arriving / name)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"{name}: {says}") and done.stderr.count("\n") == 1 and "Traceback" not in done.stderr
    assert bytes_of(store) == before


def test_a_file_that_is_not_there_is_refused(manage, ledger, tmp_path):
    done = manage("load", tmp_path / "nowhere.xlsx")
    assert (done.returncode, done.stderr) == (2, "nowhere.xlsx: there is no such file, or it cannot be opened.\n")


def test_a_file_named_twice_in_one_go_is_refused(ledger, parser):
    with pytest.raises(uploads.Refused, match="b.xlsx and a.xlsx are the same file"):
        take_in(ledger, parser, GOOD, GOOD, names=("a.xlsx", "b.xlsx"))
    assert ledger.head == 1


def test_looking_changes_neither_the_ledger_nor_the_cleaned_files(manage, with_one_load, store, tmp_path):
    (tmp_path / "fine.xlsx").write_bytes(months(1))
    done = manage("load", "--look", tmp_path / "fine.xlsx")
    assert done.returncode == 0 and done.stdout.endswith("Nothing was changed.\n")
    assert with_one_load.head == 2 and len(list((store.folder / "cleaned").iterdir())) == 1
