"""Who leads reads exact figures of what they lead where the controllers chose so, and never a record."""

from collections.abc import Iterator

import pytest

from access.role import CHAIR, EXECUTIVE, LEAD_ANALYST
from metrics.declaring.indicator import indicators
from metrics.viewer import EXACT, NotAllowed
from reading.files import Files, opened
from reading.reader import Reader

ONE = indicators()["missing_episodes"]  # of the chair's own theme


@pytest.fixture(scope="module")
def files(path) -> Iterator[Files]:
    with opened(path) as files:
        yield files


@pytest.mark.parametrize(("role", "other_theme"), [(EXECUTIVE.id, True), (CHAIR.id, False)])
def test_who_leads_reads_the_exact_file_of_what_they_lead_where_the_controllers_chose_so_and_never_a_record(
    files, viewer, role, other_theme
):
    other = next(each for each in indicators().values() if each.theme.id not in viewer(CHAIR.id).sights[0].themes)
    reader = Reader(files, viewer(role, EXACT))
    assert reader.values(ONE) == Reader(files, viewer(LEAD_ANALYST.id)).values(ONE)
    assert (other.id in reader.exact_headlines()) is other_theme and reader.sees_exactly(ONE)
    with pytest.raises(NotAllowed, match="Records are open to named people only"):
        reader.must_see_records(ONE)
