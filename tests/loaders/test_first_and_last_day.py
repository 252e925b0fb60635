"""The first and the last day that anything can be of are days; the ones before and after them are nobody's."""

import pytest

from loaders.cells import UNREADABLE
from loaders.days import EARLIEST, LATEST
from loaders.kinds import DAY
from periods import A_DAY
from tests.loaders.workbooks import read


@pytest.mark.parametrize(
    ("day", "kept"), [(EARLIEST, True), (LATEST, True), (EARLIEST - A_DAY, False), (LATEST + A_DAY, False)], ids=str
)
def test_a_day_at_either_end(day, kept):
    found = read(DAY, day)
    assert found.values == [day if kept else None] and (found.statuses == [UNREADABLE]) is not kept
