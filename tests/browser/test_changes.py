"""New figures come in by the command line and by the upload page, are seen at once, and can be taken back."""

import re
import subprocess
from collections.abc import Iterator
from datetime import datetime

import pytest
from playwright.sync_api import FilePayload, Page, expect

from ledger.ledger import Ledger
from ledger.store import ROOT
from loaders.source import sources
from metrics.declaring.indicator import indicators
from metrics.values import values
from operations import snapshots
from tests.browser.looking import XLSX, card, cells, chosen, press, settled
from tests.browser.serving import Server, served
from tests.conftest import command_line, environment_of
from tests.loaders.workbooks import table, xlsx
from tests.sample_city import part_of
from tests.viewers import ANALYST
from warehouse.snapshot import open_snapshot
from wording.rows import printed_rows

pytestmark = pytest.mark.browser

EPISODES = sources()["missing_episodes"]


@pytest.fixture(scope="module")
def changing(city, tmp_path_factory) -> Iterator[Server]:
    """A server over what the city's police sent, which these tests change."""
    with served(part_of(city, tmp_path_factory.mktemp("changing"), EPISODES.id)) as running:
        yield running


def episodes_of(month: int, *rows: dict) -> bytes:
    """The police's workbook for a month after the sample's last."""
    days = [
        {"misper_ref": f"NEW{month}-{day}", "reported_at": datetime(2025, month, day, 9), "returned_at": None}
        for day in (1, 2, 3)
    ]
    return xlsx(*table(EPISODES, *(day | row for day, row in zip(days, rows))))


def figures(server: Server) -> list[dict]:
    with open_snapshot(snapshots.current_snapshot(Ledger(server.store))) as snapshot:
        rows = printed_rows(values(snapshot, indicators()["missing_episodes"], ANALYST, "month"))
    return [{name: value for name, value in row.items() if name != "snapshot"} for row in rows]


def test_an_open_page_shows_a_load_within_seconds_and_keeps_what_was_chosen(opened, changing, tmp_path):
    page = opened("indicator?id=missing_episodes&period=2024-25&grain=quarter&by=sex", changing)
    expect(card(page, "missing_episodes")).to_have_text("1,588")
    address = page.url
    file = tmp_path / "MISPER_2025-04.xlsx"
    file.write_bytes(episodes_of(4, {}, {}, {}))
    done = subprocess.run(command_line("load", "--yes", file), cwd=ROOT, env=environment_of(changing.store), capture_output=True)
    assert done.returncode == 0, done.stderr
    expect(card(page, "missing_episodes")).to_have_text(["3"], timeout=30_000)
    assert page.url == address
    for label, words in {"Period": "2024-25", "In steps of": "Quarters", "Broken down by": "Sex"}.items():
        expect(chosen(page, label)).to_have_value(words)


def test_an_upload_is_shown_before_it_counts_then_kept_then_taken_back(opened, changing):
    head, before = Ledger(changing.store).head, figures(changing)
    page = opened("upload", changing)
    choose_file(page, "MISPER_2025-05.xlsx", episodes_of(5, {}, {"risk": "Purple"}, {}))
    expect(page.get_by_text("is Missing episodes from Staffordshire Police, for May 2025")).to_be_visible()
    expect(page.get_by_text(re.compile("1 issues?, each with its place"))).to_be_visible()
    expect(page.get_by_text("headline figures would change")).to_be_visible(timeout=150_000)
    assert {"Sheet1", "G3"} <= set(cells(page, "Issues by sheet and cell"))
    assert "Missing episodes" in cells(page, "Headlines before and after")
    assert (Ledger(changing.store).head, figures(changing)) == (head, before)
    page.get_by_text("Is it complete?").click()  # its month is not over
    page.get_by_role("button", name="Keep this file").click()
    expect(page.get_by_text("3 rows. Every page shows them now.")).to_be_visible(timeout=150_000)
    assert Ledger(changing.store).head == head + 1
    assert [row["value"] for row in figures(changing) if row["period"] == "May 2025"] == [3]
    take_back(page)
    assert (Ledger(changing.store).head, figures(changing)) == (head + 2, before)


def test_a_wrong_file_is_refused_in_a_sentence_and_changes_nothing(opened, changing):
    head = Ledger(changing.store).head
    page = opened("upload", changing)
    choose_file(page, "minutes.xlsx", b"These are the minutes of a meeting.")
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("minutes.xlsx")
    said = alert.inner_text()
    assert "Traceback" not in said and "Error" not in said and said.rstrip().endswith(".")
    expect(page.get_by_role("button", name="Keep")).to_have_count(0)
    assert Ledger(changing.store).head == head


def choose_file(page: Page, name: str, content: bytes) -> None:
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(FilePayload(name=name, mimeType=XLSX, buffer=content))


def take_back(page: Page) -> None:
    """The newest load, for the reason that is offered first."""
    settled(page)
    page.get_by_text("Take a load back").click()
    press(page.get_by_role("button", name="Take it back"))
    expect(page.get_by_text("was taken back; figures are what they were without it")).to_be_visible(timeout=150_000)
