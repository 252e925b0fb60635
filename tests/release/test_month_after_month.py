"""The releases of two, five and twelve month ends, attacked together: at night, for each is worked out anew."""

import os
import shutil
from datetime import date

import pytest

from ledger.ledger import Ledger
from metrics.disclosure.linear_attack import Attack
from operations import snapshots
from operations.certifying import Certifying, told_before
from periods import MONTH
from tests.sample_city import city, copy_of  # noqa: F401
from warehouse.released import release_of
from warehouse.snapshot import open_snapshot

NIGHTLY = bool(os.environ.get("SAFEGUARDING_NIGHTLY"))
MOST_NEARLY_KNOWN = 5  # to two numbers, of all; exactly none
MONTH_ENDS = [MONTH.last(month) for month in MONTH.starts(date(2024, 4, 1), date(2025, 3, 31))]


@pytest.mark.skipif(not NIGHTLY, reason="twelve releases of the sample city take a quarter of an hour")
def test_releases_of_month_ends_tell_no_hidden_count_together(city, tmp_path):  # noqa: F811
    store = copy_of(city, tmp_path)
    for folder in (store.release_history, store.snapshots):
        shutil.rmtree(folder)
        folder.mkdir()
    for number, day in enumerate(MONTH_ENDS, start=1):
        path = snapshots.as_at(Ledger(store), day)
        if number in (2, 5, 12):
            examined = Certifying(told_before(store, path))
            with open_snapshot(release_of(path), store) as release:
                close = [each for told, cells in examined.all_of(release) for each in Attack(told).ranges(cells)]
            assert [each for each in close if each.width == 0] == [] and len(close) <= MOST_NEARLY_KNOWN, (number, close)
