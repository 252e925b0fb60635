"""Two partnerships that differ in hidden figures only: no byte of a page, a chart or a file tells a released viewer which it is.

In September three children were reported missing from Hanley and five from Burslem, in October five and three. In the other
store the towns of these sixteen reports have traded places. All else is the same to the byte.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from access.demonstration import RELEASED_EXECUTIVE
from access.role import LEAD_ANALYST
from exports.about import Facts
from exports.making import made
from exports.recipe import ALL, INDICATOR, KINDS, PACK, PACK_FORMS, PDF, THEME, YEARLY, Recipe
from exports.sheet import CSV, FORMS
from ledger.ledger import Ledger
from loaders.source import sources
from metrics.declaring.indicator import indicators
from metrics.disclosure.rounding import SMALLEST_SHOWN
from metrics.values import values
from metrics.viewer import RELEASED, Sight, Viewer
from operations import snapshots, uploads
from pack.making import made_pack
from reading.files import opened
from reading.reader import Reader
from tests.browser.serving import Server, served
from tests.conftest import take_in
from tests.loaders.workbooks import table, xlsx
from tests.sample_city import copy_of, store_in
from tests.viewers import ANALYST
from tests.websocket_client import charts, connected
from warehouse.released import release_of
from warehouse.snapshot import open_snapshot
from wording.rows import printed_rows

NIGHTLY = bool(os.environ.get("SAFEGUARDING_NIGHTLY"))
FIGURE, A_THEME, TODAY = "missing_episodes", "missing-children", date(2025, 1, 20)
REPORTS = {
    (9, "Hanley"): 3,
    (9, "Burslem"): 5,
    (10, "Hanley"): 5,
    (10, "Burslem"): 3,
    **{(month, "Longton"): 40 for month in (8, 9, 10, 11)},
}
CUT = "by=town&grain=month"
SHOWN = {A_THEME: CUT, "indicator": f"id={FIGURE}&{CUT}", "meeting": ""}
OF = {INDICATOR: FIGURE, THEME: A_THEME, YEARLY: "2024-25"}
RECIPES = [Recipe(kind, OF.get(kind, ""), form) for kind in KINDS if kind != ALL for form in (FORMS if NIGHTLY else (CSV,))]
RECIPES += [Recipe(INDICATOR, FIGURE, form, "month", "town") for form in FORMS]
PACKS = [Recipe(PACK, form=form, meeting=TODAY) for form in (PACK_FORMS if NIGHTLY else (PDF,))]
READER = Viewer("Partner executive", (Sight(RELEASED),))
PASSING = (
    "new_session",
    "session_status_changed",
    "script_finished",
    "git_info_changed",
)  # of this visit, whoever asks about what


@dataclass(frozen=True)
class Pair:
    one: Path
    other: Path


@pytest.fixture(scope="module")
def ledgers(tmp_path_factory, parser) -> tuple[Ledger, Ledger]:
    folder = tmp_path_factory.mktemp("alike")
    store = uploads.found(store_in(folder / "one"), sample=True, today=TODAY).store
    both = Ledger(store, clock=at_nine), Ledger(copy_of(store, folder / "other"), clock=at_nine)
    months = sorted({month for month, _ in REPORTS})
    for ledger, traded in zip(both, ({}, {"Hanley": "Burslem", "Burslem": "Hanley"})):
        contents = [xlsx(*table(sources()["missing_episodes"], *rows_of(month, traded))) for month in months]
        take_in(ledger, parser, *contents, names=tuple(f"MISPER_2024-{month:02}.xlsx" for month in months))
    return both


def at_nine() -> datetime:
    return datetime(2025, 1, 20, 9)


def rows_of(month: int, traded: dict[str, str]) -> list[dict]:
    """Every child once in a month, and every report as long as the others. traded: for which town one stands."""
    towns = [town for (when, town), number in REPORTS.items() if when == month for _ in range(number)]
    reported = datetime(2024, month, 3, 20)
    return [
        {
            "misper_ref": f"{month}-{number}",
            "child_id": f"CH{month:02}{number:04}",
            "town": traded.get(town, town),
            "reported_at": reported,
            "returned_at": reported + timedelta(hours=5),
        }
        for number, town in enumerate(towns)
    ]


@pytest.fixture(scope="module")
def pair_of_snapshots(ledgers) -> Pair:
    return Pair(*map(snapshots.current_snapshot, ledgers))


@pytest.fixture(scope="module")
def servers(ledgers, pair_of_snapshots) -> Iterator[tuple[Server, Server]]:
    with served(ledgers[0].store) as one, served(ledgers[1].store) as other:
        yield one, other


def test_their_exact_figures_differ_and_only_where_one_to_seven_were_counted(pair_of_snapshots):
    found = []
    for path in (pair_of_snapshots.one, pair_of_snapshots.other):
        with open_snapshot(path) as connection:
            found.append(
                set(
                    connection.execute(
                        "FROM figures SELECT indicator, grain, cut, breakdown, start, value, denominator"
                    ).fetchall()
                )
            )
            towns = printed_rows(values(connection, indicators()[FIGURE], ANALYST, "month", "town"))
            assert {row["value"] for row in towns if row["breakdown"] in ("Hanley", "Burslem") and row["value"]} == {3, 5}
    differing = found[0] ^ found[1]
    assert {row[0] for row in differing} > {FIGURE}
    assert all(0 < (row[-2] if row[-1] is None else row[-1]) < SMALLEST_SHOWN for row in differing)


def test_every_table_of_the_released_file_is_the_same(pair_of_snapshots):
    assert contents(release_of(pair_of_snapshots.one)) == contents(release_of(pair_of_snapshots.other))


def contents(path: Path) -> dict[str, list[tuple]]:
    with open_snapshot(path) as connection:
        names = [name for (name,) in connection.execute("SELECT table_name FROM information_schema.tables").fetchall()]
        return {name: connection.execute(f"FROM {name}").fetchall() for name in names}


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda each: f"{each.kind}.{each.form}, by {each.by}")
def test_every_released_file_is_the_same_to_the_byte(pair_of_snapshots, recipe):
    one, other = (file_of(path, partial(made, recipe)) for path in (pair_of_snapshots.one, pair_of_snapshots.other))
    assert one == other


@pytest.mark.parametrize("recipe", PACKS, ids=lambda each: each.form)
def test_every_pack_is_the_same_to_the_byte(pair_of_snapshots, recipe):
    one, other = (
        file_of(path, partial(made_pack, recipe, lines=[])) for path in (pair_of_snapshots.one, pair_of_snapshots.other)
    )
    assert one == other


def file_of(path: Path, make) -> bytes:
    with opened(path) as files:
        reader, titles = Reader(files, READER), {name: source.title for name, source in sources().items()}
        about = reader.about()
        facts = Facts(about.version, about.today, about.sample, READER.role, titles, "taken away")
        return make(reader=reader, facts=facts).content


def received(server: Server, role: str, pages: tuple[str, ...] = ()) -> list[bytes]:
    """What pages send, message by message, but for what tells one visit from another."""
    with connected(server.address) as session:
        session.run(query=f"role={role}")
        for page in pages or (session.pages if NIGHTLY else SHOWN):
            session.run(page=page, query=f"role={role}&{SHOWN.get(page, CUT)}")
        assert charts(session)
        return [content(message) for message in session.messages if message.WhichOneof("type") not in PASSING]


def content(message: ForwardMsg) -> bytes:
    """Without the number of this message and of this run."""
    message.ClearField("hash")
    message.metadata.ClearField("active_script_hash")
    return message.SerializeToString(deterministic=True)


@pytest.mark.parametrize("role", [RELEASED_EXECUTIVE])
def test_no_byte_of_a_page_differs_for_a_released_viewer(servers, role):
    one, other = (received(server, role) for server in servers)
    assert one == other


def test_for_a_lead_analyst_they_differ_and_so_the_search_works(servers):
    one, other = (received(server, LEAD_ANALYST.id, ("indicator",)) for server in servers)
    assert one != other
