"""The worst files through the upload page: the server answers throughout, writes none down, takes no text for markup."""

import re
import time
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from urllib.request import urlopen

import pytest
from playwright.sync_api import FilePayload, Page, expect

from ledger.ledger import Ledger
from operations import uploads
from tests.browser.hostile_texts import TEXTS
from tests.browser.looking import XLSX, settled
from tests.browser.serving import Server, served
from tests.loaders.bad_csv import strange_shapes
from tests.loaders.bad_workbooks import bombs, far_cells
from tests.loaders.workbooks import csv_file, headings, row_of
from tests.loaders.zip_surgery import EPISODES
from tests.sample_city import store_in

pytestmark = pytest.mark.browser

MARKUP = "a, img, script, iframe, code, em, h1, h2, del, sup, mark, .katex, svg, [style*=color], [data-testid='stIconMaterial']"
INVISIBLE = "\u2060"


@pytest.fixture(scope="module")
def temporary(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("temporary")


@pytest.fixture(scope="module")
def attacked(temporary, tmp_path_factory) -> Iterator[Server]:
    """A server of its own, whose temporary files would lie in a folder of their own."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("TMPDIR", str(temporary))
        store = store_in(tmp_path_factory.mktemp("attacked"))
        uploads.found(store, sample=True)
        with served(store) as running:
            yield running


@pytest.fixture
def page(window, attacked) -> Iterator[Page]:
    """The upload page of that server."""
    with window.new_page() as page:
        page.set_default_timeout(20_000)
        page.goto(f"{attacked.address}/upload", wait_until="commit")
        settled(page)
        yield page


COSTLY_SHAPES = (
    "10,000 columns",
    "20,000 columns",
    "no line end",
    "quotes only",
    "delimiters only",
    "300,001 lines",
    "line ends only, and a word",
)


def worst() -> list[FilePayload]:
    """Twenty of the two hundred: those that cost most, the 1.7 kB far cell among them. All are refused."""
    far, heavy, shapes = far_cells(), bombs(), {bad.about: bad for bad in strange_shapes()}
    chosen = [*far[:1], *far[8:11], *heavy[:2], *heavy[10:14], *heavy[17:20], *(shapes[about] for about in COSTLY_SHAPES)]
    names = [f"{number}.{bad.name.split('.')[1]}" for number, bad in enumerate(chosen)]
    return [FilePayload(name=name, mimeType=XLSX, buffer=bad.content) for name, bad in zip(names, chosen)]


@contextmanager
def all_the_while(look: Callable[[], object], every: float) -> Generator[list]:
    """What is seen by looking again and again from another thread until the block ends."""
    seen, over = [], Event()

    def keep_looking() -> None:
        while not over.wait(every):
            seen.append(look())

    with ThreadPoolExecutor(1) as thread:
        task = thread.submit(keep_looking)
        try:
            yield seen
        finally:
            over.set()
    task.result()


def seconds_to_answer(server: Server) -> float:
    started = time.monotonic()
    with urlopen(f"{server.address}/_stcore/health", timeout=10) as answer:
        assert answer.status == 200
    return time.monotonic() - started


def test_the_server_answers_within_a_second_while_the_worst_files_are_read_and_each_gets_a_sentence(page, attacked):
    head, files = Ledger(attacked.store).head, worst()
    assert len(files) == 20
    refusals = page.get_by_role("alert").filter(has_text=re.compile(r"\d+\.(xlsx|csv): .+\."))
    with all_the_while(lambda: seconds_to_answer(attacked), every=0.2) as answers:
        page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(files)
        expect(refusals).to_have_count(20, timeout=120_000)
    assert len(answers) > 10 and max(answers) < 1
    assert Ledger(attacked.store).head == head


def test_an_upload_is_never_written_to_a_temporary_file(page, attacked, temporary):
    """Starlette does so from 1 MB on, with a file that has no name and can be seen only while it is open."""
    held = Path(f"/proc/{attacked.pid}/fd")
    if not held.exists():
        pytest.skip("which files a process has open can be seen on Linux only")
    content = b"Misper ref," * 300_000
    with all_the_while(
        lambda: {place for each in held.iterdir() if (place := where(each)).startswith(str(temporary))}, every=0.002
    ) as seen:
        page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(
            FilePayload(name="large.csv", mimeType=XLSX, buffer=content)
        )
        expect(page.get_by_text("large.csv: ")).to_be_visible(timeout=30_000)
    assert len(seen) > 20 and set().union(*seen) == set()


def where(link: Path) -> str:
    """The file behind an open one's number; nothing where it was closed meanwhile."""
    try:
        return str(link.readlink())
    except FileNotFoundError:
        return ""


def test_hostile_headings_and_file_names_are_shown_letter_for_letter(page, attacked):
    assert len(TEXTS) == 50
    rows = [[*headings(EPISODES), *TEXTS], *([*row_of(EPISODES, number), *[""] * 50] for number in (1, 2, 3))]
    name = "<img src=x onerror=alert(1)> [a](http:b) **c** `d` $e$ :red[f].csv"
    choose = page.get_by_test_id("stFileUploaderDropzoneInput")
    choose.set_input_files(
        [
            FilePayload(name=name, mimeType="text/csv", buffer=csv_file(*rows)),
            FilePayload(name=f"2 {name}", mimeType="text/csv", buffer=b"no table"),
        ]
    )
    alerts = page.get_by_test_id("stAlert").get_by_test_id("stMarkdownContainer").filter(has_not_text="Nothing has come yet")
    dropped = alerts.filter(has_text="Columns not understood")
    expect(dropped).to_be_visible(timeout=30_000)
    shown = dropped.inner_text().replace(INVISIBLE, "")
    assert shown == "Columns not understood, and dropped unread: " + "; ".join(TEXTS.values()) + "."
    assert dropped.locator(MARKUP).count() == 0
    said = alerts.filter(has_not_text="Columns not understood")
    assert said.inner_text().replace(INVISIBLE, "").startswith(f"2 {name}: ") and said.locator(MARKUP).count() == 0
    accepted = page.get_by_test_id("stMarkdownContainer").filter(has_text="is Missing episodes")
    assert accepted.inner_text().replace(INVISIBLE, "").startswith(f"{name} is ") and accepted.locator(MARKUP).count() == 0
