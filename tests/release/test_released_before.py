"""What was released stays known: a release is closed against all that was told before, and made again it is the same."""

import os

import duckdb
import pyarrow.parquet as parquet
import pytest

from ledger.digest import without_digest
from ledger.store import Store
from ledger.store_key import Damaged, make_store_key
from metrics.disclosure.linear_attack import too_close
from metrics.disclosure.release_history import ReleaseHistory, known_together, lasting, that_fit
from metrics.disclosure.rounding import release
from metrics.disclosure.secondary_suppression import closed, withheld
from metrics.table import Figure
from metrics.working_out.figures import Written
from metrics.working_out.headline import Runs
from tests.made_up import figure
from tests.release.cities import city_of, counted
from warehouse.release_history import files_of, lay_out, write_down

UNIT = counted().unit
ALONE, AGAIN = "000001-20240101-rules", "000002-20240201-rules"
NIGHTLY = bool(os.environ.get("SAFEGUARDING_NIGHTLY"))
CITIES = range(500) if NIGHTLY else (2, 18, 26, 42, 43, 49)  # by chance these would give some away
TENTH_MONTH = 22


def up_to(rows: list[Figure], month: int) -> list[Figure]:
    """As the rows were before that month: no period that ends later."""
    days = sorted({row.stop for row in rows if row.grain == "month"})
    return [row for row in rows if row.stop <= days[month - 1]]


def in_two_goes(seed: int) -> tuple[list[Figure], list[Figure]]:
    """What a first release told, with the second one's ruled rows."""
    rows = release(counted(), city_of(seed))
    return lasting(closed(counted(), up_to(rows, TENTH_MONTH))), rows


def test_no_hidden_count_of_two_releases_is_known_exactly_nor_nearly_but_by_the_whole_alone():
    for seed in CITIES:
        earlier, rows = in_two_goes(seed)
        told = closed(counted(), rows, tuple(earlier))
        whole = [row for row in told if row.cut is None]
        lost = {each.cell for each in too_close(known_together(UNIT, whole, earlier))}
        close = too_close(known_together(UNIT, told, earlier))
        assert {each.cell for each in close} <= lost and all(each.width for each in close), seed


def test_each_closed_by_itself_would_give_some_away():
    earlier, rows = in_two_goes(2)
    assert too_close(known_together(UNIT, closed(counted(), rows), earlier))


def test_what_was_corrected_since_is_written_off_and_nothing_else():
    earlier, rows = in_two_goes(3)
    year = next(row for row in earlier if row.grain == "year" and row.cut is None)
    withheld = [row for row in rows if row.grain != "year" or row.cut is not None]
    wrong = year._replace(numerator=5000.0)
    held = tuple(row for row in earlier if row != year)
    assert that_fit(UNIT, tuple(withheld), (*held, wrong)) != (*held, wrong)
    assert set(that_fit(UNIT, tuple(withheld), (*held, year))) == {*held, year}


@pytest.mark.parametrize(
    ("fallen", "gives_way"),
    [({"age", None}, {("age", 2)}), ({None}, {("sex", 1), ("area", 1)}), ({"gone"}, {("sex", 1), ("area", 1)})],
)
def test_a_breakdown_with_a_count_known_too_closely_gives_way_and_for_the_whole_those_of_the_finest_step(fallen, gives_way):
    assert withheld({None: 0, "age": 2, "sex": 1, "area": 1}, fallen) == gives_way


def test_where_nothing_is_broken_down_the_whole_itself_gives_way():
    assert withheld({None: 2}, {None}) == {(None, 2)}


@pytest.fixture(params=["plain", "encrypted"])
def kept(request, tmp_path) -> Store:
    key = tmp_path / "store.key" if request.param == "encrypted" else None
    if key:
        make_store_key(key)
    return Store(tmp_path / "store", tmp_path / "key" / "pseudonym.key", key)


def told(store: Store, name: str, rows: list[Figure]) -> int:
    """Write down a release of these rows; how many rows it found that were told before."""
    with duckdb.connect() as connection:
        lay_out(connection, store, name)
        record = ReleaseHistory(connection)
        found = len(record.that_fits(counted(), rows))
        record.add(counted(), rows)
        record.write(connection)
        write_down(connection, store, name)
    return found


def test_a_release_made_again_sees_what_it_saw_the_first_time_and_adds_nothing(kept):
    rows = closed(counted(), release(counted(), city_of(1)))
    assert told(kept, ALONE, up_to(rows, 12)) == 0
    first = told(kept, AGAIN, rows)
    assert first == len(lasting(up_to(rows, 12)))
    assert told(kept, ALONE, up_to(rows, 12)) == 0 and told(kept, AGAIN, rows) == first
    assert len(files_of(kept)) == 2


def test_a_part_so_far_is_kept_for_later_releases_and_stands_among_no_figures():
    written = Written(ruled=True)
    written.add(counted(), [figure(12), figure(10, so_far=True)], Runs([], []), (None, []))
    assert [row.value for row in written.rows] == [12]


def test_a_record_of_the_time_before_parts_so_far_were_told_apart_counts_as_it_did(tmp_path):
    store = Store(tmp_path / "store", tmp_path / "key" / "pseudonym.key")
    rows = closed(counted(), release(counted(), city_of(1)))
    told(store, ALONE, rows)
    [path] = files_of(store)
    parquet.write_table(parquet.read_table(path).drop_columns(["so_far"]), path.with_stem(without_digest(path.stem)))
    path.unlink()
    assert told(store, AGAIN, rows) == len(lasting(rows))
    assert parquet.read_table(files_of(store)[1]).num_rows == 0  # nothing is told for the first time


def test_a_damaged_record_is_named_and_nothing_is_released(kept):
    rows = closed(counted(), release(counted(), city_of(1)))
    told(kept, ALONE, rows)
    [path] = files_of(kept)
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(Damaged, match="Take it from a backup"):
        told(kept, AGAIN, rows)
