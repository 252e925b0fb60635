"""Where a record's row stands is read for one record at a time, each a look that is noted; what is gone is not read at all."""

import pytest

from access.role import EXECUTIVE, RECORDS_VIEWER
from metrics.declaring.indicator import indicators
from metrics.viewer import NotAllowed
from metrics.working_out.coverage import EVER
from reading.files import Gone, opened
from reading.reader import Reader

ONE = indicators()["missing_episodes"]


def test_how_many_there_are_is_no_look_and_the_place_of_each_is_one(path, viewer):
    looks, may = [], viewer(RECORDS_VIEWER.id)
    with opened(path) as files:
        reader = Reader(files, may, note=looks.append)
        full = reader.records_in_full(ONE, EVER, None, None)
        looks.clear()
        assert reader.how_many_records(ONE) == len(full) and looks == []
        assert "place" not in reader.records(ONE).kinds
        looks.clear()
        for row in full.rows[:2]:
            assert reader.places_of(ONE, row["record_id"]) == [row["place"]]
        assert [look.place_of for look in looks] == [row["record_id"] for row in full.rows[:2]]
        with pytest.raises(NotAllowed, match="not opened here"):
            Reader(files, may).places_of(ONE, "r1")


def test_a_snapshot_that_newer_ones_took_the_place_of_is_gone(tmp_path, viewer):
    with opened(tmp_path / "snapshot.duckdb") as files, pytest.raises(Gone):
        Reader(files, viewer(EXECUTIVE.id)).about()
